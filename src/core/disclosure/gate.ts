import { RkError } from '../errors.js';
import { MINIMUM_THRESHOLD, type RawTable } from '../indicator.js';
import { checkDeclarations } from './declaration.js';
import { PeriodGate } from './period-gate.js';
import { brandPublished, type PublishedColumn, type PublishedTable } from './published.js';

/** How strict the gate is. */
export interface GateOptions {
  /** Raises the threshold of every personal indicator; never lowers one. */
  readonly threshold?: number | undefined;
}

/**
 * The one door between a supplier's table and everything a person can see. Applies the primary rule: a count below the
 * threshold, its complement in a population, and every percentage, mean, score or category made from either is
 * suppressed. What comes out depends on the published cells only.
 * @throws RkError `undeclared` or `threshold-too-low` when the table does not say enough to be protected; `invalid` for
 *   a personal count that is no whole number.
 */
export function publish(raw: RawTable, { threshold }: GateOptions = {}): PublishedTable {
  checkDeclarations(raw.indicators);
  if (threshold !== undefined && !(threshold >= MINIMUM_THRESHOLD)) {
    throw new RkError('threshold-too-low', { path: 'threshold', got: String(threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
  }
  const columns = new Map<string, PublishedColumn[]>(raw.indicators.map((indicator) => [indicator.id, []]));
  for (const period of raw.periods.keys()) {
    const gate = new PeriodGate(raw, period, threshold ?? 0);
    for (const indicator of raw.indicators) columns.get(indicator.id)!.push(gate.column(indicator));
  }
  const { level, areas, periods, indicators } = raw;
  return brandPublished({ level, areas, periods, indicators, columns });
}
