import initSqlite from 'sql.js/dist/sql-asm.js';
import type { Database, SqlValue } from 'sql.js';
import { RkError } from '../../core/errors.js';
import { ROWS_A_PIECE, tablesOfShapes, type OwnTable } from '../../core/own/own-table.js';
import type { Parts } from '../../core/own/parts.js';
import { finish, type Work } from '../../core/work.js';
import { cellText, columnName } from '../../core/text-table.js';
import { inSlices } from '../worker/slices.js';
import { MOST_ROWS, checkRows } from './limits.js';
import { readGeoPackageShape } from './read-wkb.js';

/** One layer of a GeoPackage, as its list of contents says. */
interface Content { readonly table: string; readonly shape: string | undefined; readonly system: string | undefined }

/**
 * The layers of a GeoPackage with shapes, and its tables without (OGC 12-128r19). SQLite runs as plain script: no WebAssembly, which
 * a strict content security policy would refuse.
 * @throws RkError `invalid` for a database that is broken or is no GeoPackage; `unsupported` for tiles alone, and as the
 *   readers of shapes do.
 */
export async function readGeoPackage(bytes: Uint8Array): Promise<OwnTable[]> {
  const { Database: Sqlite } = await initSqlite();
  const database = new Sqlite(bytes);
  try {
    const contents = contentsOf(database);
    if (contents.length === 0) throw new RkError('unsupported', { path: 'gpkg_contents', got: 'no layer of shapes and no table', expected: 'points, lines, areas or a table' });
    const tables: OwnTable[] = [];
    for (const content of contents) tables.push(...(await inSlices(readContent(database, content))));
    return tables;
  } catch (error) {
    if (error instanceof RkError) throw error;
    throw new RkError('invalid', { got: error instanceof Error ? error.message : String(error), expected: 'a whole GeoPackage' }, { cause: error });
  } finally {
    database.close();
  }
}

function contentsOf(database: Database): Content[] {
  // A view is a question, and one that has no end is easily asked.
  const tables = new Set(finish(rowsOf(database, 'SELECT name FROM sqlite_master WHERE type = \'table\'', 10_000)).rows.map(([name]) => String(name)));
  for (const needed of ['gpkg_contents', 'gpkg_spatial_ref_sys']) {
    if (!tables.has(needed)) throw new RkError('invalid', { path: needed, got: 'nothing', expected: 'a GeoPackage' });
  }
  const shapes = tables.has('gpkg_geometry_columns') ? 'LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name' : 'LEFT JOIN (SELECT NULL AS column_name, NULL AS srs_id) g';
  const { rows } = finish(rowsOf(database, `
    SELECT c.table_name, g.column_name, s.organization || ':' || s.organization_coordsys_id FROM gpkg_contents c ${shapes}
    LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE c.data_type IN ('features', 'attributes')`, 1000));
  return rows.map(([table, shape, system]) => {
    if (!tables.has(String(table))) throw new RkError('invalid', { path: 'gpkg_contents', got: `"${String(table)}"`, expected: 'a table of the file' });
    return { table: String(table), shape: shape === null ? undefined : String(shape), system: system === null ? undefined : String(system) };
  });
}

function* readContent(database: Database, { table: name, shape, system }: Content): Work<OwnTable[]> {
  const { columns, rows } = yield* rowsOf(database, `SELECT * FROM ${quoted(name)}`, MOST_ROWS + 1);
  checkRows(rows.length, name);
  const at = shape === undefined ? -1 : columns.indexOf(shape);
  if (shape !== undefined && at < 0) throw new RkError('invalid', { path: name, got: `no column "${shape}"`, expected: 'the column of shapes that gpkg_geometry_columns names' });
  const places = rows.map((_, row) => `${name}, row ${row + 1}`);
  yield;
  const table = {
    columns: columns.filter((_, column) => column !== at).map(columnName), places,
    rows: rows.map((row) => row.flatMap((value, column) => (column === at ? [] : [cellText(value)]))),
  };
  if (at < 0) return [{ name, ...table }];
  const parts: (Parts | null)[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_PIECE === 0) yield;
    const value = row[at];
    if (value === null || value === undefined) parts.push(null);
    else if (value instanceof Uint8Array) parts.push(readGeoPackageShape(value, places[index]!));
    else throw new RkError('invalid', { path: places[index], got: typeof value, expected: 'a shape' });
  }
  return yield* tablesOfShapes({ name, table, parts, coordinateSystem: system });
}

/** A name in a statement; names are the file's own. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function* rowsOf(database: Database, sql: string, most: number): Work<{ columns: readonly string[]; rows: readonly (readonly SqlValue[])[] }> {
  const statement = database.prepare(sql);
  try {
    const columns = statement.getColumnNames();
    const rows: SqlValue[][] = [];
    while (rows.length < most && statement.step()) {
      rows.push(statement.get());
      if (rows.length % ROWS_A_PIECE === 0) yield;
    }
    return { columns, rows };
  } finally {
    statement.free();
  }
}
