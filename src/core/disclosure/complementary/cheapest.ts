import { pathThrough, residual, type Flow, type Room, type Wanted } from './flow.js';
import { createHeap } from './heap.js';

/**
 * The cheapest path with room left, as steps (see `pathThrough`), or undefined when no arcs within reach make one.
 * Open arcs cost almost nothing, closed ones what `price` says (Infinity: never); paths of `limit` or more do not count. Dijkstra (1959) from both ends, turn by
 * turn, so that a well connected end does not have to be walked through entirely.
 */
export function cheapestPath(flow: Flow, room: Room, wanted: Wanted, price: (arc: number) => number, limit = Infinity): number[] | undefined {
  const { network: { tail, head, starts, arcs }, open, sides } = flow;
  const search = ++flow.search;
  const heaps = [createHeap(), createHeap()] as const;
  const scanned = [0, 0];
  for (const side of [0, 1] as const) {
    const node = side === 0 ? wanted.from : wanted.to;
    sides[side].reached[node] = search;
    sides[side].distance[node] = 0;
    heaps[side].add(node, 0);
  }
  let best = limit;
  let meeting = -1;
  while (heaps[0].size > 0 && heaps[1].size > 0 && heaps[0].least + heaps[1].least < best) {
    const side = scanned[0]! <= scanned[1]! ? 0 : 1;
    const { reached, via, distance } = sides[side];
    const other = sides[1 - side]!;
    const key = heaps[side].least;
    const node = heaps[side].take();
    if (key > distance[node]!) continue;
    scanned[side]! += starts[node + 1]! - starts[node]!;
    for (let i = starts[node]!; i < starts[node + 1]!; i++) {
      const arc = arcs[i]!;
      if (arc === wanted.without) continue;
      const outgoing = tail[arc] === node;
      const next = outgoing ? head[arc]! : tail[arc]!;
      const cost = key + (open[arc] ? almostNothing : price(arc));
      if (cost >= best || (reached[next] === search && distance[next]! <= cost)) continue;
      if (residual(flow, room, arc, outgoing === (side === 0)) <= 0) continue;
      reached[next] = search;
      via[next] = arc;
      distance[next] = cost;
      heaps[side].add(next, cost);
      if (other.reached[next] === search && cost + other.distance[next]! < best) {
        best = cost + other.distance[next]!;
        meeting = next;
      }
    }
  }
  return meeting < 0 ? undefined : pathThrough(flow, wanted, meeting);
}

/** Of two ways that open the same cells, the shorter: it leaves more room for others. */
const almostNothing = 1e-6;
