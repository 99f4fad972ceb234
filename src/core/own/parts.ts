import type { Position } from 'geojson';
import { RkError, describe } from '../errors.js';
import { isObject, readArray, readPosition } from '../geometry-input.js';
import { MOST_COLLECTIONS, tooDeep } from '../topology/geometry-errors.js';

/** `[west, south, east, north]` in the unit of the coordinates. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The shape of one feature, whatever its format calls it: two numbers a position, east then north, in the unit of the file. */
export interface Parts {
  readonly points: Position[];
  readonly lines: Position[][];
  /** `polygons[polygon][ring][point]`, the first ring the outline. */
  readonly polygons: Position[][][];
}

/** A shape without parts, to be filled. */
export function noParts(): Parts {
  return { points: [], lines: [], polygons: [] };
}

/** Bounds of all shapes; `NaN` without a position. */
export function boundsOfParts(all: readonly (Parts | null)[]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const add = ([x, y]: Position): void => {
    bounds[0] = Math.min(bounds[0], x!);
    bounds[1] = Math.min(bounds[1], y!);
    bounds[2] = Math.max(bounds[2], x!);
    bounds[3] = Math.max(bounds[3], y!);
  };
  for (const parts of all) {
    if (!parts) continue;
    parts.points.forEach(add);
    for (const line of parts.lines) line.forEach(add);
    for (const polygon of parts.polygons) for (const ring of polygon) ring.forEach(add);
  }
  return bounds[0] <= bounds[2] ? bounds : [NaN, NaN, NaN, NaN];
}

/**
 * The parts of a GeoJSON geometry of any type, collections included (RFC 7946). A third coordinate is dropped; an open ring is
 * closed; null for no geometry.
 * @throws RkError `invalid` or `unsupported` at `path` for what is no geometry.
 */
export function partsOfGeoJson(geometry: unknown, path: string): Parts | null {
  if (geometry === null || geometry === undefined) return null;
  const parts = noParts();
  addGeometry(geometry, path, { parts, depth: 0 });
  return parts;
}

function addGeometry(geometry: unknown, path: string, { parts, depth }: { parts: Parts; depth: number }): void {
  if (!isObject(geometry)) throw new RkError('invalid', { path, got: describe(geometry), expected: 'geometry' });
  if (depth > MOST_COLLECTIONS) throw tooDeep(path);
  const { type, coordinates } = geometry;
  const place = `${path}.coordinates`;
  const each = (read: (value: unknown, path: string) => void): void => readArray(coordinates, place).forEach((value, index) => read(value, `${place}[${index}]`));
  const addLine = (value: unknown, at: string): void => { const line = readLine(value, at); if (line.length > 0) parts.lines.push(line); };
  const addPolygon = (value: unknown, at: string): void => {
    const rings = readArray(value, at).map((ring, index) => closed(readLine(ring, `${at}[${index}]`))).filter((ring) => ring.length > 0);
    if (rings.length > 0) parts.polygons.push(rings);
  };
  switch (type) {
    // An empty list of coordinates is a point that is nowhere.
    case 'Point': if (readArray(coordinates, place).length > 0) parts.points.push(readPosition(coordinates, place, 0)); return;
    case 'MultiPoint': parts.points.push(...readLine(coordinates, place)); return;
    case 'LineString': addLine(coordinates, place); return;
    case 'MultiLineString': each(addLine); return;
    case 'Polygon': addPolygon(coordinates, place); return;
    case 'MultiPolygon': each(addPolygon); return;
    case 'GeometryCollection':
      readArray(geometry['geometries'], `${path}.geometries`).forEach((one, index) => addGeometry(one, `${path}.geometries[${index}]`, { parts, depth: depth + 1 }));
      return;
    default: throw new RkError('unsupported', { path: `${path}.type`, got: describe(type), expected: 'a geometry of GeoJSON' });
  }
}

function readLine(value: unknown, path: string): Position[] {
  return readArray(value, path).map((position, index) => readPosition(position, path, index));
}

/** A ring that ends where it begins. */
export function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}
