/** West, south, east and north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** What surrounds coordinates, two numbers a vertex; `NaN` without a vertex. */
export function boundsOf(coordinates: Float64Array): Bounds {
  if (coordinates.length === 0) return [NaN, NaN, NaN, NaN];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < coordinates.length; at += 2) {
    const [x, y] = [coordinates[at]!, coordinates[at + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
