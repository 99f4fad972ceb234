import { RkError } from '../../core/errors.js';
import { cellText, columnName } from '../../core/text-table.js';
import type { Work } from '../../core/work.js';
import { textReader } from './encodings.js';
import { checkRows } from './limits.js';

/** The rows of a `.dbf`: texts by column; `null` for a row that was deleted, which has a shape all the same. */
export interface DbfTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[] | null)[];
}

interface Field { readonly name: string; readonly type: string; readonly at: number; readonly size: number }

const FIELD = 32;
/** Rows that are read between two looks at the clock. */
const ROWS_A_PIECE = 1000;

/**
 * Reads a `.dbf` (dBASE III+ file structure). Its encoding is what `encoding`, the content of a `.cpg`, says; else its
 * language byte; else it is found out. With pauses.
 * @throws RkError `invalid` where it counts more than it holds.
 */
export function* readDbf(bytes: Uint8Array, encoding?: string): Work<DbfTable> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < FIELD + 1) throw wrong(`${view.byteLength} bytes`, 'a table');
  const [count, header, size] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (header < FIELD + 1 || header > view.byteLength || size < 1) throw wrong('another beginning', 'a table (dBASE)');
  if (header + count * size > view.byteLength + 1) throw wrong(`${count} rows of ${size} bytes`, `no more than fit in ${view.byteLength} bytes`);
  checkRows(count, '.dbf');
  const read = textReader(encoding, view.getUint8(29));
  const fields = readFields(view, { header, size, read: (from, to) => read(bytes.subarray(from, to)) });
  const rows: (readonly string[] | null)[] = [];
  for (let at = header; rows.length < count; at += size) {
    if (rows.length % ROWS_A_PIECE === 0) yield;
    rows.push(view.getUint8(at) === DELETED ? null : fields.map((field) => cellOf(field, view, at, (from, to) => read(bytes.subarray(from, to)))));
  }
  return { columns: fields.map(({ name }) => name), rows };
}

const DELETED = 0x2a;
const END_OF_FIELDS = 0x0d;
type ReadText = (from: number, to: number) => string;

function readFields(view: DataView, { header, size, read }: { header: number; size: number; read: ReadText }): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let place = FIELD; place + FIELD <= header && view.getUint8(place) !== END_OF_FIELDS; place += FIELD) {
    const name = columnName(read(place, place + 11).split('\0', 1)[0]!) || `column ${fields.length + 1}`;
    const field = { name, type: String.fromCharCode(view.getUint8(place + 11)), at, size: view.getUint8(place + 16) };
    at += field.size;
    if (at > size) throw wrong(`columns of ${at} bytes`, `at most ${size}`);
    fields.push(field);
  }
  return fields;
}

function cellOf({ type, at, size }: Field, view: DataView, row: number, read: ReadText): string {
  const from = row + at;
  if (type === 'I' && size === 4) return String(view.getInt32(from, true));
  if ((type === 'O' || type === 'B') && size === 8) return cellText(view.getFloat64(from, true));
  const text = read(from, from + size).replace(/\0[^]*$/, '').trim();
  if (type === 'L') return { T: 'true', Y: 'true', F: 'false', N: 'false' }[text.toUpperCase()] ?? '';
  if (type === 'D') return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (type !== 'N' && type !== 'F') return text;
  const number = Number(text);
  // Stars are a number that did not fit; codes in a column of numbers keep their digits.
  return text === '' || !Number.isFinite(number) ? '' : /^\d+$/.test(text) ? text : cellText(number);
}

function wrong(got: string, expected: string): RkError {
  return new RkError('invalid', { path: '.dbf', got, expected });
}
