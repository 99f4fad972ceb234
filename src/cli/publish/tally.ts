import type { Indicator } from '../../core/indicator.js';
import type { AreaTree } from './area-tree.js';
import { Reason } from './group-problem.js';
import type { ProtectedPeriod } from './protect-period.js';

/** How many cells of a level there are, and what became of them. */
export interface Tally {
  readonly cells: number;
  readonly shown: number;
  readonly small: number;
  readonly everybody: number;
  readonly protecting: number;
  readonly missing: number;
}

/** The tally of one level, in all and by indicator. */
export interface LevelTally extends Tally {
  readonly level: string;
  /** True for areas that cross those of other levels. */
  readonly across: boolean;
  readonly areas: number;
  readonly indicators: readonly (Tally & { readonly id: string; readonly kind: Indicator['kind'] })[];
}

/** Hidden cells of a tally, for whatever reason. */
export const hiddenOf = ({ small, everybody, protecting }: Tally): number => small + everybody + protecting;

/** What became of the cells of every level. Only personal figures count: of the others nothing is ever hidden. */
export function tally(tree: AreaTree, periods: readonly ProtectedPeriod[], indicators: readonly Indicator[]): LevelTally[] {
  const personal = indicators.filter(({ id, sensitivity }) => sensitivity === 'personal' && periods.some(({ reasons }) => reasons.has(id)));
  return tree.levels.map(({ level, start, end, across = false, publish = true }) => {
    const own = (publish ? personal : []).map(({ id, kind }) => ({ id, kind, ...count(periods.flatMap(({ reasons }) => Array.from(reasons.get(id)!.subarray(start, end)))) }));
    const sum = (read: (one: Tally) => number): number => own.reduce((total, one) => total + read(one), 0);
    return {
      level, across, areas: end - start, indicators: own,
      cells: sum(({ cells }) => cells), shown: sum(({ shown }) => shown), small: sum(({ small }) => small), everybody: sum(({ everybody }) => everybody),
      protecting: sum(({ protecting }) => protecting), missing: sum(({ missing }) => missing),
    };
  });
}

function count(reasons: readonly number[]): Tally {
  const of = (reason: Reason): number => reasons.filter((one) => one === reason).length;
  return { cells: reasons.length, shown: of(Reason.shown), small: of(Reason.small), everybody: of(Reason.everybody), protecting: of(Reason.protecting), missing: of(Reason.missing) };
}
