import { RkError } from '../../core/errors.js';

/** Bytes of a file that is read: more would hold up the page or take memory that a phone does not have. */
export const MOST_BYTES = 100_000_000;
/** Bytes that may come out of a zip. */
export const MOST_UNPACKED = 300_000_000;
/** How many times as large as in the zip a file may be, from a size that matters: DEFLATE can do a thousand. */
export const MOST_RATIO = 200;
const RATIO_FROM = 10_000_000;
/** Rows of a table that is read. */
export const MOST_ROWS = 200_000;

/** A number of bytes as people write it: `1.4 MB`. */
export function sizeOf(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Number((bytes / 1e6).toFixed(1))} MB`;
}

/** @throws RkError `unsupported` for a file larger than is read. To be asked before a byte of it is. */
export function checkSize(bytes: number, file?: string): void {
  if (bytes > MOST_BYTES) throw new RkError('unsupported', { file, got: sizeOf(bytes), expected: `at most ${sizeOf(MOST_BYTES)}` });
}

/** @throws RkError `unsupported` for more than comes out of a zip that means well. */
export function checkUnpacked(name: string, packed: number, unpacked: number): void {
  if (unpacked > MOST_UNPACKED) throw new RkError('unsupported', { path: name, got: `${sizeOf(unpacked)} once unpacked`, expected: `at most ${sizeOf(MOST_UNPACKED)}` });
  if (unpacked > RATIO_FROM && unpacked > MOST_RATIO * packed) {
    throw new RkError('unsupported', { path: name, got: `${sizeOf(unpacked)} packed in ${sizeOf(packed)}`, expected: `at most ${MOST_RATIO} times as much` });
  }
}

/** @throws RkError `unsupported` for more rows than are read. */
export function checkRows(count: number, path?: string): void {
  if (count > MOST_ROWS) throw new RkError('unsupported', { path, got: `${count} rows`, expected: `at most ${MOST_ROWS} rows` });
}
