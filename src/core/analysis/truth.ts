import { RkError } from '../errors.js';
import type { Indicator } from '../indicator.js';
import type { Condition, SimpleCondition } from '../question-analysis.js';
import type { Input } from './input.js';
import { Truth } from './truth-value.js';

type Bounds = readonly [low: number, high: number];

/** Whether a condition holds in a row. */
export type Test = (row: number) => Truth;

/** The test of a condition, with the inputs that its truth hangs on. */
export interface ConditionTest {
  readonly test: Test;
  readonly inputs: readonly Input[];
}

/**
 * The test of a condition on the inputs of one period. Hidden figures are looked at one by one, so a condition that holds
 * whatever they are is seen to hold unless that takes two of them together; it is never said to hold, or to fail, while it
 * may not.
 * @throws RkError `invalid` when the condition compares a number with a category, or names a category that is not there.
 */
export function testOf(condition: Condition, inputOf: (id: string) => Input): ConditionTest {
  if (!('of' in condition)) return simpleTest(condition, inputOf);
  const parts = condition.of.map((part) => simpleTest(part, inputOf));
  const [deciding, otherwise] = condition.op === 'all' ? [Truth.fails, Truth.holds] : [Truth.holds, Truth.fails];
  const test: Test = (row) => {
    const truths = parts.map((part) => part.test(row));
    return truths.includes(deciding) ? deciding : truths.includes(Truth.unknown) ? Truth.unknown : otherwise;
  };
  return { test, inputs: [...new Set(parts.flatMap(({ inputs }) => inputs))] };
}

function simpleTest(condition: SimpleCondition, inputOf: (id: string) => Input): ConditionTest {
  const input = inputOf(condition.indicator);
  const { indicator } = input;
  const bounds = boundsOf(input);
  if (condition.op === 'between') {
    if (indicator.kind === 'category') throw mismatch(condition, '>= or in');
    const [from, to] = condition.value;
    return { test: (row) => compareRange(bounds(row), from, to), inputs: [input] };
  }
  if (condition.op === 'in' || typeof condition.value === 'string') {
    if (condition.op !== 'in' && condition.op !== '=') throw mismatch(condition, 'number');
    const wanted = new Set([condition.value].flat().map((id) => categoryIndex(indicator, id as string)));
    return { test: (row) => isAmong(bounds(row), wanted), inputs: [input] };
  }
  const compare = comparisons[condition.op];
  const { value } = condition;
  if (typeof value === 'number') {
    if (indicator.kind === 'category') throw mismatch(condition, 'the id of a category');
    return { test: (row) => compare(bounds(row), [value, value]), inputs: [input] };
  }
  const other = inputOf(value.indicator);
  if (indicator.kind === 'category' || other.indicator.kind === 'category') throw mismatch(condition, 'indicators of numbers');
  const otherBounds = boundsOf(other);
  return { test: (row) => compare(bounds(row), otherBounds(row)), inputs: [input, other] };
}

const boundsOf = (input: Input) => (row: number): Bounds => [input.low(row), input.high(row)];

const decide = (always: boolean, never: boolean): Truth => (always ? Truth.holds : never ? Truth.fails : Truth.unknown);

/** Each comparison of two figures of which only bounds may be known. */
const comparisons: Readonly<Record<'>=' | '>' | '<=' | '<' | '=', (left: Bounds, right: Bounds) => Truth>> = {
  '>=': (left, right) => decide(left[0] >= right[1], left[1] < right[0]),
  '>': (left, right) => decide(left[0] > right[1], left[1] <= right[0]),
  '<=': (left, right) => decide(left[1] <= right[0], left[0] > right[1]),
  '<': (left, right) => decide(left[1] < right[0], left[0] >= right[1]),
  '=': (left, right) => decide(left[0] === left[1] && right[0] === right[1] && left[0] === right[0], left[1] < right[0] || left[0] > right[1]),
};

function compareRange([low, high]: Bounds, from: number, to: number): Truth {
  return decide(low >= from && high <= to, high < from || low > to);
}

/** A hidden category can be any of those between the bounds; of a missing one not even that is known. */
function isAmong([low, high]: Bounds, wanted: ReadonlySet<number>): Truth {
  if (!Number.isFinite(low)) return Truth.unknown;
  let [some, all] = [false, true];
  for (let index = low; index <= high; index++) {
    if (wanted.has(index)) some = true;
    else all = false;
  }
  return decide(all, !some);
}

function categoryIndex({ id, categories = [] }: Indicator, wanted: string): number {
  const index = categories.findIndex((category) => category.id === wanted);
  if (index >= 0) return index;
  throw new RkError('invalid', { path: `condition on ${id}`, got: `"${wanted}"`, expected: categories.map((category) => category.id).join(' | ') || 'a number' });
}

function mismatch({ indicator, op, value }: SimpleCondition, expected: string): RkError {
  return new RkError('invalid', { path: `condition on ${indicator}`, got: `${op} ${JSON.stringify(value)}`, expected });
}
