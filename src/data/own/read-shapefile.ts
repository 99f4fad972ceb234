import { RkError } from '../../core/errors.js';
import { tablesOfShapes, type OwnTable } from '../../core/own/own-table.js';
import type { Parts } from '../../core/own/parts.js';
import type { TextTable } from '../../core/text-table.js';
import type { Work } from '../../core/work.js';
import { decode } from '../decode.js';
import { readDbf } from './read-dbf.js';
import { readShp } from './read-shp.js';
import { unzip } from './unzip.js';

/** The files that a shapefile is made of, as far as they are there. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array | undefined;
  /** Names the encoding of the `.dbf`. */
  readonly cpg?: Uint8Array | undefined;
  /** Names the coordinate system. */
  readonly prj?: Uint8Array | undefined;
}

/** Rows of a shapefile with their shapes, in its own coordinates. */
export interface ShapefileRows {
  readonly table: TextTable;
  readonly parts: readonly (Parts | null)[];
  /** Name of the coordinate system, where the file has one. */
  readonly coordinateSystem: string | undefined;
}

/**
 * Reads a shapefile, with pauses: rows that were deleted are left out with their shapes.
 * @throws RkError `invalid` when shapes and rows are not equally many, and as the readers of both throw; `unsupported` for a
 *   coordinate system other than degrees and RD.
 */
export function* readShapefile({ shp, dbf, cpg, prj }: ShapefileParts): Work<ShapefileRows> {
  const shapes = yield* readShp(shp);
  const { columns, rows } = dbf ? yield* readDbf(dbf, cpg && decode(cpg)) : { columns: [], rows: shapes.map(() => []) };
  if (rows.length !== shapes.length) throw new RkError('invalid', { path: '.dbf', got: `${rows.length} rows`, expected: `${shapes.length}, as many as there are shapes` });
  const kept = [...rows.keys()].filter((row) => rows[row] !== null);
  return {
    table: { columns, rows: kept.map((row) => rows[row]!), places: kept.map((row) => `record ${row + 1}`) },
    parts: kept.map((row) => shapes[row]!),
    coordinateSystem: prj && systemOf(decode(prj)),
  };
}

/** Every shapefile in a zip, in degrees, with pauses. @throws RkError `unsupported` for a zip without one, and as above, naming the file. */
export function* readZippedShapefiles(bytes: Uint8Array): Work<OwnTable[]> {
  const files = [...yield* unzip(bytes, (name) => /\.(shp|dbf|cpg|prj)$/i.test(name))];
  const shapes = files.filter(([name]) => /\.shp$/i.test(name));
  if (shapes.length === 0) throw new RkError('unsupported', { got: 'a zip without a .shp', expected: 'a zipped shapefile' });
  const tables: OwnTable[] = [];
  for (const [path, shp] of shapes) {
    const stem = path.slice(0, -4).toLowerCase();
    const beside = (extension: string): Uint8Array | undefined => files.find(([name]) => name.toLowerCase() === stem + extension)?.[1];
    const name = shapes.length > 1 ? path.slice(path.lastIndexOf('/') + 1, -4) : '';
    try {
      const rows = yield* readShapefile({ shp, dbf: beside('.dbf'), cpg: beside('.cpg'), prj: beside('.prj') });
      yield;
      tables.push(...(yield* tablesOfShapes({ name, ...rows })));
    } catch (error) {
      if (!(error instanceof RkError)) throw error;
      throw new RkError(error.code, { ...error.details, path: [path, error.details.path].filter(Boolean).join(', ') }, { cause: error });
    }
  }
  return tables;
}

/** What a `.prj` comes down to: degrees, RD, or a name that is refused. */
function systemOf(prj: string): string | undefined {
  const name = /^\s*(?:PROJCS|PROJCRS)\[\s*"([^"]*)"/i.exec(prj)?.[1];
  if (name === undefined) return undefined;
  if (/rd[_ ]?new|amersfoort|28992/i.test(name)) return 'EPSG:28992';
  throw new RkError('unsupported', { path: '.prj', got: name, expected: 'RD (EPSG:28992) or degrees (WGS84)' });
}
