/** A direction on the screen: x to the east, y to the south. */
export interface Direction { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }

/**
 * The next area in a direction: the nearest label point in the quarter that the direction points to, where distance
 * across counts double, so that a walk keeps to its line.
 * @param labelPoints `[lon, lat]` in degrees, two numbers an area; `NaN` is skipped.
 * @returns the index of the area; `from` itself when there is none that way.
 */
export function nextArea(labelPoints: Float64Array, from: number, { x, y }: Direction): number {
  const lon = labelPoints[2 * from]!;
  const lat = labelPoints[2 * from + 1]!;
  // A degree of longitude is shorter than one of latitude, by the cosine of the latitude.
  const shrink = Math.cos((lat * Math.PI) / 180);
  let best = from;
  let least = Infinity;
  for (let area = 0; 2 * area < labelPoints.length; area++) {
    const east = (labelPoints[2 * area]! - lon) * shrink;
    const south = lat - labelPoints[2 * area + 1]!;
    const along = east * x + south * y;
    const across = Math.abs(east * y) + Math.abs(south * x);
    if (area === from || !(along > 0) || across > along) continue;
    const distance = along + 2 * across;
    if (distance < least) {
      least = distance;
      best = area;
    }
  }
  return best;
}

/** Where a walk starts: the area whose label point is nearest to a place; -1 when no area has a shape. */
export function nearestArea(labelPoints: Float64Array, [lon, lat]: readonly [number, number]): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let best = -1;
  let least = Infinity;
  for (let area = 0; 2 * area < labelPoints.length; area++) {
    const distance = ((labelPoints[2 * area]! - lon) * shrink) ** 2 + (labelPoints[2 * area + 1]! - lat) ** 2;
    if (distance < least) {
      least = distance;
      best = area;
    }
  }
  return best;
}

/**
 * The area that follows (1) or precedes (-1) another by name, round and round: the walk that is sure to reach every area.
 * From -1 it starts at the first or the last.
 */
export function nextByName(labels: readonly string[], from: number, step: 1 | -1): number {
  const order = [...labels.keys()].sort((a, b) => labels[a]!.localeCompare(labels[b]!, 'nl', { numeric: true }) || a - b);
  const place = from < 0 ? (step > 0 ? -1 : order.length) : order.indexOf(from);
  return order[(place + step + order.length) % order.length] ?? -1;
}
