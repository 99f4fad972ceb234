import type { AreaOptions } from '../areas.js';
import { parseTopology } from './parse-topology.js';
import { areaNames, type Topology } from './topology.js';
import type { Work } from './work.js';

/** Interim. */
export interface ReadShapes { readonly topology: Topology; readonly codes: readonly string[]; readonly labels: readonly string[] }

/** Interim. */
export function* readShapes(source: Uint8Array | object, options: AreaOptions): Work<ReadShapes> {
  const topology = yield* parseTopology(source, options);
  return { topology, ...(yield* areaNames(topology, options)) };
}
