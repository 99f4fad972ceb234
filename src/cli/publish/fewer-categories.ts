import { isSmallCount } from '../../core/disclosure/primary.js';
import type { AreaTree } from './area-tree.js';
import type { PeriodFigures } from './group-problem.js';
import type { Group } from './groups.js';

/** What joining the parts of a total two by two would do at one level: shares of figures below the threshold, 0–1. */
export interface FewerCategories {
  readonly level: string;
  readonly total: string;
  /** The parts that would become one, in the order in which they are declared. */
  readonly joined: readonly (readonly string[])[];
  readonly now: number;
  readonly then: number;
}

/** For every level and every total of three parts or more: how much less would be small with half as many parts. */
export function fewerCategories({ levels }: AreaTree, groups: readonly Group[], periods: readonly PeriodFigures[]): FewerCategories[] {
  return groups.filter(({ parts }) => parts.length > 2).flatMap(({ total, parts, threshold }) => {
    const joined = Array.from({ length: Math.ceil(parts.length / 2) }, (_, i) => parts.slice(2 * i, 2 * i + 2));
    return levels.map(({ level, start, end }): FewerCategories => {
      const smallOf = (categories: readonly (readonly string[])[]): number => {
        const sums = categories.flatMap((ids) => periods.flatMap((figures) => Array.from({ length: end - start }, (_, i) => ids.reduce((sum, id) => sum + figures.get(id)![start + i]!, 0))));
        const known = sums.filter(Number.isFinite);
        return known.length === 0 ? 0 : known.filter((sum) => isSmallCount(sum, threshold)).length / known.length;
      };
      return { level, total, joined, now: smallOf(parts.map((id) => [id])), then: smallOf(joined) };
    });
  });
}
