import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { RkError } from '../../core/errors.js';
import type { OwnTable } from '../../core/own/own-table.js';
import { shapeOfSquare, sideOfSquares, squareOf } from '../../core/squares.js';
import { readOwnFile } from '../own/read-own-file.js';
import { chooseTable } from './read-features.js';

/**
 * Areas of a file that is neither GeoJSON nor TopoJSON, as GeoJSON in degrees with their columns as properties: a zipped shapefile, a
 * GeoPackage, CSV or Excel with shapes as text, or a table of squares of 100 or 500 m, whose codes say where they are.
 * @param object layer of a GeoPackage, sheet, or shapefile in a zip; the first with areas when absent.
 * @throws RkError `no-areas` for a file without; `no-such-object`; and what `readOwnFile` throws.
 */
export async function areasOfFile(bytes: Uint8Array, object: string | undefined): Promise<FeatureCollection<Geometry | null>> {
  const { tables } = await readOwnFile(bytes);
  const table = chooseTable(tables, object, (each) => each.family === 'areas' || columnOfSquares(each) >= 0);
  const shapeOf = table.family === 'areas' ? (row: number) => table.shapes![row]! : squaresOf(table);
  return { type: 'FeatureCollection', features: table.rows.map((cells, row) => featureOf(table, cells, shapeOf(row))) };
}

function featureOf({ columns }: OwnTable, cells: readonly string[], geometry: Geometry | null): Feature<Geometry | null> {
  // The code of a square is its id, so that no key need be named.
  const id = cells.find((cell) => squareOf(cell));
  return { type: 'Feature', geometry, ...(id && { id }), properties: Object.fromEntries(columns.map((name, column) => [name, cells[column]])) };
}

function squaresOf(table: OwnTable): (row: number) => Geometry | null {
  const column = columnOfSquares(table);
  if (column < 0) throw new RkError('no-areas', { got: table.family ?? 'a table', expected: 'areas, or a column with codes of squares (E1133N4000)' });
  const side = sideOfSquares(table.rows.map((row) => row[column]!), table.columns[column]!);
  return (row) => {
    const corner = squareOf(table.rows[row]![column]!);
    return corner ? shapeOfSquare(corner, side) : null;
  };
}

/** The column with codes of squares; -1 without one. */
function columnOfSquares({ columns, rows }: OwnTable): number {
  return columns.findIndex((_, column) => rows.length > 0 && squareOf(rows[0]![column]!) !== undefined);
}
