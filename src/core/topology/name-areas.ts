import type { AreaOptions } from '../areas.js';
import { absentProperty, textOf } from '../geometry-input.js';
import type { AreaRecords, Topology } from './topology.js';
import type { Work } from '../work.js';

const AREAS_A_SLICE = 8192;

/** Code and name of every area, by area index. */
export interface AreaNames {
  readonly codes: string[];
  readonly labels: string[];
}

/**
 * Code and name of every area, trimmed, numbers as text. Without a key the code is the feature id, and with the key `id`
 * where an area has no such property. An area without a name has its code as name; one without a code has an empty one.
 * @throws RkError `invalid` when no area has the key or the label: with the properties that there are.
 */
export function* nameAreas({ records, areaCount }: Topology, { key, label }: AreaOptions): Work<AreaNames> {
  const codes = new Array<string>(areaCount);
  const labels = new Array<string>(areaCount);
  let hasCode = false;
  let hasLabel = label === undefined;
  for (let area = 0; area < areaCount; area++) {
    if (area % AREAS_A_SLICE === 0) yield;
    const code = codes[area] = codeOf(records, area, key);
    const name = label === undefined ? '' : textOf(records.value(area, label));
    hasCode ||= code !== '';
    hasLabel ||= name !== '';
    labels[area] = name || code;
  }
  if (!hasCode) throw absentProperty('key', key, firstProperties(records, areaCount));
  if (!hasLabel) throw absentProperty('label', label, firstProperties(records, areaCount));
  return { codes, labels };
}

function codeOf(records: AreaRecords, area: number, key: string | undefined): string {
  if (key === undefined) return textOf(records.id(area));
  const value = records.value(area, key);
  return textOf(key === 'id' ? value ?? records.id(area) : value);
}

function firstProperties(records: AreaRecords, areaCount: number): Readonly<Record<string, unknown>>[] {
  return Array.from({ length: Math.min(100, areaCount) }, (_, area) => records.properties(area));
}
