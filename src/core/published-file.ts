import { State, type PublishedTable } from './disclosure/published.js';
import type { Indicator } from './indicator.js';

/** Published figures as they stand in an indicator file. */
export interface PublishedFile {
  readonly format: 'rk-indicators/1';
  readonly level: string;
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  /** By indicator and those periods that it has, aligned with `areas`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly (string | number | null)[]>>>>;
  /** Indexes of areas. */
  readonly suppressed: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** Published figures as an indicator file: what is not shown is listed under `suppressed`, and nothing of it is in the file. */
export function publishedFile(table: PublishedTable): PublishedFile {
  const { level, areas, periods, indicators } = table;
  const values: Record<string, Record<string, (string | number | null)[]>> = {};
  const suppressed: Record<string, Record<string, number[]>> = {};
  for (const { id, categories } of indicators) {
    for (const period of table.periodsOf(id)) {
      const column = table.column(id, period);
      (values[id] ??= {})[period] = Array.from(column.values, (value, area) => (column.states[area] !== State.value ? null : (categories?.[value]?.id ?? value)));
      const hidden = [...column.states.keys()].filter((area) => column.states[area] === State.suppressed);
      if (hidden.length > 0) (suppressed[id] ??= {})[period] = hidden;
    }
  }
  return { format: 'rk-indicators/1', level, areas, periods, indicators, values, suppressed };
}
