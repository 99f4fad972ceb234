import { areasFromGeoJson } from '../core/areas-from-geojson.js';
import { areasFromTopology } from '../core/areas-from-topology.js';
import type { AreaOptions, PolygonAreas } from '../core/areas.js';
import { describe, RkError } from '../core/errors.js';
import { isArray, isObject, propertiesOf } from '../core/geometry-input.js';

/** A parsed file of shapes; which of the two formats it is, is found out. */
export interface Shapes {
  readonly json: Readonly<Record<string, unknown>>;
  readonly format: 'TopoJSON' | 'GeoJSON';
}

/** Whether a parsed file is one of shapes, by its `type`. */
export function isShapes(json: unknown): boolean {
  return isObject(json) && ['Topology', 'FeatureCollection', 'Feature'].includes(json['type'] as string);
}

/** @throws RkError `unsupported` when it is neither TopoJSON nor GeoJSON. */
export function shapesOf(json: unknown): Shapes {
  if (!isObject(json) || !isShapes(json)) {
    throw new RkError('unsupported', { path: 'type', got: describe(isObject(json) ? json['type'] : json), expected: 'Topology | FeatureCollection | Feature' });
  }
  return { json, format: json['type'] === 'Topology' ? 'TopoJSON' : 'GeoJSON' };
}

/** Areas of an object of the file, with everything checked. @throws what the readers of the two formats throw. */
export function areasOf({ json, format }: Shapes, options: AreaOptions): PolygonAreas {
  return format === 'TopoJSON' ? areasFromTopology(json, options) : areasFromGeoJson(json, options);
}

/** Names of the objects that hold areas; one without a name for GeoJSON. */
export function areaObjects({ json, format }: Shapes): (string | undefined)[] {
  if (format === 'GeoJSON') return [undefined];
  const objects = isObject(json['objects']) ? json['objects'] : {};
  return Object.keys(objects).filter((name) => geometriesOf(objects[name]).some(({ type }) => type === 'Polygon' || type === 'MultiPolygon'));
}

/** The geometries of a TopoJSON object, collections unpacked. */
export function geometriesOf(object: unknown): Record<string, unknown>[] {
  if (!isObject(object)) return [];
  const { geometries } = object;
  return isArray(geometries) ? geometries.flatMap(geometriesOf) : [object];
}

/** The features of the file, or of one object in it, as they are: `properties` and `id` may be absent. */
export function featuresOf({ json, format }: Shapes, object: string | undefined): Record<string, unknown>[] {
  if (format === 'TopoJSON') {
    const objects = isObject(json['objects']) ? json['objects'] : {};
    return geometriesOf(objects[object ?? Object.keys(objects)[0] ?? '']);
  }
  return isArray(json['features']) ? json['features'].filter(isObject) : [json];
}

/** A property of a feature as text, or its id when it has no such property and the name is `id` or absent; empty without. */
export function propertyOf(feature: Record<string, unknown>, name: string | undefined): string {
  const properties = propertiesOf(feature);
  const value = name === undefined ? feature['id'] : (properties[name] ?? (name === 'id' ? feature['id'] : undefined));
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** Properties in which every feature of an object has a text or number, so that they can be codes. */
export function keysOf(shapes: Shapes, object: string | undefined): (string | undefined)[] {
  const features = featuresOf(shapes, object);
  const names = new Set(features.flatMap((feature) => Object.keys(propertiesOf(feature))));
  const keys = [...names].filter((name) => features.every((feature) => propertyOf(feature, name) !== ''));
  return features.every((feature) => propertyOf(feature, undefined) !== '') ? [undefined, ...keys] : keys;
}
