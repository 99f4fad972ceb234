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
  /** Whether its arcs were read on the way, because the type came first. */
  hasArea: boolean;
}

function noPieces(): Pieces {
  return { type: undefined, geometriesAt: -1, arcsAt: -1, idAt: -1, propertiesAt: -1, hasArea: false };
}

/** Where areas go: their shapes, and where in the file their ids and properties are. */
export interface AreaSink {
  readonly shapes: ShapeBuilder;
  readonly records: ByteRecords;
  /** The error for the first geometry of points or lines, to throw when this object is the one to read. */
  refused: RkError | null;
}

/** Where a geometry is read: what from, where to, and its place for a message, which is that of the geometry being read. */
interface Place {
  readonly reader: ByteReader;
  readonly sink: AreaSink;
  readonly path: Path;
  readonly arcsPath: ArcsPath;
}

/** Reads one member of `objects`: a collection, every geometry of which is an area, or a single geometry. */
export function* readObject(reader: ByteReader, sink: AreaSink, name: string): Work<void> {
  const path = `objects.${name}`;
  const place: Place = { reader, sink, path, arcsPath: new ArcsPath(path) };
  const pieces = noPieces();
  reader.demand(OPEN_OBJECT, path, 'a geometry');
  let hasRead = false;
  if (!reader.take(CLOSE_OBJECT)) {
    do {
      reader.key(path);
      // The geometries are most of the file: read on the way, not noted and read later.
      if (!hasRead && reader.keyIs('geometries')) {
        hasRead = true;
        yield* readGeometries(reader, sink, { path: `${path}.geometries`, depth: 1 });
      } else {
        readMember(place, pieces);
      }
    } while (reader.more(CLOSE_OBJECT, path));
  }
  const end = reader.at;
  if (pieces.type === 'GeometryCollection') {
    if (!hasRead) throw new RkError('invalid', { path: `${path}.geometries`, got: 'nothing', expected: 'an array of geometries' });
  } else if (hasRead) {
    throw new RkError('invalid', { path: `${path}.type`, got: describe(pieces.type), expected: 'GeometryCollection' });
  } else {
    endArea(place, pieces);
  }
  reader.at = end;
}

function* readGeometries(reader: ByteReader, sink: AreaSink, { path, depth }: { path: string; depth: number }): Work<void> {
  if (depth > MOST_COLLECTIONS) throw tooDeep(path);
  reader.demand(OPEN_ARRAY, path, 'an array of geometries');
  if (reader.take(CLOSE_ARRAY)) return;
  let count = 0;
  const geometryPath = (): string => `${path}[${count}]`;
  const place: Place = { reader, sink, path: geometryPath, arcsPath: new ArcsPath(geometryPath) };
  do {
    const pieces = readMembers(place);
    const end = reader.at;
    if (pieces.type === 'GeometryCollection') {
      const inner = `${geometryPath()}.geometries`;
      if (pieces.geometriesAt < 0) throw new RkError('invalid', { path: inner, got: 'nothing', expected: 'an array of geometries' });
      reader.at = pieces.geometriesAt;
      yield* readGeometries(reader, sink, { path: inner, depth: depth + 1 });
    } else {
      endArea(place, pieces);
    }
    reader.at = end;
    if (++count % GEOMETRIES_A_SLICE === 0) yield;
  } while (reader.more(CLOSE_ARRAY, path));
}

function readMembers(place: Place): Pieces {
  const { reader, path } = place;
  const pieces = noPieces();
  reader.demand(OPEN_OBJECT, path, 'a geometry');
  if (reader.take(CLOSE_OBJECT)) return pieces;
  do {
    reader.key(path);
    readMember(place, pieces);
  } while (reader.more(CLOSE_OBJECT, path));
  return pieces;
}

/** Passes the value of the member whose name has been passed: reads the arcs of an area when its type is known, and else notes where it is. */
function readMember(place: Place, pieces: Pieces): void {
  const { reader, path } = place;
  if (reader.keyIs('arcs') && isPolygonal(pieces.type) && !pieces.hasArea) {
    pieces.hasArea = true;
    reader.peek();
    pieces.arcsAt = reader.at;
    readArcs(place, pieces);
    return;
  }
  const { keyFrom, keyTo } = reader;
  const start = reader.skipValue(path);
  if (reader.matches(keyFrom, keyTo, 'type')) pieces.type = pieces.hasArea ? pieces.type : readType(reader, start, path);
  else if (reader.matches(keyFrom, keyTo, 'arcs')) pieces.arcsAt = start;
  else if (reader.matches(keyFrom, keyTo, 'id')) pieces.idAt = start;
  else if (reader.matches(keyFrom, keyTo, 'properties')) pieces.propertiesAt = start;
  else if (reader.matches(keyFrom, keyTo, 'geometries')) pieces.geometriesAt = start;
}

/** The type just passed, without making a string of it for the types that most areas have. */
function readType(reader: ByteReader, start: number, path: Path): unknown {
  if (reader.matches(start, reader.at, '"Polygon"')) return 'Polygon';
  if (reader.matches(start, reader.at, '"MultiPolygon"')) return 'MultiPolygon';
  return reader.parse(start, reader.at, path);
}

function isPolygonal(type: unknown): boolean {
  return type === 'Polygon' || type === 'MultiPolygon';
}

/** Adds what is left of an area once all its members were passed; a geometry without type is an area without shape. */
function endArea(place: Place, pieces: Pieces): void {
  const { shapes, records } = place.sink;
  const { type } = pieces;
  records.add(pieces.idAt, pieces.propertiesAt);
  if (pieces.hasArea) return;
  if (isPolygonal(type)) return readArcs(place, pieces);
  shapes.beginArea();
  if (type !== undefined && type !== null) place.sink.refused ??= notPolygons(pathText(place.path), type);
}

/** Adds the shape of an area. */
function readArcs({ reader, sink: { shapes }, arcsPath }: Place, { type, arcsAt }: Pieces): void {
  shapes.beginArea();
  shapes.hasPolygons = true;
  if (arcsAt < 0) throw new RkError('invalid', { path: arcsPath.text(), got: 'nothing', expected: 'an array of rings' });
  reader.at = arcsAt;
  if (type === 'Polygon') readPart(reader, shapes, arcsPath);
  else readParts(reader, shapes, arcsPath);
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
