import { describe, RkError } from '../../core/errors.js';
import { cellText, columnName, recordsTable, type TextTable } from '../../core/text-table.js';
import { inFile, textTableOf } from '../files.js';
import { kindOf } from './kind.js';

/**
 * A table of texts from the bytes of a file: CSV, JSON records, Excel (.xlsx) or Parquet, whichever it is.
 * @param sheet name of the sheet of an Excel file; the first without.
 * @throws RkError with the file and the place in it.
 */
export async function readTable(bytes: Uint8Array, name: string, sheet?: string): Promise<TextTable> {
  const kind = inFile(name, () => kindOf(bytes));
  try {
    if (kind === 'zip') return excelTable(await excelRows(bytes, sheet));
    if (kind === 'parquet') return recordsTable((await parquetRecords(bytes)).map(plainRecord));
  } catch (error) {
    throw error instanceof RkError ? error.inFile(name) : new RkError('invalid', { file: name, got: reason(error), expected: kind === 'zip' ? 'an Excel file (.xlsx)' : 'a Parquet file' }, { cause: error });
  }
  if (kind === 'shapefile') throw new RkError('unsupported', { file: name, got: 'a shapefile', expected: 'a table: CSV, JSON, Excel or Parquet' });
  return textTableOf(bytes, name);
}

type ExcelRow = readonly unknown[];

async function excelRows(bytes: Uint8Array, sheet: string | undefined): Promise<ExcelRow[]> {
  const { default: readExcel } = await import('read-excel-file/node');
  const sheets = await readExcel(Buffer.from(bytes));
  const found = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet);
  if (!found) throw new RkError('invalid', { path: 'sheet', got: describe(sheet), expected: sheets.map((one) => one.sheet).join(' | ') });
  return found.data;
}

/** The first row that is not empty names the columns. */
function excelTable(rows: readonly ExcelRow[]): TextTable {
  const filled = rows.map((cells, i) => ({ cells: cells.map(plainText), place: `row ${i + 1}` })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rest] = filled;
  if (!header) throw new RkError('invalid', { path: 'row 1', got: 'an empty sheet', expected: 'a row with column names' });
  const width = header.cells.length;
  const tooLong = rest.find(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
  if (tooLong) throw new RkError('invalid', { path: tooLong.place, got: `${tooLong.cells.length} cells`, expected: `${width} cells, as in ${header.place}` });
  return {
    columns: header.cells.map(columnName), places: rest.map(({ place }) => place),
    rows: rest.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? '')),
  };
}

async function parquetRecords(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
  return parquetReadObjects({ file: bytes.slice().buffer, compressors });
}

const plainRecord = (record: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, typeof value === 'bigint' || value instanceof Date ? plainText(value) : value]));

/** A cell as text. A date without a time is a date; a whole number of any size is its digits. */
function plainText(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return cellText(value);
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
