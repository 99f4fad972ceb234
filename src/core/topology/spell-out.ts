import type { Position } from 'geojson';
import { lonLat } from './mercator.js';
import type { PlanarMap } from './planar-map.js';
import { ringCoordinates } from './rings.js';

/** The polygons of an area, `[lon, lat]` in degrees, rings closed, as GeoJSON has them; none for an area without shape. A ring that is one place is none. */
export function spellOut(map: PlanarMap, area: number): Position[][][] {
  const { areaStart, partStart } = map.topology;
  const range = (start: Uint32Array, index: number) => Array.from({ length: start[index + 1]! - start[index]! }, (_, i) => start[index]! + i);
  return range(areaStart, area).map((part) => range(partStart, part).map((ring) => pointsOf(map, ring)).filter(isNotEmpty)).filter(isNotEmpty);
}

const isNotEmpty = ({ length }: { readonly length: number }): boolean => length > 0;

/** Arcs share their ends and close their ring, so that some vertices come twice: a place is told once, and the first again at the end. */
function pointsOf(map: PlanarMap, ring: number): Position[] {
  const { originX, originY, unit } = map.projected;
  const flat = ringCoordinates(map, ring);
  const points: Position[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const next = (i + 2) % flat.length;
    if (flat[i] !== flat[next] || flat[i + 1] !== flat[next + 1]) points.push(lonLat(originX + unit * flat[i]!, originY + unit * flat[i + 1]!));
  }
  return points.length === 0 ? [] : [...points, points[0]!];
}
