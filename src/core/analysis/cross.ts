import { classify, classOf, type Classes } from '../classify.js';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { decimalsOf } from '../format.js';
import { textOf, type Indicator } from '../indicator.js';
import type { Direction } from '../top-areas.js';
import type { Work } from '../work.js';
import { deriveIndicator, deriveTable, emptyCells, inEveryLanguage, publishedValues, type Cells } from './derived.js';
import { inputPeriods, undeterminedState, type Input, type PeriodInputs } from './input.js';

/** Id of the indicator that crossing gives. */
export const CROSS = 'cross';

/** The three classes of each of the two indicators, in the ids of the nine categories: `low-high` is little of the first and much of the second. */
export const crossLevels = ['low', 'middle', 'high'] as const;
/** A class of an indicator that is crossed. */
export type CrossLevel = (typeof crossLevels)[number];

/** Two crossed indicators. The category of a row is `3 × class of the first + class of the second`. */
export interface CrossResult {
  readonly table: PublishedTable;
  readonly indicators: readonly [Indicator, Indicator];
  /** The breaks of each; the same in all periods. */
  readonly classes: readonly [Classes, Classes];
  readonly periods: readonly PeriodInputs[];
}

/**
 * Two indicators at once: the published figures of each, of all periods, are divided into three classes of as many areas as
 * ties allow, and a row gets one of nine categories. A hidden figure that is in the same class whatever it is counts; else
 * the row has no category. With two classes, for want of different figures, they are low and high; with one it is middle.
 * @throws RkError `invalid` for an indicator of categories.
 */
export function* crossTable(table: PublishedTable, indicators: readonly [Indicator, Indicator]): Work<CrossResult> {
  for (const { id, kind } of indicators) {
    if (kind === 'category') throw new RkError('invalid', { path: 'analysis.indicators', got: `"${id}" (${kind})`, expected: 'indicators of numbers' });
  }
  const first = thirds(table, indicators[0]);
  yield;
  const classes = [first, thirds(table, indicators[1])] as const;
  const periods = inputPeriods(table, indicators);
  const columns: Cells[] = [];
  for (const { inputs } of periods) {
    yield;
    columns.push(crossCells(inputs as [Input, Input], classes));
  }
  const result = deriveTable(table, periods.map(({ period }) => period), [[crossIndicator(indicators), columns]]);
  return { table: result, indicators, classes, periods };
}

/** How many areas, and of whom as many people as are known, are in each category. */
export interface CrossCell {
  readonly areas: number;
  /** People in those areas together; `undefined` unless the number of every one of them is published. */
  readonly people: number | undefined;
}

/**
 * The cross table of one period: nine cells in the order of the categories. People are those of the count that both
 * indicators are about (their denominator), and are added up where each area's number is published, so that a sum tells
 * nothing of a hidden one. `rows` are those of the areas that are asked after, and -1 or less for an area without.
 */
export function crossCellsOf({ table, indicators, periods }: CrossResult, figures: PublishedTable, { period, rows }: { period: string; rows: Int32Array }): readonly CrossCell[] {
  const { values, states } = table.column(CROSS, period);
  const whole = wholeOf(indicators);
  const source = periods.find((each) => each.period === period)?.inputs[0]!.period;
  const sizes = whole === undefined || source === undefined ? undefined : figures.column(whole, source);
  const cells: { areas: number; people: number | undefined }[] = Array.from({ length: 9 }, () => ({ areas: 0, people: sizes ? 0 : undefined }));
  for (const row of rows) {
    if (states[row] !== State.value) continue;
    const cell = cells[values[row]!]!;
    cell.areas++;
    cell.people = cell.people !== undefined && sizes!.states[row] === State.value ? cell.people + sizes!.values[row]! : undefined;
  }
  return cells;
}

/** The category that is asked after: much or little of each. */
export function crossTarget([first, second]: readonly [Direction, Direction]): number {
  return 3 * (first === 'high' ? 2 : 0) + (second === 'high' ? 2 : 0);
}

/** Id of the count that both indicators are a part of, when it is one. */
function wholeOf([first, second]: readonly [Indicator, Indicator]): string | undefined {
  const [a, b] = [first, second].map(({ denominator, population, n }) => denominator ?? population ?? n);
  return a === b ? a : undefined;
}

function thirds(table: PublishedTable, indicator: Indicator): Classes {
  const columns = table.periodsOf(indicator.id).map((period) => table.column(indicator.id, period));
  return classify(publishedValues(columns), { classes: 3, decimals: decimalsOf(indicator) });
}

/** The place among low, middle and high of a class. */
function levelOf({ count }: Classes, index: number): number {
  return count === 3 ? index : count === 2 ? 2 * index : 1;
}

function crossCells([first, second]: readonly [Input, Input], classes: CrossResult['classes']): Cells {
  const count = first.column.states.length;
  const cells = emptyCells(count);
  for (let row = 0; row < count; row++) {
    const levels = [levelIn(classes[0], first, row), levelIn(classes[1], second, row)] as const;
    const open = [first, second].filter((_, index) => levels[index] === undefined);
    if (open.length > 0) cells.leave(row, undeterminedState(open.map(({ column }) => column.states[row]!)));
    else cells.set(row, 3 * levels[0]! + levels[1]!);
  }
  return cells;
}

/** Whether a row has little, middling or much of a crossed indicator; `undefined` where that cannot be determined. */
export function crossLevelOf(classes: Classes, input: Input, row: number): CrossLevel | undefined {
  const index = levelIn(classes, input, row);
  return index === undefined ? undefined : crossLevels[index];
}

function levelIn(classes: Classes, input: Input, row: number): number | undefined {
  if (input.column.states[row] === State.missing || classes.count === 0) return undefined;
  const [least, most] = [classOf(classes, input.low(row)), classOf(classes, input.high(row))];
  return least === most ? levelOf(classes, least) : undefined;
}

function crossIndicator(indicators: readonly [Indicator, Indicator]): Indicator {
  const categories = crossLevels.flatMap((first) => crossLevels.map((second) => ({
    id: `${first}-${second}`, ...inEveryLanguage((words) => words.crossed(words.levels[first], words.levels[second])),
  })));
  return deriveIndicator(indicators, {
    id: CROSS, kind: 'category', categories,
    ...inEveryLanguage((words, language) => words.cross(textOf(indicators[0], 'title', language)!, textOf(indicators[1], 'title', language)!)),
  });
}
