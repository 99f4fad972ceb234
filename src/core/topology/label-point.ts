import { LabelPlacer } from './label-placer.js';
import { lonLat } from './mercator.js';
import type { PlanarMap } from './planar-map.js';
import type { Work } from '../work.js';

const AREAS_A_SLICE = 256;

/**
 * A point well inside the largest part of an area, `[lon, lat]` in degrees; null for an area without shape or without
 * size. At a few heights the widest stretch inside the part is taken, and of their middles the one furthest from a border;
 * of equals, the one nearest to half-way up.
 */
export function labelPoint(map: PlanarMap, area: number): [lon: number, lat: number] | null {
  return new LabelPlacer(map).place(area);
}

/**
 * `labelPoint` of every area: two numbers an area, `NaN` for one without shape. An area without size, which has no inside,
 * has one of its vertices.
 */
export function* labelPoints(map: PlanarMap): Work<Float64Array> {
  const { areaCount } = map.topology;
  const points = new Float64Array(2 * areaCount);
  const placer = new LabelPlacer(map);
  for (let area = 0; area < areaCount; area++) {
    if (area % AREAS_A_SLICE === 0) yield;
    const point = placer.place(area) ?? firstVertex(map, area);
    points[2 * area] = point[0];
    points[2 * area + 1] = point[1];
  }
  return points;
}

function firstVertex(map: PlanarMap, area: number): [lon: number, lat: number] {
  const { areaStart, partStart, ringStart, ringArcs, arcStart } = map.topology;
  const part = areaStart[area]!;
  if (part === areaStart[area + 1]) return [NaN, NaN];
  const reference = ringArcs[ringStart[partStart[part]!]!]!;
  const vertex = arcStart[reference < 0 ? ~reference : reference]!;
  const { coordinates, originX, originY, unit } = map.projected;
  return lonLat(originX + unit * coordinates[2 * vertex]!, originY + unit * coordinates[2 * vertex + 1]!);
}
