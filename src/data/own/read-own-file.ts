import { RkError } from '../../core/errors.js';
import type { OwnFile } from '../../core/own/own-table.js';
import { decode, looksLikeHtml } from '../decode.js';
import { parseInPieces } from '../layers/parse-in-pieces.js';
import { beginsAsJson } from '../read-source.js';
import { inSlices } from '../worker/slices.js';
import { checkSize } from './limits.js';
import { readCsv } from './read-csv.js';

/**
 * Reads a file of a reader's own, whatever it is called: its first bytes tell what it is. What a format needs is loaded with the
 * first file of it. Columns get a name each.
 * @param name of the file, for errors; without it, who asks names it.
 * @throws RkError with the file, and with path, got and expected: `unsupported` for another format or too much of it,
 *   `not-json` and `invalid` for a file that is broken. Never another error.
 */
export async function readOwnFile(bytes: Uint8Array, name = ''): Promise<OwnFile> {
  try {
    checkSize(bytes.length);
    const { format, tables } = await readAny(bytes);
    return { name, format, tables: tables.map((table) => ({ ...table, columns: named(table.columns) })) };
  } catch (error) {
    if (error instanceof RkError) throw name ? error.inFile(name) : error;
    throw new RkError('invalid', { file: name || undefined, got: error instanceof Error ? error.message : String(error), expected: 'a file that can be read' }, { cause: error });
  }
}

async function readAny(bytes: Uint8Array): Promise<Omit<OwnFile, 'name'>> {
  const begin = String.fromCharCode(...bytes.subarray(0, 16));
  if (bytes.length === 0) throw new RkError('invalid', { got: 'an empty file', expected: 'shapes or a table' });
  if (begin.startsWith('PK')) return readZip(bytes);
  if (begin.startsWith('SQLite format 3')) return { format: 'GeoPackage', tables: await (await import('./read-geopackage.js')).readGeoPackage(bytes) };
  if (begin.startsWith('PAR1')) throw new RkError('unsupported', { got: 'a Parquet file', expected: 'CSV or Excel (.xlsx)' });
  if (begin.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new RkError('unsupported', { got: 'an old Excel file (.xls) or one with a password', expected: 'a file saved as .xlsx, without a password' });
  if (begin.startsWith('\0\0\u0027\u000a')) throw new RkError('unsupported', { got: 'a loose .shp', expected: 'a zip with the .shp, .dbf and .prj' });
  return readText(decode(bytes));
}

async function readZip(bytes: Uint8Array): Promise<Omit<OwnFile, 'name'>> {
  const { namesIn } = await import('./unzip.js');
  if (namesIn(bytes).some((name) => /^xl\//i.test(name))) return { format: 'Excel', tables: await (await import('./read-excel.js')).readExcel(bytes) };
  return { format: 'Shapefile', tables: await inSlices((await import('./read-shapefile.js')).readZippedShapefiles(bytes)) };
}

async function readText(text: string): Promise<Omit<OwnFile, 'name'>> {
  if (beginsAsJson(text)) {
    const { readJson } = await import('./read-json.js');
    return inSlices((function* () { return yield* readJson(yield* parseInPieces(text)); })());
  }
  if (looksLikeHtml(text)) throw new RkError('unsupported', { got: 'HTML page', expected: 'data' });
  if (/^\s*\ufeff?\s*</.test(text)) throw new RkError('unsupported', { got: 'XML or GML', expected: 'GeoJSON, a zipped shapefile, GeoPackage, CSV or Excel (.xlsx)' });
  if (/\0/.test(text.slice(0, 4000))) throw new RkError('unsupported', { got: 'a file that is no text', expected: 'GeoJSON, a zipped shapefile, GeoPackage, CSV or Excel (.xlsx)' });
  return { format: 'CSV', tables: await inSlices(readCsv(text)) };
}

/** Every column with a name of its own. */
function named(columns: readonly string[]): string[] {
  const used = new Set<string>();
  return columns.map((column, index) => {
    const plain = column || `kolom ${index + 1}`;
    let name = plain;
    for (let time = 2; used.has(name); time++) name = `${plain} (${time})`;
    used.add(name);
    return name;
  });
}
