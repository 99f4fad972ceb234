// Topologies and views for the tests of this folder; no tests of its own.
import { finish } from '../work.js';
import type { AreaOptions } from '../areas.js';
import { Scene } from './scene.js';
import type { View } from './view.js';

export type Position = [x: number, y: number];

/** A topology of one object, `areas`, of which no two areas share an arc. `null` is an area without shape. Degrees. */
export function separate(areas: (Position[][][] | null)[]): object {
  const arcs: Position[][] = [];
  const geometries = areas.map((parts, i) => parts === null
    ? { type: null, id: `A${i}` }
    : { type: 'MultiPolygon', id: `A${i}`, arcs: parts.map((rings) => rings.map((ring) => [arcs.push([...ring, ring[0]!]) - 1])) });
  return { type: 'Topology', arcs, objects: { areas: { type: 'GeometryCollection', geometries } } };
}

/** The corners of a rectangle, counter-clockwise on a map. */
export function box(west: number, south: number, east: number, north: number): Position[] {
  return [[west, south], [east, south], [east, north], [west, north]];
}

/** Squares of one degree with shared borders, from [0, 0] to the east, then to the north. Area `row * columns + column`. */
export function grid(columns: number, rows: number): object {
  const arcs: number[][][] = [];
  const across = (row: number, column: number): number => row * columns + column;
  const upright = (row: number, column: number): number => (rows + 1) * columns + row * (columns + 1) + column;
  for (let row = 0; row <= rows; row++) for (let column = 0; column < columns; column++) arcs[across(row, column)] = [[column, row], [1, 0]];
  for (let row = 0; row < rows; row++) for (let column = 0; column <= columns; column++) arcs[upright(row, column)] = [[column, row], [0, 1]];
  const geometries = Array.from({ length: columns * rows }, (_, i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    const ring = [across(row, column), upright(row, column + 1), ~across(row + 1, column), ~upright(row, column)];
    return { type: 'Polygon', id: `A${i}`, arcs: [ring] };
  });
  return { type: 'Topology', transform: { scale: [1, 1], translate: [0, 0] }, arcs, objects: { areas: { type: 'GeometryCollection', geometries } } };
}

export function load(topology: Uint8Array | object, options?: AreaOptions): Scene {
  return finish(Scene.load(topology, options));
}

/** The view that just holds all areas of a scene, on whole pixels. */
export function fit({ map: { bounds, projected } }: Scene, width: number, height: number): View {
  let right = 0;
  let bottom = 0;
  for (let i = 0; i < bounds.length; i += 4) {
    right = Math.max(right, bounds[i + 2] || 0);
    bottom = Math.max(bottom, bounds[i + 3] || 0);
  }
  const scale = Math.min(width / (right * projected.unit), height / (bottom * projected.unit));
  const originX = Math.round((projected.originX + (projected.unit * right) / 2) * scale - width / 2);
  const originY = Math.round((projected.originY + (projected.unit * bottom) / 2) * scale - height / 2);
  return { originX, originY, scale, width, height, pixelRatio: 1 };
}

/** The ids of a view as text, a row a line, `.` for outside. For maps of at most nine areas. */
export function picture(scene: Scene, view: View): string[] {
  const { ids } = finish(scene.rasterize({ view, thinWidth: 0, strongWidth: 0 }));
  return Array.from({ length: view.height }, (_, row) =>
    Array.from(ids.subarray(row * view.width, (row + 1) * view.width), (id) => id || '.').join(''));
}

/** A repeatable row of numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
