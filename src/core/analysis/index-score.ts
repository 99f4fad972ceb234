import { classify, classOf, type Classes } from '../classify.js';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import type { Indicator } from '../indicator.js';
import type { LayerStyle } from '../layer-view.js';
import { classNames } from '../legend.js';
import type { Direction } from '../top-areas.js';
import type { Work } from '../work.js';
import { deriveIndicator, deriveTable, emptyCells, inEveryLanguage, publishedValues, type Cells } from './derived.js';
import { inputPeriods, type Input } from './input.js';
import { percentileRank, rankingOf, ranksOf, type Ranking } from './percentile.js';

/** Ids of the indicators that an index gives: its class, the index itself, and how many figures it is made of. */
export const INDEX = { class: 'index:class', score: 'index', inputs: 'index:inputs' } as const;

/** A figure that is part of an index. */
export interface IndexPart {
  readonly indicator: Indicator;
  readonly weight: number;
  /** Whether much of it, or little, makes the index high. */
  readonly direction: Direction;
}

/** Least and highest index of each row over every value that its hidden figures can have; `NaN` where there is no index. */
export interface IndexBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** An index, with what it takes to explain it. */
export interface IndexResult {
  readonly table: PublishedTable;
  readonly classes: Classes;
  /** By period of the table. */
  readonly bounds: readonly IndexBounds[];
}

/**
 * The weighted mean of percentile ranks (see `percentileRank`), 0–100; a rank counts from the other side where little is
 * what is asked after (100 − rank). Figures that the source does not have are left out and the other weights count in
 * proportion, as long as at least half of the weight is there. A hidden figure can be anything that is publicly possible:
 * the index then is an interval. `index` has a value without hidden figures only; `index:class` also when both ends of
 * the interval are in one class; `index:inputs` is the number of published figures in it.
 * Composite indicators: OECD and JRC, Handbook on Constructing Composite Indicators (2008), steps 4 to 6.
 * @throws RkError `invalid` when no part has weight.
 */
export function* indexTable(table: PublishedTable, given: readonly IndexPart[], style: LayerStyle): Work<IndexResult> {
  const parts = given.filter(({ weight }) => weight > 0);
  if (parts.length === 0) throw new RkError('invalid', { path: 'inputs', got: 'weight 0', expected: 'weight > 0' });
  const indicators = parts.map(({ indicator }) => indicator);
  const periods = inputPeriods(table, indicators);
  const bounds: IndexBounds[] = [], scores: Cells[] = [], numbers: Cells[] = [];
  for (const { inputs } of periods) {
    const bound = yield* indexBounds(parts, inputs);
    bounds.push(bound);
    const [score, number] = yield* scoreCells(inputs, bound);
    scores.push(score);
    numbers.push(number);
  }
  yield;
  const classes = classify(publishedValues(scores), { decimals: 0, ...style });
  const classed: Cells[] = [];
  for (const [period, cells] of scores.entries()) {
    yield;
    classed.push(classCells(cells, bounds[period]!, classes));
  }
  yield;
  const score = scoreIndicator(indicators);
  const result = deriveTable(table, periods.map(({ period }) => period), [
    [classIndicator(indicators, score, classes), classed],
    [score, scores],
    [deriveIndicator([], { id: INDEX.inputs, kind: 'count', ...inEveryLanguage((words) => words.indexInputs(parts.length)) }), numbers],
  ]);
  return { table: result, classes, bounds };
}

/** The percentile rank of a part of an index at one end of what a row's figure can be, seen from the side that is asked after. */
export function rankOf({ direction }: IndexPart, input: Input, ranking: Ranking, row: number, end: 'low' | 'high'): number {
  const published = input.column.states[row] === State.value;
  const figure = (end === 'low') === (direction === 'high') ? input.low(row) : input.high(row);
  const rank = percentileRank(ranking, figure, published);
  return direction === 'high' ? rank : 100 - rank;
}

function* indexBounds(parts: readonly IndexPart[], inputs: readonly Input[]): Work<IndexBounds> {
  const count = inputs[0]!.column.states.length;
  const [low, high, weights] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (const [index, part] of parts.entries()) {
    yield;
    const input = inputs[index]!;
    const { column } = input;
    const { states } = column;
    const { weight, direction } = part;
    const ranks = yield* ranksOf(column);
    for (let row = 0; row < count; row++) {
      if (states[row] === State.value) {
        const points = weight * (direction === 'high' ? ranks[row]! : 100 - ranks[row]!);
        weights[row]! += weight;
        low[row]! += points;
        high[row]! += points;
      } else if (states[row] === State.suppressed) {
        weights[row]! += weight;
        low[row]! += weight * rankOf(part, input, rankingOf(column), row, 'low');
        high[row]! += weight * rankOf(part, input, rankingOf(column), row, 'high');
      }
    }
  }
  const half = parts.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (let row = 0; row < count; row++) {
    const enough = weights[row]! >= half;
    low[row] = enough ? low[row]! / weights[row]! : NaN;
    high[row] = enough ? high[row]! / weights[row]! : NaN;
  }
  return { low, high };
}

function* scoreCells(inputs: readonly Input[], { low }: IndexBounds): Work<[score: Cells, number: Cells]> {
  yield;
  const [score, number] = [emptyCells(low.length), emptyCells(low.length)];
  for (let row = 0; row < low.length; row++) {
    let published = 0, hidden = 0;
    for (const { column } of inputs) {
      if (column.states[row] === State.value) published++;
      else if (column.states[row] === State.suppressed) hidden++;
    }
    number.set(row, published);
    if (Number.isNaN(low[row])) score.leave(row, hidden > 0 ? State.suppressed : State.missing);
    else if (hidden > 0) score.leave(row, State.suppressed);
    else score.set(row, low[row]!);
  }
  return [score, number];
}

function classCells({ values, states }: Cells, { low, high }: IndexBounds, classes: Classes): Cells {
  const cells = emptyCells(values.length);
  for (let row = 0; row < values.length; row++) {
    const least = Number.isNaN(low[row]) || classes.count === 0 ? NaN : classOf(classes, low[row]!);
    if (least === classOf(classes, high[row]!)) cells.set(row, least);
    else cells.leave(row, states[row] === State.missing ? State.missing : State.suppressed);
  }
  return cells;
}

function scoreIndicator(from: readonly Indicator[]): Indicator {
  return deriveIndicator(from, { id: INDEX.score, kind: 'score', range: [0, 100], decimals: 0, ...inEveryLanguage((words) => words.index) });
}

function classIndicator(from: readonly Indicator[], score: Indicator, { breaks, count }: Classes): Indicator {
  const categories = Array.from({ length: count }, (_, index) => ({
    id: String(index + 1), ...inEveryLanguage((_words, language) => classNames(breaks, score, language)[index]!),
  }));
  return deriveIndicator(from, { id: INDEX.class, kind: 'category', ordered: true, categories, ...inEveryLanguage((words) => words.index) });
}
