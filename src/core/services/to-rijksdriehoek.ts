import { toWgs84 } from '../rijksdriehoek.js';

/** Metres that a step may still move when the search ends. */
const NEAR_ENOUGH = 1e-4;
const MOST_STEPS = 12;

/**
 * A position in degrees of WGS84 as RD New, `[x, y]` in metres: where `toWgs84` leads back to it, found by Newton's method
 * with slopes over 1 m. Nothing for a place so far from the Netherlands that the search does not end.
 */
export function toRijksdriehoek(lon: number, lat: number): [x: number, y: number] | undefined {
  let [x, y] = [155000 + (lon - 5.387) * 68400, 463000 + (lat - 52.155) * 111250];
  for (let step = 0; step < MOST_STEPS; step++) {
    const [lonHere, latHere] = toWgs84(x, y);
    const [lonEast, latEast] = toWgs84(x + 1, y);
    const [lonNorth, latNorth] = toWgs84(x, y + 1);
    const [a, b, c, d] = [lonEast - lonHere, lonNorth - lonHere, latEast - latHere, latNorth - latHere];
    const determinant = a * d - b * c;
    const [dx, dy] = [((lon - lonHere) * d - (lat - latHere) * b) / determinant, ((lat - latHere) * a - (lon - lonHere) * c) / determinant];
    if (!Number.isFinite(dx + dy)) return undefined;
    x += dx;
    y += dy;
    if (Math.hypot(dx, dy) < NEAR_ENOUGH) return [x, y];
  }
  return undefined;
}
