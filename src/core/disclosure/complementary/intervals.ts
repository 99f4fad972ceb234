import { around, reset, type Flow, type Room } from './flow.js';
import { push } from './push.js';
import { Status, type DisclosureProblem } from './problem.js';

/** The values of a hidden cell that the published file leaves possible: every whole number in `lo..hi`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** What any reader knows about each cell: its public bounds. */
export function roomOfReader({ truth, min, max }: DisclosureProblem): Room {
  return { up: max.map((bound, cell) => bound - truth[cell]!), down: min.map((bound, cell) => truth[cell]! - bound) };
}

/**
 * What a reader knows who is told which hidden cells are primary, and whether for "few" or for "all but few" (G1*). A primary
 * cell lies in its class; another cell lies in `threshold..max − threshold`. A cell whose true value contradicts that (it had no
 * primary rule) keeps its bounds.
 * @param why false for a reader who is told which, and not why: with fewer people than twice the threshold every count is "few"
 *   or "all but few", so that tells nothing there.
 */
export function roomOfToldReader({ truth, min, max, status, classLo, classHi, threshold }: DisclosureProblem, why = true): Room {
  const bounds = (cell: number): readonly [number, number] => {
    const x = truth[cell]!;
    if (status[cell] === Status.primary) return why || max[cell]! >= 2 * threshold ? [classLo[cell]!, classHi[cell]!] : [min[cell]!, max[cell]!];
    const told = status[cell] === Status.openable && x >= threshold && max[cell]! - x >= threshold;
    return told ? [threshold, max[cell]! - threshold] : [min[cell]!, max[cell]!];
  };
  return { up: truth.map((x, cell) => bounds(cell)[1] - x), down: truth.map((x, cell) => x - bounds(cell)[0]) };
}

/**
 * The feasible interval of a hidden cell (feasibility interval, SDC Handbook § 4.2.2): how far it can be raised and lowered with the change flowing
 * back through other hidden cells. In a network all whole numbers between the ends are possible too, because flows with
 * whole bounds have whole solutions.
 * @param within do not look beyond this interval: much faster, and enough to see whether a class is possible.
 */
export function feasibleInterval(flow: Flow, room: Room, { cell, truth, within }: { cell: number; truth: number; within?: Interval | undefined }): Interval {
  const reach = (raise: boolean): number => {
    const bound = within === undefined ? Infinity : raise ? within.hi - truth : truth - within.lo;
    const own = raise ? room.up[cell]! : room.down[cell]!;
    const moved = push(flow, room, around(flow.network, cell, raise, Math.max(0, Math.min(bound, own))));
    reset(flow);
    return moved;
  };
  return { hi: truth + reach(true), lo: truth - reach(false) };
}
