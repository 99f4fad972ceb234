import { RkError, describe } from '../errors.js';
import { isArray, isObject, readArray, readPosition } from '../geometry-input.js';
import { ArcsPath } from './arcs-path.js';
import { MOST_COLLECTIONS, noSuchObject, notPolygons, tooDeep } from './geometry-errors.js';
import { ObjectRecords } from './object-records.js';
import type { ParseOptions } from './parse-bytes.js';
import { readTransform } from './read-transform.js';
import { ArcBuilder, ShapeBuilder, buildTopology } from './topology-builder.js';
import type { Topology } from './topology.js';
import type { Work } from '../work.js';

const THINGS_A_SLICE = 8192;

/** A JSON object of which nothing is known yet. */
type Json = Record<string, unknown>;

/**
 * The same as `parseBytes` for a topology that is already an object. The records keep the object alive.
 * @throws RkError `invalid`, `unsupported` or `no-such-object`, with the place, what was found and what was expected.
 */
export function* parseObject(value: unknown, options: ParseOptions = {}): Work<Topology> {
  const topology = asObject(value, 'the whole file');
  if (topology['type'] !== 'Topology') throw new RkError('unsupported', { path: 'type', got: describe(topology['type']), expected: 'Topology' });
  const objects = asObject(topology['objects'], 'objects');
  const arcs = yield* readArcs(topology['arcs']);
  const transform = readTransform(topology['transform']);
  const object = options.object || firstObject(objects);
  const { shapes, geometries } = yield* readObject(objects, object, arcs.arcCount);
  const outline = options.outline ? yield* readObject(objects, options.outline, arcs.arcCount) : null;
  return yield* buildTopology(arcs, shapes, {
    object, transform, records: new ObjectRecords(geometries), outline: outline && outline.shapes, sharesArcs: true,
  });
}

function* readArcs(value: unknown): Work<ArcBuilder> {
  const arcs = new ArcBuilder();
  for (const [index, arc] of readArray(value, 'arcs').entries()) {
    const path = `arcs[${index}]`;
    const positions = readArray(arc, path);
    if (positions.length === 0) throw new RkError('invalid', { path, got: 'array of 0', expected: 'positions' });
    arcs.beginArc();
    for (let at = 0; at < positions.length; at++) {
      const [x, y] = readPosition(positions[at], path, at);
      arcs.addVertex(x!, y!);
    }
    if (index % THINGS_A_SLICE === 0) yield;
  }
  return arcs;
}

/** The first object with polygons, or else the first: files often begin with label points. */
function firstObject(objects: Json): string {
  const names = Object.keys(objects);
  if (names.length === 0) throw noSuchObject('', names);
  return names.find((name) => hasPolygons(objects[name], 0)) ?? names[0]!;
}

function hasPolygons(geometry: unknown, depth: number): boolean {
  if (!isObject(geometry) || depth > MOST_COLLECTIONS) return false;
  if (isArray(geometry['geometries'])) return geometry['geometries'].some((inner) => hasPolygons(inner, depth + 1));
  return geometry['type'] === 'Polygon' || geometry['type'] === 'MultiPolygon';
}

interface Placed { readonly geometry: Json; readonly path: string }

function* readObject(objects: Json, name: string, arcCount: number): Work<{ shapes: ShapeBuilder; geometries: Json[] }> {
  if (!Object.hasOwn(objects, name) || !isObject(objects[name])) throw noSuchObject(name, Object.keys(objects));
  const shapes = new ShapeBuilder(arcCount);
  const geometries: Json[] = [];
  for (const { geometry, path } of listGeometries(objects[name], `objects.${name}`, 0)) {
    if (geometries.length % THINGS_A_SLICE === 0) yield;
    geometries.push(geometry);
    readArea(geometry, shapes, path);
  }
  return { shapes, geometries };
}

/** Geometries of an object, collections in collections unpacked. */
function* listGeometries(value: unknown, path: string, depth: number): Generator<Placed> {
  const geometry = asObject(value, path);
  if (geometry['type'] !== 'GeometryCollection') { yield { geometry, path }; return; }
  if (depth >= MOST_COLLECTIONS) throw tooDeep(path);
  const geometries = readArray(geometry['geometries'], `${path}.geometries`);
  for (const [index, inner] of geometries.entries()) yield* listGeometries(inner, `${path}.geometries[${index}]`, depth + 1);
}

function readArea(geometry: Json, shapes: ShapeBuilder, path: string): void {
  shapes.beginArea();
  const { type, arcs } = geometry;
  if (type === null || type === undefined) return;
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw notPolygons(path, type);
  const place = new ArcsPath(path);
  if (type === 'Polygon') readPart(arcs, shapes, place);
  else forEachIn(arcs, place, (part) => readPart(part, shapes, place));
}

function readPart(value: unknown, shapes: ShapeBuilder, place: ArcsPath): void {
  if (isArray(value) && value.length > 0) shapes.beginPart();
  forEachIn(value, place, (ring) => {
    if (isArray(ring)) {
      if (ring.length === 0) throw new RkError('invalid', { path: place.text(), got: 'array of 0', expected: 'at least one arc' });
      shapes.beginRing();
    }
    forEachIn(ring, place, (reference) => shapes.addArc(reference, place.text));
  });
}

function forEachIn(value: unknown, place: ArcsPath, visit: (item: unknown) => void): void {
  if (!isArray(value)) throw new RkError('invalid', { path: place.text(), got: describe(value), expected: 'array' });
  place.enter();
  for (const item of value) { visit(item); place.next(); }
  place.leave();
}

function asObject(value: unknown, path: string): Json {
  if (isObject(value)) return value;
  throw new RkError('invalid', { path, got: describe(value), expected: 'object' });
}
