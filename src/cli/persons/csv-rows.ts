import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import { RkError } from '../../core/errors.js';
import { columnName, guessDelimiter } from '../../core/text-table.js';
import { decode } from '../../data/decode.js';
import { reasonOf } from '../files.js';

/** A row of a CSV file and the line it begins on. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What is done with a file while it is read: nothing of it is kept here. */
export interface CsvReader {
  /** Gets the names of the columns, first; a second time when everything is read anew in another encoding. */
  readonly header: (columns: readonly string[]) => void;
  readonly row: (row: CsvRow) => void;
  /** Runs after every piece of the file, with the number of rows so far; what it throws ends the reading. */
  readonly pause: (rows: number) => Promise<void>;
}

/**
 * Reads a CSV file from disk piece by piece, so that its size does not matter. Cells are trimmed, blank lines passed over.
 * @param name how messages call the file. They hold no text of it: a line is a person.
 * @throws RkError `load-failed` or `invalid` with the line; whatever the reader throws.
 */
export async function readCsvRows(path: string, name: string, reader: CsvReader): Promise<void> {
  const { encoding, delimiter } = await beginningOf(path, name);
  try {
    await readAs(path, name, reader, { encoding, delimiter });
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    // From the beginning: the reader gets a header again.
    await readAs(path, name, reader, { encoding: 'latin1', delimiter });
  }
}

/** The file is no UTF-8, which only shows where the first accent is. */
class OtherEncoding extends Error {}

interface Reading { readonly encoding: BufferEncoding; readonly delimiter: string }

async function readAs(path: string, name: string, reader: CsvReader, { encoding, delimiter }: Reading): Promise<void> {
  let columns = 0;
  let rows = 0;
  let line = 1;
  const take = (cells: readonly string[]): void => {
    const here = line;
    line += 1 + cells.reduce((more, cell) => more + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    const trimmed = cells.map((cell) => cell.trim());
    if (trimmed.every((cell) => cell === '')) return;
    if (columns === 0) {
      columns = trimmed.length;
      reader.header(trimmed.map((cell, i) => columnName(i === 0 ? cell.replace(/^\ufeff/, '') : cell)));
      return;
    }
    if (trimmed.length !== columns) throw new RkError('invalid', { file: name, path: `line ${here}`, got: `${trimmed.length} cells`, expected: `${columns} cells, as in the first line` });
    rows++;
    reader.row({ cells: trimmed, line: here });
  };
  await new Promise<void>((resolve, reject) => {
    const stream = createReadStream(path, { encoding });
    const fail = (error: unknown): void => {
      stream.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    Papa.parse(stream, {
      delimiter,
      chunk: ({ data, errors }, parser) => {
        parser.pause();
        try {
          if (encoding === 'utf8' && data.some((cells) => cells.some((cell) => cell.includes('\ufffd')))) throw new OtherEncoding();
          if (errors.some(({ type }) => type === 'Quotes')) throw new RkError('invalid', { file: name, path: `line ${line} or further`, got: 'a quote that does not end', expected: 'CSV' });
          data.forEach(take);
        } catch (error) {
          fail(error);
          return;
        }
        reader.pause(rows).then(() => { parser.resume(); }, fail);
      },
      complete: () => { resolve(); },
      error: (error) => { fail(new RkError('load-failed', { file: name, got: reasonOf(error), expected: 'a file' }, { cause: error })); },
    });
  });
  if (columns === 0) throw new RkError('invalid', { file: name, path: 'line 1', got: 'an empty file', expected: 'a line with column names' });
}

/** Encoding and delimiter, from the beginning of a file. */
async function beginningOf(path: string, name: string): Promise<Reading> {
  const bytes = await firstBytes(path, name);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
  const text = decode(bytes);
  const whole = text.slice(0, text.lastIndexOf('\n') + 1) || text;
  return { encoding, delimiter: guessDelimiter(whole) };
}

async function firstBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16));
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new RkError('load-failed', { file: name, got: reasonOf(error), expected: 'a file' }, { cause: error });
  }
}
