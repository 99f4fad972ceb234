import type { Areas } from '../areas.js';
import type { Shape } from './drawing.js';
import { boundsOf, contains } from './geometry.js';

/** Indexes of the areas of the map that were picked by code, in the order of the map. */
export function areasOfCodes(codes: readonly string[], areas: Pick<Areas, 'codes'>): number[] {
  const picked = new Set(codes);
  return areas.codes.flatMap((code, area) => (picked.has(code) ? [area] : []));
}

/** Indexes of the areas whose label point lies in a shape. An area without shape has none. */
export function areasByLabel(shape: Shape, areas: Pick<Areas, 'count' | 'bounds' | 'labelPoints'>): number[] {
  return areasNear(shape, areas).filter((area) => contains(shape, [areas.labelPoints[2 * area]!, areas.labelPoints[2 * area + 1]!]));
}

/** Indexes of the areas whose bounds meet those of a shape: no others can have a part in it. */
export function areasNear(shape: Shape, { count, bounds }: Pick<Areas, 'count' | 'bounds'>): number[] {
  const [west, south, east, north] = boundsOf(shape);
  const near: number[] = [];
  for (let area = 0; area < count; area++) {
    const at = 4 * area;
    if (bounds[at]! <= east && bounds[at + 2]! >= west && bounds[at + 1]! <= north && bounds[at + 3]! >= south) near.push(area);
  }
  return near;
}
