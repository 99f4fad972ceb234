import type { Network } from './network.js';

/** How far each cell may move from its true value: up by `up`, down by `down`. Both at least 0, possibly Infinity. */
export interface Room {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Changes to the table that keep every equation, and the scratch space to look for more. Made by `createFlow`. */
export interface Flow {
  readonly network: Network;
  /** Per cell 1 when hidden: only hidden cells may change. Kept by the caller, who may open and close cells. */
  readonly open: Uint8Array;
  /** Per cell the change so far: positive when raised. */
  readonly change: Float64Array;
  /** Cells whose change was touched since the last `reset`; may hold a cell twice. */
  readonly touched: number[];
  /** Searches go from both ends at once; below, index 0 is the side of the start and 1 that of the end. */
  readonly sides: readonly [Side, Side];
  /** Number of the search under way: what earlier searches left in `sides` is recognised by it. */
  search: number;
}

/** What a search knows from one of its ends, per node. */
export interface Side {
  /** The search in which the node was last reached from this side. */
  readonly reached: Int32Array;
  /** The arc over which it was reached. */
  readonly via: Int32Array;
  /** The cost of reaching it; only in `cheapestPath`. */
  readonly distance: Float64Array;
  readonly queue: Int32Array;
}

/** Scratch space for searches in `network`; serves any number of searches, one at a time. */
export function createFlow(network: Network, open: Uint8Array): Flow {
  const side = (): Side => ({
    reached: new Int32Array(network.nodes), via: new Int32Array(network.nodes),
    distance: new Float64Array(network.nodes), queue: new Int32Array(network.nodes),
  });
  return { network, open, change: new Float64Array(network.tail.length), touched: [], sides: [side(), side()], search: 0 };
}

/** Takes back all changes. */
export function reset(flow: Flow): void {
  for (const cell of flow.touched) flow.change[cell] = 0;
  flow.touched.length = 0;
}

/** How many more units may pass over `arc`, forward (tail to head, raising the cell) or backward. */
export function residual({ change }: Flow, room: Room, arc: number, forward: boolean): number {
  return forward ? room.up[arc]! - change[arc]! : room.down[arc]! + change[arc]!;
}

/** A request for flow: `most` units between two nodes, not over the arc `without`. */
export interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly without: number;
  readonly most: number;
}

/** The flow that must return through other cells when `cell` is raised (or lowered) by `most`. */
export function around({ tail, head }: Network, cell: number, raise: boolean, most: number): Wanted {
  return { from: (raise ? head : tail)[cell]!, to: (raise ? tail : head)[cell]!, without: cell, most };
}

/** Sends what fits over a path, at most `most`, and returns the amount. A path is a list of steps, see `pathThrough`. */
export function sendOver(flow: Flow, room: Room, path: readonly number[], most: number): number {
  let amount = most;
  for (const step of path) amount = Math.min(amount, residual(flow, room, step < 0 ? ~step : step, step >= 0));
  if (amount === Infinity) return amount;
  for (const step of path) {
    flow.change[step < 0 ? ~step : step]! += step < 0 ? -amount : amount;
    flow.touched.push(step < 0 ? ~step : step);
  }
  return amount;
}

/** The path of the last search through the node where its sides met: arcs, complemented (`~arc`) where gone over backward. */
export function pathThrough({ network: { tail, head }, sides: [start, end] }: Flow, { from, to }: Wanted, meeting: number): number[] {
  const path: number[] = [];
  for (let node = meeting; node !== from;) {
    const arc = start.via[node]!;
    const forward = head[arc] === node;
    path.push(forward ? arc : ~arc);
    node = forward ? tail[arc]! : head[arc]!;
  }
  for (let node = meeting; node !== to;) {
    const arc = end.via[node]!;
    const forward = tail[arc] === node;
    path.push(forward ? arc : ~arc);
    node = forward ? head[arc]! : tail[arc]!;
  }
  return path;
}
