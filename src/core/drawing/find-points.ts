import type { FeatureSet } from '../features/feature-set.js';
import type { LonLat } from './drawing.js';

/** A point of a layer. */
export interface NamedPoint {
  /** Its place among the features of the layer. */
  readonly index: number;
  /** Its name; empty when it has none. */
  readonly label: string;
  readonly at: LonLat;
}

type Points = Pick<FeatureSet, 'count' | 'labels' | 'coordinates' | 'pathStart' | 'featureStart'>;

const { compare } = new Intl.Collator('nl', { numeric: true });

/** The points whose name has a text in it; those that begin with it first, then by name. One without a position is left out. */
export function findPoints(text: string, points: Points): NamedPoint[] {
  const wanted = text.trim().toLowerCase();
  const found = Array.from({ length: points.count }, (_, index) => ({ index, name: points.labels[index]!.toLowerCase() }))
    .filter(({ index, name }) => name.includes(wanted) && positionOf(points, index) !== undefined);
  return found.toSorted((a, b) => Number(b.name.startsWith(wanted)) - Number(a.name.startsWith(wanted)) || compare(a.name, b.name) || a.index - b.index)
    .map(({ index }) => ({ index, label: points.labels[index]!, at: positionOf(points, index)! }));
}

/** Where a point is, of several at once the first; `undefined` for one without a position. */
export function positionOf({ coordinates, pathStart, featureStart }: Points, index: number): LonLat | undefined {
  const path = featureStart[index]!;
  if (path >= featureStart[index + 1]!) return undefined;
  const vertex = 2 * pathStart[path]!;
  return [coordinates[vertex]!, coordinates[vertex + 1]!];
}
