import { labelPointOf } from '../area-shape.js';
import type { Bounds } from './bounds.js';
import type { FeatureSet } from './feature-set.js';

/** The features within a view. */
export interface InView {
  readonly count: number;
  /** Indexes of those nearest to its middle, by their names. */
  readonly nearest: readonly number[];
}

const known = new WeakMap<FeatureSet, { readonly view: Bounds; readonly most: number; readonly found: InView }>();

/** The features that have a vertex within a view, and at most `most` of those nearest to its middle. */
export function featuresInView(features: FeatureSet, view: Bounds, most: number): InView {
  const last = known.get(features);
  if (last?.view === view && last.most === most) return last.found;
  const away = distances(features, view);
  const nearest: number[] = [];
  let count = 0;
  for (let feature = 0; feature < away.length; feature++) {
    if (away[feature] === Infinity) continue;
    count++;
    if (nearest.length === most && away[feature]! >= (away[nearest[most - 1]!] ?? 0)) continue;
    // Few are nearer than all that were kept so far, so putting each in its place is less than sorting all.
    let place = nearest.length;
    while (place > 0 && away[nearest[place - 1]!]! > away[feature]!) place--;
    nearest.splice(place, 0, feature);
    nearest.length = Math.min(nearest.length, most);
  }
  const found = { count, nearest: nearest.sort(byName(features)) };
  known.set(features, { view, most, found });
  return found;
}

/** A place that a feature is at, `[lon, lat]` in degrees: of an area one inside it. */
export function placeOfFeature({ kind, coordinates, featureStart, pathStart }: FeatureSet, feature: number): [lon: number, lat: number] {
  const path = featureStart[feature]!;
  const [from, to] = [pathStart[path]!, pathStart[path + 1]!];
  if (kind === 'areas') return labelPointOf([[Array.from({ length: to - from }, (_, at) => [coordinates[2 * (from + at)]!, coordinates[2 * (from + at) + 1]!])]]);
  const middle = from + Math.floor((to - from) / 2);
  return [coordinates[2 * middle]!, coordinates[2 * middle + 1]!];
}

const { compare } = new Intl.Collator('nl', { numeric: true });

function byName({ labels }: FeatureSet): (a: number, b: number) => number {
  return (a, b) => compare(labels[a]!, labels[b]!) || a - b;
}

/** By feature, the square of how far its nearest vertex within the view is from the middle, in degrees of latitude; infinite outside. */
function distances({ count, coordinates, featureStart, pathStart }: FeatureSet, [west, south, east, north]: Bounds): Float64Array {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  // A degree of longitude is shorter than one of latitude.
  const shrink = Math.cos((y * Math.PI) / 180);
  const away = new Float64Array(count).fill(Infinity);
  for (let feature = 0; feature < count; feature++) {
    for (let at = pathStart[featureStart[feature]!]!; at < pathStart[featureStart[feature + 1]!]!; at++) {
      const [lon, lat] = [coordinates[2 * at]!, coordinates[2 * at + 1]!];
      if (lon < west || lon > east || lat < south || lat > north) continue;
      away[feature] = Math.min(away[feature]!, ((lon - x) * shrink) ** 2 + (lat - y) ** 2);
    }
  }
  return away;
}
