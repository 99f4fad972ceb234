import { State, type PublishedColumn } from '../disclosure/published.js';
import type { Work } from '../work.js';
import { publishedValues } from './derived.js';

/** The published figures of a column in order, by which any figure gets its percentile rank. */
export interface Ranking {
  /** The different figures, ascending. */
  readonly figures: Float64Array;
  /** How many published figures are lower than each of them; the last item, one more than there are figures, is how many there are. */
  readonly below: Uint32Array;
}

const rankings = new WeakMap<PublishedColumn, Ranking>();
const ranks = new WeakMap<PublishedColumn, Float64Array>();

/** The ranking of the published figures of a column, made once. Hidden ones have no part in it. */
export function rankingOf(column: PublishedColumn): Ranking {
  let ranking = rankings.get(column);
  if (!ranking) rankings.set(column, (ranking = makeRanking(publishedValues([column]).sort())));
  return ranking;
}

function makeRanking(sorted: Float64Array): Ranking {
  const figures = new Float64Array(sorted.length);
  const below = new Uint32Array(sorted.length + 1);
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    figures[count] = sorted[at]!;
    below[count++] = at;
  }
  below[count] = sorted.length;
  return { figures: figures.subarray(0, count), below: below.subarray(0, count + 1) };
}

/**
 * Percentile rank, 0–100: the share of the other published figures that are lower, equal ones counting for half. With
 * n figures, of which b lie below and e are equal, a figure among them has 100 × (b + (e − 1) / 2) / (n − 1), which is the
 * mean rank of ties on a scale from the lowest to the highest figure. One that is not among them (a value that a hidden
 * figure may have) has 100 × (b + e / 2) / n. Without any other figure to compare with it is 50.
 * Never decreases with `value`.
 */
export function percentileRank({ figures, below }: Ranking, value: number, isAmong: boolean): number {
  const at = firstNotBelow(figures, value);
  const lower = below[at]!;
  const equal = figures[at] === value ? below[at + 1]! - lower : 0;
  const own = isAmong ? 1 : 0;
  const others = below.at(-1)! - own;
  return others === 0 ? 50 : (100 * (lower + (equal - own) / 2)) / others;
}

const ROWS_A_SLICE = 1 << 14;

/**
 * The percentile rank of every published figure of a column among the others, by row; `NaN` for a row without one. Worked out
 * once for each column: other weights, directions and classes need no figure to be ranked again.
 */
export function* ranksOf(column: PublishedColumn): Work<Float64Array> {
  const known = ranks.get(column);
  if (known) return known;
  const { values, states } = column;
  const ranking = rankingOf(column);
  yield;
  // Figures that are equal rank alike: there are often fewer than there are areas.
  const rankOf = ranking.figures.map((figure) => percentileRank(ranking, figure, true));
  const found = new Float64Array(states.length).fill(NaN);
  for (let row = 0; row < states.length; row++) {
    if (row % ROWS_A_SLICE === 0) yield;
    if (states[row] === State.value) found[row] = rankOf[firstNotBelow(ranking.figures, values[row]!)]!;
  }
  ranks.set(column, found);
  return found;
}

/** The place of the first figure that is not lower than a value, by halving; one past the last when all are. */
function firstNotBelow(figures: Float64Array, value: number): number {
  let from = 0, to = figures.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (figures[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
