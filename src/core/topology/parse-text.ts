import { RkError } from '../errors.js';
import { ByteReader, WHOLE_FILE } from './byte-reader.js';
import { decodeText, decodeUtf16, isUtf16 } from './decode-text.js';
import type { Work } from '../work.js';

const BYTES_A_SLICE = 1 << 20;
/** The longest text that every browser can hold. */
const MOST_BYTES = 2 ** 29 - 25;

/**
 * The value of a JSON text in UTF-8 (else Windows-1252), or in UTF-16 with a byte order mark.
 * @throws RkError `not-json`, with the place where the reader of bytes stumbles when it does; `unsupported` for more than
 *   half a gigabyte.
 */
export function* parseText(bytes: Uint8Array): Work<unknown> {
  if (bytes.length > MOST_BYTES) throw new RkError('unsupported', { got: `${Math.round(bytes.length / 2 ** 20)} MB`, expected: 'at most 511 MB, or TopoJSON in UTF-8' });
  const pieces: string[] = [];
  if (isUtf16(bytes)) pieces.push(decodeUtf16(bytes));
  let from = isUtf16(bytes) ? bytes.length : new ByteReader(bytes).at;
  while (from < bytes.length) {
    const to = endOfPiece(bytes, from + BYTES_A_SLICE);
    pieces.push(decodeText(bytes, from, to));
    from = to;
    yield;
  }
  try {
    return JSON.parse(pieces.join('')) as unknown;
  } catch (cause) {
    new ByteReader(bytes).skipValue(WHOLE_FILE);
    throw new RkError('not-json', { path: WHOLE_FILE, got: 'a broken value', expected: 'JSON' }, { cause });
  }
}

/** The nearest end, not after `to`, that does not cut a character in two. */
function endOfPiece(bytes: Uint8Array, to: number): number {
  if (to >= bytes.length) return bytes.length;
  let end = to;
  while (end > to - 4 && (bytes[end]! & 0xc0) === 0x80) end--;
  return end;
}
