import type { Position } from 'geojson';

type Polygon = readonly Position[][];

/** `[west, south, east, north]` of the polygons of one area, in the unit of their coordinates; `NaN` without a point. */
export function boundsOf(polygons: readonly Polygon[]): [west: number, south: number, east: number, north: number] {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
  for (const polygon of polygons) {
    for (const [x, y] of polygon[0] ?? []) {
      if (x! < west) west = x!;
      if (x! > east) east = x!;
      if (y! < south) south = y!;
      if (y! > north) north = y!;
    }
  }
  return west <= east ? [west, south, east, north] : [NaN, NaN, NaN, NaN];
}

/**
 * A point inside the largest polygon, away from its holes and borders: the middle of a wide stretch of one of a few
 * horizontal lines through it. `NaN` without a shape; for a shape without area, one of its points.
 */
export function labelPointOf(polygons: readonly Polygon[]): [x: number, y: number] {
  const polygon = largest(polygons);
  const first = polygon?.[0]?.[0];
  if (!polygon || !first) return [NaN, NaN];
  const [, south, , north] = boundsOf([polygon]);
  let best: [number, number] = [first[0]!, first[1]!];
  let bestScore = 0;
  for (const fraction of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const y = south + (north - south) * fraction;
    const { middle, width } = widestStretch(polygon, y);
    // Half-way up reads best as long as the area is not much narrower there.
    const score = width * (1 - Math.abs(fraction - 0.5));
    if (score > bestScore) {
      bestScore = score;
      best = [middle, y];
    }
  }
  return best;
}

/** The widest part of a horizontal line that lies inside a polygon and outside its holes. */
function widestStretch(polygon: Polygon, y: number): { middle: number; width: number } {
  const crossings = polygon.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
  let middle = NaN, width = 0;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const from = crossings[index]!, to = crossings[index + 1]!;
    if (to - from > width) [middle, width] = [(from + to) / 2, to - from];
  }
  return { middle, width };
}

/** Where a ring crosses a horizontal line; a point on the line counts as above it, so that crossings come in pairs. */
function crossingsOf(ring: readonly Position[], y: number): number[] {
  const crossings: number[] = [];
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
    const [x1, y1] = ring[before]! as [number, number];
    const [x2, y2] = ring[index]! as [number, number];
    if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return crossings;
}

function largest(polygons: readonly Polygon[]): Polygon | undefined {
  let found: Polygon | undefined, size = -1;
  for (const polygon of polygons) {
    const area = Math.abs(ringArea(polygon[0] ?? []));
    if (area > size) [found, size] = [polygon, area];
  }
  return found;
}

/** Twice the signed area of a ring, in square units of its coordinates. */
function ringArea(ring: readonly Position[]): number {
  const [originX, originY] = (ring[0] ?? [0, 0]) as [number, number];
  let sum = 0;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
    const [x1, y1] = ring[before]! as [number, number];
    const [x2, y2] = ring[index]! as [number, number];
    // Relative to a point of the ring: products of large RD coordinates would lose the digits that matter.
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return sum;
}
