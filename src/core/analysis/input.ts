import { State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import type { Indicator } from '../indicator.js';

/**
 * What an analysis knows of one indicator, by row. A published figure is known; of a hidden one only what anybody may
 * know: a count is no less than zero and no more than the published count it is part of, a percentage is 0–100, a score
 * is in its range, a category is one of its categories. A mean has no bounds, and neither has a figure that the source
 * does not have.
 */
export interface Input {
  readonly indicator: Indicator;
  /** The period that the figures are of. */
  readonly period: string;
  readonly column: PublishedColumn;
  /** Least figure that the row can have. */
  low(row: number): number;
  /** Highest figure that the row can have. */
  high(row: number): number;
}

/** The figures of an indicator in a period, with what may be known of the hidden ones. */
export function inputOf(table: PublishedTable, indicator: Indicator, period: string): Input {
  const column = table.column(indicator.id, period);
  const { values, states } = column;
  const { low, high } = publicBounds(table, indicator, period);
  return {
    indicator, period, column,
    low: (row) => (states[row] === State.value ? values[row]! : states[row] === State.suppressed ? low : -Infinity),
    high: (row) => (states[row] === State.value ? values[row]! : states[row] === State.suppressed ? high(row) : Infinity),
  };
}

interface Bounds { readonly low: number; readonly high: (row: number) => number }

function publicBounds(table: PublishedTable, { kind, population, partOf, range, categories }: Indicator, period: string): Bounds {
  if (kind === 'percentage') return { low: 0, high: () => 100 };
  if (kind === 'category') return { low: 0, high: () => categories!.length - 1 };
  if (kind === 'score' && range) return { low: range[0], high: () => range[1] };
  if (kind !== 'count') return { low: -Infinity, high: () => Infinity };
  const wholes = [population, partOf].filter((id) => id !== undefined).map((id) => table.column(id, period));
  const sizeOf = ({ values, states }: PublishedColumn, row: number) => (states[row] === State.value ? values[row]! : Infinity);
  return { low: 0, high: (row) => wholes.reduce((least, whole) => Math.min(least, sizeOf(whole, row)), Infinity) };
}

/** The inputs of an analysis in one period. */
export interface PeriodInputs {
  readonly period: string;
  readonly inputs: readonly Input[];
}

/**
 * The periods that an analysis of several indicators has, oldest first: those in which, or before which, each has figures.
 * Each takes part with its last figures up to then, because sources are seldom of the same year. No indicator is ever
 * represented by a later figure.
 */
export function inputPeriods(table: PublishedTable, indicators: readonly Indicator[]): readonly PeriodInputs[] {
  const own = indicators.map(({ id }) => table.periodsOf(id));
  const every = new Set(own.flat());
  return table.periods.filter((period) => every.has(period)).flatMap((period) => {
    const upTo = table.periods.slice(0, table.periods.indexOf(period) + 1);
    const last = own.map((periods) => periods.findLast((each) => upTo.includes(each)));
    if (last.includes(undefined)) return [];
    return [{ period, inputs: indicators.map((indicator, index) => inputOf(table, indicator, last[index]!)) }];
  });
}

/** The inputs of an answer in a period: those of the last period up to it that the answer has. */
export function inputsAt(periods: readonly PeriodInputs[], { periods: order }: PublishedTable, period: string): readonly Input[] {
  return periods.findLast((each) => order.indexOf(each.period) <= order.indexOf(period))?.inputs ?? [];
}

/** The indicator of a table. @throws RkError `no-such-indicator` when the table has none of that id, listing those it has. */
export function indicatorIn({ indicators }: PublishedTable, id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found) return found;
  throw new RkError('no-such-indicator', { got: `"${id}"`, expected: indicators.map((indicator) => indicator.id).join(', ') });
}

/** The state of a result that hangs on these cells: hidden when one of them is, else without figures. */
export function undeterminedState(states: readonly number[]): State {
  return states.includes(State.suppressed) ? State.suppressed : State.missing;
}
