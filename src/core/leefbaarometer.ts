import type { IndicatorFile } from './indicator-file.js';
import { MINIMUM_THRESHOLD } from './indicator.js';
import { leefbaarometerColumn } from './known-columns.js';
import { KEY_COLUMN } from './text-table.js';

/** Columns with the code of an area, by its level; the finest first. */
const keys: readonly (readonly [column: string, level: string])[] = [
  ['cbs_grid_code', 'vierkant'], ['gridcode', 'vierkant'], ['pc6', 'pc6'], ['pc4', 'pc4'], ['bu_code', 'buurt'], ['wk_code', 'wijk'], ['gm_code', 'gemeente'], [KEY_COLUMN, 'wijk'],
];

/**
 * The description of a table of the Leefbaarometer, which has none of its own: scores, dimensions and change, of squares of
 * 100 m, postcodes, buurten, wijken or municipalities. `undefined` when
 * it is no such table. A year that it does not say is that in the name of its file.
 */
export function describeLeefbaarometer(columns: readonly string[], src: string): IndicatorFile | undefined {
  const nameOf = (name: string): string | undefined => columns.find((column) => column.toLowerCase() === name);
  const key = keys.find(([column]) => nameOf(column) !== undefined);
  const known = columns.flatMap((column) => { const found = leefbaarometerColumn(column, columns); return found ? [{ column, ...found }] : []; });
  if (!key || known.length === 0) return undefined;
  const year = /(?<!\d)20\d\d(?!\d)/.exec(src)?.[0] ?? '–';
  const indicators = [...new Map(known.map(({ declaration }) => [declaration.id, declaration])).values()];
  const periods = [...new Set(known.map(({ period }) => period ?? year))].sort();
  return {
    format: 'rk-indicators/1', level: key[1], periods,
    indicators: indicators.map((declaration) => ({ ...declaration, threshold: MINIMUM_THRESHOLD })),
    tables: [{ src, area: nameOf(key[0])!, columns: Object.fromEntries(known.map(({ column, declaration, period }) => [column, { indicator: declaration.id, period: period ?? year }])) }],
  };
}
