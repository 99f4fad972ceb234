import { RkError } from '../../core/errors.js';
import { ROWS_A_PIECE, tablesOfShapes, type OwnTable } from '../../core/own/own-table.js';
import { looksLikeWkt, parseWkt } from '../../core/own/wkt.js';
import { parseCsvInPieces, type TextTable } from '../../core/text-table.js';
import type { Work } from '../../core/work.js';
import { checkRows } from './limits.js';

/** A table of CSV; a column of well-known text becomes its shapes. @throws RkError as `parseCsv`, `parseWkt` and reading shapes do. */
export function* readCsv(text: string): Work<OwnTable[]> {
  const table = yield* parseCsvInPieces(text);
  checkRows(table.rows.length);
  if (table.rows.length === 0) throw new RkError('invalid', { path: 'line 2', got: 'nothing', expected: 'a row below the column names' });
  return yield* withShapes({ name: '', ...table });
}

/** The same table, with the shapes of a column of well-known text instead of that column. */
export function* withShapes({ name, ...table }: OwnTable): Work<OwnTable[]> {
  const at = table.columns.findIndex((_, column) => looksLikeWkt(table.rows.find((row) => row[column] !== '')?.[column] ?? ''));
  if (at < 0) return [{ name, ...table }];
  const found: (ReturnType<typeof parseWkt> | null)[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % ROWS_A_PIECE === 0) yield;
    found.push(row[at] === '' ? null : parseWkt(row[at]!, `${table.places?.[index] ?? `row ${index + 1}`}, column "${table.columns[at]}"`));
  }
  const srid = found.find((one) => one?.srid !== undefined)?.srid;
  return yield* tablesOfShapes({
    name, table: without(table, at), parts: found.map((one) => one && one.parts), coordinateSystem: srid && `EPSG:${srid}`,
  });
}

function without(table: TextTable, at: number): TextTable {
  const others = (cells: readonly string[]): string[] => cells.filter((_, column) => column !== at);
  return { ...table, columns: others(table.columns), rows: table.rows.map(others) };
}
