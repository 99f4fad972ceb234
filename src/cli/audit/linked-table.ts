import { classAround, type DisclosureProblem } from '../../core/disclosure/complementary/index.js';
import { RkError } from '../../core/errors.js';
import { judge, readerOf, type Verdict } from '../judge/index.js';

/**
 * What can be computed of every hidden cell of a published table that is no network, by linear and integer programs. As in
 * `auditPublished`, a cell is `ok` unless the published figures give it away: it is exact, or certainly in a class and not
 * every value of that class is possible.
 * @param hidden per cell 1 when hidden: its `truth` is not read.
 * @throws RkError `invalid` when the published figures contradict each other.
 */
export async function auditLinked(problem: DisclosureProblem, hidden: Uint8Array): Promise<(Omit<Verdict, 'cell'> & { cell: number })[]> {
  const reader = readerOf(problem, hidden);
  const cells = Array.from(hidden.keys()).filter((cell) => hidden[cell] === 1);
  const intervals = await judge(reader, cells.map((cell) => ({ cell: problem.ids[cell]! })));
  if (intervals.some(({ lo, hi }) => !(lo <= hi) || lo === -Infinity)) throw new RkError('invalid', { got: 'figures that contradict each other', expected: 'published figures that add up' });
  const classes = intervals.map(({ lo, hi, exact }, i) => (exact ? undefined : classAround({ lo, hi }, problem.max[cells[i]!]!, problem.threshold)));
  const certain = cells.flatMap((cell, i) => (classes[i] ? [{ cell: problem.ids[cell]!, class: [classes[i].lo, classes[i].hi] as const }] : []));
  const judged = new Map((await judge(reader, certain)).map((verdict) => [verdict.cell, verdict]));
  return intervals.map((verdict, i) => ({ ...(judged.get(verdict.cell) ?? verdict), cell: cells[i]! }));
}
