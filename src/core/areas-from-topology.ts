import type { MultiPolygon as GeoJsonMultiPolygon, Polygon as GeoJsonPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, NullObject, Polygon, Topology } from 'topojson-specification';
import { areasFromFeatures, type AreaFeature } from './areas-from-features.js';
import type { AreaOptions, PolygonAreas } from './areas.js';
import { RkError, describe } from './errors.js';
import { isArray, isObject, propertiesOf, readPosition } from './geometry-input.js';

type Shape = Polygon | MultiPolygon | NullObject;

/**
 * Areas from a TopoJSON object: a collection of polygons, or a single one; in degrees or RD. A null geometry stays an
 * area without a shape.
 * @throws RkError `no-such-object` when the object or outline is not in the file; `invalid` where arcs or geometries are
 *   broken; `unsupported` for geometries other than polygons; and what `areasFromFeatures` throws.
 */
export function areasFromTopology(input: unknown, options: AreaOptions): PolygonAreas {
  const topology = checkTopology(input);
  const shapes = shapesOf(topology, options.object || firstObject(topology));
  const outlines = options.outline === undefined ? [] : outlinesOf(topology, options.outline);
  return areasFromFeatures({ features: shapes.map((shape) => toFeature(topology, shape)), outlines }, options);
}

function toFeature(topology: Topology, shape: Shape): AreaFeature {
  const properties = propertiesOf(shape as unknown as Record<string, unknown>);
  return { id: shape.id, properties, polygons: polygonsOf(topology, shape) };
}

function polygonsOf(topology: Topology, shape: Shape): Position[][][] {
  if (shape.type === null) return [];
  const { geometry } = feature(topology, shape as Polygon);
  const found = geometry as GeoJsonPolygon | GeoJsonMultiPolygon;
  return found.type === 'Polygon' ? [found.coordinates] : found.coordinates;
}

function outlinesOf(topology: Topology, name: string): Position[][] {
  const geometries = shapesOf(topology, name).filter((shape) => shape.type !== null) as (Polygon | MultiPolygon)[];
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries };
  return mesh(topology, collection).coordinates;
}

/** The first object with polygons, or else the first: files often begin with label points. */
function firstObject({ objects }: Topology): string {
  const names = Object.keys(objects);
  if (names.length === 0) throw new RkError('no-such-object', { path: 'objects', got: 'no objects', expected: 'at least one object' });
  return names.find((name) => hasPolygons(objects[name])) ?? names[0]!;
}

function hasPolygons(geometry: unknown): boolean {
  if (!isObject(geometry)) return false;
  if (isArray(geometry['geometries'])) return geometry['geometries'].some(hasPolygons);
  return geometry['type'] === 'Polygon' || geometry['type'] === 'MultiPolygon';
}

/** The checked geometries of an object, so that everything after can trust their arcs. */
function shapesOf(topology: Topology, name: string): Shape[] {
  const object = Object.hasOwn(topology.objects, name) ? (topology.objects[name] as unknown) : undefined;
  if (!isObject(object)) {
    throw new RkError('no-such-object', { path: 'objects', got: describe(name), expected: Object.keys(topology.objects).join(' | ') });
  }
  const path = `objects.${name}`;
  return listGeometries(object, path).map(({ geometry, place }) => checkShape(geometry, place, topology.arcs.length));
}

interface Placed { geometry: Record<string, unknown>; place: string }

/** Geometries of an object, collections in collections unpacked. */
function listGeometries(geometry: unknown, place: string): Placed[] {
  if (!isObject(geometry)) throw new RkError('invalid', { path: place, got: describe(geometry), expected: 'geometry' });
  if (geometry['type'] !== 'GeometryCollection') return [{ geometry, place }];
  const { geometries } = geometry;
  if (!isArray(geometries)) throw new RkError('invalid', { path: `${place}.geometries`, got: describe(geometries), expected: 'array' });
  return geometries.flatMap((inner, index) => listGeometries(inner, `${place}.geometries[${index}]`));
}

function checkShape(geometry: Record<string, unknown>, path: string, arcCount: number): Shape {
  const { type, arcs } = geometry;
  if (type === null || type === undefined) return { ...geometry, type: null };
  if (type === 'Polygon') checkArcs(arcs, `${path}.arcs`, { depth: 2, arcCount });
  else if (type === 'MultiPolygon') checkArcs(arcs, `${path}.arcs`, { depth: 3, arcCount });
  else throw new RkError('unsupported', { path: `${path}.type`, got: describe(type), expected: 'Polygon | MultiPolygon' });
  return geometry as unknown as Shape;
}

interface ArcNesting { depth: number; arcCount: number }

/** Arc indexes, nested in rings and polygons; `~index` is an arc walked backwards. */
function checkArcs(value: unknown, path: string, { depth, arcCount }: ArcNesting): void {
  if (!isArray(value)) throw new RkError('invalid', { path, got: describe(value), expected: 'array' });
  for (const [index, item] of value.entries()) {
    if (depth > 1) checkArcs(item, `${path}[${index}]`, { depth: depth - 1, arcCount });
    else if (!(Number.isInteger(item) && (item as number) < arcCount && (item as number) >= -arcCount)) {
      throw new RkError('invalid', { path: `${path}[${index}]`, got: describe(item), expected: `arc ${-arcCount} … ${arcCount - 1}` });
    }
  }
  if (depth === 1 && value.length === 0) throw new RkError('invalid', { path, got: 'array of 0', expected: 'at least one arc' });
}

function checkTopology(input: unknown): Topology {
  if (!isObject(input)) throw new RkError('invalid', { path: 'the whole file', got: describe(input), expected: 'object' });
  const { type, objects, arcs, transform } = input;
  if (type !== 'Topology') throw new RkError('unsupported', { path: 'type', got: describe(type), expected: 'Topology' });
  if (!isObject(objects)) throw new RkError('invalid', { path: 'objects', got: describe(objects), expected: 'object' });
  if (!isArray(arcs)) throw new RkError('invalid', { path: 'arcs', got: describe(arcs), expected: 'array' });
  for (const [index, arc] of arcs.entries()) {
    if (!isArray(arc) || arc.length === 0) throw new RkError('invalid', { path: `arcs[${index}]`, got: describe(arc), expected: 'positions' });
    for (let at = 0; at < arc.length; at++) readPosition(arc[at], `arcs[${index}]`, at);
  }
  if (transform !== undefined) checkTransform(transform);
  return input as unknown as Topology;
}

function checkTransform(transform: unknown): void {
  if (!isObject(transform)) throw new RkError('invalid', { path: 'transform', got: describe(transform), expected: 'object' });
  for (const member of ['scale', 'translate']) {
    const pair = transform[member];
    if (!isArray(pair)) throw new RkError('invalid', { path: `transform.${member}`, got: describe(pair), expected: '[number, number]' });
    for (const axis of [0, 1]) {
      if (!Number.isFinite(pair[axis])) throw new RkError('invalid', { path: `transform.${member}[${axis}]`, got: describe(pair[axis]), expected: 'number' });
    }
  }
}
