import { around, reset, type Flow, type Room } from './flow.js';
import { push } from './push.js';
import { roomOfReader, roomOfToldReader } from './intervals.js';
import { Status, type DisclosureProblem } from './problem.js';

/**
 * Something a reader must keep thinking possible: that `cell` is `most` higher or lower than it is (the end of its class), or
 * for a reader who knows which cells are primary (G1*) that it differs at all.
 */
export interface Demand {
  readonly cell: number;
  /** The directions that will do, best first: true to raise, false to lower. One of them suffices. */
  readonly raise: readonly boolean[];
  readonly most: number;
  readonly room: Room;
  /** True for a demand of G1*. */
  readonly told: boolean;
}

/** The demands of all primary cells: first those of G1, then those of G1*. */
export function demandsOf(problem: DisclosureProblem, cells: Iterable<number>): Demand[] {
  const { truth, classLo, classHi } = problem;
  const reader = roomOfReader(problem);
  const told = roomOfToldReader(problem);
  const plain: Demand[] = [];
  const starred: Demand[] = [];
  for (const cell of cells) {
    const up = classHi[cell]! - truth[cell]!;
    const down = truth[cell]! - classLo[cell]!;
    if (up > 0) plain.push({ cell, raise: [true], most: up, room: reader, told: false });
    if (down > 0) plain.push({ cell, raise: [false], most: down, room: reader, told: false });
    starred.push(...toldDemand(cell, told));
  }
  return [...plain, ...starred];
}

/** What remains to be asked where a reader who is told why cannot be kept from a cell: one who is not told why can. */
export function milderDemands(problem: DisclosureProblem, lost: readonly Demand[]): Demand[] {
  if (lost.length === 0) return [];
  const told = roomOfToldReader(problem, false);
  return lost.flatMap(({ cell }) => toldDemand(cell, told));
}

function toldDemand(cell: number, room: Room): Demand[] {
  const raise = [true, false].filter((rising) => (rising ? room.up : room.down)[cell]! > 0);
  return raise.length > 0 ? [{ cell, raise, most: 1, room, told: true }] : [];
}

/** The primary cells, in order of their places. */
export function primaryCells({ status }: DisclosureProblem): number[] {
  return Array.from(status.keys()).filter((cell) => status[cell] === Status.primary);
}

/** The cells that change in a table that meets the demand (its witness), or undefined when the open cells allow none. */
export function witness(flow: Flow, demand: Demand): Int32Array | undefined {
  for (const raise of demand.raise) {
    const sent = push(flow, demand.room, around(flow.network, demand.cell, raise, demand.most));
    const cells = sent < demand.most ? undefined : changedCells(flow);
    reset(flow);
    if (cells) return cells;
  }
  return undefined;
}

/** The cells of the flow under way, each once. */
export function changedCells({ change, touched }: Flow): Int32Array {
  return Int32Array.from(new Set(touched.filter((cell) => change[cell] !== 0)));
}
