import { bridges } from './bridges.js';
import { primaryCells } from './demands.js';
import { createFlow, type Flow, type Room } from './flow.js';
import { feasibleInterval, roomOfReader, roomOfToldReader, type Interval } from './intervals.js';
import { isNetwork, recogniseNetwork, type Network, type NotANetwork } from './network.js';
import type { DisclosureProblem } from './problem.js';
import { reasonFor, type Reason } from './reason.js';

/** What a reader of the published file can compute about one protected cell. */
export interface CellAudit {
  readonly cell: number;
  /** The feasible interval; for a cell that is `ok` only as far as its class, unless the audit was asked to be `full`. */
  readonly lo: number;
  readonly hi: number;
  readonly exact: boolean;
  /** G1: every value of the class is possible. */
  readonly ok: boolean;
  /** How the reader gets there; only for cells that are not `ok`. */
  readonly how?: Reason | undefined;
}

/** The audit of a published table. */
export interface Audit {
  readonly cells: readonly CellAudit[];
  /** Primary cells that fail G1. A table with any must not be published. */
  readonly failing: readonly CellAudit[];
  /**
   * For a reader who is told which hidden cells are primary (G1*): cells that are `exact`; and where that reader is told why as
   * well, cells that are `exactWhy` and all that are narrower than their class, which are `short`.
   */
  readonly told: { readonly exact: readonly number[]; readonly exactWhy: readonly number[]; readonly short: readonly (Interval & { readonly cell: number })[] };
}

/**
 * What can still be computed of each primary cell when exactly the cells in `hidden` are not published.
 * Only for networks; otherwise the reason why not is returned and the publisher's side takes over.
 * @param hidden per cell 1 when hidden. A primary cell that is not hidden is reported as exact.
 * @param full give whole intervals for all cells, not only for those that fail.
 */
export function audit(problem: DisclosureProblem, hidden: Uint8Array, options: { full?: boolean; network?: Network | NotANetwork } = {}): Audit | NotANetwork {
  const network = options.network ?? recogniseNetwork(problem);
  if (!isNetwork(network)) return network;
  const flow = createFlow(network, hidden);
  const room = roomOfReader(problem);
  const bridge = bridges(network, hidden);
  const cells = primaryCells(problem).map((cell) => auditCell(problem, flow, { cell, room, bridge: bridge[cell] === 1, full: options.full ?? false }));
  return { cells, failing: cells.filter(({ ok }) => !ok), told: auditTold(problem, flow) };
}

function auditCell(problem: DisclosureProblem, flow: Flow, task: { cell: number; room: Room; bridge: boolean; full: boolean }): CellAudit {
  const { cell, room } = task;
  const truth = problem.truth[cell]!;
  const wanted: Interval = { lo: problem.classLo[cell]!, hi: problem.classHi[cell]! };
  const shown = flow.open[cell] === 0;
  const search = (within?: Interval): Interval => (shown || task.bridge ? { lo: truth, hi: truth } : feasibleInterval(flow, room, { cell, truth, within }));
  const near = search(wanted);
  const ok = !shown && near.lo <= wanted.lo && near.hi >= wanted.hi;
  const { lo, hi } = ok && !task.full ? near : search();
  return { cell, lo, hi, exact: lo === hi && !(ok && wanted.lo === wanted.hi), ok, how: ok ? undefined : reasonFor(problem, flow, room, { cell, wanted }) };
}

function auditTold(problem: DisclosureProblem, flow: Flow): Audit['told'] {
  const room = roomOfToldReader(problem);
  const exactWhy: number[] = [];
  const short: (Interval & { cell: number })[] = [];
  for (const cell of primaryCells(problem)) {
    const wanted = { lo: problem.classLo[cell]!, hi: problem.classHi[cell]! };
    if (room.up[cell]! + room.down[cell]! === 0) continue;
    const truth = problem.truth[cell]!;
    const within = { lo: Math.min(wanted.lo, truth - 1), hi: Math.max(wanted.hi, truth + 1) };
    const found = flow.open[cell] ? feasibleInterval(flow, room, { cell, truth, within }) : { lo: truth, hi: truth };
    if (found.lo === found.hi) exactWhy.push(cell);
    if (found.lo > wanted.lo || found.hi < wanted.hi) short.push({ cell, ...found });
  }
  const less = exactWhy.length > 0 ? roomOfToldReader(problem, false) : room;
  const exact = exactWhy.filter((cell) => {
    const truth = problem.truth[cell]!;
    const { lo, hi } = feasibleInterval(flow, less, { cell, truth, within: { lo: truth - 1, hi: truth + 1 } });
    return less.up[cell]! + less.down[cell]! > 0 && (flow.open[cell] === 0 || lo === hi);
  });
  return { exact, exactWhy, short };
}
