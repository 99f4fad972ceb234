import { audit, type DisclosureProblem } from '../../core/disclosure/complementary/index.js';
import { judge, readerOf, targetsOf } from '../judge/index.js';

/** What the audit of a group of counts found: places of cells. */
export interface GroupAudit {
  readonly checked: number;
  /** Cells of which not every value of their class is possible. */
  readonly failing: readonly number[];
  /** For a reader who is told which cells are primary (G1*), cells that are exact; and all that are narrower than their class when told why. */
  readonly told: { readonly exact: readonly number[]; readonly short: readonly number[] };
}

/** Audits what was protected: a network by flows, everything else by linear and integer programs. */
export async function auditGroup(problem: DisclosureProblem, hidden: Uint8Array): Promise<GroupAudit> {
  const found = audit(problem, hidden);
  if (!('why' in found)) {
    return { checked: found.cells.length, failing: found.failing.map(({ cell }) => cell), told: { exact: found.told.exact, short: found.told.short.map(({ cell }) => cell) } };
  }
  const place = new Map(problem.ids.map((id, cell) => [id, cell]));
  const targets = targetsOf(problem);
  const plain = await judge(readerOf(problem, hidden), targets);
  const told = await judge(readerOf(problem, hidden, 'which'), targets);
  const why = await judge(readerOf(problem, hidden, 'why'), targets);
  const cells = (verdicts: typeof plain): number[] => verdicts.map(({ cell }) => place.get(cell)!);
  return {
    checked: targets.length, failing: cells(plain.filter(({ ok }) => !ok)),
    told: { exact: cells(told.filter(({ exact }) => exact)), short: cells(why.filter(({ ok }) => !ok)) },
  };
}
