import { createFlow } from './flow.js';
import { push } from './push.js';
import { adjacency, type Network } from './network.js';
import type { DisclosureProblem } from './problem.js';

/**
 * Some table of whole numbers that fits everything published: the true one is not needed to see what can be computed, since
 * feasible intervals do not depend on where one starts. For files of others, of which the hidden values are unknown.
 *
 * Hidden cells start at their lower bounds; what the equations then miss is brought in by a flow from where there is too
 * much to where there is too little (feasible circulation, Hoffman 1960).
 * @param hidden per cell 1 when hidden: its `truth` is not read.
 * @returns the values of all cells, or undefined when the published figures and bounds contradict each other.
 */
export function readerTable(problem: DisclosureProblem, hidden: Uint8Array, network: Network): Float64Array | undefined {
  const { truth, min, max } = problem;
  const values = truth.map((value, cell) => (hidden[cell] ? Math.max(min[cell]!, Math.min(0, max[cell]!)) : value));
  const excess = imbalance(problem, network, values);
  const unequal = Array.from(excess.keys()).filter((node) => excess[node] !== 0);
  const [source, sink] = [network.nodes, network.nodes + 1];
  const tail = Int32Array.from([...network.tail, ...unequal.map((node) => (excess[node]! > 0 ? source : node))]);
  const head = Int32Array.from([...network.head, ...unequal.map((node) => (excess[node]! > 0 ? node : sink))]);
  const amounts = unequal.map((node) => Math.abs(excess[node]!));
  const room = {
    up: Float64Array.from([...max.map((bound, cell) => bound - values[cell]!), ...amounts]),
    down: Float64Array.from([...min.map((bound, cell) => values[cell]! - bound), ...amounts.map(() => 0)]),
  };
  const flow = createFlow({ nodes: sink + 1, tail, head, ...adjacency(sink + 1, tail, head) }, Uint8Array.from([...hidden, ...amounts.map(() => 1)]));
  const total = amounts.reduce((sum, amount, i) => sum + (excess[unequal[i]!]! > 0 ? amount : 0), 0);
  if (push(flow, room, { from: source, to: sink, without: -1, most: total }) < total) return undefined;
  return values.map((value, cell) => value + flow.change[cell]!);
}

/** Per node how much more enters than leaves; the outside takes up the difference. */
function imbalance({ relations }: DisclosureProblem, { nodes, tail, head }: Network, values: Float64Array): Float64Array {
  const excess = new Float64Array(nodes);
  for (let cell = 0; cell < values.length; cell++) {
    excess[head[cell]!]! += values[cell]!;
    excess[tail[cell]!]! -= values[cell]!;
  }
  for (let r = 0; r < relations.rhs.length; r++) {
    if (relations.rhs[r] === 0) continue;
    const i = relations.starts[r]!;
    const turned = head[relations.cells[i]!] === r ? relations.coefficients[i]! : -relations.coefficients[i]!;
    excess[r]! -= turned * relations.rhs[r]!;
    excess[nodes - 1]! += turned * relations.rhs[r]!;
  }
  return excess;
}
