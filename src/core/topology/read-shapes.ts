import type { AreaOptions } from '../areas.js';
import { RkError } from '../errors.js';
import { isUtf16 } from './decode-text.js';
import { inDegrees } from './in-degrees.js';
import { mergeAreas } from './merge-areas.js';
import { nameAreas } from './name-areas.js';
import { coordinateSystemOf, parseGeoJson } from './parse-geojson.js';
import { parseText } from './parse-text.js';
import { parseTopology } from './parse-topology.js';
import { shapeFormat } from './shape-format.js';
import type { Topology } from './topology.js';
import { withoutUnusedArcs } from './used-arcs.js';
import type { Work } from '../work.js';

/** The areas of a file: their shapes in degrees, and by the same index their codes and names. */
export interface ReadShapes {
  readonly topology: Topology;
  /** Area codes, each once; empty for an area without one. */
  readonly codes: readonly string[];
  /** Names; the code where an area has no name. */
  readonly labels: readonly string[];
}

/**
 * Reads areas from TopoJSON or GeoJSON, from the bytes of the file or the object they stand for, in degrees or RD. Features
 * with the same code become one area; a feature without a geometry is an area without shape.
 * @throws RkError `not-json` for broken text; `invalid` where arcs, geometries or positions are broken, or no area has the
 *   key or label; `unsupported` for another format, other geometries than polygons, or coordinates that are neither degrees
 *   nor RD; `no-such-object` when the object or outline is not in the file; `no-areas` without areas.
 */
export function* readShapes(source: Uint8Array | object, options: AreaOptions): Work<ReadShapes> {
  const { topology, coordinateSystem } = yield* parse(source, options);
  if (topology.areaCount === 0) throw new RkError('no-areas', { got: '0 areas', expected: 'at least one area' });
  const names = yield* nameAreas(topology, options);
  const merged = yield* mergeAreas({ topology: withoutUnusedArcs(topology), ...names });
  yield;
  return { ...merged, topology: yield* inDegrees(merged.topology, coordinateSystem) };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

interface Parsed { readonly topology: Topology; readonly coordinateSystem?: string | undefined }

function* parse(source: Uint8Array | object, options: AreaOptions): Work<Parsed> {
  // Of UTF-16, that older tools write, an object is made first: it is too rare for a reader of its own.
  if (source instanceof Uint8Array && isUtf16(source)) return yield* parse(asObject(yield* parseText(source)), options);
  if (shapeFormat(source) === 'TopoJSON') return { topology: yield* parseTopology(source, options) };
  const value = source instanceof Uint8Array ? yield* parseText(source) : source;
  return { topology: yield* parseGeoJson(value), coordinateSystem: coordinateSystemOf(value) };
}
