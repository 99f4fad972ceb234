import type { IndicatorFile } from './indicator-file.js';
import { MINIMUM_THRESHOLD } from './indicator.js';
import { leefbaarometerColumn, yearIn, type KnownColumn } from './known-columns.js';
import { KEY_COLUMN, type TextTable } from './text-table.js';

/** Columns with the code of an area, by its level; the finest first. */
const keys: readonly (readonly [column: string, level: string])[] = [
  ['cbs_grid_code', 'vierkant'], ['gridcode', 'vierkant'], ['grid', 'vierkant'], ['pc6', 'pc6'], ['pc4', 'pc4'], ['bu_code', 'buurt'], ['wk_code', 'wijk'], ['gm_code', 'gemeente'], [KEY_COLUMN, 'wijk'],
];

/**
 * The description of a table of the Leefbaarometer, which has none of its own: scores, dimensions and change, of squares of
 * 100 m, postcodes, buurten, wijken or municipalities. `undefined` when it is no such table. Its open data has a row for each
 * area and year (`jaar`); a year that it does not say is that in the name of its file.
 */
export function describeLeefbaarometer({ columns, rows }: TextTable, src: string): IndicatorFile | undefined {
  const nameOf = (name: string): string | undefined => columns.find((column) => column.toLowerCase() === name);
  const key = keys.find(([column]) => nameOf(column) !== undefined);
  const known = columns.flatMap((column) => { const found = leefbaarometerColumn(column, columns); return found ? [{ column, ...found }] : []; });
  if (!key || known.length === 0) return undefined;
  const years = nameOf('jaar');
  const told = years === undefined ? [yearIn(src) ?? '–'] : rows.map((row) => row[columns.indexOf(years)]!);
  const indicators = [...new Map(known.map(({ declaration }) => [declaration.id, declaration])).values()];
  const periods = [...new Set(known.flatMap(({ period }) => period ?? told))].sort();
  const meaningOf = ({ declaration, period }: KnownColumn): string | { indicator: string; period: string } =>
    (period === undefined && years !== undefined ? declaration.id : { indicator: declaration.id, period: period ?? told[0]! });
  return {
    format: 'rk-indicators/1', level: key[1], periods,
    indicators: indicators.map((declaration) => ({ ...declaration, threshold: MINIMUM_THRESHOLD })),
    tables: [{ src, area: nameOf(key[0])!, period: years, columns: Object.fromEntries(known.map((one) => [one.column, meaningOf(one)])) }],
  };
}
