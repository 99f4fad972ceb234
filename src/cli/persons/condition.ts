import * as v from 'valibot';
import { RkError } from '../../core/errors.js';
import { parseNumber } from '../../core/parse-number.js';
import { readMarker } from '../../core/sentinels.js';
import { columnName } from '../../core/text-table.js';
import type { CsvRow } from './csv-rows.js';

const text = v.pipe(v.string(), v.nonEmpty());

/** Whom a count counts: by column a text, one of several texts, or numbers from `from` up to, not including, `below`. */
export const conditionSchema = v.record(text, v.union([v.string(), v.array(v.string()), v.strictObject({ from: v.optional(v.number()), below: v.optional(v.number()) })]));

/** Whom a count counts. */
export type Condition = v.InferOutput<typeof conditionSchema>;

/** Whether a row is one that counts. */
export type RowTest = (row: CsvRow) => boolean;

/**
 * A condition as a test of rows. A row without a number is in no range.
 * @param where how messages call the condition; the texts of a row are never in them.
 * @throws RkError `invalid` for a column that is not there; the test throws it for a text where a number is asked for.
 */
export function rowTest(condition: Condition, columns: readonly string[], where: string): RowTest {
  const tests = Object.entries(condition).map(([name, wanted]): RowTest => {
    const column = columnAt(columns, name, `${where}[${JSON.stringify(name)}]`);
    if (typeof wanted === 'string' || Array.isArray(wanted)) {
      const texts = new Set((typeof wanted === 'string' ? [wanted] : wanted).map((one) => one.trim()));
      return ({ cells }) => texts.has(cells[column]!);
    }
    const { from = -Infinity, below = Infinity } = wanted;
    return ({ cells, line }) => {
      const cell = cells[column]!;
      if (readMarker(cell)) return false;
      const number = parseNumber(cell, '.');
      if (number === undefined) throw new RkError('invalid', { path: `line ${line}, column "${name}"`, got: 'a text', expected: 'a number, since it is compared with one' });
      return number >= from && number < below;
    };
  });
  return (row) => tests.every((test) => test(row));
}

/** Place of a column by its name. @throws RkError `invalid`; what is there is not listed: without a first line of names it would be a person. */
export function columnAt(columns: readonly string[], name: string, path: string): number {
  const wanted = columnName(name);
  const index = columns.indexOf(wanted);
  if (index !== -1 && columns.indexOf(wanted, index + 1) === -1) return index;
  throw new RkError('invalid', { path, got: index === -1 ? `"${name}", which no column is called` : `two columns called "${name}"`, expected: 'the name of one column in the first line of the file' });
}
