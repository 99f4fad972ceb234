import { RkError, describe } from './errors.js';
import type { IndicatorFile, TableDescription } from './indicator-file.js';
import type { Indicator } from './indicator.js';
import type { DecimalMark } from './parse-number.js';
import { columnName, type TextTable } from './text-table.js';

/** One cell of a table and what it is about. `period` is an index in the file's periods. */
export interface SeriesCell {
  readonly area: string;
  readonly period: number;
  readonly text: string;
  /** As in `line 12`. */
  readonly place: string;
}

/** The cells of one indicator in one column, which are written alike. */
export interface Series {
  readonly indicator: Indicator;
  /** Index of the table in the file. */
  readonly table: number;
  readonly column: string;
  readonly decimal: DecimalMark | undefined;
  readonly cells: readonly SeriesCell[];
}

/**
 * Takes a table apart as its description says: wide (a column for each indicator, or for an indicator in one period) or tidy
 * (a row for each figure). Rows without an area code, and indicators that nobody declared, are passed over.
 * @throws RkError `invalid` for a column that is not there, with those that are; `undeclared` for a period or an indicator
 *   that the file does not declare.
 */
export function readSeries(file: IndicatorFile, table: TextTable, index: number): Series[] {
  const description = file.tables![index]!;
  const reader = new TableReader(file, table, index);
  if (description.indicator !== undefined || description.value !== undefined) return reader.tidy();
  if (description.columns !== undefined) return reader.wide();
  throw new RkError('undeclared', { path: `tables[${index}]`, got: 'neither', expected: 'columns, or indicator and value' });
}

interface Row { cells: readonly string[]; area: string; place: string }

class TableReader {
  readonly #file: IndicatorFile;
  readonly #table: TextTable;
  readonly #index: number;
  readonly #description: TableDescription;
  readonly #byId: ReadonlyMap<string, Indicator>;
  readonly #rows: readonly Row[];
  /** Index of the period column; -1 without one. */
  readonly #period: number;

  constructor(file: IndicatorFile, table: TextTable, index: number) {
    this.#file = file;
    this.#table = table;
    this.#index = index;
    this.#description = file.tables![index]!;
    this.#byId = new Map(file.indicators.map((indicator) => [indicator.id, indicator]));
    const { area, period } = this.#description;
    this.#period = period === undefined ? -1 : this.#column(period, 'period');
    this.#rows = this.#selectRows(this.#column(area, 'area'));
  }

  wide(): Series[] {
    return Object.entries(this.#description.columns!).map(([name, meaning]) => {
      const path = `columns[${JSON.stringify(name)}]`;
      const column = this.#column(name, path);
      const { indicator, period } = typeof meaning === 'string' ? { indicator: meaning, period: undefined } : meaning;
      const declared = this.#declared(indicator, path);
      const fixed = period === undefined ? undefined : this.#periodIndex(period, this.#path(path));
      return this.#series(declared, name, this.#rows.map((row) => this.#cell(row, column, fixed ?? this.#periodOf(row))));
    });
  }

  tidy(): Series[] {
    const { indicator = '', value = '', columns } = this.#description;
    const idColumn = this.#column(indicator, 'indicator');
    const valueColumn = this.#column(value, 'value');
    const cells = new Map<Indicator, SeriesCell[]>();
    const strangers = new Set<string>();
    for (const row of this.#rows) {
      const name = row.cells[idColumn]!;
      const meaning = columns && Object.hasOwn(columns, name) ? columns[name]! : name;
      const { indicator: id, period } = typeof meaning === 'string' ? { indicator: meaning, period: undefined } : meaning;
      const declared = this.#byId.get(id);
      if (!declared) { strangers.add(id); continue; }
      const fixed = period === undefined ? this.#periodOf(row) : this.#periodIndex(period, this.#path(`columns[${JSON.stringify(name)}]`));
      if (!cells.has(declared)) cells.set(declared, []);
      cells.get(declared)!.push(this.#cell(row, valueColumn, fixed));
    }
    if (cells.size === 0 && strangers.size > 0) {
      throw new RkError('undeclared', { path: `column "${indicator}"`, got: list([...strangers]), expected: list([...this.#byId.keys()]) });
    }
    return [...cells].map(([declared, found]) => this.#series(declared, value, found));
  }

  #series(indicator: Indicator, column: string, cells: readonly SeriesCell[]): Series {
    return { indicator, table: this.#index, column, decimal: this.#description.decimal, cells };
  }

  #cell({ cells, area, place }: Row, column: number, period: number): SeriesCell {
    return { area, period, place, text: cells[column]! };
  }

  #selectRows(areaColumn: number): Row[] {
    const conditions = Object.entries(this.#description.where ?? {}).map(([name, wanted]) => ({
      column: this.#column(name, `where[${JSON.stringify(name)}]`),
      wanted: new Set(typeof wanted === 'string' ? [wanted.trim()] : wanted.map((text) => text.trim())),
    }));
    const { rows, places } = this.#table;
    return rows
      .map((cells, index) => ({ cells, area: cells[areaColumn]!, place: places?.[index] ?? `row ${index + 1}` }))
      .filter(({ cells, area }) => area !== '' && conditions.every(({ column, wanted }) => wanted.has(cells[column]!)));
  }

  /** The period of a row; without a period column, the last one that is declared. */
  #periodOf({ cells, place }: Row): number {
    if (this.#period === -1) return this.#file.periods.length - 1;
    return this.#periodIndex(cells[this.#period]!, `${place}, column "${this.#description.period}"`);
  }

  #periodIndex(period: string, path: string): number {
    const index = this.#file.periods.indexOf(period);
    if (index === -1) throw new RkError('undeclared', { path, got: describe(period), expected: this.#file.periods.join(' | ') || 'periods' });
    return index;
  }

  #declared(id: string, path: string): Indicator {
    const declared = this.#byId.get(id);
    if (!declared) throw new RkError('undeclared', { path: this.#path(path), got: describe(id), expected: list([...this.#byId.keys()]) });
    return declared;
  }

  #column(name: string, path: string): number {
    const wanted = columnName(name);
    const index = this.#table.columns.indexOf(wanted);
    if (index !== -1 && this.#table.columns.indexOf(wanted, index + 1) === -1) return index;
    const got = index === -1 ? describe(name) : `${describe(name)} twice`;
    throw new RkError('invalid', { path: this.#path(path), got, expected: list(this.#table.columns.filter((column) => column !== '')) });
  }

  #path(path: string): string {
    return `tables[${this.#index}].${path}`;
  }
}

function list(names: readonly string[]): string {
  return names.slice(0, 60).join(' | ') + (names.length > 60 ? ' | …' : '');
}
