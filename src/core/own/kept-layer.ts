import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { isFeatureSet, type FeatureSet, type FeatureValue } from '../features/feature-set.js';
import { State } from '../disclosure/published.js';
import { KEY_PROPERTY, propertyOf } from './own-layer.js';
import type { PublishedFile } from '../published-file.js';

/** How a layer of a reader's own file is drawn and told of, and how the reader left it. */
export interface KeptLook {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly key?: string | undefined;
  readonly label?: string | undefined;
  readonly category?: string | undefined;
  readonly value?: string | undefined;
  readonly columns?: string | undefined;
  readonly indicator?: string | undefined;
  /** 0–1. */
  readonly opacity?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly order?: number | undefined;
}

/** A layer of a reader's own file as far as it may be kept: its shapes, and of its figures those that came out of the gate. Plain data. */
export interface KeptLayer {
  readonly id: string;
  /** Name of the file. */
  readonly name: string;
  readonly look: KeptLook;
  /** Points and lines with their figures, or areas with key and name; absent where figures are put on the areas of the map. */
  readonly shapes?: FeatureSet | FeatureCollection<Geometry | null> | undefined;
  /** Published figures of areas; absent without any. */
  readonly figures?: PublishedFile | undefined;
}

/** Stands for a figure that is not shown, as in an indicator file. */
const HIDDEN = 'x';

/** The same as a file to hand over: GeoJSON with null where there is no figure and `x` where it is not shown, or an indicator file. */
export function downloadOf({ name, look, shapes, figures }: KeptLayer): { readonly name: string; readonly content: string } {
  if (!shapes) return { name: `${stem(name)}.json`, content: JSON.stringify(figures) };
  const features = isFeatureSet(shapes) ? featuresOfSet(shapes) : shapes.features.map((feature) => withFigures(feature, { look, figures }));
  return { name: `${stem(name)}.geojson`, content: JSON.stringify({ type: 'FeatureCollection', features }) };
}

/** A name without what a file system or the ending of another format would make of it. */
function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-') || 'laag';
}

/** An area with its figures of the one period that a file has, instead of its key. */
function withFigures({ geometry, properties }: Feature<Geometry | null>, { look, figures }: Pick<KeptLayer, 'look' | 'figures'>): Feature<Geometry | null> {
  const at = figures?.areas.indexOf(String(properties![KEY_PROPERTY])) ?? -1;
  const cells = figures?.indicators.map(({ id, title }): [string, unknown] => {
    const [period] = figures.periods as [string];
    return [propertyOf(title), figures.suppressed[id]?.[period]?.includes(at) ? HIDDEN : (figures.values[id]?.[period]?.[at] ?? null)];
  });
  const named = look.label === undefined ? {} : { [look.label]: (properties as Record<string, unknown>)[look.label] };
  return { type: 'Feature', geometry, properties: { ...named, ...Object.fromEntries(cells ?? []) } };
}

function featuresOfSet(set: FeatureSet): Feature<Geometry | null>[] {
  const { count, columns } = set;
  return Array.from({ length: count }, (_, feature) => ({
    type: 'Feature', geometry: geometryOf(set, feature),
    properties: Object.fromEntries(columns.map(({ name, values, states }): [string, FeatureValue] => [name, states[feature] === State.suppressed ? HIDDEN : values[feature]!])),
  }));
}

/** Points and lines alone: areas are kept as they are. */
function geometryOf({ kind, coordinates, pathStart, featureStart }: FeatureSet, feature: number): Geometry | null {
  const paths: Position[][] = [];
  for (let path = featureStart[feature]!; path < featureStart[feature + 1]!; path++) {
    paths.push(Array.from({ length: pathStart[path + 1]! - pathStart[path]! }, (_, index) => [...coordinates.subarray(2 * (pathStart[path]! + index), 2 * (pathStart[path]! + index) + 2)]));
  }
  if (paths.length === 0) return null;
  if (kind === 'lines') return paths.length === 1 ? { type: 'LineString', coordinates: paths[0]! } : { type: 'MultiLineString', coordinates: paths };
  const points = paths.flat();
  return points.length === 1 ? { type: 'Point', coordinates: points[0]! } : { type: 'MultiPoint', coordinates: points };
}
