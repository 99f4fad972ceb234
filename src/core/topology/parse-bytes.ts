import { RkError, describe } from '../errors.js';
import { ByteReader, CLOSE_OBJECT, OPEN_OBJECT } from './byte-reader.js';
import { ByteRecords } from './byte-records.js';
import { readArcs } from './parse-arcs.js';
import { readObject, type AreaSink } from './parse-geometries.js';
import { readTransform } from './read-transform.js';
import { ArcBuilder, ShapeBuilder, buildTopology } from './topology-builder.js';
import type { Topology, Transform } from './topology.js';
import { decodeUtf8 } from './utf8.js';
import type { Work } from './work.js';

/** Which of the objects in a file to read. */
export interface ParseOptions {
  /** Name of the object with the areas; when absent or empty the first that has polygons, or else the first. */
  readonly object?: string | undefined;
  /** Name of an object of a coarser level, of which the arcs are marked in `outlineArcs`. */
  readonly outline?: string | undefined;
}

/** What has been read so far of the members of a topology, which may come in any order. */
interface Draft {
  readonly arcs: ArcBuilder;
  readonly names: string[];
  type: unknown;
  hasArcs: boolean;
  transform: Transform | null;
  areas: { readonly name: string; readonly sink: AreaSink } | null;
  outline: ShapeBuilder | null;
}

/**
 * Reads TopoJSON from its UTF-8 bytes in one scan, without making objects of it. The records keep the bytes alive.
 * @throws RkError `not-json` for a text that is no JSON or is cut off, `invalid` for one that is no topology,
 * `no-such-object` for an object it does not have; each with the place, what was found and what was expected.
 */
export function* parseBytes(bytes: Uint8Array, options: ParseOptions = {}): Work<Topology> {
  const reader = new ByteReader(bytes);
  const draft: Draft = { arcs: new ArcBuilder(), names: [], type: undefined, hasArcs: false, transform: null, areas: null, outline: null };
  reader.demand(OPEN_OBJECT, '', 'a topology: an object');
  if (!reader.take(CLOSE_OBJECT)) {
    do yield* readMember(reader, draft, options); while (reader.more(CLOSE_OBJECT, ''));
  }
  if (reader.peek() !== undefined) throw new RkError('not-json', { got: 'more text', expected: 'the end of the file' });
  return yield* complete(draft, options);
}

function* readMember(reader: ByteReader, draft: Draft, options: ParseOptions): Work<void> {
  const { from, to } = reader.key('');
  const key = decodeUtf8(reader.bytes, from, to);
  if (key === 'arcs') {
    draft.hasArcs = true;
    yield* readArcs(reader, draft.arcs);
  } else if (key === 'objects') {
    yield* readObjects(reader, draft, options);
  } else {
    const start = reader.skipValue(key);
    if (key === 'transform') draft.transform = readTransform(reader.parse(start, reader.at, key));
    if (key === 'type') draft.type = reader.parse(start, reader.at, key);
  }
}

function* readObjects(reader: ByteReader, draft: Draft, options: ParseOptions): Work<void> {
  reader.demand(OPEN_OBJECT, 'objects', 'an object with named geometries');
  if (reader.take(CLOSE_OBJECT)) return;
  do {
    const { from, to } = reader.key('objects');
    const name = String(reader.parse(from - 1, to + 1, 'objects'));
    draft.names.push(name);
    const start = reader.at;
    if (name === options.outline) {
      draft.outline = new ShapeBuilder();
      yield* readObject(reader, { shapes: draft.outline, records: new ByteRecords(reader.bytes) }, name);
      reader.at = start;
    }
    if (isWanted(name, draft, options)) {
      const sink = { shapes: new ShapeBuilder(), records: new ByteRecords(reader.bytes) };
      yield* readObject(reader, sink, name);
      if (draft.areas === null || !sink.shapes.isEmpty) draft.areas = { name, sink };
    } else {
      reader.skipValue(`objects.${name}`);
    }
  } while (reader.more(CLOSE_OBJECT, 'objects'));
}

/** Without a name, objects without polygons (label points, often the first of a file) are tried and passed over. */
function isWanted(name: string, { areas }: Draft, { object }: ParseOptions): boolean {
  return object ? name === object : areas === null || areas.sink.shapes.isEmpty;
}

function* complete(draft: Draft, options: ParseOptions): Work<Topology> {
  const { areas, names, type, outline } = draft;
  if (type !== 'Topology') throw new RkError('invalid', { path: 'type', got: describe(type), expected: '"Topology"' });
  if (!draft.hasArcs) throw new RkError('invalid', { path: 'arcs', got: 'nothing', expected: 'an array of arcs' });
  if (!areas) throw noSuchObject(options.object ?? '', names);
  if (options.outline && !outline) throw noSuchObject(options.outline, names);
  return yield* buildTopology(draft.arcs, areas.sink.shapes, {
    object: areas.name, transform: draft.transform, records: areas.sink.records, outline, sharesArcs: true,
  });
}

/** The error for an object that a file does not have: tells the names it does have. */
export function noSuchObject(name: string, names: readonly string[]): RkError {
  return new RkError('no-such-object', { path: 'objects', got: name || 'nothing', expected: names.join(', ') || 'an object' });
}
