import { partSizes } from './arcs.js';
import { lonLat } from './mercator.js';
import type { PlanarMap } from './planar-map.js';
import type { Work } from './work.js';
import { ringCoordinates } from './rings.js';

/** Heights at which a part is looked through. */
const HEIGHTS = 9;

/**
 * A point well inside the largest part of an area, `[lon, lat]` in degrees; null for an area without shape or without
 * size. At a few heights the widest stretch inside the part is taken, and of their middles the one furthest from a border.
 */
export function labelPoint(map: PlanarMap, area: number): [lon: number, lat: number] | null {
  const sizes = partSizes(map.topology, map.measures, area);
  if (sizes.length === 0) return null;
  const part = map.topology.areaStart[area]! + sizes.indexOf(Math.max(...sizes));
  const edges = edgesOf(map, part);
  const minY = edges.reduce((least, edge) => Math.min(least, edge[1], edge[3]), Infinity);
  const maxY = edges.reduce((most, edge) => Math.max(most, edge[1], edge[3]), -Infinity);
  let best: Candidate | null = null;
  for (let i = 0; i < HEIGHTS; i++) {
    const y = minY + ((maxY - minY) * (i + 0.5)) / HEIGHTS;
    const x = middleOfWidest(edges, y);
    if (x === null) continue;
    const distance = squaredDistance(edges, x, y);
    if (!best || distance > best.distance) best = { x, y, distance };
  }
  if (!best) return null;
  const { originX, originY, unit } = map.projected;
  return lonLat(originX + unit * best.x, originY + unit * best.y);
}

interface Candidate { x: number; y: number; distance: number }
type Edge = readonly [x0: number, y0: number, x1: number, y1: number];

/** Every edge of all rings of a part, the ring's closing edge included. */
function edgesOf(map: PlanarMap, part: number): Edge[] {
  const { partStart } = map.topology;
  const edges: Edge[] = [];
  for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
    const points = ringCoordinates(map, ring);
    for (let i = 0, before = points.length - 2; i < points.length; before = i, i += 2) {
      edges.push([points[before]!, points[before + 1]!, points[i]!, points[i + 1]!]);
    }
  }
  return edges;
}

/** Middle of the widest stretch inside the edges at height y (even-odd), or null where nothing is inside. */
function middleOfWidest(edges: readonly Edge[], y: number): number | null {
  const crossings = edges
    .filter(([, y0, , y1]) => y0 <= y !== y1 <= y)
    .map(([x0, y0, x1, y1]) => x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
    .sort((a, b) => a - b);
  let middle: number | null = null;
  let widest = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1]! - crossings[i]!;
    if (width > widest) { widest = width; middle = crossings[i]! + width / 2; }
  }
  return middle;
}

function squaredDistance(edges: readonly Edge[], x: number, y: number): number {
  let least = Infinity;
  for (const [x0, y0, x1, y1] of edges) {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy) || 0;
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, (x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2);
  }
  return least;
}

/** Interim. */
export function* labelPoints(map: PlanarMap): Work<Float64Array> {
  const points = new Float64Array(2 * map.topology.areaCount).fill(NaN);
  for (let area = 0; area < map.topology.areaCount; area++) {
    if (area % 1024 === 0) yield;
    const point = labelPoint(map, area);
    if (point) points.set(point, 2 * area);
  }
  return points;
}
