import type { Position } from 'geojson';
import { RkError, describe } from '../errors.js';
import { isObject, propertiesOf, readArray, readPosition } from '../geometry-input.js';
import { coordinateSystemOf } from '../topology/parse-geojson.js';
import { featureSet, type FeatureKind, type FeatureSet, type PlainFeature } from './feature-set.js';
import { featuresOfTopology } from './features-of-topology.js';

/** What is to be read of a file. */
export interface GeoJsonOptions {
  /** Features of other kinds are passed over; what the first geometry is made of when absent. */
  readonly kind?: FeatureKind | undefined;
  /** Property with the name of a feature. */
  readonly label?: string | undefined;
  /** Name of the object in a TopoJSON file; the first that has features of the kind when absent. */
  readonly object?: string | undefined;
}

/** Kind and depth of nesting of each geometry: how many lists are around a path. */
const geometries: Readonly<Record<string, { readonly kind: FeatureKind; readonly depth: number }>> = {
  Point: { kind: 'points', depth: -1 }, MultiPoint: { kind: 'points', depth: 0 },
  LineString: { kind: 'lines', depth: 0 }, MultiLineString: { kind: 'lines', depth: 1 },
  Polygon: { kind: 'areas', depth: 1 }, MultiPolygon: { kind: 'areas', depth: 2 },
};
const MOST_COLLECTIONS = 16;

/**
 * Features of GeoJSON (a collection, one feature or a bare geometry) or TopoJSON, in degrees or RD. Features of other kinds,
 * and those without a geometry, are passed over.
 * @throws RkError `invalid` with the path where a file is broken, or when it has no features of the kind; `no-such-object`;
 *   `unsupported` for another format, and coordinates that are neither degrees nor RD.
 */
export function featuresFromGeoJson(json: unknown, { kind, label, object }: GeoJsonOptions): FeatureSet {
  const found = isObject(json) && json['type'] === 'Topology' ? featuresOfTopology(json, object, (type) => kindOf(type) !== undefined && (!kind || kindOf(type) === kind)) : featuresOf(json);
  const wanted = kind ?? firstKind(found.map(({ feature }) => feature));
  const features = found.map(({ feature, path }) => readFeature(feature, wanted, path)).filter(({ paths }) => paths.length > 0);
  if (features.length === 0) throw new RkError('invalid', { path: 'the whole file', got: `${found.length} features`, expected: `GeoJSON or TopoJSON of ${wanted}` });
  return featureSet(features, { kind: wanted, label, coordinateSystem: coordinateSystemOf(json) });
}

/** A feature with its place in the file. */
export interface PlacedFeature {
  readonly feature: unknown;
  readonly path: string;
}

function featuresOf(json: unknown): readonly PlacedFeature[] {
  if (!isObject(json)) throw new RkError('invalid', { path: 'the whole file', got: describe(json), expected: 'object' });
  const { type } = json;
  if (type === 'FeatureCollection') return readArray(json['features'], 'features').map((feature, index) => ({ feature, path: `features[${index}].` }));
  if (type === 'Feature') return [{ feature: json, path: '' }];
  if (type === 'GeometryCollection' || Object.hasOwn(geometries, String(type))) return [{ feature: { geometry: json }, path: '' }];
  throw new RkError('unsupported', { path: 'type', got: describe(type), expected: 'FeatureCollection | Feature | Topology' });
}

function readFeature(feature: unknown, kind: FeatureKind, path: string): PlainFeature {
  if (!isObject(feature)) throw new RkError('invalid', { path: path.slice(0, -1), got: describe(feature), expected: 'Feature' });
  const { id } = feature;
  return { paths: pathsOf(feature['geometry'], kind, `${path}geometry`), properties: { ...(id !== undefined && { id }), ...propertiesOf(feature) } };
}

/** The paths of a geometry, and of those in a collection. */
function pathsOf(geometry: unknown, kind: FeatureKind, path: string, level = 0): Position[][] {
  if (geometry === null || geometry === undefined) return [];
  if (!isObject(geometry)) throw new RkError('invalid', { path, got: describe(geometry), expected: 'geometry' });
  const type = String(geometry['type']);
  if (type === 'GeometryCollection') {
    if (level >= MOST_COLLECTIONS) throw new RkError('unsupported', { path, got: 'collections in collections', expected: `at most ${MOST_COLLECTIONS}` });
    return readArray(geometry['geometries'], `${path}.geometries`).flatMap((inner, index) => pathsOf(inner, kind, `${path}.geometries[${index}]`, level + 1));
  }
  if (!Object.hasOwn(geometries, type)) throw new RkError('unsupported', { path: `${path}.type`, got: describe(geometry['type']), expected: Object.keys(geometries).join(' | ') });
  if (geometries[type]!.kind !== kind) return [];
  const place = `${path}.coordinates`;
  const { coordinates } = geometry;
  const { depth } = geometries[type]!;
  if (depth < 0) return [[readPosition(coordinates, place, 0)]];
  const paths = listPaths(coordinates, place, depth);
  // Several points in one feature are paths of one vertex each.
  if (kind === 'points') return paths.flat().map((position) => [position]);
  return paths.filter(({ length }) => length > 1).map((path) => (kind === 'areas' ? closed(path) : path));
}

function listPaths(coordinates: unknown, path: string, depth: number): Position[][] {
  const items = readArray(coordinates, path);
  if (depth === 0) return [items.map((item, index) => readPosition(item, path, index))];
  return items.flatMap((item, index) => listPaths(item, `${path}[${index}]`, depth - 1));
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

function firstKind(features: readonly unknown[]): FeatureKind {
  for (const feature of features) {
    const geometry = isObject(feature) ? feature['geometry'] : undefined;
    const kind = isObject(geometry) ? kindOf(geometry['type']) : undefined;
    if (kind) return kind;
  }
  return 'points';
}

function kindOf(type: unknown): FeatureKind | undefined {
  return Object.hasOwn(geometries, String(type)) ? geometries[String(type)]!.kind : undefined;
}
