import { RkError, describe } from '../errors.js';
import { ByteReader, CLOSE_OBJECT, OPEN_OBJECT, WHOLE_FILE } from './byte-reader.js';
import { ByteRecords } from './byte-records.js';
import { noSuchObject } from './geometry-errors.js';
import { readArcs } from './parse-arcs.js';
import { readObject, type AreaSink } from './parse-geometries.js';
import { readTransform } from './read-transform.js';
import { ArcBuilder, ShapeBuilder, buildTopology } from './topology-builder.js';
import type { Topology, Transform } from './topology.js';
import { decodeUtf8 } from './utf8.js';
import type { Work } from '../work.js';

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
  hasObjects: boolean;
  transform: Transform | null;
  areas: ReadObject | null;
  outline: ReadObject | null;
}

interface ReadObject { readonly name: string; readonly at: number; readonly sink: AreaSink }

/**
 * Reads TopoJSON from its UTF-8 bytes in one scan, without making objects of it. The records keep the bytes alive.
 * @throws RkError `not-json` for a text that is no JSON or is cut off, `invalid` for one that is no topology,
 * `no-such-object` for an object it does not have, `unsupported` for geometries other than polygons; each with the place,
 * what was found and what was expected.
 */
export function* parseBytes(bytes: Uint8Array, options: ParseOptions = {}): Work<Topology> {
  const reader = new ByteReader(bytes);
  const draft: Draft = { arcs: new ArcBuilder(), names: [], type: undefined, hasArcs: false, hasObjects: false, transform: null, areas: null, outline: null };
  reader.demand(OPEN_OBJECT, WHOLE_FILE, 'a topology: an object');
  if (!reader.take(CLOSE_OBJECT)) {
    do yield* readMember(reader, draft, options); while (reader.more(CLOSE_OBJECT, WHOLE_FILE));
  }
  if (reader.peek() !== undefined) throw new RkError('not-json', { path: WHOLE_FILE, got: 'more text', expected: 'the end of the file' });
  return yield* complete(reader, draft, options);
}

function* readMember(reader: ByteReader, draft: Draft, options: ParseOptions): Work<void> {
  reader.key(WHOLE_FILE);
  const key = decodeUtf8(reader.bytes, reader.keyFrom, reader.keyTo);
  if (key === 'arcs') {
    draft.hasArcs = true;
    yield* readArcs(reader, draft.arcs);
  } else if (key === 'objects') {
    draft.hasObjects = true;
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
    reader.key('objects');
    const name = String(reader.parse(reader.keyFrom - 1, reader.keyTo + 1, 'objects'));
    draft.names.push(name);
    const at = reader.at;
    if (options.outline && name === options.outline) draft.outline = yield* readNamed(reader, name, at);
    if (isWanted(name, draft, options)) {
      const areas = yield* readNamed(reader, name, at);
      if (draft.areas === null || areas.sink.shapes.hasPolygons) draft.areas = areas;
    } else {
      reader.at = at;
      reader.skipValue(`objects.${name}`);
    }
  } while (reader.more(CLOSE_OBJECT, 'objects'));
}

function* readNamed(reader: ByteReader, name: string, at: number, arcCount?: number): Work<ReadObject> {
  reader.at = at;
  const sink: AreaSink = { shapes: new ShapeBuilder(arcCount), records: new ByteRecords(reader.bytes), refused: null };
  yield* readObject(reader, sink, name);
  return { name, at, sink };
}

/** Without a name, objects without polygons (label points, often the first of a file) are tried and passed over. */
function isWanted(name: string, { areas }: Draft, { object }: ParseOptions): boolean {
  return object ? name === object : areas === null || !areas.sink.shapes.hasPolygons;
}

function* complete(reader: ByteReader, draft: Draft, options: ParseOptions): Work<Topology> {
  const { arcs, areas, names, type, outline } = draft;
  if (type !== 'Topology') throw new RkError('unsupported', { path: 'type', got: describe(type), expected: 'Topology' });
  if (!draft.hasArcs) throw new RkError('invalid', { path: 'arcs', got: 'nothing', expected: 'an array of arcs' });
  if (!draft.hasObjects) throw new RkError('invalid', { path: 'objects', got: 'nothing', expected: 'an object with named geometries' });
  if (!areas) throw noSuchObject(options.object ?? '', names);
  if (options.outline && !outline) throw noSuchObject(options.outline, names);
  for (const object of [areas, outline]) if (object) yield* check(reader, object, arcs.arcCount);
  return yield* buildTopology(arcs, areas.sink.shapes, {
    object: areas.name, transform: draft.transform, records: areas.sink.records, outline: outline && outline.sink.shapes, sharesArcs: true,
  });
}

/** Throws for an object with other geometries than polygons, or with an arc that the file does not have. */
function* check(reader: ByteReader, { name, at, sink }: ReadObject, arcCount: number): Work<void> {
  if (sink.refused) throw sink.refused;
  // The arcs often follow the objects: read again, now that their number is known, to tell the place.
  if (!sink.shapes.hasArcsWithin(arcCount)) yield* readNamed(reader, name, at, arcCount);
}
