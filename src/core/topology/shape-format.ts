import { RkError, describe } from '../errors.js';
import { isObject } from '../geometry-input.js';
import { ByteReader, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, WHOLE_FILE } from './byte-reader.js';

/** The two formats that shapes come in. */
export type ShapeFormat = 'TopoJSON' | 'GeoJSON';

/** Large members, each of which only one of the formats has: no need to pass them to find a type that comes last. */
const TELLING: Readonly<Record<string, ShapeFormat>> = { arcs: 'TopoJSON', objects: 'TopoJSON', features: 'GeoJSON', geometry: 'GeoJSON' };

/**
 * The format of a file of shapes: by its `type`, or by the first member that only one of the formats has, when that comes
 * before. Of bytes no more is looked at than that.
 * @throws RkError `unsupported` for another type; `not-json` for bytes that are no JSON.
 */
export function shapeFormat(source: Uint8Array | object): ShapeFormat {
  return source instanceof Uint8Array ? formatOfBytes(source) : formatOfType(isObject(source) ? source['type'] : undefined);
}

function formatOfType(type: unknown): ShapeFormat {
  if (type === 'Topology') return 'TopoJSON';
  if (type === 'FeatureCollection' || type === 'Feature') return 'GeoJSON';
  throw new RkError('unsupported', { path: 'type', got: describe(type), expected: 'Topology | FeatureCollection | Feature' });
}

function formatOfBytes(bytes: Uint8Array): ShapeFormat {
  const reader = new ByteReader(bytes);
  if (reader.peek() === OPEN_ARRAY) return formatOfType([]);
  reader.demand(OPEN_OBJECT, WHOLE_FILE, 'an object');
  if (reader.take(CLOSE_OBJECT)) return formatOfType(undefined);
  do {
    reader.key(WHOLE_FILE);
    const name = String(reader.parse(reader.keyFrom - 1, reader.keyTo + 1, WHOLE_FILE));
    if (Object.hasOwn(TELLING, name)) return TELLING[name]!;
    const start = reader.skipValue(name);
    if (name === 'type') return formatOfType(reader.parse(start, reader.at, name));
  } while (reader.more(CLOSE_OBJECT, WHOLE_FILE));
  return formatOfType(undefined);
}
