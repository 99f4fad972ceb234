import { State, type PublishedTable } from '../disclosure/published.js';
import type { Indicator } from '../indicator.js';
import { inputOf, type Input } from './input.js';

/** What may be said of one indicator in the areas that a person drew around. */
export interface DrawnFigure {
  readonly indicator: Indicator;
  /** The period that the figures are of. */
  readonly period: string;
  /**
   * What `low` and `high` are: a sum of counts, a percentage of sums of counts, or the least and highest figure of the areas,
   * which are not added up. Categories have how many areas are in each instead.
   */
  readonly kind: 'sum' | 'share' | 'range' | 'categories';
  /** Equal when it is known. `high` is `Infinity` when nothing public bounds it; both are `NaN` when there is nothing to say. */
  readonly low: number;
  readonly high: number;
  /** Areas by category; empty for the other kinds. */
  readonly areasOf: readonly number[];
  /** Areas whose figure takes part, is hidden, and is not there. Together all areas. */
  readonly shown: number;
  readonly hidden: number;
  readonly missing: number;
  /** Counts that it would be made of but that have no figures of its period, with the last period before it that they have. */
  readonly lacking?: readonly LackingCount[] | undefined;
}

/** A count without figures of a period. */
export interface LackingCount {
  readonly indicator: Indicator;
  /** The last period that it has, up to the asked one or else at all; `undefined` when it has none. */
  readonly last: string | undefined;
}

/**
 * What is public of an indicator in some rows of a table (-1 for an area without a row), in the last period up to the asked
 * one that has figures. It is made of published cells only: a hidden count is anything from zero to the published count that
 * it is a part of, so two selections that differ in one hidden area differ by what was public of that area already. Means,
 * scores, what is computed, and percentages without counts are never added up.
 */
export function drawnFigure(table: PublishedTable, indicator: Indicator, { rows, period }: { rows: readonly number[]; period: string }): DrawnFigure {
  const last = lastUpTo(table, indicator, period) ?? period;
  const counts = countsOf(table, indicator);
  const what = { indicator, period: last };
  if (indicator.kind === 'count' && !indicator.derived) return { ...what, ...sumOf(inputOf(table, indicator, last), rows) };
  const lacking = counts?.filter(({ id }) => !table.periodsOf(id).includes(last)).map((count) => ({ indicator: count, last: lastUpTo(table, count, last) ?? table.periodsOf(count.id).at(-1) }));
  if (counts) return { ...what, lacking, ...shareOf(inputOf(table, counts[0], last), inputOf(table, counts[1], last), rows) };
  return { ...what, ...(indicator.kind === 'category' ? categoriesOf : rangeOf)(inputOf(table, indicator, last), rows) };
}

type Said = Omit<DrawnFigure, 'indicator' | 'period' | 'lacking'>;

/** The last period up to another that an indicator has figures of; `undefined` for none. */
function lastUpTo(table: PublishedTable, { id }: Indicator, period: string): string | undefined {
  return table.periodsOf(id).findLast((each) => table.periods.indexOf(each) <= table.periods.indexOf(period));
}

/** The two counts of a percentage, when the table has both. */
function countsOf({ indicators }: PublishedTable, { kind, derived, numerator, denominator }: Indicator): readonly [Indicator, Indicator] | undefined {
  if (kind !== 'percentage' || derived) return undefined;
  const [part, whole] = [numerator, denominator].map((id) => indicators.find((each) => each.id === id && each.kind === 'count'));
  return part && whole ? [part, whole] : undefined;
}

const stateOf = ({ column }: Input, row: number): number => (row < 0 ? State.unmatched : column.states[row]!);

function tally(rows: readonly number[], stateAt: (row: number) => number): Pick<DrawnFigure, 'shown' | 'hidden' | 'missing'> {
  const states = rows.map(stateAt);
  const [shown, hidden] = [State.value, State.suppressed].map((state) => states.filter((each) => each === state).length) as [number, number];
  return { shown, hidden, missing: rows.length - shown - hidden };
}

function sumOf(input: Input, rows: readonly number[]): Said {
  const of = tally(rows, (row) => stateOf(input, row));
  const there = rows.filter((row) => stateOf(input, row) <= State.suppressed);
  const add = (end: (row: number) => number) => (there.length === 0 ? NaN : there.reduce((sum, row) => sum + end(row), 0));
  return { kind: 'sum', low: add((row) => input.low(row)), high: add((row) => input.high(row)), areasOf: [], ...of };
}

/**
 * The least and the highest ratio of two sums, over every value that hidden counts can have: a hidden part is never more than
 * its whole. A published one may be: there can be more cars than people.
 */
function shareOf(part: Input, whole: Input, rows: readonly number[]): Said {
  const stateAt = (row: number): number => {
    const states = [stateOf(part, row), stateOf(whole, row)];
    return Math.max(...states) > State.suppressed ? State.missing : Math.max(...states);
  };
  const there = rows.filter((row) => stateAt(row) <= State.suppressed);
  const sum = (end: (row: number) => number) => there.reduce((so, row) => so + end(row), 0);
  const mostAt = (row: number) => (stateOf(part, row) === State.value ? part.high(row) : Math.min(part.high(row), whole.high(row)));
  const most = sum(mostAt);
  const besideMost = sum((row) => Math.max(whole.low(row), Math.min(mostAt(row), whole.high(row))));
  const [least, besideLeast] = [sum((row) => part.low(row)), sum((row) => whole.high(row))];
  const isKnown = besideLeast > 0 && besideMost > 0;
  return {
    kind: 'share', low: isKnown ? (100 * least) / besideLeast : NaN, high: !isKnown ? NaN : most === Infinity ? 100 : (100 * most) / besideMost,
    areasOf: [], ...tally(rows, stateAt),
  };
}

function rangeOf(input: Input, rows: readonly number[]): Said {
  const shown = rows.filter((row) => stateOf(input, row) === State.value).map((row) => input.column.values[row]!);
  const end = (pick: (a: number, b: number) => number) => (shown.length === 0 ? NaN : shown.reduce(pick));
  return { kind: 'range', low: end((a, b) => Math.min(a, b)), high: end((a, b) => Math.max(a, b)), areasOf: [], ...tally(rows, (row) => stateOf(input, row)) };
}

function categoriesOf(input: Input, rows: readonly number[]): Said {
  const areasOf = (input.indicator.categories ?? []).map((_, category) => rows.filter((row) => stateOf(input, row) === State.value && input.column.values[row] === category).length);
  return { kind: 'categories', low: NaN, high: NaN, areasOf, ...tally(rows, (row) => stateOf(input, row)) };
}
