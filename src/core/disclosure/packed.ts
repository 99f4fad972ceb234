import type { Indicator } from '../indicator.js';
import { brandPublished, type PublishedColumn, type PublishedTable } from './published.js';

/** A published table on its way between threads: codes joined to one text, since half a million separate ones would hold up the page. */
export interface PackedTable {
  readonly level: string;
  readonly areas: string;
  readonly areaCount: number;
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly columns: readonly (readonly [indicator: string, columns: readonly PublishedColumn[]])[];
  readonly exposed: boolean;
}

const SEPARATOR = '\u0000';

/** Makes a published table ready for the way between threads. */
export function packTable(table: PublishedTable): PackedTable {
  const { level, areas, periods, indicators, exposed } = table;
  const columns = indicators.map(({ id }) => [id, periods.map((period) => table.column(id, period))] as const);
  return { level, areas: areas.join(SEPARATOR), areaCount: areas.length, periods, indicators, columns, exposed };
}

/** What `packTable` made, as a published table again: the gate was passed on the other thread. */
export function unpackTable({ areas, areaCount, columns, ...rest }: PackedTable): PublishedTable {
  return brandPublished({ ...rest, areas: areaCount === 0 ? [] : areas.split(SEPARATOR), columns: new Map(columns) });
}
