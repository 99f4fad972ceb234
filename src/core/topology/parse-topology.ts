import { parseBytes, type ParseOptions } from './parse-bytes.js';
import { parseObject } from './parse-object.js';
import type { Topology } from './topology.js';
import type { Work } from '../work.js';

/** Reads a topology from the bytes of a file, or from the object they stand for: the result is the same. */
export function* parseTopology(source: Uint8Array | object, options: ParseOptions = {}): Work<Topology> {
  return source instanceof Uint8Array ? yield* parseBytes(source, options) : yield* parseObject(source, options);
}
