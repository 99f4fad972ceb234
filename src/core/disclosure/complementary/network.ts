import type { DisclosureProblem } from './problem.js';

/**
 * A table as a graph: nodes are the balance equations, arcs the cells (Cox 1995; Fischetti & Salazar 1999). Raising cell `a`
 * by one sends one unit from node `tail[a]` to node `head[a]`; a change keeps all equations exactly when what enters every
 * node leaves it again. The last node is the outside, where cells of a single equation end.
 */
export interface Network {
  readonly nodes: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Arcs that touch node `v`: `arcs[starts[v] ..< starts[v + 1]]`. */
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
}

/** Why a table is not a network; the publisher's side then works with linear programs. */
export interface NotANetwork {
  readonly why: 'more than two equations' | 'signs' | 'coefficient';
  /** The cell at which it was found. */
  readonly cell: number;
}

/** True when `recogniseNetwork` found a network. */
export const isNetwork = (found: Network | NotANetwork): found is Network => 'nodes' in found;

/**
 * The network of a table, when every cell is in at most two equations with coefficients ±1 and equations can be
 * multiplied by −1 so that those two always differ in sign. Linear in the number of terms.
 */
export function recogniseNetwork(problem: DisclosureProblem): Network | NotANetwork {
  const { relations, ids } = problem;
  const outside = relations.rhs.length;
  const first = new Int32Array(ids.length).fill(outside);
  const second = new Int32Array(ids.length).fill(outside);
  const firstSign = new Int8Array(ids.length).fill(1);
  const secondSign = new Int8Array(ids.length);
  for (let r = 0; r < outside; r++) {
    for (let i = relations.starts[r]!; i < relations.starts[r + 1]!; i++) {
      const cell = relations.cells[i]!;
      const sign = relations.coefficients[i]!;
      if (Math.abs(sign) !== 1) return { why: 'coefficient', cell };
      if (first[cell] === outside) { first[cell] = r; firstSign[cell] = sign; }
      else if (second[cell] === outside) { second[cell] = r; secondSign[cell] = sign; }
      else return { why: 'more than two equations', cell };
    }
  }
  const touching = adjacency(outside + 1, first, second);
  const flip = flips(touching, { first, second, firstSign, secondSign, outside });
  if (typeof flip === 'number') return { why: 'signs', cell: flip };
  const tail = first.map((r, cell) => (firstSign[cell]! * flip[r]! < 0 ? r : second[cell]!));
  const head = first.map((r, cell) => (firstSign[cell]! * flip[r]! < 0 ? second[cell]! : r));
  return { nodes: outside + 1, tail, head, ...touching };
}

interface Incidence {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly firstSign: Int8Array;
  readonly secondSign: Int8Array;
  readonly outside: number;
}

/** The sign to multiply each equation by, walking from equation to equation; or the first cell that contradicts. */
function flips({ starts, arcs }: Pick<Network, 'starts' | 'arcs'>, incidence: Incidence): Int8Array | number {
  const { first, second, firstSign, secondSign, outside } = incidence;
  const flip = new Int8Array(outside + 1);
  const stack: number[] = [];
  for (let root = 0; root < outside; root++) {
    if (flip[root] !== 0) continue;
    flip[root] = 1;
    stack.push(root);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let i = starts[node]!; i < starts[node + 1]!; i++) {
        const cell = arcs[i]!;
        if (second[cell] === outside) continue;
        const other = first[cell]! === node ? second[cell]! : first[cell]!;
        const needed = -flip[node]! * firstSign[cell]! * secondSign[cell]!;
        if (flip[other] === 0) { flip[other] = needed; stack.push(other); }
        else if (flip[other] !== needed) return cell;
      }
    }
  }
  flip[outside] = 1;
  return flip;
}

/** The arcs at every node, as in `Network`; an arc from a node to itself is listed once. */
export function adjacency(nodes: number, from: Int32Array, to: Int32Array): Pick<Network, 'starts' | 'arcs'> {
  const starts = new Int32Array(nodes + 1);
  for (let arc = 0; arc < from.length; arc++) {
    starts[from[arc]! + 1]!++;
    if (to[arc] !== from[arc]) starts[to[arc]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const arcs = new Int32Array(starts[nodes]!);
  for (let arc = 0; arc < from.length; arc++) {
    arcs[next[from[arc]!]!++] = arc;
    if (to[arc] !== from[arc]) arcs[next[to[arc]!]!++] = arc;
  }
  return { starts, arcs };
}
