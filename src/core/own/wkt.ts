import type { Position } from 'geojson';
import { RkError } from '../errors.js';
import { closed, noParts, type Parts } from './parts.js';

const MOST_DEPTH = 8;
const begin = /^\s*(?:SRID=(\d+);)?\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\b/i;

/** A shape as well-known text, and the number of its coordinate system where it says so. */
export interface WktShape { readonly parts: Parts; readonly srid: string | undefined }

/** Whether a text begins as well-known text does. */
export function looksLikeWkt(text: string): boolean {
  return begin.test(text);
}

/**
 * Reads well-known text (OGC 06-103r4, chapter 7), with `SRID=28992;` before it or not; heights and measures are dropped.
 * @throws RkError `invalid` at `path` for anything else.
 */
export function parseWkt(text: string, path: string): WktShape {
  const reader = new Reader(text, path);
  const srid = reader.srid();
  const parts = noParts();
  reader.geometry(parts, 0);
  reader.end();
  return { parts, srid };
}

class Reader {
  readonly #token = /\s*([A-Za-z]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[(),])/y;
  #next: string | undefined;

  constructor(private readonly text: string, private readonly path: string) {
    this.#token.lastIndex = /^\s*SRID=\d+;/i.exec(text)?.[0].length ?? 0;
    this.#read();
  }

  srid(): string | undefined {
    return begin.exec(this.text)?.[1];
  }

  geometry(parts: Parts, depth: number): void {
    if (depth > MOST_DEPTH) throw this.#wrong('collections deep in each other');
    const type = this.#take(/^[a-z]+$/i).toUpperCase();
    if (/^(Z|M|ZM)$/i.test(this.#next ?? '')) this.#read();
    if (/^EMPTY$/i.test(this.#next ?? '')) return this.#read();
    switch (type) {
      case 'POINT': parts.points.push(...this.#line()); return;
      case 'MULTIPOINT': this.#list(() => parts.points.push(...(this.#next === '(' ? this.#line() : [this.#position()]))); return;
      case 'LINESTRING': parts.lines.push(this.#line()); return;
      case 'MULTILINESTRING': this.#list(() => parts.lines.push(this.#line())); return;
      case 'POLYGON': parts.polygons.push(this.#polygon()); return;
      case 'MULTIPOLYGON': this.#list(() => parts.polygons.push(this.#polygon())); return;
      case 'GEOMETRYCOLLECTION': this.#list(() => this.geometry(parts, depth + 1)); return;
      default: throw this.#wrong(type);
    }
  }

  end(): void {
    if (this.#next !== undefined) throw this.#wrong(this.#next);
  }

  #polygon(): Position[][] {
    const rings: Position[][] = [];
    this.#list(() => rings.push(closed(this.#line())));
    return rings;
  }

  #line(): Position[] {
    const line: Position[] = [];
    this.#list(() => line.push(this.#position()));
    return line;
  }

  #position(): Position {
    const number = /^[-+.\d]/;
    const position = [Number(this.#take(number)), Number(this.#take(number))];
    while (number.test(this.#next ?? '')) this.#read();
    return position;
  }

  #list(item: () => void): void {
    this.#take(/^\($/);
    do item(); while (this.#skip(','));
    this.#take(/^\)$/);
  }

  #skip(sign: string): boolean {
    const there = this.#next === sign;
    if (there) this.#read();
    return there;
  }

  #take(pattern: RegExp): string {
    const token = this.#next;
    if (token === undefined || !pattern.test(token)) throw this.#wrong(token ?? 'the end');
    this.#read();
    return token;
  }

  #read(): void {
    const from = this.#token.lastIndex;
    this.#next = this.#token.exec(this.text)?.[1];
    // A search that finds nothing would begin anew.
    if (this.#next === undefined) this.#token.lastIndex = this.text.length;
    if (this.#next === undefined && this.text.slice(from).trim() !== '') throw this.#wrong(this.text.slice(from).trim());
  }

  #wrong(got: string): RkError {
    return new RkError('invalid', { path: this.path, got: `"${got.slice(0, 40)}"`, expected: 'a shape as well-known text (WKT)' });
  }
}
