import { around, reset, type Flow, type Room } from './flow.js';
import { push } from './push.js';
import type { Interval } from './intervals.js';
import type { DisclosureProblem } from './problem.js';

/**
 * How a reader computes a bound: `cell` is known through the equation "sum of `hidden` (the cell among them) = `equals`",
 * where `equals` comes from the published cells. When `hidden` holds only the cell itself, it is exact. Otherwise the other
 * cells are at the end of what they can be (0, or their public population), and that bounds the cell.
 */
export interface Reason {
  readonly hidden: readonly Term[];
  readonly published: readonly Term[];
  readonly equals: number;
  /** The same as arithmetic, such as "27 − 9 − 8 − 7 = 3 = p4". At most eight terms a side, then "…". */
  readonly formula: string;
}

/** A cell with its sign in an equation. */
export interface Term {
  readonly cell: number;
  readonly sign: 1 | -1;
}

/**
 * The equation that keeps `cell` from the end of `wanted` it cannot reach (from above first): by max-flow min-cut (Ford &
 * Fulkerson 1956), the sum of the equations of all nodes that the flow around the cell still reaches.
 */
export function reasonFor(problem: DisclosureProblem, flow: Flow, room: Room, { cell, wanted }: { cell: number; wanted: Interval }): Reason | undefined {
  const { truth } = problem;
  if (!flow.open[cell]) return { hidden: [], published: [{ cell, sign: 1 }], equals: truth[cell]!, formula: `${problem.ids[cell]} is published` };
  for (const raise of [true, false]) {
    const most = raise ? wanted.hi - truth[cell]! : truth[cell]! - wanted.lo;
    const request = around(flow.network, cell, raise, most);
    const short = push(flow, room, request) < most;
    const side = short ? reachable(flow, room, request) : undefined;
    reset(flow);
    if (side) return equation(problem, flow, side, cell);
  }
  return undefined;
}

/** Per node 1 when more flow could still be sent there. */
function reachable(flow: Flow, room: Room, { from, without }: { from: number; without: number }): Uint8Array {
  const { network: { nodes, tail, head, starts, arcs }, open, change } = flow;
  const reached = new Uint8Array(nodes);
  const queue = [from];
  reached[from] = 1;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let i = starts[node]!; i < starts[node + 1]!; i++) {
      const arc = arcs[i]!;
      if (!open[arc] || arc === without) continue;
      const outgoing = tail[arc] === node;
      const next = outgoing ? head[arc]! : tail[arc]!;
      if (reached[next] || (outgoing ? room.up[arc]! - change[arc]! : room.down[arc]! + change[arc]!) <= 0) continue;
      reached[next] = 1;
      queue.push(next);
    }
  }
  return reached;
}

/** The sum of the equations on one side of a cut, with `cell` positive. */
function equation({ ids, truth }: DisclosureProblem, { network: { tail, head }, open }: Flow, side: Uint8Array, cell: number): Reason {
  const own = side[tail[cell]!]! > side[head[cell]!]! ? 1 : -1;
  const hidden: Term[] = [];
  const published: Term[] = [];
  let equals = 0;
  for (let arc = 0; arc < tail.length; arc++) {
    const crosses = (side[tail[arc]!]! - side[head[arc]!]!) * own;
    if (crosses === 0) continue;
    if (open[arc]) {
      hidden.push({ cell: arc, sign: crosses > 0 ? 1 : -1 });
      equals += truth[arc]! * crosses;
    } else published.push({ cell: arc, sign: crosses > 0 ? -1 : 1 });
  }
  const left = written(published.map((term) => ({ sign: term.sign, text: `${truth[term.cell]}` })));
  const right = written(hidden.map((term) => ({ sign: term.sign, text: ids[term.cell]! })));
  return { hidden, published, equals, formula: `${left} = ${equals} = ${right}` };
}

function written(terms: readonly { sign: 1 | -1; text: string }[]): string {
  const shown = [...terms].sort((a, b) => b.sign - a.sign).slice(0, 8);
  const text = shown.map(({ sign, text }, i) => (sign > 0 ? `${i > 0 ? ' + ' : ''}${text}` : `${i > 0 ? ' ' : ''}− ${text}`)).join('');
  return (text || '0') + (terms.length > shown.length ? ' + …' : '');
}
