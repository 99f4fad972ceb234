import { RkError } from '../../core/errors.js';
import type { TextTable } from '../../core/text-table.js';
import { columnAt, rowTest, type RowTest } from './condition.js';
import type { CsvRow } from './csv-rows.js';
import type { PersonTable } from './person-table.js';

/** Periods in a file without declared ones; more means that the column is another one, such as a date of birth. */
const mostPeriods = 100;

/** What the rows of a file are counted into. */
export interface CountedPlaces {
  /** Codes of the areas of the finest level. */
  readonly codes: readonly string[];
  /** Periods the spec declares; undefined when those of the file are taken. */
  readonly periods: readonly string[] | undefined;
}

/**
 * Counts rows, one for each person or household, into cells of area and period. Keeps the counts and nothing of a row; no error
 * holds a text of one.
 */
export class PersonCounter {
  readonly #description: PersonTable;
  readonly #ids: readonly string[];
  readonly #codeOf: ReadonlyMap<string, string>;
  readonly #periods: ReadonlySet<string> | undefined;
  readonly #counts = new Map<string, Map<string, Float64Array>>();
  readonly #area: number;
  readonly #period: number | undefined;
  readonly #wanted: RowTest;
  readonly #tests: readonly RowTest[];
  /** The first line about an area that is not of the spec. */
  #elsewhere: number | undefined;

  /** @throws RkError `invalid` for a column that is not there. */
  constructor(description: PersonTable, columns: readonly string[], { codes, periods }: CountedPlaces) {
    this.#description = description;
    this.#ids = Object.keys(description.counts);
    this.#codeOf = new Map(codes.map((code) => [plain(code), code]));
    this.#periods = periods && new Set(periods);
    this.#area = columnAt(columns, description.area, 'area');
    this.#period = description.period === undefined ? undefined : columnAt(columns, description.period, 'period');
    this.#wanted = rowTest(description.where ?? {}, columns, 'where');
    this.#tests = this.#ids.map((id) => rowTest(description.counts[id]!, columns, `counts.${id}`));
  }

  /** Counts one row. @throws RkError `invalid` with line and column. */
  add(row: CsvRow): void {
    const place = row.cells[this.#area]!;
    if (place === '' || !this.#wanted(row)) return;
    const code = this.#codeOf.get(plain(place));
    if (code === undefined) {
      this.#elsewhere ??= row.line;
      return;
    }
    const counts = this.#cellsOf(code, this.#periodOf(row));
    this.#tests.forEach((test, i) => { if (test(row)) counts[i]!++; });
  }

  /**
   * The counts as a table: columns `area`, `period` and every count, a row for each area and period that has people.
   * @throws RkError `invalid` when rows are about other areas and the spec does not say to leave those out.
   */
  table(): TextTable {
    if (this.#elsewhere !== undefined && this.#description.elsewhere !== 'skip') {
      throw new RkError('invalid', { path: `line ${this.#elsewhere}, column "${this.#description.area}"`, got: 'a code that no area has', expected: 'codes of the finest level, or "elsewhere": "skip" to leave other rows out' });
    }
    const rows = [...this.#counts].flatMap(([code, periods]) => [...periods].map(([period, counts]) => [code, period, ...Array.from(counts, String)]));
    return { columns: ['area', 'period', ...this.#ids.map(countColumn)], rows };
  }

  #periodOf({ cells, line }: CsvRow): string {
    if (this.#period === undefined) return this.#periods ? [...this.#periods].at(-1)! : '';
    const period = cells[this.#period]!;
    if (period === '' || (this.#periods && !this.#periods.has(period))) {
      throw new RkError('invalid', { path: `line ${line}, column "${this.#description.period}"`, got: period === '' ? 'nothing' : 'another text', expected: this.#periods ? [...this.#periods].join(' | ') : 'a period' });
    }
    return period;
  }

  #cellsOf(code: string, period: string): Float64Array {
    const periods = this.#counts.get(code) ?? new Map<string, Float64Array>();
    this.#counts.set(code, periods);
    const counts = periods.get(period) ?? new Float64Array(this.#ids.length);
    periods.set(period, counts);
    if (periods.size > mostPeriods) throw new RkError('invalid', { path: `column "${this.#description.period}"`, got: `more than ${mostPeriods} different texts in one area`, expected: 'periods, such as years' });
    return counts;
  }
}

/** The column of a count in the table that is made; ids may be called "area" or "period". */
export const countColumn = (id: string): string => `count of ${id}`;

/** Codes as they are compared: people write postcodes with a blank or small letters. */
const plain = (code: string): string => code.replace(/\s+/g, '').toUpperCase();
