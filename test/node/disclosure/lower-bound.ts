import { Status, type DisclosureProblem } from '../../../src/core/disclosure/complementary/index.js';

/**
 * What complementary cells cost at least, by whatever method, in a table of any size. In every area without children (total = sum
 * of categories) primary cells can only move when the other hidden cells of that one sum can; the cheapest set that lets
 * them, looked for among all sets, is needed there. No cell is in two of those sums, so the costs add up. Expects the cells of
 * `fromTree`.
 * @param price what hiding a cell costs: 1 to count them.
 */
export function leastCost(problem: DisclosureProblem, areas: number, price: (cell: number) => number): number {
  const { starts, cells } = problem.relations;
  let sum = 0;
  for (let r = 0; r + 1 < starts.length; r++) {
    const own = Array.from(cells.subarray(starts[r], starts[r + 1]));
    if (own[0]! < areas && own[1]! >= areas) sum += leastInSum(problem, own, price);
  }
  return sum;
}

/** The cheapest set of cells to hide in one sum; its first cell is the total. */
function leastInSum(problem: DisclosureProblem, own: readonly number[], price: (cell: number) => number): number {
  const openable = own.filter((cell) => problem.status[cell] === Status.openable);
  let least = Infinity;
  for (let choice = 0; choice < 1 << openable.length; choice++) {
    const chosen = openable.filter((_, i) => choice & (1 << i));
    const cost = chosen.reduce((so, cell) => so + price(cell), 0);
    if (cost < least && allowsClasses(problem, own, new Set(chosen))) least = cost;
  }
  return least;
}

function allowsClasses({ truth, min, max, status, classLo, classHi }: DisclosureProblem, own: readonly number[], chosen: ReadonlySet<number>): boolean {
  const hidden = own.filter((cell) => status[cell] === Status.primary || chosen.has(cell));
  const isTotal = (cell: number): boolean => cell === own[0];
  /** How far the others can make up for a cell that rises (or falls): parts by falling, the total by rising with it. */
  const roomAround = (cell: number, raise: boolean): number => hidden.filter((other) => other !== cell).reduce((room, other) => {
    const falls = raise === (isTotal(other) === isTotal(cell));
    return room + (falls ? truth[other]! - min[other]! : max[other]! - truth[other]!);
  }, 0);
  return hidden.filter((cell) => status[cell] === Status.primary).every((cell) =>
    roomAround(cell, true) >= classHi[cell]! - truth[cell]! && roomAround(cell, false) >= truth[cell]! - classLo[cell]!);
}
