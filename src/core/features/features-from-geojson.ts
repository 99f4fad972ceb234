import { RkError, describe } from '../errors.js';
import { isObject, propertiesOf } from '../geometry-input.js';
import { partsOfGeoJson, type Parts } from '../own/parts.js';
import { coordinateSystemOf } from '../topology/parse-geojson.js';
import type { Work } from '../work.js';
import { featureSet, type FeatureKind, type FeatureSet, type PlainFeature } from './feature-set.js';
import { objectsOf, type JsonObject, type PlacedFeature } from './json-objects.js';
import { pathsOf } from './paths.js';

/** What is to be read of a file. */
export interface GeoJsonOptions {
  /** Features of other kinds are passed over; what the first shape is made of when absent. */
  readonly kind?: FeatureKind | undefined;
  /** Property with the name of a feature. */
  readonly label?: string | undefined;
  /** Name of the object in a TopoJSON file; the first that has features of the kind when absent. */
  readonly object?: string | undefined;
}

/** Features that are read between two looks at the clock. */
const A_SLICE = 500;

/**
 * Features of GeoJSON (a collection, one feature or a bare geometry) or TopoJSON, in degrees or RD. Features of other kinds,
 * and those without a geometry, are passed over.
 * @throws RkError `invalid` with the path where a file is broken, or when it has no features of the kind; `no-such-object`;
 *   `unsupported` for another format, and coordinates that are neither degrees nor RD.
 */
export function* featuresFromGeoJson(json: unknown, { kind, label, object }: GeoJsonOptions): Work<FeatureSet> {
  const objects = objectsOf(json);
  if (!objects) throw isObject(json) ? new RkError('unsupported', { path: 'type', got: describe(json['type']), expected: 'FeatureCollection | Feature | Topology' }) : new RkError('invalid', { path: 'the whole file', got: describe(json), expected: 'object' });
  const named = object ? objects.filter(({ name }) => name === object || name === '') : objects;
  if (named.length === 0) throw new RkError('no-such-object', { path: 'objects', got: describe(object), expected: objects.map(({ name }) => name).join(' | ') || 'at least one object' });
  let count = 0;
  for (const one of named) {
    const { features, wanted, all } = yield* readObject(one, kind);
    count += all;
    if (features.length > 0) return yield* featureSet(features, { kind: wanted, label, coordinateSystem: coordinateSystemOf(json) });
  }
  throw new RkError('invalid', { path: 'the whole file', got: `${count} features`, expected: `GeoJSON or TopoJSON of ${kind ?? 'points, lines or areas'}` });
}

/** Features of the kind that is wanted, of as many as there are. */
function* readObject(object: JsonObject, kind: FeatureKind | undefined): Work<{ features: readonly PlainFeature[]; wanted: FeatureKind; all: number }> {
  const features: PlainFeature[] = [];
  const placed = object.features();
  let wanted = kind;
  for (const [index, one] of placed.entries()) {
    if (index % A_SLICE === 0) yield;
    const { parts, properties } = readFeature(one);
    wanted ??= parts ? kindOf(parts) : undefined;
    const paths = wanted ? pathsOf(parts, wanted) : [];
    if (paths.length > 0) features.push({ paths, properties });
  }
  return { features, wanted: wanted ?? 'points', all: placed.length };
}

function readFeature({ feature, path }: PlacedFeature): { readonly parts: Parts | null; readonly properties: Record<string, unknown> } {
  if (!isObject(feature)) throw new RkError('invalid', { path: path.slice(0, -1), got: describe(feature), expected: 'Feature' });
  const { id } = feature;
  return { parts: partsOfGeoJson(feature['geometry'], `${path}geometry`), properties: { ...(id !== undefined && { id }), ...propertiesOf(feature) } };
}

function kindOf({ points, lines, polygons }: Parts): FeatureKind | undefined {
  return points.length > 0 ? 'points' : lines.length > 0 ? 'lines' : polygons.length > 0 ? 'areas' : undefined;
}
