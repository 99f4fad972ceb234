import { RkError } from '../errors.js';
import { CLOSE_ARRAY, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, QUOTE, type ByteReader, type Path } from './byte-reader.js';
import type { ShapeBuilder } from './topology-builder.js';
import type { ByteRecords } from './byte-records.js';
import type { Work } from './work.js';

const GEOMETRIES_A_SLICE = 4096;

/** Where the pieces of a geometry are; they may come in any order, and the arcs mean nothing before the type is known. */
interface Pieces {
  type: string | undefined;
  hasGeometries: boolean;
  arcsAt: number;
  idAt: number;
  propertiesAt: number;
}

function noPieces(): Pieces {
  return { type: undefined, hasGeometries: false, arcsAt: -1, idAt: -1, propertiesAt: -1 };
}

/** Where areas go: their shapes, and where in the file their ids and properties are. */
export interface AreaSink {
  readonly shapes: ShapeBuilder;
  readonly records: ByteRecords;
}

/** Reads one member of `objects`: a collection, every geometry of which is an area, or a single geometry. */
export function* readObject(reader: ByteReader, sink: AreaSink, name: string): Work<void> {
  const path = `objects.${name}`;
  const pieces = noPieces();
  reader.demand(OPEN_OBJECT, path, 'a geometry');
  if (!reader.take(CLOSE_OBJECT)) {
    do {
      const { from, to } = reader.key(path);
      // The geometries are most of the file: read on the way, not noted and read later.
      if (reader.matches(from, to, 'geometries')) {
        pieces.hasGeometries = true;
        yield* readGeometries(reader, sink, `${path}.geometries`);
      } else {
        note(reader, pieces, { from, to, path });
      }
    } while (reader.more(CLOSE_OBJECT, path));
  }
  const end = reader.at;
  if (pieces.type === 'GeometryCollection') {
    if (!pieces.hasGeometries) throw new RkError('invalid', { path: `${path}.geometries`, got: 'nothing', expected: 'an array of geometries' });
  } else if (pieces.hasGeometries) {
    throw new RkError('invalid', { path: `${path}.type`, got: pieces.type ?? 'nothing', expected: 'GeometryCollection' });
  } else {
    readArea(reader, sink, { pieces, path });
  }
  reader.at = end;
}

function* readGeometries(reader: ByteReader, sink: AreaSink, path: string): Work<void> {
  reader.demand(OPEN_ARRAY, path, 'an array of geometries');
  if (reader.take(CLOSE_ARRAY)) return;
  let count = 0;
  const geometryPath = (): string => `${path}[${count}]`;
  do {
    const pieces = locate(reader, geometryPath);
    const end = reader.at;
    readArea(reader, sink, { pieces, path: geometryPath });
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
  if (reader.matches(from, to, 'type')) pieces.type = readType(reader, start);
  else if (reader.matches(from, to, 'arcs')) pieces.arcsAt = start;
  else if (reader.matches(from, to, 'id')) pieces.idAt = start;
  else if (reader.matches(from, to, 'properties')) pieces.propertiesAt = start;
}

/** The type just passed, without making a string of it for the types that most areas have. */
function readType(reader: ByteReader, start: number): string | undefined {
  if (reader.matches(start, reader.at, '"Polygon"')) return 'Polygon';
  if (reader.matches(start, reader.at, '"MultiPolygon"')) return 'MultiPolygon';
  if (reader.bytes[start] !== QUOTE) return undefined;
  return String(reader.parse(start, reader.at, 'type'));
}

/** Adds an area. A geometry without type, or of points or lines, is an area without shape. */
function readArea(reader: ByteReader, { shapes, records }: AreaSink, { pieces, path }: { pieces: Pieces; path: Path }): void {
  shapes.beginArea();
  records.add(pieces.idAt, pieces.propertiesAt);
  const { type } = pieces;
  if (type === 'GeometryCollection') throw new RkError('invalid', { path: `${textOf(path)}.type`, got: type, expected: 'Polygon or MultiPolygon' });
  if (type !== 'Polygon' && type !== 'MultiPolygon') return;
  const arcsPath = (): string => `${textOf(path)}.arcs`;
  if (pieces.arcsAt < 0) throw new RkError('invalid', { path: arcsPath(), got: 'nothing', expected: 'an array of rings' });
  reader.at = pieces.arcsAt;
  if (type === 'Polygon') readPart(reader, shapes, arcsPath);
  else readParts(reader, shapes, arcsPath);
}

function readParts(reader: ByteReader, shapes: ShapeBuilder, path: Path): void {
  reader.demand(OPEN_ARRAY, path, 'an array of polygons');
  if (reader.take(CLOSE_ARRAY)) return;
  do readPart(reader, shapes, path); while (reader.more(CLOSE_ARRAY, path));
}

function readPart(reader: ByteReader, shapes: ShapeBuilder, path: Path): void {
  reader.demand(OPEN_ARRAY, path, 'an array of rings');
  if (reader.take(CLOSE_ARRAY)) return;
  shapes.beginPart();
  do readRing(reader, shapes, path); while (reader.more(CLOSE_ARRAY, path));
}

function readRing(reader: ByteReader, shapes: ShapeBuilder, path: Path): void {
  reader.demand(OPEN_ARRAY, path, 'a ring: an array of arc indices');
  shapes.beginRing();
  if (reader.take(CLOSE_ARRAY)) return;
  do {
    const reference = reader.number(path);
    if ((reference | 0) !== reference) throw new RkError('invalid', { path: textOf(path), got: String(reference), expected: 'a whole number' });
    shapes.addArc(reference);
  } while (reader.more(CLOSE_ARRAY, path));
}

function textOf(path: Path): string {
  return typeof path === 'string' ? path : path();
}
