import { residual, type Flow, type Room, type Wanted } from './flow.js';

/**
 * A path with room left, through open arcs only, by breadth-first search from both ends. Returns the node where the two
 * meet, or −1 when there is none; `flow.sides` then tells the path.
 *
 * From both ends, because a cell that cannot be reached is usually cut off close to one of them: the search ends when the
 * smaller part is exhausted instead of walking through a whole municipality. And one arc at a time in turn, because the sum
 * of a whole municipality has thousands of arcs, of which the first few mostly will do.
 */
export function findPath(flow: Flow, room: Room, { from, to, without }: Wanted): number {
  const { network: { tail, head, starts, arcs }, open, sides } = flow;
  const search = ++flow.search;
  const ends = [from, to] as const;
  const node = [from, to];
  const next = ends.map((end) => starts[end]!);
  const read = [1, 1];
  const written = [1, 1];
  for (const side of [0, 1] as const) {
    sides[side].queue[0] = ends[side];
    sides[side].reached[ends[side]] = search;
  }
  for (let side = 0; ; side = 1 - side) {
    const { queue, reached, via } = sides[side]!;
    while (next[side] === starts[node[side]! + 1]!) {
      if (read[side] === written[side]) return -1;
      node[side] = queue[read[side]!++]!;
      next[side] = starts[node[side]!]!;
    }
    const arc = arcs[next[side]!++]!;
    if (!open[arc] || arc === without) continue;
    const outgoing = tail[arc] === node[side];
    const other = outgoing ? head[arc]! : tail[arc]!;
    // From the end the arcs are walked against the flow.
    if (reached[other] === search || residual(flow, room, arc, outgoing === (side === 0)) <= 0) continue;
    reached[other] = search;
    via[other] = arc;
    if (sides[1 - side]!.reached[other] === search) return other;
    queue[written[side]!++] = other;
  }
}
