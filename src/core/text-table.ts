import Papa from 'papaparse';
import { RkError, describe } from './errors.js';
import { finish, type Work } from './work.js';

/** A table of texts, before anybody says what its columns mean. Names and cells are trimmed. */
export interface TextTable {
  readonly columns: readonly string[];
  /** `rows[row][column]`; every row has as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row is in the file, as a person finds it: `line 12`. Absent when rows have no other name than their number. */
  readonly places?: readonly string[] | undefined;
}

/** Column that holds the key of a record, in an object of records by key. */
export const KEY_COLUMN = '$key';

const delimiters = [';', ',', '\t', '|'] as const;

/**
 * Reads CSV: quoted or not, any of `;` `,` tab and `|` between cells, with or without a byte order mark. The first line
 * names the columns; blank lines are passed over.
 * @throws RkError `invalid` naming the line of a row with another number of cells than there are columns, or of a quote
 *   that does not end.
 */
export function parseCsv(text: string): TextTable {
  return finish(parseCsvInPieces(text));
}

/** Rows that are read between two looks at the clock: some milliseconds. */
const ROWS_A_PIECE = 2000;

/** The same, with pauses. */
export function* parseCsvInPieces(text: string): Work<TextTable> {
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = guessDelimiter(plain);
  const rows: string[][] = [];
  const places: string[] = [];
  let header: { readonly columns: readonly string[]; readonly line: number } | undefined;
  let newline: string | undefined;
  for (let [from, line] = [0, 1]; from < plain.length;) {
    // The fast mode would look at all that is left for every piece.
    const { data, errors, meta } = Papa.parse(plain.slice(from), { delimiter, newline, preview: ROWS_A_PIECE, fastMode: false, worker: false });
    newline = meta.linebreak;
    const lines = lineNumbers(data, line);
    const broken = errors.find(({ type }) => type === 'Quotes');
    if (broken) throw new RkError('invalid', { path: `line ${lines[broken.row ?? 0] ?? line}`, got: 'a quote that does not end', expected: 'CSV' });
    for (const [index, raw] of data.entries()) {
      const cells = raw.map((cell) => cell.trim());
      if (!cells.some((cell) => cell !== '')) continue;
      const place = `line ${lines[index]!}`;
      if (!header) header = { columns: cells.map(columnName), line: lines[index]! };
      else if (cells.length !== header.columns.length) throw new RkError('invalid', { path: place, got: `${cells.length} cells`, expected: `${header.columns.length} cells, as in line ${header.line}` });
      else { rows.push(cells); places.push(place); }
    }
    if (!meta.truncated) break;
    from += meta.cursor;
    line = lines.at(-1)!;
    yield;
  }
  if (!header) throw new RkError('invalid', { path: 'line 1', got: 'an empty file', expected: 'a line with column names' });
  return { columns: header.columns, rows, places };
}

/**
 * Reads JSON records: an array of objects, or an object of objects whose keys become the column `$key`. Objects inside a
 * record become columns with a dot, as in `misdrijven.2024`; lists are passed over.
 * @throws RkError `invalid` naming the record that is no object.
 */
export function recordsTable(json: unknown): TextTable {
  const records = listRecords(json);
  const indexOf = new Map<string, number>();
  const sparse = records.map(({ record }) => {
    const cells: string[] = [];
    for (const [name, value] of record) {
      if (!indexOf.has(name)) indexOf.set(name, indexOf.size);
      cells[indexOf.get(name)!] = cellText(value);
    }
    return cells;
  });
  const rows = sparse.map((cells) => Array.from({ length: indexOf.size }, (_, column) => cells[column] ?? ''));
  return { columns: [...indexOf.keys()], rows, places: records.map(({ place }) => place) };
}

/** A column's name as it is compared: some sources have non-breaking or double blanks in it. */
export function columnName(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

/** The delimiter that cuts the first lines into equally many cells; of several, the one that cuts most. */
export function guessDelimiter(text: string): string {
  let best = { delimiter: '\t', even: 0.5, width: 1 };
  for (const delimiter of delimiters) {
    const rows = Papa.parse(text, { delimiter, preview: 50, fastMode: false, worker: false }).data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const width = rows[0]?.length ?? 0;
    const even = rows.filter((cells) => cells.length === width).length / rows.length;
    if (width > 1 && (even > best.even || (even === best.even && width > best.width))) best = { delimiter, even, width };
  }
  return best.delimiter;
}

/** The line on which each row begins, the first of them on `first`, and then the line after them: a quoted cell may go on over several. */
function lineNumbers(rows: readonly (readonly string[])[], first: number): number[] {
  let line = first;
  const begins = rows.map((cells) => {
    const begin = line;
    for (const cell of cells) line += cell.split(/\r\n|\r|\n/).length - 1;
    line++;
    return begin;
  });
  return [...begins, line];
}

interface Placed { record: [name: string, value: unknown][]; place: string }

function listRecords(json: unknown): Placed[] {
  if (Array.isArray(json)) return json.map((record: unknown, index) => ({ record: flatten(record, `[${index}]`), place: `[${index}]` }));
  if (typeof json !== 'object' || json === null) {
    throw new RkError('invalid', { path: 'the whole file', got: describe(json), expected: 'a list of objects, or objects by area code' });
  }
  return Object.entries(json).map(([key, record]) => ({ record: [[KEY_COLUMN, key], ...flatten(record, key)], place: key }));
}

function flatten(record: unknown, place: string, prefix = ''): [string, unknown][] {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new RkError('invalid', { path: place, got: describe(record), expected: 'object' });
  }
  return Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? flatten(value, place, `${prefix}${columnName(name)}.`)
      : [[prefix + columnName(name), value]]);
}

/** A value of JSON as the text of a cell; empty for what is no value. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'number') return '';
  // A number of JSON is exact; a fourth decimal keeps 1.234 from being taken for one thousand and more.
  return /\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);
}
