import { RkError } from '../../errors.js';
import type { CellAudit } from './audit.js';
import { bridges } from './bridges.js';
import { createFlow } from './flow.js';
import { feasibleInterval, roomOfReader, type Interval } from './intervals.js';
import { isNetwork, recogniseNetwork, type NotANetwork } from './network.js';
import type { DisclosureProblem } from './problem.js';
import { readerTable } from './reader-table.js';
import { reasonFor } from './reason.js';

/**
 * What can be computed of every hidden cell of a published file, without knowing the true table. Which hidden cells are small
 * is not known either, so a cell is `ok` unless the published figures themselves give it away: it is exact, or certainly
 * below the threshold (or everybody but fewer) and narrower than that says.
 * @param problem the published table; `truth`, `status` and classes of hidden cells are not read.
 * @param hidden per cell 1 when hidden.
 * @throws RkError `invalid` when the published figures contradict each other.
 */
export function auditPublished(problem: DisclosureProblem, hidden: Uint8Array): CellAudit[] | NotANetwork {
  const network = recogniseNetwork(problem);
  if (!isNetwork(network)) return network;
  const truth = readerTable(problem, hidden, network);
  if (!truth) throw new RkError('invalid', { got: 'figures that contradict each other', expected: 'published figures that add up' });
  const possible = { ...problem, truth };
  const flow = createFlow(network, hidden);
  const room = roomOfReader(possible);
  const bridge = bridges(network, hidden);
  return Array.from(hidden.keys()).filter((cell) => hidden[cell]).map((cell): CellAudit => {
    const value = truth[cell]!;
    const { lo, hi } = bridge[cell] ? { lo: value, hi: value } : feasibleInterval(flow, room, { cell, truth: value });
    const wanted = classAround({ lo, hi }, problem.max[cell]!, problem.threshold);
    const exact = lo === hi;
    const ok = !exact && (!wanted || (lo <= wanted.lo && hi >= wanted.hi));
    const how = ok ? undefined : reasonFor(possible, flow, room, { cell, wanted: wanted ?? { lo: value - 1, hi: value + 1 } });
    return { cell, lo, hi, exact, ok, how };
  });
}

/** The class in which an interval lies entirely, if it does: fewer than the threshold, or everybody but fewer than that. */
export function classAround({ lo, hi }: Interval, max: number, threshold: number): Interval | undefined {
  if (hi < threshold) return { lo: 0, hi: Math.min(threshold - 1, max) };
  if (max - lo < threshold) return { lo: Math.max(0, max - threshold + 1), hi: max };
  return undefined;
}
