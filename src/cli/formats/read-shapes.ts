import { basename, extname } from 'node:path';
import { RkError } from '../../core/errors.js';
import { geometryOfParts } from '../../core/own/own-table.js';
import { finish } from '../../core/work.js';
import { decode } from '../../data/decode.js';
import { readShapefile } from '../../data/own/read-shapefile.js';
import { parseJson } from '../../data/parse-json.js';
import { inFile } from '../files.js';
import { shapesOf, type Shapes } from '../shapes.js';
import { kindOf, unzip } from './kind.js';

/** Reads a file beside the one that was given; undefined when it is not there. */
export type Beside = (extension: string) => Promise<Uint8Array | undefined>;

/**
 * Shapes from the bytes of a file: TopoJSON, GeoJSON, or a shapefile, loose or in a zip. A shapefile becomes GeoJSON in its own
 * coordinates; those in RD are converted where shapes are read, as for other files.
 * @param beside finds the `.dbf` and `.cpg` of a loose shapefile.
 * @throws RkError with the file.
 */
export async function readShapes(bytes: Uint8Array, name: string, beside: Beside): Promise<Shapes> {
  const kind = inFile(name, () => kindOf(bytes));
  if (kind === 'text') return inFile(name, () => shapesOf(parseJson(decode(bytes))));
  if (kind === 'zip') return inFile(name, () => zippedShapes(bytes));
  if (kind === 'shapefile') {
    const [dbf, cpg] = [await beside('.dbf'), await beside('.cpg')];
    if (!dbf) throw new RkError('load-failed', { file: name.replace(/\.shp$/i, '.dbf'), got: 'nothing there', expected: 'the file with the codes of the shapes, beside the .shp' });
    return inFile(name, () => shapefile(bytes, dbf, cpg));
  }
  throw new RkError('unsupported', { file: name, got: 'a Parquet file', expected: 'TopoJSON, GeoJSON or a shapefile' });
}

/** The name under which shapes go out: what is no JSON becomes GeoJSON. */
export function publishedName(src: string): string {
  const name = basename(src);
  return /\.(topo|geo)?json$/i.test(name) ? name : `${basename(name, extname(name))}.geojson`;
}

function zippedShapes(bytes: Uint8Array): Shapes {
  const files = unzip(bytes, (name) => /\.(shp|dbf|cpg)$/i.test(name));
  const named = (extension: string): [string, Uint8Array][] => [...files].filter(([name]) => name.toLowerCase().endsWith(extension));
  const [shape, another] = named('.shp');
  if (!shape) throw new RkError('unsupported', { got: 'a zip without a .shp', expected: 'a zipped shapefile' });
  if (another) throw new RkError('unsupported', { got: `${named('.shp').length} shapefiles in one zip`, expected: 'one' });
  const stem = shape[0].slice(0, -4).toLowerCase();
  const other = (extension: string): Uint8Array | undefined => named(extension).find(([name]) => name.slice(0, -4).toLowerCase() === stem)?.[1];
  const dbf = other('.dbf');
  if (!dbf) throw new RkError('invalid', { path: shape[0], got: 'no .dbf with it', expected: 'the file with the codes of the shapes' });
  return shapefile(shape[1], dbf, other('.cpg'));
}

/** Its shapes in its own coordinates: where shapes are read, RD is converted. What is no area is refused there. */
function shapefile(shp: Uint8Array, dbf: Uint8Array, cpg: Uint8Array | undefined): Shapes {
  const { table, parts } = finish(readShapefile({ shp, dbf, cpg }));
  return shapesOf({
    type: 'FeatureCollection',
    features: parts.map((one, row) => ({ type: 'Feature', geometry: one && geometryOfParts(one), properties: Object.fromEntries(table.columns.map((name, column) => [name, table.rows[row]![column]!])) })),
  });
}
