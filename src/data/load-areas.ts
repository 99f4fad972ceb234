import { areasFromGeoJson } from '../core/areas-from-geojson.js';
import { areasFromTopology } from '../core/areas-from-topology.js';
import type { AreaOptions, Areas } from '../core/areas.js';
import { RkError, describe } from '../core/errors.js';
import type { FetchOptions } from './fetch-bytes.js';
import { parseJson } from './parse-json.js';
import { readSource } from './read-source.js';

/**
 * Loads areas from TopoJSON or GeoJSON, told apart by their `type`. The source is an address, a parsed file, JSON text or
 * bytes.
 * @throws RkError with the address as file: `load-failed`, `not-json`, or what the reader of the format throws.
 */
export async function loadAreas(source: string | object | Uint8Array, options: AreaOptions & FetchOptions): Promise<Areas> {
  const { content, inFile } = await readSource(source, options);
  return inFile(() => readAreas(typeof content === 'string' ? parseJson(content) : content, options));
}

function readAreas(input: unknown, options: AreaOptions): Areas {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
  if (type === 'Topology') return areasFromTopology(input, options);
  if (type === 'FeatureCollection' || type === 'Feature') return areasFromGeoJson(input, options);
  throw new RkError('unsupported', { path: 'type', got: describe(type), expected: 'Topology | FeatureCollection | Feature' });
}
