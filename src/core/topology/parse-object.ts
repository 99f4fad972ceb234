import { RkError, describe } from '../errors.js';
import { noSuchObject, type ParseOptions } from './parse-bytes.js';
import { readTransform } from './read-transform.js';
import { ArcBuilder, ShapeBuilder, buildTopology } from './topology-builder.js';
import { asText, type AreaRecords, type Topology } from './topology.js';
import type { Work } from './work.js';

/** A JSON object of which nothing is known yet. */
type Json = Readonly<Record<string, unknown>>;

/**
 * The same as `parseBytes` for a topology that is already an object. The records keep the object alive.
 * @throws RkError `invalid` or `no-such-object`, with the place, what was found and what was expected.
 */
export function* parseObject(value: unknown, options: ParseOptions = {}): Work<Topology> {
  const topology = asObject(value, '', 'a topology: an object');
  if (topology['type'] !== 'Topology') throw new RkError('invalid', { path: 'type', got: describe(topology['type']), expected: '"Topology"' });
  const arcs = readArcs(topology['arcs']);
  const objects = asObject(topology['objects'] ?? {}, 'objects', 'an object with named geometries');
  const { name, shapes, geometries } = readAreas(objects, options);
  yield;
  return yield* buildTopology(arcs, shapes, {
    object: name,
    transform: readTransform(topology['transform']),
    records: new ObjectRecords(geometries),
    outline: options.outline ? readObject(objects, options.outline).shapes : null,
    sharesArcs: true,
  });
}

class ObjectRecords implements AreaRecords {
  readonly #geometries: readonly Json[];
  constructor(geometries: readonly Json[]) { this.#geometries = geometries; }

  id(area: number): string | undefined { return asText(this.#geometries[area]?.['id']); }

  properties(area: number): Json {
    const properties = this.#geometries[area]?.['properties'];
    return typeof properties === 'object' && properties !== null ? properties as Json : {};
  }

  value(area: number, name: string): unknown {
    const properties = this.properties(area);
    return Object.hasOwn(properties, name) ? properties[name] : undefined;
  }
}

interface Read { name: string; shapes: ShapeBuilder; geometries: Json[] }

/** The named object, or without a name the first that has polygons, or else the first. */
function readAreas(objects: Json, { object }: ParseOptions): Read {
  if (object) return readObject(objects, object);
  const names = Object.keys(objects);
  if (names.length === 0) throw noSuchObject('', names);
  let first: Read | undefined;
  for (const name of names) {
    const read = readObject(objects, name);
    if (!read.shapes.isEmpty) return read;
    first ??= read;
  }
  return first!;
}

function readObject(objects: Json, name: string): Read {
  if (!Object.hasOwn(objects, name)) throw noSuchObject(name, Object.keys(objects));
  const path = `objects.${name}`;
  const object = asObject(objects[name], path, 'a geometry');
  const shapes = new ShapeBuilder();
  const geometries = object['type'] === 'GeometryCollection'
    ? asArray(object['geometries'], `${path}.geometries`, 'an array of geometries').map((g, i) => asObject(g, `${path}.geometries[${i}]`, 'a geometry'))
    : [object];
  geometries.forEach((geometry, i) => readArea(geometry, shapes, geometry === object ? path : `${path}.geometries[${i}]`));
  return { name, shapes, geometries };
}

function readArea(geometry: Json, shapes: ShapeBuilder, path: string): void {
  shapes.beginArea();
  const type = geometry['type'];
  if (type === 'GeometryCollection') throw new RkError('invalid', { path: `${path}.type`, got: type, expected: 'Polygon or MultiPolygon' });
  if (type !== 'Polygon' && type !== 'MultiPolygon') return;
  const arcs = asArray(geometry['arcs'], `${path}.arcs`, 'an array of rings');
  for (const part of type === 'Polygon' ? [arcs] : arcs) readPart(part, shapes, `${path}.arcs`);
}

function readPart(value: unknown, shapes: ShapeBuilder, path: string): void {
  const rings = asArray(value, path, 'an array of rings');
  if (rings.length === 0) return;
  shapes.beginPart();
  for (const ring of rings) {
    shapes.beginRing();
    for (const reference of asArray(ring, path, 'a ring: an array of arc indices')) {
      if (typeof reference !== 'number' || (reference | 0) !== reference) throw new RkError('invalid', { path, got: describe(reference), expected: 'a whole number' });
      shapes.addArc(reference);
    }
  }
}

function readArcs(value: unknown): ArcBuilder {
  const arcs = new ArcBuilder();
  asArray(value, 'arcs', 'an array of arcs').forEach((arc, a) => {
    arcs.beginArc();
    const positions = asArray(arc, `arcs[${a}]`, 'an arc: an array of positions');
    if (positions.length === 0) throw new RkError('invalid', { path: `arcs[${a}][0]`, got: 'an empty array', expected: 'a position: an array of two numbers' });
    positions.forEach((position, i) => {
      const [x, y] = asArray(position, `arcs[${a}][${i}]`, 'a position: an array of two numbers') as [unknown, unknown];
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RkError('invalid', { path: `arcs[${a}][${i}]`, got: describe(position), expected: 'a position: an array of two numbers' });
      arcs.addVertex(x as number, y as number);
    });
  });
  return arcs;
}

function asObject(value: unknown, path: string, expected: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new RkError('invalid', { path, got: describe(value), expected });
}

function asArray(value: unknown, path: string, expected: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new RkError('invalid', { path, got: describe(value), expected });
}
