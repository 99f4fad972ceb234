import type { Indicator } from '../../core/indicator.js';

/**
 * The counts that are rounded: those about people, and those that people are counted out of, or the two would contradict each
 * other. Counts of things stay as they are.
 */
export function roundedCounts(indicators: readonly Indicator[]): ReadonlySet<string> {
  const personal = indicators.filter(({ sensitivity }) => sensitivity === 'personal');
  const named = personal.flatMap(({ id, population, partOf, numerator, denominator, n }) => [id, population, partOf, numerator, denominator, n]);
  return new Set(indicators.filter(({ id, kind }) => kind === 'count' && named.includes(id)).map(({ id }) => id));
}

/**
 * The nearest multiple of a base; 0 leaves a figure as it is. Rounding keeps order, and with a threshold that is a multiple of
 * the base, what was not below it is not below it after rounding.
 */
export const rounded = (value: number, base: number): number => (base === 0 ? value : Math.round(value / base) * base);
