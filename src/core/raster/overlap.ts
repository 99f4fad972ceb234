import type { PlanarMap } from '../topology/planar-map.js';
import { ringCoordinates } from '../topology/rings.js';
import type { Work } from '../work.js';
import { UNCLEAR, type IdRaster } from './rasterize.js';
import { toPixels, type PixelRectangle, type View } from './view.js';

/** Side of the square tiles in which unclear pixels are noted, so that only areas near them are filled. */
const TILE = 32;
const AREAS_A_SLICE = 64;

/**
 * Gives unclear pixels their area by filling areas one by one, the last of the file first, so that the area drawn last
 * is on top. Even-odd within a part; an area is all its parts together. Slower than sums, and only where they fail.
 */
export function* resolveOverlaps(map: PlanarMap, view: View, { ids, unclear }: IdRaster): Work<void> {
  if (unclear === 0) return;
  const tiles = unclearTiles(ids, view);
  const { areaStart } = map.topology;
  let filled = 0;
  for (let area = map.topology.areaCount - 1; area >= 0; area--) {
    const box = pixelBounds(map, view, area);
    if (!box || !touchesTile(tiles, view, box)) continue;
    for (let part = areaStart[area]!; part < areaStart[area + 1]!; part++) fillPart({ map, view, ids }, part, area + 1);
    if (++filled % AREAS_A_SLICE === 0) yield;
  }
  for (let i = 0; i < ids.length; i++) if (ids[i] === UNCLEAR) ids[i] = 0;
}

/** The pixels an area may have within the view; null when it has none. */
export function pixelBounds(map: PlanarMap, view: View, area: number): PixelRectangle | null {
  const { bounds } = map;
  return clipped(view, toPixelEdges(map, view, bounds.subarray(4 * area, 4 * area + 4)));
}

function toPixelEdges(map: PlanarMap, view: View, [minX, minY, maxX, maxY]: Float32Array): number[] {
  const { factor, offsetX, offsetY } = toPixels(map, view);
  return [minX! * factor + offsetX, minY! * factor + offsetY, maxX! * factor + offsetX, maxY! * factor + offsetY];
}

function clipped({ width, height }: View, edges: readonly number[]): PixelRectangle | null {
  const x = Math.max(0, Math.floor(edges[0]!));
  const y = Math.max(0, Math.floor(edges[1]!));
  const right = Math.min(width, Math.ceil(edges[2]!) + 1);
  const bottom = Math.min(height, Math.ceil(edges[3]!) + 1);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}

function unclearTiles(ids: Int32Array, { width, height }: View): Uint8Array {
  const across = Math.ceil(width / TILE);
  const tiles = new Uint8Array(across * Math.ceil(height / TILE));
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * across;
    for (let x = 0; x < width; x++, i++) if (ids[i] === UNCLEAR) tiles[row + Math.floor(x / TILE)] = 1;
  }
  return tiles;
}

function touchesTile(tiles: Uint8Array, view: View, box: PixelRectangle): boolean {
  const across = Math.ceil(view.width / TILE);
  const lastX = Math.floor((box.x + box.width - 1) / TILE);
  const lastY = Math.floor((box.y + box.height - 1) / TILE);
  for (let y = Math.floor(box.y / TILE); y <= lastY; y++) {
    for (let x = Math.floor(box.x / TILE); x <= lastX; x++) if (tiles[y * across + x]) return true;
  }
  return false;
}

/** Fills the unclear pixels inside a part. Every edge toggles the rest of its rows; where the toggles are odd is inside. */
function fillPart({ map, view, ids }: { map: PlanarMap; view: View; ids: Int32Array }, part: number, id: number): void {
  const { partStart } = map.topology;
  const { factor, offsetX, offsetY } = toPixels(map, view);
  const rings: Float32Array[] = [];
  const edges = [Infinity, Infinity, -Infinity, -Infinity];
  for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
    const points = ringCoordinates(map, ring);
    for (let i = 0; i < points.length; i += 2) {
      edges[0] = Math.min(edges[0]!, points[i] = points[i]! * factor + offsetX);
      edges[1] = Math.min(edges[1]!, points[i + 1] = points[i + 1]! * factor + offsetY);
      edges[2] = Math.max(edges[2]!, points[i]!);
      edges[3] = Math.max(edges[3]!, points[i + 1]!);
    }
    rings.push(points);
  }
  const box = clipped(view, edges);
  if (!box) return;
  const toggles = new Uint8Array(box.width * box.height);
  for (const points of rings) toggleRing(toggles, box, points);
  for (let row = 0, cell = 0; row < box.height; row++) {
    let inside = 0;
    let pixel = (box.y + row) * view.width + box.x;
    for (let column = 0; column < box.width; column++, cell++, pixel++) {
      inside ^= toggles[cell]!;
      if (inside && ids[pixel] === UNCLEAR) ids[pixel] = id;
    }
  }
}

function toggleRing(toggles: Uint8Array, box: PixelRectangle, points: Float32Array): void {
  let before = points.length - 2;
  for (let i = 0; i < points.length; before = i, i += 2) {
    const upper = points[before + 1]! < points[i + 1]! ? before : i;
    const lower = before + i - upper;
    const top = points[upper + 1]! - box.y;
    const first = Math.max(0, Math.ceil(top - 0.5));
    const last = Math.min(box.height, Math.ceil(points[lower + 1]! - box.y - 0.5));
    const slope = (points[lower]! - points[upper]!) / (points[lower + 1]! - points[upper + 1]!);
    for (let row = first; row < last; row++) {
      const column = Math.max(0, Math.floor(points[upper]! - box.x + (row + 0.5 - top) * slope + 0.5));
      if (column < box.width) toggles[row * box.width + column]! ^= 1;
    }
  }
}
