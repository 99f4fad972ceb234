import { decodeUtf8 } from './utf8.js';

/** What Windows-1252 has at 0x80 to 0x9f, by the Encoding Standard; elsewhere it has the Unicode of the byte. */
const WINDOWS = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const REPLACEMENT = '\ufffd';
const UNITS_A_CALL = 4096;

/** Text between two byte offsets (half-open): UTF-8 when it is that, else Windows-1252, as files from older tools are. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  const text = decodeUtf8(bytes, from, to);
  return text.includes(REPLACEMENT) && countReplacements(bytes, from, to) < text.split(REPLACEMENT).length - 1 ? decodeWindows(bytes, from, to) : text;
}

/** Whether bytes begin with the byte order mark of UTF-16. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Text of UTF-16 with a byte order mark; the mark is left out. */
export function decodeUtf16(bytes: Uint8Array): string {
  const low = bytes[0] === 0xff ? 0 : 1;
  const pieces: string[] = [];
  for (let from = 2; from < bytes.length; from += 2 * UNITS_A_CALL) {
    const units: number[] = [];
    for (let at = from; at + 1 < Math.min(bytes.length, from + 2 * UNITS_A_CALL); at += 2) units.push(bytes[at + low]! | (bytes[at + 1 - low]! << 8));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

/** How many replacement characters the file itself has. */
function countReplacements(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at + 2 < to; at++) if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  return count;
}

function decodeWindows(bytes: Uint8Array, from: number, to: number): string {
  const pieces: string[] = [];
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    pieces.push(byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80]! : String.fromCharCode(byte));
  }
  return pieces.join('');
}
