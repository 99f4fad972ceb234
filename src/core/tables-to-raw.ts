import { RkError } from './errors.js';
import { readCell, type IndicatorFile } from './indicator-file.js';
import type { Indicator, RawTable } from './indicator.js';
import { decimalMarkOf, parseNumber, type DecimalMark } from './parse-number.js';
import { readMarker } from './sentinels.js';
import { readSeries, type Series } from './table-series.js';
import type { TextTable } from './text-table.js';

/**
 * The values of an indicator file that are in text tables beside it, `tables[i]` being the content of `file.tables[i]`.
 * Areas come in the order in which they are first seen.
 * @throws RkError `invalid` or `undeclared` with the table as file and line and column as path: an unknown column, a period
 *   that is not declared, a text that is no number, two figures for the same area, indicator and period.
 */
export function tablesToRaw(file: IndicatorFile, tables: readonly TextTable[]): RawTable {
  if (file.values || file.suppressed) {
    throw new RkError('unsupported', { path: file.values ? 'values' : 'suppressed', got: 'values beside tables', expected: 'one of the two' });
  }
  const series = tables.flatMap((table, index) => inTable(file, index, () => readSeries(file, table, index)));
  const indexOf = new Map<string, number>((file.areas ?? []).map((area, index) => [area, index]));
  for (const { cells } of series) for (const { area } of cells) if (!indexOf.has(area)) indexOf.set(area, indexOf.size);
  const columns = new Map<string, Column[]>();
  for (const one of series) inTable(file, one.table, () => fill(file, one, { indexOf, columns }));
  const hidden = [...columns].filter(([, periods]) => periods.some((column) => column.hidden.includes(1)));
  return {
    level: file.level,
    areas: [...indexOf.keys()],
    periods: file.periods,
    indicators: file.indicators,
    values: new Map([...columns].map(([id, periods]) => [id, periods.map((column) => column.values)])),
    hidden: new Map(hidden.map(([id, periods]) => [id, periods.map((column) => column.hidden)])),
  };
}

interface Column {
  values: Float64Array;
  hidden: Uint8Array;
  /** Where the figure of each area was found. */
  places: string[];
}

interface Filling { indexOf: ReadonlyMap<string, number>; columns: Map<string, Column[]> }

function fill(file: IndicatorFile, { indicator, cells, column, decimal, table }: Series, { indexOf, columns }: Filling): void {
  const mark = decimal ?? decimalMarkOf(cells.map(({ text }) => text), decimalsOf(indicator));
  const periods = columns.get(indicator.id) ?? file.periods.map(() => emptyColumn(indexOf.size));
  columns.set(indicator.id, periods);
  const { sum = false, empty = 'missing' } = file.tables![table]!;
  if (sum && indicator.kind !== 'count') {
    throw new RkError('unsupported', { path: `tables[${table}].columns["${column}"]`, got: indicator.kind, expected: 'a count: nothing else adds up' });
  }
  for (const { area, period, text, place } of cells) {
    const target = periods[period]!;
    const index = indexOf.get(area)!;
    const path = `${place}, column "${column}"`;
    const earlier = target.places[index];
    if (earlier !== undefined && !sum) throw twice(`${earlier} and ${path}`, `"${area}" twice`);
    target.places[index] = place;
    const reading = text.trim() === '' && empty === 'zero' ? 0 : readText(text, { indicator, mark, path });
    if (reading === 'hidden') target.hidden[index] = 1;
    // A missing part makes the whole missing: NaN stays NaN whatever is added.
    const number = typeof reading === 'number' ? reading : NaN;
    target.values[index] = earlier === undefined ? number : target.values[index]! + number;
  }
}

interface TextContext { indicator: Indicator; mark: DecimalMark | undefined; path: string }

function readText(text: string, { indicator, mark, path }: TextContext): number | 'missing' | 'hidden' {
  const marker = indicator.kind === 'category' ? undefined : readMarker(text);
  if (marker) return marker;
  if (indicator.kind === 'category') return readCell(text, indicator, path);
  const number = parseNumber(text, mark);
  if (number !== undefined) return readCell(number, indicator, path);
  const hint = parseNumber(text, '.') === undefined ? 'a number' : 'a number with one reading: give the indicator "decimals" or the table "decimal"';
  // Digits stay out of the message: a figure that cannot be read may still be one to hide.
  throw new RkError('invalid', { path, got: `"${text.slice(0, 40).replace(/\d/g, '#')}"`, expected: hint });
}

/** How many digits after the mark figures can have; `undefined` for a mean that does not say so, which can be euros or persons. */
function decimalsOf({ kind, decimals }: Indicator): number | undefined {
  if (kind === 'count') return 0;
  return decimals ?? (kind === 'mean' ? undefined : 3);
}

function emptyColumn(count: number): Column {
  return { values: new Float64Array(count).fill(NaN), hidden: new Uint8Array(count), places: [] };
}

function twice(path: string, got: string): RkError {
  return new RkError('invalid', { path, got, expected: 'one figure for each area, indicator and period' });
}

/** Runs a step for one table, and names that table in what it throws. */
function inTable<Result>(file: IndicatorFile, index: number, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw error instanceof RkError ? error.inFile(file.tables![index]!.src) : error;
  }
}
