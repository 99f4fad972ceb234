import { strFromU8, unzipSync } from 'fflate';
import { RkError } from '../../core/errors.js';

/** What a file is, by its first bytes: never by its name. */
export type FileKind = 'text' | 'zip' | 'parquet' | 'shapefile';

/**
 * Finds out what a file is.
 * @throws RkError `unsupported` for formats that people do have and this command does not read, with what to do instead.
 */
export function kindOf(bytes: Uint8Array): FileKind {
  const begin = strFromU8(bytes.subarray(0, 16), true);
  if (begin.startsWith('PK\u0003\u0004')) return 'zip';
  if (begin.startsWith('PAR1')) return 'parquet';
  if (begin.startsWith('\0\0\u0027\u000a')) return 'shapefile';
  if (begin.startsWith('SQLite format 3')) throw new RkError('unsupported', { got: 'a GeoPackage or SQLite file', expected: 'GeoJSON or a shapefile: save the layer as one of those first' });
  if (begin.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new RkError('unsupported', { got: 'an old Excel file (.xls) or one with a password', expected: 'a file saved as .xlsx, without a password' });
  return 'text';
}

/** The files in a zip that `wanted` says are. @throws RkError `invalid` for a zip that is broken off. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.startsWith('__MACOSX') && wanted(name) })));
  } catch (error) {
    throw new RkError('invalid', { got: 'a zip that cannot be unpacked', expected: 'a whole zip file' }, { cause: error });
  }
}
