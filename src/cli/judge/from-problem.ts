import { Status, type DisclosureProblem } from '../../core/disclosure/complementary/problem.js';
import type { Target } from './judge.js';
import type { Constraint, Statement } from './statement.js';

/**
 * What a reader knows when exactly the cells in `hidden` (per cell 1) are not published. Only the published values of
 * `problem` are read, and its bounds and relations.
 * @param told what a reader knows besides: `which` hidden cells are primary (G1*), those lie in a class and the others in none; or
 *   `why` as well, so in which class.
 */
export function readerOf(problem: DisclosureProblem, hidden: ArrayLike<number>, told: 'nothing' | 'which' | 'why' = 'nothing'): Statement {
  const { ids, truth, min, max, status, classLo, classHi, threshold, relations: { starts, cells, coefficients, rhs } } = problem;
  const bounds = (cell: number): { min: number; max: number } => {
    // With few people "few" and "all but few" cover every number, so which cells are primary says nothing there; why does.
    if (told !== 'nothing' && status[cell] === Status.primary && (told === 'why' || max[cell]! >= 2 * threshold)) return { min: classLo[cell]!, max: classHi[cell]! };
    const ordinary = truth[cell]! >= threshold && max[cell]! - truth[cell]! >= threshold;
    if (told !== 'nothing' && status[cell] === Status.openable && ordinary) return { min: threshold, max: max[cell]! - threshold };
    return { min: min[cell]!, max: max[cell]! };
  };
  return {
    cells: ids.map((id, cell) => ({ id, ...bounds(cell), shown: hidden[cell] ? undefined : truth[cell]! })),
    constraints: Array.from(rhs, (value, r): Constraint => {
      const terms: Record<string, number> = {};
      for (let i = starts[r]!; i < starts[r + 1]!; i++) terms[ids[cells[i]!]!] = (terms[ids[cells[i]!]!] ?? 0) + coefficients[i]!;
      return { terms, rel: '=', rhs: value };
    }),
  };
}

/** The primary cells with their classes, as targets for the judge. */
export function targetsOf({ ids, status, classLo, classHi }: DisclosureProblem): Target[] {
  return ids.flatMap((cell, i): Target[] => (status[i] === Status.primary ? [{ cell, class: [classLo[i]!, classHi[i]!] }] : []));
}
