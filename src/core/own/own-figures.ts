import { RkError } from '../errors.js';
import { MINIMUM_THRESHOLD, type Indicator, type RawTable } from '../indicator.js';
import type { IndicatorFile } from '../indicator-file.js';
import { tablesToRaw } from '../tables-to-raw.js';
import type { TextTable } from '../text-table.js';
import type { FigureChoice, OwnChoice } from './own-choice.js';
import type { OwnTable } from './own-table.js';
import { cellsOf } from './recognise.js';

/** Column with the key of each row, where rows are no areas of the map. */
const KEY = '$rij';

/**
 * The figures of a choice as an indicator file, as it is before the gate: it says of every figure what it is, and a share, mean,
 * score or category about people what it was counted over. Where the file does not say that, it is declared as not about people,
 * which is the reader's to answer for. Areas are codes, or where rows have shapes of their own what `keysOfRows` gives.
 * @throws RkError `invalid` for a cell that is no number, or two rows about one area, with line and column.
 */
export function figuresOf(table: OwnTable, choice: OwnChoice): object {
  const { period, level } = choice;
  const byCode = choice.place === 'codes';
  const source: TextTable = byCode ? table : { ...table, columns: [KEY, ...table.columns], rows: withKeys(table, choice) };
  const bases = choice.figures.flatMap(({ base }) => (typeof base === 'number' ? [base] : []));
  const counts = new Set(choice.figures.filter(({ kind }) => kind === 'count').map(({ column }) => column));
  // What a share is counted over goes through the gate with it, as a figure of its own.
  const added: FigureChoice[] = [...new Set(bases)].filter((column) => !counts.has(column)).map((column) => ({ column, kind: 'count', personal: true }));
  const figures = [...choice.figures, ...added];
  const indicators = figures.map((figure) => indicatorOf(table, figure));
  const file = {
    format: 'rk-indicators/1', level, periods: [period.trim()], indicators,
    tables: [{ src: table.name, area: byCode ? table.columns[choice.code]! : KEY, columns: Object.fromEntries(figures.map(({ column }, index) => [table.columns[column]!, indicators[index]!.id])) }],
  } as unknown as IndicatorFile;
  return fileOf(tablesToRaw(file, [source]));
}

/** A key for each row with a shape of its own: its code, where every row has another; else its number, counted from 1. */
export function keysOfRows(table: OwnTable, { code }: OwnChoice): readonly string[] {
  const codes = code < 0 ? [] : table.rows.map((row) => row[code]!);
  const areKeys = codes.length > 0 && !codes.includes('') && new Set(codes).size === codes.length;
  return areKeys ? codes : table.rows.map((_, row) => String(row + 1));
}

function withKeys(table: OwnTable, choice: OwnChoice): string[][] {
  const keys = keysOfRows(table, choice);
  return table.rows.map((row, index) => [keys[index]!, ...row]);
}

/** Id of the figure of a column. */
export const idOf = (column: number): string => `kolom-${column + 1}`;

function indicatorOf(table: OwnTable, { column, kind, personal, base }: FigureChoice): Indicator {
  const over = typeof base === 'number' ? idOf(base) : undefined;
  const isProtected = personal && (kind === 'count' || over !== undefined);
  return {
    id: idOf(column), title: table.columns[column]!, kind,
    sensitivity: isProtected ? 'personal' : 'public', threshold: MINIMUM_THRESHOLD,
    ...(isProtected && kind === 'percentage' ? { denominator: over } : {}),
    ...(isProtected && kind !== 'percentage' && kind !== 'count' ? { n: over } : {}),
    ...(kind === 'category' ? { categories: categoriesOf(table, column) } : {}),
    // Of figures that may be hidden, how many digits they have tells of them.
    ...(kind === 'count' || kind === 'category' || isProtected ? {} : { decimals: decimalsIn(table, column) }),
  };
}

const MOST_CATEGORIES = 8;

function categoriesOf(table: OwnTable, column: number): { id: string; title: string }[] {
  const texts = [...new Set(cellsOf(table, column, Infinity))].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }));
  if (texts.length > MOST_CATEGORIES) {
    throw new RkError('unsupported', { path: `column "${table.columns[column]}"`, got: `${texts.length} categories`, expected: `at most ${MOST_CATEGORIES}` });
  }
  return texts.map((text) => ({ id: text, title: text }));
}

/** Digits after the mark, as the source writes them: at most two, which is as fine as a map is read. */
function decimalsIn(table: OwnTable, column: number): number {
  return Math.min(2, cellsOf(table, column).reduce((most, cell) => Math.max(most, /[.,](\d+)$/.exec(cell)?.[1]?.replace(/0+$/, '').length ?? 0), 0));
}

/** A raw table in the form of an indicator file. */
function fileOf({ level, areas, periods, indicators, values, hidden }: RawTable): object {
  const cell = ({ kind, categories }: Indicator, value: number): unknown => (Number.isNaN(value) ? null : kind === 'category' ? categories![value]!.id : value);
  const byPeriod = <Out>(columns: readonly ArrayLike<number>[] | undefined, make: (column: ArrayLike<number>) => Out): Record<string, Out> =>
    Object.fromEntries((columns ?? []).map((column, index) => [periods[index]!, make(column)]));
  return {
    format: 'rk-indicators/1', level, areas, periods, indicators,
    values: Object.fromEntries(indicators.map((indicator) => [indicator.id, byPeriod(values.get(indicator.id), (column) => Array.from(column, (value) => cell(indicator, value)))])),
    suppressed: Object.fromEntries([...hidden].map(([id, columns]) => [id, byPeriod(columns, (column) => Array.from(column, (isHidden, area) => (isHidden ? area : -1)).filter((area) => area >= 0))])),
  };
}
