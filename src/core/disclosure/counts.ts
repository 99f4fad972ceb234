import type { Indicator } from '../indicator.js';

/** Ids of the counts that a count can be no more than: its population, what it adds up to, and the denominators of percentages made of it. */
export function populationsOf({ id, population, partOf, alsoPartOf = [] }: Indicator, indicators: readonly Indicator[]): string[] {
  const denominators = percentagesOf(id, indicators).map(({ denominator }) => denominator);
  return [...new Set([population, partOf, ...alsoPartOf, ...denominators])].filter((other) => other !== undefined && other !== id) as string[];
}

/** A count that is declared to be the sum of others. */
export interface DeclaredSum {
  /** Unique: the total, and the division when it is divided in several ways. */
  readonly name: string;
  readonly total: string;
  readonly parts: readonly string[];
}

/** All sums that indicators declare with `partOf`, `division` and `alsoPartOf`. */
export function declaredSums(indicators: readonly Indicator[]): DeclaredSum[] {
  const found = new Map<string, { total: string; parts: string[] }>();
  const add = (total: string, division: string | undefined, part: string): void => {
    const name = division === undefined ? total : `${total} by ${division}`;
    const sum = found.get(name) ?? { total, parts: [] };
    sum.parts.push(part);
    found.set(name, sum);
  };
  for (const { id, kind, partOf, division, alsoPartOf = [] } of indicators) {
    if (kind !== 'count') continue;
    if (partOf !== undefined) add(partOf, division, id);
    for (const total of alsoPartOf) add(total, undefined, id);
  }
  return [...found].map(([name, sum]) => ({ name, ...sum }));
}

/** The percentages of which a count is the numerator. */
export function percentagesOf(count: string, indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter(({ kind, numerator }) => kind === 'percentage' && numerator === count);
}

/**
 * The threshold of every count: the strictest of the counts it adds up with and the percentages made of those, because one
 * of them is the others subtracted.
 * @param least raises all of them.
 */
export function thresholdsOf(indicators: readonly Indicator[], least: number): ReadonlyMap<string, number> {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const first = (id: string): string => {
    const total = byId.get(id)?.partOf;
    return total === undefined ? id : first(total);
  };
  const strictest = new Map<string, number>();
  const counts = indicators.filter(({ kind }) => kind === 'count');
  for (const { id, threshold } of counts) {
    const thresholds = [threshold, ...percentagesOf(id, indicators).map((percentage) => percentage.threshold)];
    strictest.set(first(id), Math.max(least, strictest.get(first(id)) ?? 0, ...thresholds));
  }
  return new Map(counts.map(({ id }) => [id, strictest.get(first(id))!]));
}

/** Whether counts about people may add up, so that hiding the small ones alone is not enough. */
export function mayAddUp(indicators: readonly Indicator[]): boolean {
  const counts = indicators.filter(({ kind }) => kind === 'count');
  const populations = counts.flatMap((count) => populationsOf(count, indicators));
  const addsUp = ({ id, partOf }: Indicator): boolean => partOf !== undefined || populations.filter((population) => population === id).length > 1;
  return counts.some(({ sensitivity }) => sensitivity === 'personal') && counts.some(addsUp);
}
