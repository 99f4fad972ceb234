import { distance } from '../analysis/distance.js';
import type { LonLat, Shape, ShapeOf } from './drawing.js';

/** Corners of a drawn circle: within 0.02% of its radius of the true one. */
const CORNERS = 180;
/** Metres in a degree of latitude on the sphere that `distance` measures on. */
const METRES_A_DEGREE = distance(0, 0, 0, 1);

/** The corners of a circle, counter-clockwise from the east, not closed: on a scale that is right at its centre. */
export function circleRing({ center: [lon, lat], metres }: ShapeOf<'circle'>): LonLat[] {
  const up = metres / METRES_A_DEGREE;
  const across = up / Math.max(1e-9, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [lon + across * Math.cos(angle), lat + up * Math.sin(angle)];
  });
}

/** The polygons of a shape that has some of its own, rings not closed; none for areas of the map. */
export function polygonsOf(shape: Shape): readonly (readonly LonLat[][])[] {
  return shape.kind === 'polygon' ? shape.polygons : shape.kind === 'circle' ? [[circleRing(shape)]] : [];
}

/** The four corners of the rectangle between two opposite ones. */
export function rectangleRing([west, south]: LonLat, [east, north]: LonLat): LonLat[] {
  return [[west, south], [east, south], [east, north], [west, north]];
}

/** Whether a place lies in a shape: within the radius of a circle, an odd number of rings around it in a polygon. */
export function contains(shape: Shape, [lon, lat]: LonLat): boolean {
  if (shape.kind === 'circle') return distance(lon, lat, ...shape.center) <= shape.metres;
  return polygonsOf(shape).some((rings) => rings.reduce((inside, ring) => inside !== isInRing(ring, lon, lat), false));
}

/** `[west, south, east, north]` of a shape; `NaN` for areas of the map. */
export function boundsOf(shape: Shape): [west: number, south: number, east: number, north: number] {
  const points = polygonsOf(shape).flatMap(([outline]) => outline!);
  const along = (axis: 0 | 1) => points.map((point) => point[axis]);
  const ends = (values: number[]) => values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [Infinity, -Infinity] as readonly [number, number]);
  if (points.length === 0) return [NaN, NaN, NaN, NaN];
  const [[west, east], [south, north]] = [ends(along(0)), ends(along(1))];
  return [west, south, east, north];
}

/** The shape moved by degrees of longitude and latitude. Areas of the map do not move. */
export function moved(shape: Shape, [east, north]: LonLat): Shape {
  const by = ([lon, lat]: LonLat): LonLat => [lon + east, lat + north];
  if (shape.kind === 'circle') return { ...shape, center: by(shape.center) };
  return shape.kind === 'areas' ? shape : { ...shape, polygons: shape.polygons.map((rings) => rings.map((ring) => ring.map(by))) };
}

/** Counts crossings of a line to the east; a point on the line counts as above it, so that crossings come in pairs. */
function isInRing(ring: readonly LonLat[], lon: number, lat: number): boolean {
  let inside = false;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index++) {
    const [x1, y1] = ring[before]!;
    const [x2, y2] = ring[index]!;
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
