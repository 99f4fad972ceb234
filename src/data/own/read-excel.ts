import { zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { RkError } from '../../core/errors.js';
import type { OwnTable } from '../../core/own/own-table.js';
import { cellText, columnName } from '../../core/text-table.js';
import { withShapes } from './read-csv.js';
import { checkRows } from './limits.js';
import { inSlices } from '../worker/slices.js';
import { unzip } from './unzip.js';

/**
 * The sheets of an Excel file (`.xlsx`) that are tables: their first filled row names the columns.
 * @throws RkError `invalid` for a file that is broken or has no table, naming sheet and row; `unsupported` for one too large.
 */
export async function readExcel(bytes: Uint8Array): Promise<OwnTable[]> {
  const files = await inSlices(unzip(bytes, (name) => /\.(xml|rels)$/i.test(name)));
  // Unpacked within bounds, then packed without compression: what is small enough is unpacked again without a worker.
  const plain = zipSync(Object.fromEntries(files), { level: 0 });
  const sheets = await readSheets(plain.slice().buffer).catch((cause: unknown) => {
    throw new RkError('invalid', { got: cause instanceof Error ? cause.message : String(cause), expected: 'an Excel file (.xlsx)' }, { cause });
  });
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  if (filled.length === 0) throw new RkError('invalid', { path: 'sheet 1', got: 'an empty sheet', expected: 'a row with column names' });
  const tables: OwnTable[] = [];
  for (const { sheet, data } of filled) tables.push(...(await inSlices(withShapes(sheetTable(filled.length > 1 ? sheet : '', data as readonly (readonly unknown[])[])))));
  return tables;
}

function sheetTable(name: string, data: readonly (readonly unknown[])[]): OwnTable {
  checkRows(data.length, name || undefined);
  const rows = data.map((cells, index) => ({ cells: cells.map(textOfCell), place: [name, `row ${index + 1}`].filter(Boolean).join(', ') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rest] = rows;
  const width = header!.cells.findLastIndex((cell) => cell !== '') + 1;
  const tooLong = rest.find(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
  if (tooLong) throw new RkError('invalid', { path: tooLong.place, got: `${tooLong.cells.length} cells`, expected: `${width} cells, as in ${header!.place}` });
  return {
    name, columns: header!.cells.slice(0, width).map(columnName), places: rest.map(({ place }) => place),
    rows: rest.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? '')),
  };
}

/** A date without a time is a date. */
function textOfCell(value: unknown): string {
  return value instanceof Date && Number.isFinite(value.getTime()) ? value.toISOString().replace('T00:00:00.000Z', '') : cellText(value);
}
