import { ckmeans } from 'simple-statistics';
import { RkError } from './errors.js';

/** How values are divided into classes. */
export type Method = 'quantile' | 'equal' | 'jenks' | 'manual';
/** Every method, as page authors write them. */
export const methods: readonly Method[] = ['quantile', 'equal', 'jenks', 'manual'];

/** Checks a method that a page author wrote; `quantile` when none. @throws RkError `invalid`, listing the methods. */
export function parseMethod(name: string = 'quantile'): Method {
  const method = methods.find((candidate) => candidate === name);
  if (method) return method;
  throw new RkError('invalid', { path: 'method', got: `"${name}"`, expected: methods.join(' | ') });
}

/**
 * Classes of a continuous indicator. Class `i` holds the values from `breaks[i - 1]` up to, not including, `breaks[i]`;
 * the first class has no lower and the last no upper bound, so every value has a class, the maximum included.
 */
export interface Classes {
  readonly method: Method;
  /** Ascending, one fewer than there are classes. */
  readonly breaks: readonly number[];
  readonly count: number;
}

/** What to divide, and how. */
export interface ClassifyOptions {
  readonly method?: Method | undefined;
  /** Number of classes wanted; fewer come out when there are fewer distinct values. */
  readonly classes?: number | undefined;
  /** For `manual`: the breaks between the classes. */
  readonly breaks?: readonly number[] | undefined;
  /** Digits after the decimal mark to which breaks are rounded, as far as that keeps them apart. */
  readonly decimals?: number | undefined;
}

/** The most classes a reader can tell apart by colour. */
export const MAXIMUM_CLASSES = 9;

/**
 * Divides published values into classes. Give the values of all periods at once: breaks then stay put over time.
 * @param values finite numbers in any order.
 * @throws RkError `invalid` for an impossible number of classes or breaks that do not ascend.
 */
export function classify(values: Float64Array, { method = 'quantile', classes = 5, breaks, decimals }: ClassifyOptions = {}): Classes {
  if (method === 'manual') return manual(breaks ?? []);
  if (!Number.isInteger(classes) || classes < 1 || classes > MAXIMUM_CLASSES) {
    throw new RkError('invalid', { path: 'classes', got: String(classes), expected: `1 … ${MAXIMUM_CLASSES}` });
  }
  const sorted = values.toSorted();
  const distinct = distinctOf(sorted);
  if (distinct.length === 0) return { method, breaks: [], count: 0 };
  const wanted = Math.min(classes, distinct.length);
  if (method === 'equal' && wanted < distinct.length) return finish(method, equalBreaks(distinct, wanted).filter((value) => value > distinct[0]!));
  const exact = wanted === distinct.length ? distinct.slice(1) : dividers[method === 'jenks' ? 'jenks' : 'quantile'](sorted, wanted);
  return finish(method, roundBreaks(exact, distinct, decimals));
}

/** Each value once. */
function distinctOf(sorted: Float64Array): Float64Array {
  const distinct = new Float64Array(sorted.length);
  let count = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct[count++] = sorted[at]!;
  return distinct.subarray(0, count);
}

function finish(method: Method, breaks: readonly number[]): Classes {
  return { method, breaks, count: breaks.length + 1 };
}

/** Index of the class a value is in. */
export function classOf({ breaks }: Classes, value: number): number {
  let index = 0;
  while (index < breaks.length && value >= breaks[index]!) index++;
  return index;
}

/** Ways to divide sorted values by the values themselves: each gives the lowest value of every class but the first. */
const dividers: Readonly<Record<'quantile' | 'jenks', (sorted: Float64Array, classes: number) => ArrayLike<number>>> = {
  /** As many areas in every class as ties allow. */
  quantile(sorted, classes) {
    return Array.from({ length: classes - 1 }, (_, index) => sorted[Math.round(((index + 1) * sorted.length) / classes)]!);
  },
  /** Natural breaks: the least variance within classes (Fisher 1958; ckmeans, Wang and Song 2011). */
  jenks(sorted, classes) {
    return ckmeans(sample(sorted), classes).slice(1).map((cluster) => cluster[0]!);
  },
};

/** Classes of the same width, at breaks as round as keeps them nearly so. */
function equalBreaks(distinct: Float64Array, classes: number): number[] {
  const least = distinct[0]!;
  const width = (distinct.at(-1)! - least) / classes;
  const factor = 10 ** readableDigits(width);
  return Array.from({ length: classes - 1 }, (_, index) => Math.round((least + (index + 1) * width) * factor) / factor);
}

/** Natural breaks take quadratic time; every nth of the sorted values, with both ends, has practically the same breaks. */
function sample(sorted: Float64Array, most = 2000): number[] {
  if (sorted.length <= most) return Array.from(sorted);
  const step = (sorted.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => sorted[Math.round(index * step)]!);
}

function manual(breaks: readonly number[]): Classes {
  const ascending = breaks.every((value, index) => Number.isFinite(value) && (index === 0 || value > breaks[index - 1]!));
  if (!ascending || breaks.length === 0 || breaks.length >= MAXIMUM_CLASSES) {
    throw new RkError('invalid', { path: 'breaks', got: breaks.join(' '), expected: '1 … 8 ascending numbers' });
  }
  return { method: 'manual', breaks, count: breaks.length + 1 };
}

/**
 * Rounds breaks to digits that a reader can take in. The rounded breaks are the breaks: what the legend says is exactly how
 * the map is divided. Where rounding would leave a class empty, each break becomes the roundest number that divides the
 * values as before: one above the value before it, up to the value itself; or all get one digit more, where that reads better.
 */
function roundBreaks(breaks: ArrayLike<number>, distinct: Float64Array, decimals: number | undefined): number[] {
  const readable = readableDigits(distinct.at(-1)! - distinct[0]!);
  const first = Math.min(readable, decimals ?? readable);
  // Ties can give the same break twice, or the lowest value itself, which divides nothing.
  const dividing = [...new Set(Array.from(breaks))].filter((value) => value > distinct[0]!);
  const roundTo = (digits: number) => dividing.map((value) => Math.round(value * 10 ** digits) / 10 ** digits);
  const rounded = roundTo(first);
  if (separates(rounded, distinct)) return rounded;
  const before = new Map(Array.from(distinct, (value, index) => [value, distinct[index - 1] ?? -Infinity]));
  const roundest = dividing.map((value) => roundDown(value, before.get(value)!, first));
  // Values that lie close by a break ask for many digits of it alone: 219, 279.9 and 340 read worse than 220, 280 and 340.
  const finer = roundTo(first + 1);
  const isUneven = roundest.some((value) => value !== Math.round(value * 10 ** (first + 1)) / 10 ** (first + 1));
  return isUneven && separates(finer, distinct) ? finer : roundest;
}

/** Whether every class between the breaks holds at least one of the values. */
function separates(breaks: readonly number[], distinct: Float64Array): boolean {
  let from = -Infinity;
  for (const to of [...breaks, Infinity]) {
    if (!distinct.some((value) => value >= from && value < to)) return false;
    from = to;
  }
  return true;
}

function roundDown(value: number, above: number, first: number): number {
  for (let digits = first; digits <= 12; digits++) {
    const factor = 10 ** digits;
    const rounded = Math.floor(value * factor) / factor;
    if (rounded > above && rounded <= value) return rounded;
  }
  return value;
}

/** Digits after the decimal mark that leave two digits in a span of values; negative for tens and hundreds. */
function readableDigits(span: number): number {
  return span > 0 ? 1 - Math.floor(Math.log10(span)) : 0;
}
