import { RkError } from '../errors.js';
import type { Topology } from './topology.js';
import type { Work } from '../work.js';

/** The latitude at which the square world of Web Mercator ends: atan(sinh π). */
export const MAX_LATITUDE = 85.0511287798066;

/** Radians a table step may cover: interpolating over it errs by less than a hundredth of a pixel at zoom 19 in Europe. */
const TABLE_STEP = 5e-5;
const VERTICES_A_SLICE = 1 << 18;

/** World x of a longitude in degrees: 0 at 180° west, 1 at 180° east. */
export function worldX(lon: number): number {
  return (lon + 180) / 360;
}

/** World y of a latitude in degrees: 0 in the north, 1 in the south, clamped there. Spherical Mercator (EPSG:3857). */
export function worldY(lat: number): number {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  return (1 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / Math.PI) / 2;
}

/** `[lon, lat]` in degrees of a world position: the inverse of `worldX` and `worldY`. */
export function lonLat(x: number, y: number): [lon: number, lat: number] {
  return [lonOf(x), latOf(y)];
}

/** Longitude in degrees of a world x: the inverse of `worldX`. */
export function lonOf(x: number): number {
  return x * 360 - 180;
}

/** Latitude in degrees of a world y: the inverse of `worldY`. */
export function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/**
 * Vertices in the square world of Web Mercator (y down), relative to the north-west corner of the data:
 * `world = origin + unit * coordinate`, every coordinate from 0 to 1. Relative, because 24 bits over the whole world
 * are metres, over a country centimetres.
 */
export interface Projected {
  readonly coordinates: Float32Array;
  readonly originX: number;
  readonly originY: number;
  /** Size in the world of one coordinate; greater than 0. */
  readonly unit: number;
}

/** How to project; see `projectArcs`. */
export interface ProjectOptions {
  /** Write over the topology's own coordinates (when they are whole numbers): half the memory, and the topology is used up. */
  readonly inPlace?: boolean;
}

/**
 * Projects all arcs. Latitudes beyond the end of the Mercator world are put on its edge.
 * @throws RkError `invalid` when the numbers are no degrees, as in a file in Dutch national (RD) metres.
 */
export function* projectArcs(topology: Topology, { inPlace = false }: ProjectOptions = {}): Work<Projected> {
  const { coordinates, transform } = topology;
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  const extent = extentOf(coordinates);
  const west = worldX(extent.minX * scale[0] + translate[0]);
  const east = worldX(extent.maxX * scale[0] + translate[0]);
  const latitudes = [extent.minY, extent.maxY].map((y) => y * scale[1] + translate[1]) as [number, number];
  if (!(Math.abs(west - 0.5) <= 1.5 && Math.abs(east - 0.5) <= 1.5 && Math.max(...latitudes.map(Math.abs)) <= 90.1)) {
    throw new RkError('invalid', { path: 'arcs', got: `[${lonOf(east)}, ${latitudes[1]}]`, expected: 'degrees of longitude and latitude' });
  }
  const originX = Math.min(west, east);
  const originY = worldY(Math.max(...latitudes));
  const unit = Math.max(Math.abs(east - west), worldY(Math.min(...latitudes)) - originY) || 1;

  const table = latitudeTable(extent, { scale: scale[1], translate: translate[1] });
  const ontoTable = table.steps / (extent.maxY - extent.minY || 1);
  const xFactor = scale[0] / 360 / unit;
  const xOffset = (worldX(translate[0]) - originX) / unit;
  const out = inPlace && coordinates instanceof Int32Array
    ? new Float32Array(coordinates.buffer, coordinates.byteOffset, coordinates.length)
    : new Float32Array(coordinates.length);

  for (let from = 0; from < out.length; from += VERTICES_A_SLICE) {
    const to = Math.min(out.length, from + VERTICES_A_SLICE);
    for (let i = from; i < to; i += 2) {
      const place = (coordinates[i + 1]! - extent.minY) * ontoTable;
      const step = place | 0;
      const y = table.values[step]!;
      out[i] = coordinates[i]! * xFactor + xOffset;
      out[i + 1] = (y + (table.values[step + 1]! - y) * (place - step) - originY) / unit;
    }
    yield;
  }
  return { coordinates: out, originX, originY, unit };
}

/** World y at equal steps of the file's y, from `minY` to `maxY`, and one more so that the last step has an end. */
function latitudeTable(extent: Extent, y: { scale: number; translate: number }): { steps: number; values: Float64Array } {
  const range = extent.maxY - extent.minY;
  const radians = (Math.abs(range * y.scale) * Math.PI) / 180;
  const steps = Math.min(1 << 16, Math.max(16, Math.ceil(radians / TABLE_STEP)));
  const values = new Float64Array(steps + 2);
  for (let i = 0; i < values.length; i++) values[i] = worldY((extent.minY + (range * i) / steps) * y.scale + y.translate);
  return { steps, values };
}

interface Extent { minX: number; minY: number; maxX: number; maxY: number }

function extentOf(coordinates: Int32Array | Float64Array): Extent {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i]!;
    const y = coordinates[i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : { minX: 0, minY: 0, maxX: 0, maxY: 0 };
}
