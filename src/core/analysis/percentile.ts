import type { PublishedColumn } from '../disclosure/published.js';
import { publishedValues } from './derived.js';

/** The published figures of a column in order, by which any figure gets its percentile rank. */
export interface Ranking {
  /** Ascending. */
  readonly sorted: Float64Array;
}

const rankings = new WeakMap<PublishedColumn, Ranking>();

/** The ranking of the published figures of a column, made once. Hidden ones have no part in it. */
export function rankingOf(column: PublishedColumn): Ranking {
  let ranking = rankings.get(column);
  if (!ranking) rankings.set(column, (ranking = { sorted: publishedValues([column]).sort() }));
  return ranking;
}

/**
 * Percentile rank, 0–100: the share of the other published figures that are lower, equal ones counting for half. With
 * n figures, of which b lie below and e are equal, a figure among them has 100 × (b + (e − 1) / 2) / (n − 1), which is the
 * mean rank of ties on a scale from the lowest to the highest figure. One that is not among them (a value that a hidden
 * figure may have) has 100 × (b + e / 2) / n. Without any other figure to compare with it is 50.
 * Never decreases with `value`.
 */
export function percentileRank({ sorted }: Ranking, value: number, isAmong: boolean): number {
  const below = countBelow(sorted, value, false);
  const upTo = countBelow(sorted, value, true);
  const own = isAmong ? 1 : 0;
  const others = sorted.length - own;
  return others === 0 ? 50 : (100 * (below + (upTo - below - own) / 2)) / others;
}

/** How many figures are lower than a value, or as low, by halving. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let from = 0, to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const figure = sorted[middle]!;
    if (figure < value || (orEqual && figure === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}
