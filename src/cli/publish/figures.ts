import { RkError } from '../../core/errors.js';
import { tablesToRaw } from '../../core/tables-to-raw.js';
import { joinCodes } from '../../core/join.js';
import type { Indicator, RawTable } from '../../core/indicator.js';
import type { TextTable } from '../../core/text-table.js';
import { some } from '../check/report.js';
import { levelOf, type AreaTree } from './area-tree.js';
import type { Spec } from './spec.js';
import { comparePeriods } from '../../core/periods.js';

/** Raw figures on a tree of areas: `values.get(indicator)[period][area]`, `NaN` where the source has none. Never published. */
export interface Figures {
  readonly tree: AreaTree;
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly values: ReadonlyMap<string, readonly Float64Array[]>;
}

/**
 * Raw tables on a tree of areas. Rows may be about areas of any level.
 * @throws RkError `invalid` for a code that no area has, a negative or decimal count, a cell the source hides, or a missing
 *   column; `undeclared` for a period the spec does not name. No message holds a figure.
 */
export function readFigures(spec: Spec, tree: AreaTree, indicators: readonly Indicator[], tables: readonly TextTable[]): Figures {
  const periods = spec.periods ?? periodsIn(spec, tables);
  const declared = spec.indicators.map((one) => ({ ...one, title: one.title ?? one.id }));
  const raw = tablesToRaw({ format: 'rk-indicators/1', level: tree.levels[0]!.level, periods: [...periods], indicators: declared, tables: spec.tables }, tables);
  refuseHidden(raw);
  const areaOf = placeRows(tree, raw.areas, spec);
  const values = new Map<string, Float64Array[]>();
  for (const indicator of indicators) {
    const given = raw.values.get(indicator.id);
    if (given && isDerived(indicator)) {
      throw new RkError('unsupported', {
        path: `indicators.${indicator.id}`, got: 'a column of percentages', expected: 'only the counts: pages compute the percentage from those that are published',
      });
    }
    values.set(indicator.id, periods.map((period, p) => {
      const column = new Float64Array(tree.codes.length).fill(NaN);
      given?.[p]!.forEach((value, row) => { column[areaOf[row]!] = value; });
      if (emptyIsZero(indicator, spec)) fillFinest(column, tree);
      if (indicator.kind === 'count') refuseFractions(column, tree, `${indicator.id} ${period}`);
      return column;
    }));
  }
  return { tree, periods, indicators, values };
}

/** Whether it is computed from two counts. */
export const isDerived = ({ kind, numerator, denominator }: Indicator): boolean => kind === 'percentage' && numerator !== undefined && denominator !== undefined;

/** Whether every table with the indicator says that what is not there is nobody. */
function emptyIsZero({ id, kind }: Indicator, { tables }: Spec): boolean {
  const own = tables.filter(({ columns }) => columns === undefined || Object.values(columns).some((meaning) => (typeof meaning === 'string' ? meaning : meaning.indicator) === id));
  return kind === 'count' && own.length > 0 && own.every(({ empty }) => empty === 'zero');
}

/** Gives areas of the finest level without a row a zero, unless none of them has a figure. */
function fillFinest(column: Float64Array, { levels }: AreaTree): void {
  const finest = column.subarray(levels[0]!.start, levels[0]!.end);
  if (finest.some(Number.isFinite)) finest.forEach((value, area) => { if (Number.isNaN(value)) finest[area] = 0; });
}

function periodsIn({ tables: descriptions }: Spec, tables: readonly TextTable[]): string[] {
  const found = new Set<string>();
  descriptions.forEach(({ period, columns }, i) => {
    for (const meaning of Object.values(columns ?? {})) if (typeof meaning !== 'string') found.add(meaning.period);
    const column = period === undefined ? -1 : tables[i]!.columns.indexOf(period);
    if (column >= 0) for (const row of tables[i]!.rows) if (row[column] !== '') found.add(row[column]!);
  });
  const list = [...found].sort(comparePeriods);
  if (list.length === 0) throw new RkError('undeclared', { path: 'periods', got: 'nothing', expected: 'periods, such as ["2024"], or tables with a column "period"' });
  return list;
}

function refuseHidden({ hidden, areas, periods }: RawTable): void {
  for (const [id, columns] of hidden) {
    columns.forEach((column, p) => {
      const row = column.indexOf(1);
      if (row < 0) return;
      throw new RkError('invalid', {
        path: `${areas[row]}, ${id} ${periods[p]}`, got: 'a cell that the source hides', expected: 'the raw count, without which nothing around it can be protected',
      });
    });
  }
}

/** The area of every row. */
function placeRows(tree: AreaTree, codes: readonly string[], { tables }: Spec): Int32Array {
  const exact = new Map(tree.codes.map((code, area) => [code, area]));
  const areaOf = Int32Array.from(codes, (code) => exact.get(code) ?? -1);
  const taken = new Set(areaOf);
  let otherYear = false;
  for (const { start, end } of tree.levels) {
    const open = codes.flatMap((code, row) => (areaOf[row] === -1 ? [{ code, row }] : []));
    const free = tree.codes.slice(start, end).map((code, i) => ({ code, area: start + i })).filter(({ area }) => !taken.has(area));
    if (open.length === 0 || free.length === 0) continue;
    const join = joinCodes(free.map(({ code }) => code), open.map(({ code }) => code));
    otherYear ||= join.otherYear;
    join.rowOf.forEach((row, i) => { if (row >= 0) areaOf[open[row]!.row] = free[i]!.area; });
  }
  const unknown = codes.filter((_, row) => areaOf[row] === -1);
  if (unknown.length === 0) return areaOf;
  const hint = otherYear ? '; the borders are probably of another year' : tables.some(({ where }) => where === undefined) ? '; choose rows with "where" when the table is about more areas' : '';
  throw new RkError('invalid', { file: tables.map(({ src }) => src).join(', '), path: 'area codes', got: some(unknown), expected: `codes of the shapes, such as ${tree.codes[0]}${hint}` });
}

function refuseFractions(column: Float64Array, tree: AreaTree, what: string): void {
  const area = column.findIndex((value) => Number.isFinite(value) && !Number.isInteger(value));
  if (area >= 0) throw new RkError('invalid', { path: `${levelOf(tree, area)} ${tree.codes[area]}, ${what}`, got: 'a fraction', expected: 'a whole number, since it counts' });
}
