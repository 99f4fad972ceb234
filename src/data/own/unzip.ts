import { Inflate } from 'fflate';
import { RkError, describe } from '../../core/errors.js';
import type { Work } from '../../core/work.js';
import { decode } from '../decode.js';
import { checkUnpacked, sizeOf } from './limits.js';

/** A file in a zip, as the list at its end says it is. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const HEADER = 0x04034b50;
const END_BYTES = 22;
const CHUNK = 1 << 16;

/**
 * The files in a zip that `wanted` says are, by name (APPNOTE 6.3.10). Sizes are checked before anything is unpacked, and what comes
 * out is checked against them while it is: neither a false size nor a bomb takes memory or time. With pauses.
 * @throws RkError `invalid` for a zip that is broken off or does not hold what it says; `unsupported` for one that is too
 *   large, locked or packed in another way than DEFLATE.
 */
export function* unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Work<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(view, bytes).filter(({ name }) => !name.startsWith('__MACOSX') && !name.endsWith('/') && wanted(name));
  let all = 0;
  for (const { name, packed, unpacked } of entries) {
    checkUnpacked(name, packed, unpacked);
    all += unpacked;
  }
  checkUnpacked('the whole file', bytes.length, all);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.name, yield* unpack(view, bytes, entry));
  return files;
}

/** Names of all files in a zip. @throws RkError `invalid` for a zip that is broken off. */
export function namesIn(bytes: Uint8Array): readonly string[] {
  return listEntries(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes).map(({ name }) => name);
}

function listEntries(view: DataView, bytes: Uint8Array): Entry[] {
  let at = view.byteLength - END_BYTES;
  // A comment of at most 64 kB may come after it.
  const first = Math.max(0, at - 0xffff);
  while (at >= first && view.getUint32(at, true) !== END) at--;
  if (at < first) throw broken('no list of files at its end');
  const count = view.getUint16(at + 10, true);
  let place = view.getUint32(at + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== LISTED) throw broken(`no file ${index + 1} in its list`);
    const length = view.getUint16(place + 28, true);
    if (view.getUint16(place + 8, true) & 1) throw new RkError('unsupported', { got: 'a zip with a password', expected: 'a zip without' });
    entries.push({
      name: decode(bytes.subarray(place + 46, place + 46 + length)), method: view.getUint16(place + 10, true),
      packed: view.getUint32(place + 20, true), unpacked: view.getUint32(place + 24, true), at: view.getUint32(place + 42, true),
    });
    place += 46 + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

function* unpack(view: DataView, bytes: Uint8Array, { name, method, packed, unpacked, at }: Entry): Work<Uint8Array> {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== HEADER) throw broken('no such place in the zip', name);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw broken(`${sizeOf(Math.max(0, bytes.length - from))} of ${sizeOf(packed)}`, name);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (packed !== unpacked) throw broken('another size than it says', name);
    return data;
  }
  if (method !== 8) throw new RkError('unsupported', { path: name, got: `packed by method ${method}`, expected: 'DEFLATE' });
  return yield* inflate(data, name, unpacked);
}

function* inflate(data: Uint8Array, name: string, unpacked: number): Work<Uint8Array> {
  const out = new Uint8Array(unpacked);
  let [length, ended] = [0, false];
  const stream = new Inflate((chunk, isLast) => {
    if (length + chunk.length > unpacked) throw broken('more than it says', name);
    out.set(chunk, length);
    length += chunk.length;
    ended ||= isLast;
  });
  try {
    for (let from = 0; from < data.length && !ended; from += CHUNK) {
      yield;
      stream.push(data.subarray(from, from + CHUNK), from + CHUNK >= data.length);
    }
  } catch (error) {
    throw error instanceof RkError ? error : broken(describe(error instanceof Error ? error.message : error), name, error);
  }
  if (length !== unpacked) throw broken('less than it says', name);
  return out;
}

function broken(got: string, path?: string, cause?: unknown): RkError {
  return new RkError('invalid', { path, got, expected: 'a whole zip file' }, { cause });
}
