import type { Network } from './network.js';

/**
 * Which open arcs are bridges: the only open connection between two parts of the graph. Adding up the equations of one part
 * leaves the bridge as the only unknown, so a hidden cell follows from the published ones by sums and differences alone
 * exactly when its arc is a bridge (Gusfield 1988). Linear time; a walk with its own stack, because a call stack would
 * overflow on long chains. Depth-first numbering as in Tarjan (1974).
 * @param open per cell 1 when it is hidden.
 * @returns per cell 1 when it is a bridge.
 */
export function bridges({ nodes, tail, head, starts, arcs }: Network, open: Uint8Array): Uint8Array {
  const found = new Uint8Array(tail.length);
  const order = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const via = new Int32Array(nodes).fill(-1);
  const next = starts.slice(0, nodes);
  const stack = new Int32Array(nodes);
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== 0) continue;
    let depth = 0;
    stack[0] = root;
    order[root] = low[root] = ++count;
    while (depth >= 0) {
      const node = stack[depth]!;
      if (next[node]! < starts[node + 1]!) {
        const arc = arcs[next[node]!++]!;
        if (!open[arc] || arc === via[node]) continue;
        const other = tail[arc] === node ? head[arc]! : tail[arc]!;
        if (order[other] === 0) {
          order[other] = low[other] = ++count;
          via[other] = arc;
          stack[++depth] = other;
        } else if (order[other]! < low[node]!) low[node] = order[other]!;
        continue;
      }
      depth--;
      if (depth < 0) break;
      const above = stack[depth]!;
      if (low[node]! < low[above]!) low[above] = low[node]!;
      if (low[node]! > order[above]!) found[via[node]!] = 1;
    }
  }
  return found;
}
