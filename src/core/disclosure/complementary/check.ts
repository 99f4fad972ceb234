import { RkError } from '../../errors.js';
import { Status, type DisclosureProblem } from './problem.js';

/** An equation the true values do not satisfy: `left − right` is what they miss it by. */
export interface BrokenRelation {
  readonly relation: number;
  /** Ids of the cells in it, totals (positive coefficients) first. */
  readonly cells: readonly string[];
  readonly by: number;
}

/** Every equation that does not add up, with by how much. A table with any is not protected but sent back. */
export function brokenRelations({ ids, truth, relations }: DisclosureProblem): BrokenRelation[] {
  const broken: BrokenRelation[] = [];
  for (let r = 0; r < relations.rhs.length; r++) {
    let sum = -relations.rhs[r]!;
    for (let i = relations.starts[r]!; i < relations.starts[r + 1]!; i++) sum += relations.coefficients[i]! * truth[relations.cells[i]!]!;
    if (sum === 0) continue;
    const terms = Array.from(relations.cells.subarray(relations.starts[r], relations.starts[r + 1]), (cell, i) => ({
      id: ids[cell]!, coefficient: relations.coefficients[relations.starts[r]! + i]!,
    }));
    const cells = terms.sort((a, b) => b.coefficient - a.coefficient).map(({ id }) => id);
    broken.push({ relation: r, cells, by: sum });
  }
  return broken;
}

/**
 * Throws unless the numbers can be a table: whole numbers within their bounds, classes around the truth, positive costs,
 * and equations that add up.
 * @throws RkError `invalid`, naming the first cell or equation at fault.
 */
export function checkProblem(problem: DisclosureProblem): void {
  const { ids, truth, min, max, cost, status, classLo, classHi } = problem;
  for (let cell = 0; cell < ids.length; cell++) {
    const at = { path: `cells.${ids[cell]}`, got: `${truth[cell]}` };
    if (!Number.isInteger(truth[cell])) throw new RkError('invalid', { ...at, expected: 'a whole number' });
    if (truth[cell]! < min[cell]! || truth[cell]! > max[cell]!) {
      throw new RkError('invalid', { ...at, expected: `a number from ${min[cell]} to ${max[cell]}` });
    }
    if (!(cost[cell]! > 0)) throw new RkError('invalid', { path: `cells.${ids[cell]}`, got: `cost ${cost[cell]}`, expected: 'a positive cost' });
    const within = min[cell]! <= classLo[cell]! && classLo[cell]! <= truth[cell]! && truth[cell]! <= classHi[cell]! && classHi[cell]! <= max[cell]!;
    if (status[cell] === Status.primary && !within) {
      throw new RkError('invalid', { ...at, expected: `a class around it, within its bounds, not ${classLo[cell]}..${classHi[cell]}` });
    }
  }
  const broken = brokenRelations(problem)[0];
  if (broken) {
    const [total, ...parts] = broken.cells;
    throw new RkError('invalid', { path: `relation of ${total} and ${parts.length} parts`, got: `a difference of ${broken.by}`, expected: 'sums that add up' });
  }
}
