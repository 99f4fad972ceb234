import type { Geometry, Position } from 'geojson';
import { RkError } from '../errors.js';
import { areMetres, toWgs84 } from '../rijksdriehoek.js';
import type { TextTable } from '../text-table.js';
import type { Work } from '../work.js';
import { boundsOfParts, type Bounds, type Parts } from './parts.js';

/** What the shapes of a table are: one of the three, since a layer draws one of them. */
export type Family = 'points' | 'lines' | 'areas';

/** A table of a reader's own file, before anybody says what its columns mean; with shapes a row, where the file has them. */
export interface OwnTable extends TextTable {
  /** Name of the layer, object or sheet; empty where the file holds one. */
  readonly name: string;
  /** What the shapes are; absent without shapes. */
  readonly family?: Family | undefined;
  /** The shape of each row, `[lon, lat]` in degrees; null for a row without one. */
  readonly shapes?: readonly (Geometry | null)[] | undefined;
}

/** A file of a reader's own, read. */
export interface OwnFile {
  readonly name: string;
  /** What it turned out to be: `Shapefile`, `GeoJSON`, `CSV`. */
  readonly format: string;
  /** At least one. */
  readonly tables: readonly OwnTable[];
}

/** Rows with their shapes, as a reader of a format gives them: in the unit of the file. */
export interface ShapedRows {
  readonly name: string;
  readonly table: TextTable;
  /** The shape of each row; null without one. */
  readonly parts: readonly (Parts | null)[];
  /** Name of the coordinate system, where the file has one. */
  readonly coordinateSystem?: string | undefined;
}

const families = ['points', 'lines', 'areas'] as const satisfies readonly Family[];

/**
 * Tables of rows with shapes: in degrees, and one for each kind of shape, since a layer draws one kind. Rows without a
 * shape are in the largest.
 * @throws RkError `unsupported` for coordinates that are neither degrees nor RD; `invalid` without any shape.
 */
export function* tablesOfShapes({ name, table, parts, coordinateSystem }: ShapedRows): Work<OwnTable[]> {
  const bounds = boundsOfParts(parts);
  const convert = areMetres(bounds, coordinateSystem) ? positionFrom(bounds) : same;
  const found = families.map((family) => ({ family, rows: rowsOf(family, parts) })).filter(({ rows }) => rows.length > 0);
  if (found.length === 0) throw new RkError('invalid', { path: name || 'the whole file', got: 'no shapes', expected: 'points, lines or areas' });
  const [largest] = found.toSorted((a, b) => b.rows.length - a.rows.length);
  const tables: OwnTable[] = [];
  for (const { family, rows } of found) {
    yield;
    const kept = family === largest!.family ? parts.flatMap((one, row) => (one === null || isEmpty(one) || hasFamily(family, one) ? [row] : [])) : rows;
    const shapes: (Geometry | null)[] = [];
    for (const row of kept) {
      if (shapes.length % ROWS_A_PIECE === 0) yield;
      shapes.push(geometryOf(family, parts[row]!, convert));
    }
    tables.push({
      name: found.length > 1 ? [name, family].filter(Boolean).join(' ') : name,
      family, columns: table.columns,
      rows: kept.map((row) => table.rows[row]!),
      places: kept.map((row) => table.places?.[row] ?? `row ${row + 1}`),
      shapes,
    });
  }
  return tables;
}

/** Rows that are read between two looks at the clock. */
export const ROWS_A_PIECE = 200;

/** Parts as a geometry in their own coordinates: of areas before lines before points; null without any. */
export function geometryOfParts(parts: Parts): Geometry | null {
  const family = families.findLast((one) => hasFamily(one, parts));
  return family === undefined ? null : geometryOf(family, parts, same);
}

type Convert = (position: Position) => Position;
const same: Convert = (position) => position;

/** RD to degrees; `bounds` said already that it is RD, but a name alone does not keep numbers within it. */
function positionFrom(bounds: Bounds): Convert {
  return ([x, y]) => {
    const [lon, lat] = toWgs84(x!, y!);
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
    throw new RkError('unsupported', { path: 'coordinates', got: bounds.map(Math.round).join(', '), expected: 'RD in metres' });
  };
}

const listOf = { points: 'points', lines: 'lines', areas: 'polygons' } as const;
const hasFamily = (family: Family, parts: Parts): boolean => parts[listOf[family]].length > 0;
const isEmpty = (parts: Parts): boolean => families.every((family) => !hasFamily(family, parts));

function rowsOf(family: Family, parts: readonly (Parts | null)[]): number[] {
  return parts.flatMap((one, row) => (one && hasFamily(family, one) ? [row] : []));
}

/** The parts of one kind as a geometry: a single one where there is one. */
function geometryOf(family: Family, parts: Parts | null, convert: Convert): Geometry | null {
  if (!parts || !hasFamily(family, parts)) return null;
  if (family === 'points') {
    const all = parts.points.map(convert);
    return all.length === 1 ? { type: 'Point', coordinates: all[0]! } : { type: 'MultiPoint', coordinates: all };
  }
  if (family === 'lines') {
    const all = parts.lines.map((line) => line.map(convert));
    return all.length === 1 ? { type: 'LineString', coordinates: all[0]! } : { type: 'MultiLineString', coordinates: all };
  }
  const all = parts.polygons.map((polygon) => polygon.map((ring) => ring.map(convert)));
  return all.length === 1 ? { type: 'Polygon', coordinates: all[0]! } : { type: 'MultiPolygon', coordinates: all };
}
