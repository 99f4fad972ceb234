import type { Position } from 'geojson';
import { lonLat } from './mercator.js';
import type { PlanarMap } from './planar-map.js';
import { ringCoordinates } from './rings.js';

/** The polygons of an area, `[lon, lat]` in degrees, rings closed, as GeoJSON has them; none for an area without shape. */
export function spellOut(map: PlanarMap, area: number): Position[][][] {
  const { areaStart, partStart } = map.topology;
  const range = (start: Uint32Array, index: number) => Array.from({ length: start[index + 1]! - start[index]! }, (_, i) => start[index]! + i);
  return range(areaStart, area).map((part) => range(partStart, part).map((ring) => pointsOf(map, ring)));
}

function pointsOf(map: PlanarMap, ring: number): Position[] {
  const { originX, originY, unit } = map.projected;
  const flat = ringCoordinates(map, ring);
  const points: Position[] = [];
  for (let i = 0; i < flat.length; i += 2) points.push(lonLat(originX + unit * flat[i]!, originY + unit * flat[i + 1]!));
  return [...points, points[0]!];
}
