import { RkError, describe } from '../errors.js';
import { ArcsPath } from './arcs-path.js';
import type { ByteRecords } from './byte-records.js';
import { CLOSE_ARRAY, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, pathText, type ByteReader, type Path } from './byte-reader.js';
import { MOST_COLLECTIONS, notPolygons, tooDeep } from './geometry-errors.js';
import type { ShapeBuilder } from './topology-builder.js';
import type { Work } from '../work.js';

const GEOMETRIES_A_SLICE = 4096;

/** Where the pieces of a geometry are; they may come in any order, and the arcs mean nothing before the type is known. */
interface Pieces {
  type: unknown;
  geometriesAt: number;
  arcsAt: number;
  idAt: number;
  propertiesAt: number;
}

function noPieces(): Pieces {
  return { type: undefined, geometriesAt: -1, arcsAt: -1, idAt: -1, propertiesAt: -1 };
}

/** Where areas go: their shapes, and where in the file their ids and properties are. */
export interface AreaSink {
  readonly shapes: ShapeBuilder;
  readonly records: ByteRecords;
  /** The error for the first geometry of points or lines, to throw when this object is the one to read. */
  refused: RkError | null;
}

/** Reads one member of `objects`: a collection, every geometry of which is an area, or a single geometry. */
export function* readObject(reader: ByteReader, sink: AreaSink, name: string): Work<void> {
  const path = `objects.${name}`;
  const pieces = noPieces();
  reader.demand(OPEN_OBJECT, path, 'a geometry');
  let hasRead = false;
  if (!reader.take(CLOSE_OBJECT)) {
    do {
      const { from, to } = reader.key(path);
      // The geometries are most of the file: read on the way, not noted and read later.
      if (!hasRead && reader.matches(from, to, 'geometries')) {
        hasRead = true;
        yield* readGeometries(reader, sink, { path: `${path}.geometries`, depth: 1 });
      } else {
        note(reader, pieces, { from, to, path });
      }
    } while (reader.more(CLOSE_OBJECT, path));
  }
  const end = reader.at;
  if (pieces.type === 'GeometryCollection') {
    if (!hasRead) throw new RkError('invalid', { path: `${path}.geometries`, got: 'nothing', expected: 'an array of geometries' });
  } else if (hasRead) {
    throw new RkError('invalid', { path: `${path}.type`, got: describe(pieces.type), expected: 'GeometryCollection' });
  } else {
    readArea(reader, sink, { pieces, path });
  }
  reader.at = end;
}

function* readGeometries(reader: ByteReader, sink: AreaSink, { path, depth }: { path: string; depth: number }): Work<void> {
  if (depth > MOST_COLLECTIONS) throw tooDeep(path);
  reader.demand(OPEN_ARRAY, path, 'an array of geometries');
  if (reader.take(CLOSE_ARRAY)) return;
  let count = 0;
  const geometryPath = (): string => `${path}[${count}]`;
  do {
    const pieces = locate(reader, geometryPath);
    const end = reader.at;
    if (pieces.type === 'GeometryCollection') {
      const inner = `${geometryPath()}.geometries`;
      if (pieces.geometriesAt < 0) throw new RkError('invalid', { path: inner, got: 'nothing', expected: 'an array of geometries' });
      reader.at = pieces.geometriesAt;
      yield* readGeometries(reader, sink, { path: inner, depth: depth + 1 });
    } else {
      readArea(reader, sink, { pieces, path: geometryPath });
    }
    reader.at = end;
    if (++count % GEOMETRIES_A_SLICE === 0) yield;
  } while (reader.more(CLOSE_ARRAY, path));
}

/** Passes a geometry, noting where its pieces are. */
function locate(reader: ByteReader, path: Path): Pieces {
  const pieces = noPieces();
  reader.demand(OPEN_OBJECT, path, 'a geometry');
  if (reader.take(CLOSE_OBJECT)) return pieces;
  do {
    const { from, to } = reader.key(path);
    note(reader, pieces, { from, to, path });
  } while (reader.more(CLOSE_OBJECT, path));
  return pieces;
}

/** Passes the value of the member whose name is `[from, to)`, noting where it is. */
function note(reader: ByteReader, pieces: Pieces, { from, to, path }: { from: number; to: number; path: Path }): void {
  const start = reader.skipValue(path);
  if (reader.matches(from, to, 'type')) pieces.type = readType(reader, start, path);
  else if (reader.matches(from, to, 'arcs')) pieces.arcsAt = start;
  else if (reader.matches(from, to, 'id')) pieces.idAt = start;
  else if (reader.matches(from, to, 'properties')) pieces.propertiesAt = start;
  else if (reader.matches(from, to, 'geometries')) pieces.geometriesAt = start;
}

/** The type just passed, without making a string of it for the types that most areas have. */
function readType(reader: ByteReader, start: number, path: Path): unknown {
  if (reader.matches(start, reader.at, '"Polygon"')) return 'Polygon';
  if (reader.matches(start, reader.at, '"MultiPolygon"')) return 'MultiPolygon';
  return reader.parse(start, reader.at, path);
}

/** Adds an area; a geometry without type is an area without shape. */
function readArea(reader: ByteReader, sink: AreaSink, { pieces, path }: { pieces: Pieces; path: Path }): void {
  const { shapes, records } = sink;
  const { type } = pieces;
  shapes.beginArea();
  records.add(pieces.idAt, pieces.propertiesAt);
  if (type === undefined || type === null) return;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    sink.refused ??= notPolygons(pathText(path), type);
    return;
  }
  shapes.hasPolygons = true;
  const place = new ArcsPath(path);
  if (pieces.arcsAt < 0) throw new RkError('invalid', { path: place.text(), got: 'nothing', expected: 'an array of rings' });
  reader.at = pieces.arcsAt;
  if (type === 'Polygon') readPart(reader, shapes, place);
  else readParts(reader, shapes, place);
}

function readParts(reader: ByteReader, shapes: ShapeBuilder, place: ArcsPath): void {
  reader.demand(OPEN_ARRAY, place.text, 'an array of polygons');
  if (reader.take(CLOSE_ARRAY)) return;
  place.enter();
  do { readPart(reader, shapes, place); place.next(); } while (reader.more(CLOSE_ARRAY, place.text));
  place.leave();
}

function readPart(reader: ByteReader, shapes: ShapeBuilder, place: ArcsPath): void {
  reader.demand(OPEN_ARRAY, place.text, 'an array of rings');
  if (reader.take(CLOSE_ARRAY)) return;
  shapes.beginPart();
  place.enter();
  do { readRing(reader, shapes, place); place.next(); } while (reader.more(CLOSE_ARRAY, place.text));
  place.leave();
}

function readRing(reader: ByteReader, shapes: ShapeBuilder, place: ArcsPath): void {
  reader.demand(OPEN_ARRAY, place.text, 'a ring: an array of arc indices');
  if (reader.take(CLOSE_ARRAY)) throw new RkError('invalid', { path: place.text(), got: 'array of 0', expected: 'at least one arc' });
  shapes.beginRing();
  place.enter();
  do { shapes.addArc(reader.number(place.text), place.text); place.next(); } while (reader.more(CLOSE_ARRAY, place.text));
  place.leave();
}
