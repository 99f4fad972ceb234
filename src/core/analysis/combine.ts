import { brandPublished, State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { comparePeriods } from '../periods.js';

/**
 * Several published tables of one level as one table: all areas, periods and indicators of each. Cells that a table does
 * not have are missing.
 * @throws RkError `invalid` when levels differ or an indicator is in two of the tables.
 */
export function combine(tables: readonly PublishedTable[]): PublishedTable {
  const [first] = tables;
  if (tables.length === 1) return first!;
  const { level } = first!;
  const stranger = tables.find((table) => table.level !== level);
  if (stranger) throw new RkError('invalid', { path: 'level', got: `"${stranger.level}"`, expected: `"${level}"` });
  const indicators = tables.flatMap((table) => table.indicators);
  const twice = indicators.find(({ id }, index) => indicators.findIndex((other) => other.id === id) < index);
  if (twice) throw new RkError('invalid', { path: 'indicators', got: `"${twice.id}"`, expected: 'each indicator in one file' });
  const areas = [...new Set(tables.flatMap((table) => table.areas))];
  const periods = [...new Set(tables.flatMap((table) => table.periods))].sort(comparePeriods);
  const rowOf = new Map(areas.map((code, row) => [code, row]));
  const columns = new Map<string, PublishedColumn[]>();
  for (const table of tables) {
    const rows = table.areas.map((code) => rowOf.get(code)!);
    for (const { id } of table.indicators) columns.set(id, periods.map((period) => spread(table.column(id, period), rows, areas.length)));
  }
  return brandPublished({ level, areas, periods, indicators, columns, exposed: tables.some(({ exposed }) => exposed) });
}

/** A column on the rows of the combined table. */
function spread({ values, states }: PublishedColumn, rows: readonly number[], count: number): PublishedColumn {
  const spreadValues = new Float64Array(count).fill(NaN);
  const spreadStates = new Uint8Array(count).fill(State.missing);
  for (const [row, target] of rows.entries()) {
    spreadValues[target] = values[row]!;
    spreadStates[target] = states[row]!;
  }
  return { values: spreadValues, states: spreadStates };
}
