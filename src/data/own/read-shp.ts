import type { Position } from 'geojson';
import { RkError } from '../../core/errors.js';
import { checkPositions } from '../../core/own/most-positions.js';
import { closed, noParts, type Parts } from '../../core/own/parts.js';
import type { Work } from '../../core/work.js';
import { checkRows } from './limits.js';

const MAGIC = 9994;
const HEADER = 100;
/** Shapes that are read between two looks at the clock. */
const SHAPES_A_PIECE = 1000;

/**
 * The shapes of a `.shp` file, in its own coordinates, in the order of its records (ESRI Shapefile Technical Description,
 * 1998); heights and measures are dropped, null for a null shape. With pauses.
 * @throws RkError `invalid` naming the record where the file is broken off or counts more than it holds; `unsupported` for
 *   multipatches, and for more shapes than are read.
 */
export function* readShp(bytes: Uint8Array): Work<(Parts | null)[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < HEADER || view.getInt32(0) !== MAGIC) throw wrong('.shp', 'another beginning', 'a shapefile');
  const shapes: (Parts | null)[] = [];
  let positions = 0;
  for (let at = HEADER; at + 8 <= view.byteLength; ) {
    if (shapes.length % SHAPES_A_PIECE === 0) yield;
    const path = `record ${shapes.length + 1}`;
    const length = 2 * view.getInt32(at + 4);
    if (length < 4 || at + 8 + length > view.byteLength) throw wrong(path, `${length} bytes`, `at most ${view.byteLength - at - 8}`);
    const record = new DataView(view.buffer, view.byteOffset + at + 8, length);
    const parts = readRecord(record, path);
    positions += parts ? countOf(parts) : 0;
    shapes.push(parts);
    checkRows(shapes.length, path);
    checkPositions(positions, path);
    at += 8 + length;
  }
  return shapes;
}

function countOf({ points, lines, polygons }: Parts): number {
  return points.length + lines.reduce((sum, line) => sum + line.length, 0) + polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
}

function readRecord(record: DataView, path: string): Parts | null {
  const type = record.getInt32(0, true);
  if (type === 0) return null;
  const parts = noParts();
  // Types with heights (11 …) and measures (21 …) begin as the plain ones do.
  switch (type % 10) {
    case 1: parts.points.push(...readPositions(record, path, { at: 4, count: 1 })); break;
    case 8: parts.points.push(...readPositions(record, path, { at: 40, count: readCount(record, 36, path) })); break;
    case 3: parts.lines.push(...readLines(record, path)); break;
    case 5: parts.polygons.push(...polygonsOf(readLines(record, path).map(closed))); break;
    default: throw new RkError('unsupported', { path, got: `shape type ${type}`, expected: 'points, lines or polygons' });
  }
  return parts;
}

function readCount(record: DataView, at: number, path: string): number {
  if (at + 4 > record.byteLength) throw wrong(path, `${record.byteLength} bytes`, 'a whole shape');
  const count = record.getInt32(at, true);
  if (count < 0 || 4 * count > record.byteLength) throw wrong(path, `${count} parts or positions`, 'no more than fit in the record');
  return count;
}

function readPositions(record: DataView, path: string, { at, count }: { at: number; count: number }): Position[] {
  if (at + 16 * count > record.byteLength) throw wrong(path, `${count} positions`, `at most ${Math.max(0, Math.floor((record.byteLength - at) / 16))}`);
  return Array.from({ length: count }, (_, index) => {
    const position = [record.getFloat64(at + 16 * index, true), record.getFloat64(at + 16 * index + 8, true)];
    if (!position.every(Number.isFinite)) throw wrong(path, 'a position that is no number', 'two numbers');
    return position;
  });
}

function readLines(record: DataView, path: string): Position[][] {
  const [partCount, count] = [readCount(record, 36, path), readCount(record, 40, path)];
  const positions = readPositions(record, path, { at: 44 + 4 * partCount, count });
  const starts = Array.from({ length: partCount }, (_, part) => record.getInt32(44 + 4 * part, true));
  if (starts.some((start, part) => start < 0 || start > (starts[part + 1] ?? count))) throw wrong(path, 'parts out of order', 'parts one after the other');
  return starts.map((start, part) => positions.slice(start, starts[part + 1])).filter((line) => line.length > 0);
}

/** Rings as polygons: outlines go clockwise, holes the other way and belong to the outline that they lie in. */
function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const outlines = rings.filter((ring) => turn(ring) <= 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => turn(ring) > 0)) {
    const around = outlines.find(([outline]) => contains(outline!, hole[0]!));
    // A file of the other direction has holes only: they are outlines.
    if (around) around.push(hole);
    else outlines.push([hole]);
  }
  return outlines;
}

/** Twice the signed area, relative to a point of the ring: above 0 when it goes against the clock. */
function turn(ring: readonly Position[]): number {
  const [originX, originY] = ring[0]! as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += (ring[i - 1]![0]! - originX) * (ring[i]![1]! - originY) - (ring[i]![0]! - originX) * (ring[i - 1]![1]! - originY);
  }
  return sum;
}

function contains(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]! as [number, number];
    const [x2, y2] = ring[j]! as [number, number];
    if (y1 > y! !== y2 > y! && x! < x1 + ((y! - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

function wrong(path: string, got: string, expected: string): RkError {
  return new RkError('invalid', { path, got, expected });
}
