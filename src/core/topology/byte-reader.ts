import { RkError } from '../errors.js';
import { decodeText } from './decode-text.js';
import { decodeUtf8 } from './utf8.js';

/** The byte of `"`. */
export const QUOTE = 0x22;
/** The byte of `,`. */
export const COMMA = 0x2c;
/** The byte of `-`. */
export const MINUS = 0x2d;
/** The byte of `:`. */
export const COLON = 0x3a;
/** The byte of `[`. */
export const OPEN_ARRAY = 0x5b;
/** The byte of `]`. */
export const CLOSE_ARRAY = 0x5d;
/** The byte of `{`. */
export const OPEN_OBJECT = 0x7b;
/** The byte of `}`. */
export const CLOSE_OBJECT = 0x7d;
const BACKSLASH = 0x5c;
const DOT = 0x2e;

/** A place inside the file for a message. A function when building it would cost too much for every value read. */
export type Path = string | (() => string);

/** The place of what is wrong at the outermost level. */
export const WHOLE_FILE = 'the whole file';

/**
 * A position in the UTF-8 bytes of a JSON text. Reading past the end gives `undefined`, which equals no byte,
 * so every loop ends there and `fail` says so.
 */
export class ByteReader {
  /** Index of the next byte. */
  at = 0;
  /** The whole text. */
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
  }

  /** Skips white space and gives the byte that follows, without passing it; `undefined` at the end. */
  peek(): number | undefined {
    const { bytes } = this;
    let at = this.at;
    while (bytes[at]! <= 0x20) at++;
    this.at = at;
    return bytes[at];
  }

  /** Passes `byte` (after white space) when it is next, and says whether it was. */
  take(byte: number): boolean {
    if (this.peek() !== byte) return false;
    this.at++;
    return true;
  }

  /** Passes `byte`, or throws that `expected` was not found at `path`. */
  demand(byte: number, path: Path, expected: string): void {
    if (!this.take(byte)) this.fail(path, expected);
  }

  /** After an item of an array or object: true when another follows, false when `close` has been passed. */
  more(close: number, path: Path): boolean {
    if (this.take(COMMA)) return true;
    this.demand(close, path, close === CLOSE_ARRAY ? 'a comma or ]' : 'a comma or }');
    return false;
  }

  /** Where the name passed by `key` begins. Not in an object of its own: there are several names to an area. */
  keyFrom = 0;
  /** Where it ends: past its last byte. */
  keyTo = 0;

  /** Passes `"key":`. The bytes of the name between its quotes, undecoded, are `[keyFrom, keyTo)`. */
  key(path: Path): void {
    if (this.peek() !== QUOTE) this.fail(path, 'a member name');
    this.keyFrom = this.at + 1;
    this.skipString(path);
    this.keyTo = this.at - 1;
    this.demand(COLON, path, 'a colon');
  }

  /** Whether the name passed last is exactly the ASCII text `word`. */
  keyIs(word: string): boolean {
    return this.matches(this.keyFrom, this.keyTo, word);
  }

  /** Whether the bytes `[from, to)` are exactly those of the ASCII text `word`. */
  matches(from: number, to: number, word: string): boolean {
    if (to - from !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (this.bytes[from + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  /** The JSON value whose bytes are `[from, to)`. */
  parse(from: number, to: number, path: Path): unknown {
    // Codes and names are most of what is read: a text without anything to decode needs no parser.
    if (this.#isPlainText(from, to)) return decodeUtf8(this.bytes, from + 1, to - 1);
    const text = decodeText(this.bytes, from, to);
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new RkError('not-json', { path: pathText(path), got: 'a broken value', expected: 'JSON' }, { cause });
    }
  }

  /** Passes one string, of which the opening quote is next. */
  skipString(path: Path): void {
    const { bytes } = this;
    let at = this.at + 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) at++;
      else if (byte === undefined) { this.at = bytes.length; this.fail(path, 'the end of a string'); }
    }
    this.at = at;
  }

  /** Passes one value of any kind without looking at what is in it, and gives its first byte offset. */
  skipValue(path: Path): number {
    const { bytes } = this;
    const first = this.peek();
    const start = this.at;
    if (first === QUOTE) { this.skipString(path); return start; }
    if (first !== OPEN_ARRAY && first !== OPEN_OBJECT) { this.#skipScalar(path); return start; }
    let depth = 0;
    do {
      const byte = bytes[this.at];
      if (byte === QUOTE) { this.skipString(path); continue; }
      if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--;
      else if (byte === undefined) this.fail(path, 'the end of a value');
      this.at++;
    } while (depth > 0);
    return start;
  }

  /** Reads one number. */
  number(path: Path): number {
    const { bytes } = this;
    this.peek();
    const start = this.at;
    let at = start;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    const firstDigit = at;
    let value = 0;
    let digit: number;
    while ((digit = bytes[at]! - 0x30) >= 0 && digit <= 9) { value = value * 10 + digit; at++; }
    if (at === firstDigit) this.fail(path, 'a number');
    const next = bytes[at];
    // Above 15 digits, and with a fraction or an exponent, only the engine's own reading is exact to the last bit.
    if (at - firstDigit > 15 || next === DOT || next === 0x65 || next === 0x45) return this.#slowNumber(start, path);
    this.at = at;
    return negative ? -value : value;
  }

  /** Throws what is wrong here: `not-json` when the bytes are no JSON or have ended, `invalid` when they are a value of another kind, or one too few. The text around the place is left out: it may hold figures that are not to be shown. */
  fail(path: Path, expected: string): never {
    const byte = this.peek();
    const kind = kindOf(byte);
    const got = byte === undefined ? 'the end of the file' : kind ?? JSON.stringify(decodeUtf8(this.bytes, this.at, Math.min(this.at + 4, this.bytes.length)).slice(0, 1));
    throw new RkError(kind === undefined ? 'not-json' : 'invalid', { path: pathText(path), got, expected });
  }

  /** Whether `[from, to)` is a string of printable ASCII without an escape. */
  #isPlainText(from: number, to: number): boolean {
    const { bytes } = this;
    if (to - from < 2 || bytes[from] !== QUOTE || bytes[to - 1] !== QUOTE) return false;
    for (let at = from + 1; at < to - 1; at++) {
      const byte = bytes[at]!;
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH || byte === QUOTE) return false;
    }
    return true;
  }

  #slowNumber(start: number, path: Path): number {
    const { bytes } = this;
    let at = start;
    while (isNumberByte(bytes[at])) at++;
    const value = Number(decodeUtf8(bytes, start, at));
    if (!Number.isFinite(value)) this.fail(path, 'a finite number');
    this.at = at;
    return value;
  }

  #skipScalar(path: Path): void {
    const { bytes } = this;
    if (!isNumberByte(bytes[this.at]) && !isLetter(bytes[this.at])) this.fail(path, 'a value');
    while (isNumberByte(bytes[this.at]) || isLetter(bytes[this.at])) this.at++;
  }
}

function isNumberByte(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || byte === MINUS || byte === 0x2b || byte === DOT || byte === 0x65 || byte === 0x45);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

function kindOf(byte: number | undefined): string | undefined {
  if (byte === QUOTE) return 'a string';
  if (byte === OPEN_ARRAY) return 'an array';
  if (byte === OPEN_OBJECT) return 'an object';
  if (byte === CLOSE_ARRAY) return 'the end of an array';
  if (byte === CLOSE_OBJECT) return 'the end of an object';
  if (byte === MINUS || (byte !== undefined && byte >= 0x30 && byte <= 0x39)) return 'a number';
  if (byte === 0x74 || byte === 0x66) return 'a boolean';
  return byte === 0x6e ? 'null' : undefined;
}

/** A path as text. */
export function pathText(path: Path): string {
  return typeof path === 'string' ? path : path();
}
