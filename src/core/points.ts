import { RkError, describe } from './errors.js';
import { decimalMarkOf, parseNumber } from './parse-number.js';
import { areMetres, toWgs84 } from './rijksdriehoek.js';
import type { TextTable } from './text-table.js';

/** Names that columns of coordinates have, the surest first, in pairs of east and north. */
const pairs = [
  ['lon', 'lat'], ['lng', 'lat'], ['longitude', 'latitude'], ['stop_lon', 'stop_lat'], ['lengtegraad', 'breedtegraad'],
  ['x', 'y'], ['x_rd', 'y_rd'], ['rd_x', 'rd_y'], ['xcoord', 'ycoord'], ['x_coordinaat', 'y_coordinaat'],
] as const;

/**
 * Points of a table with columns of coordinates, in degrees (WGS84) or in metres (RD), as `[lon, lat]` in degrees, two
 * numbers a point. A row without coordinates is passed over.
 * @throws RkError `invalid` when no pair of columns has coordinates, or a cell is no number; `unsupported` for numbers that
 *   are neither degrees nor RD.
 */
export function pointsFromTable({ columns, rows, places }: TextTable): Float64Array {
  const names = columns.map((name) => name.toLowerCase());
  const pair = pairs.find((each) => each.every((name) => names.includes(name)));
  if (!pair) throw new RkError('invalid', { path: 'columns', got: columns.join(', '), expected: 'lon, lat | x, y' });
  const [east, north] = pair.map((name) => numbersOf(names.indexOf(name))) as [readonly number[], readonly number[]];
  return inDegrees(east.map((value, row) => [value, north[row]!] as const).filter((point) => !point.some(Number.isNaN)));

  function numbersOf(column: number): readonly number[] {
    const cells = rows.map((row) => row[column]!);
    const mark = decimalMarkOf(cells);
    return cells.map((cell, row) => {
      const number = cell === '' ? NaN : parseNumber(cell, mark ?? '.');
      if (number === undefined) throw new RkError('invalid', { path: places?.[row] ?? `row ${row + 1}`, got: `"${cell}"`, expected: `a number (${columns[column]})` });
      return number;
    });
  }
}

/** Points of GeoJSON, as `pointsFromTable` gives them. Other shapes are passed over. @throws RkError `invalid` when it has no points, or one is broken; `unsupported` as above. */
export function pointsFromGeoJson(json: unknown): Float64Array {
  const found = pointsIn(json);
  if (found.length === 0) throw new RkError('invalid', { path: 'the whole file', got: describe(json), expected: 'GeoJSON of points' });
  const broken = found.find((point) => !Array.isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'number');
  if (broken !== undefined) throw new RkError('invalid', { path: 'coordinates', got: describe(broken), expected: 'two numbers' });
  return inDegrees(found as (readonly [number, number])[]);
}

interface GeoJson { type?: unknown; features?: unknown; geometry?: unknown; geometries?: unknown; coordinates?: unknown }

function pointsIn(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  const { type, features, geometry, geometries, coordinates } = json as GeoJson;
  if (type === 'Point') return [coordinates];
  if (type === 'MultiPoint') return Array.isArray(coordinates) ? (coordinates as unknown[]) : [coordinates];
  const parts = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : [geometry];
  return Array.isArray(parts) ? parts.flatMap(pointsIn) : [];
}

function inDegrees(points: readonly (readonly [number, number])[]): Float64Array {
  const bounds: [number, number, number, number] = points.length === 0 ? [NaN, NaN, NaN, NaN] : [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  const metres = areMetres(bounds);
  const degrees = new Float64Array(2 * points.length);
  for (const [index, [x, y]] of points.entries()) degrees.set(metres ? toWgs84(x, y) : [x, y], 2 * index);
  return degrees;
}
