import { decimalMarkOf, parseNumber } from '../../core/parse-number.js';
import { readMarker } from '../../core/sentinels.js';
import type { TextTable } from '../../core/text-table.js';

/** What the columns of a table seem to be. */
export interface ColumnGuess {
  /** Column with periods; undefined when there is none. */
  readonly period: string | undefined;
  /** Columns with whole numbers of zero or more, and the year in their name when all of them have one. */
  readonly counts: readonly { readonly column: string; readonly id: string; readonly period?: string }[];
  /** Columns of numbers that are no counts: means, percentages, or figures that a source hides. */
  readonly others: readonly string[];
}

const periodName = /^(jaar|year|periode?|peiljaar|datum|maand|perioden)$/i;
const periodText = /^(19|20)\d{2}(-\d{2}(-\d{2})?)?$/;
/** Numbers that name something instead of counting it. */
const codeName = /code|nummer|^id$|_id$|postcode|^gm|^wk|^bu|^pc\d/i;
const shareName = /^p_|perc|aandeel|%|gem_|gemiddeld/i;

/**
 * What the columns are, by names and by what is in them.
 * @param area the column with area codes, which is none of them.
 */
export function guessColumns(table: TextTable, area: string): ColumnGuess {
  const named = table.columns.map((column, i) => ({ column, cells: table.rows.map((row) => row[i]!).filter((cell) => !isMissing(cell)) })).filter(({ column }) => column !== area && column !== '');
  const period = named.find(({ column, cells }) => periodName.test(column) && cells.length > 0)?.column
    ?? named.find(({ cells }) => cells.length > 0 && new Set(cells).size < 50 && cells.every((cell) => periodText.test(cell)))?.column;
  const numbers = named.filter(({ column, cells }) => column !== period && cells.length > 0 && !codeName.test(column)).flatMap(({ column, cells }) => {
    const mark = decimalMarkOf(cells, 0);
    const values = cells.map((cell) => parseNumber(cell, mark) ?? (readMarker(cell) === 'hidden' ? NaN : undefined));
    return values.includes(undefined) ? [] : [{ column, whole: !shareName.test(column) && values.every((value) => Number.isInteger(value) && value! >= 0) }];
  });
  const counts = numbers.filter(({ whole }) => whole).map(({ column }) => column);
  const years = counts.map((column) => /[_ .-]?((?:19|20)\d{2})$/.exec(column));
  const dated = period === undefined && counts.length > 0 && years.every((year) => year !== null);
  return {
    period, others: numbers.filter(({ whole }) => !whole).map(({ column }) => column),
    counts: counts.map((column, i) => (dated ? { column, id: idOf(column.slice(0, years[i]!.index)) || 'aantal', period: years[i]![1]! } : { column, id: idOf(column) })),
  };
}

/** The count that everybody of the others is part of, by its name. */
export function guessPopulation(counts: ColumnGuess['counts']): string | undefined {
  const found = counts.find(({ column }) => /inwoners?$|^inw|bevolking|population|^totaal|^total/i.test(column.replace(/[_ .-]?(19|20)\d{2}$/, '')));
  return found?.id;
}

/** Counts that are nowhere more than a population, in the same period. */
export function partsOf(table: TextTable, counts: ColumnGuess['counts'], population: string): string[] {
  const at = new Map(table.columns.map((column, i) => [column, i]));
  const whole = counts.filter(({ id }) => id === population);
  const fits = ({ column, period }: ColumnGuess['counts'][number]): boolean => {
    const of = whole.find((one) => one.period === period);
    return of !== undefined && table.rows.every((row) => !(numberIn(row[at.get(column)!]!) > numberIn(row[at.get(of.column)!]!)));
  };
  const ids = [...new Set(counts.map(({ id }) => id))].filter((id) => id !== population);
  return ids.filter((id) => counts.filter((one) => one.id === id).every(fits));
}

/**
 * A column with one text in all rows of these areas and another in all others: what to choose rows by when a table is about
 * more than the shapes are.
 */
export function guessWhere(table: TextTable, area: string, strangers: ReadonlySet<string>): Record<string, string> | undefined {
  if (strangers.size === 0) return undefined;
  const areaColumn = table.columns.indexOf(area);
  const [outside, inside] = [table.rows.filter((row) => strangers.has(row[areaColumn]!)), table.rows.filter((row) => row[areaColumn] !== '' && !strangers.has(row[areaColumn]!))];
  for (const [i, column] of table.columns.entries()) {
    if (i === areaColumn || column === '') continue;
    const texts = new Set(inside.map((row) => row[i]!));
    const [only] = texts;
    if (texts.size === 1 && only !== '' && outside.every((row) => row[i] !== only)) return { [column]: only! };
  }
  return undefined;
}

const isMissing = (cell: string): boolean => readMarker(cell) === 'missing' || /^-999\d+$/.test(cell);
const numberIn = (cell: string): number => (isMissing(cell) ? NaN : parseNumber(cell, ',') ?? NaN);
const idOf = (column: string): string => column.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
