import type { Position } from 'geojson';
import { RkError } from '../../core/errors.js';
import { closed, noParts, type Parts } from '../../core/own/parts.js';

const MOST_DEPTH = 8;

/**
 * The shape in a cell of a GeoPackage: its header (OGC 12-128r19, 2.1.3), then well-known binary. Null for an empty one.
 * @throws RkError `invalid` at `path` when it is broken off or counts more than it holds; `unsupported` for curves and such.
 */
export function readGeoPackageShape(bytes: Uint8Array, path: string): Parts | null {
  if (bytes.length < 8 || bytes[0] !== 0x47 || bytes[1] !== 0x50) throw wrong(path, 'another beginning', 'a shape of a GeoPackage');
  const envelope = [0, 32, 48, 48, 64][(bytes[3]! >> 1) & 7];
  if (envelope === undefined) throw wrong(path, 'a header of another kind', 'a shape of a GeoPackage');
  const isEmpty = (bytes[3]! & 0x10) !== 0;
  return isEmpty ? null : readWkb(bytes.subarray(8 + envelope), path);
}

/** A shape as well-known binary (OGC 06-103r4, chapter 8; heights and measures also as PostGIS writes them, and dropped). @throws as above. */
export function readWkb(bytes: Uint8Array, path: string): Parts {
  const parts = noParts();
  new Reader(bytes, path).geometry(parts, 0);
  return parts;
}

class Reader {
  readonly #view: DataView;
  #at = 0;
  #little = true;

  constructor(bytes: Uint8Array, private readonly path: string) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(parts: Parts, depth: number): void {
    if (depth > MOST_DEPTH) throw wrong(this.path, 'collections deep in each other', `at most ${MOST_DEPTH}`);
    this.#need(5);
    this.#little = this.#view.getUint8(this.#at++) === 1;
    const written = this.#integer();
    // Thousands say that there are heights and measures; PostGIS has bits for them, and one for a number of the coordinate system.
    const plain = (written & 0x0fffffff) % 1000;
    const thousands = Math.floor((written & 0x0fffffff) / 1000);
    const more = Number((written & 0x80000000) !== 0) + Number((written & 0x40000000) !== 0);
    if (written & 0x20000000) this.#integer();
    const size = 2 + (thousands === 3 ? 2 : thousands > 0 ? 1 : more);
    switch (plain) {
      case 1: { const [position] = this.#positions(size, 1); if (!position!.every(Number.isNaN)) parts.points.push(this.#finite(position!)); return; }
      case 2: { const line = this.#line(size); if (line.length > 0) parts.lines.push(line); return; }
      case 3: { const rings = this.#rings(size); if (rings.length > 0) parts.polygons.push(rings); return; }
      case 4: case 5: case 6: case 7: {
        const count = this.#count(5);
        for (let i = 0; i < count; i++) this.geometry(parts, depth + 1);
        return;
      }
      default: throw new RkError('unsupported', { path: this.path, got: `shape type ${plain}`, expected: 'points, lines or polygons' });
    }
  }

  #rings(size: number): Position[][] {
    return Array.from({ length: this.#count(4) }, () => closed(this.#line(size))).filter((ring) => ring.length > 0);
  }

  #line(size: number): Position[] {
    return this.#positions(size, this.#count(8 * size)).map((position) => this.#finite(position));
  }

  #positions(size: number, count: number): Position[] {
    this.#need(8 * size * count);
    return Array.from({ length: count }, () => {
      const position = [this.#view.getFloat64(this.#at, this.#little), this.#view.getFloat64(this.#at + 8, this.#little)];
      this.#at += 8 * size;
      return position;
    });
  }

  #finite(position: Position): Position {
    if (!position.every(Number.isFinite)) throw wrong(this.path, 'a position that is no number', 'two numbers');
    return position;
  }

  /** How many things of at least `least` bytes follow. */
  #count(least: number): number {
    const count = this.#integer();
    this.#need(count * least);
    return count;
  }

  #integer(): number {
    this.#need(4);
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, this.#little);
  }

  #need(bytes: number): void {
    if (this.#at + bytes > this.#view.byteLength) throw wrong(this.path, `${this.#view.byteLength - this.#at} bytes`, `${bytes} bytes`);
  }
}

function wrong(path: string, got: string, expected: string): RkError {
  return new RkError('invalid', { path, got, expected });
}
