import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { bridges } from './bridges.js';
import { recogniseNetwork, type Network } from './network.js';
import { problemOf } from './problem.js';

/** A graph given by its arcs, as a network. */
function graph(nodes: number, arcs: readonly (readonly [number, number])[]): Network {
  const at = Array.from({ length: nodes }, (_, node) => arcs.flatMap(([a, b], arc) => (a === node || b === node ? [arc] : [])));
  return {
    nodes, tail: Int32Array.from(arcs, ([a]) => a), head: Int32Array.from(arcs, ([, b]) => b), arcs: Int32Array.from(at.flat()),
    starts: Int32Array.from([0, ...at.map((_, node) => at.slice(0, node + 1).flat().length)]),
  };
}

/** By the definition: without the arc its ends are no longer connected. */
function cutsOff(arcs: readonly (readonly [number, number])[], open: readonly boolean[], arc: number): boolean {
  const reached = new Set([arcs[arc]![0]]);
  for (let grown = -1; grown !== reached.size;) {
    grown = reached.size;
    arcs.forEach(([a, b], other) => {
      if (!open[other] || other === arc) return;
      if (reached.has(a)) reached.add(b);
      if (reached.has(b)) reached.add(a);
    });
  }
  return open[arc]! && !reached.has(arcs[arc]![1]);
}

const aGraph = fc.integer({ min: 1, max: 8 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 });
  return fc.record({ nodes: fc.constant(nodes), arcs: fc.array(fc.tuple(fc.tuple(node, node), fc.boolean()), { maxLength: 14 }) });
});

describe('bridges', () => {
  it('finds the hidden cell that a total gives away', () => {
    const problem = problemOf(['t', 'p1', 'p2'].map((id) => ({ id, truth: 0 })), [{ terms: { t: 1, p1: -1, p2: -1 } }]);
    const network = recogniseNetwork(problem) as Network;
    expect([...bridges(network, Uint8Array.of(0, 0, 1))]).to.deep.equal([0, 0, 1]);
    expect([...bridges(network, Uint8Array.of(0, 1, 1))]).to.deep.equal([0, 0, 0]);
  });

  it('agrees with taking every arc away in turn', () => {
    fc.assert(fc.property(aGraph, ({ nodes, arcs }) => {
      const ends = arcs.map(([pair]) => pair);
      const open = arcs.map(([, isOpen]) => isOpen);
      const found = bridges(graph(nodes, ends), Uint8Array.from(open, Number));
      expect([...found]).to.deep.equal(ends.map((_, arc) => Number(cutsOff(ends, open, arc))));
    }));
  });

  it('walks a chain of 200,000 cells without running out of stack', () => {
    const n = 200_000;
    const chain: Network = {
      nodes: n + 1, tail: Int32Array.from({ length: n }, (_, i) => i), head: Int32Array.from({ length: n }, (_, i) => i + 1),
      starts: Int32Array.from({ length: n + 2 }, (_, i) => Math.max(0, Math.min(2 * n, 2 * i - 1))),
      arcs: Int32Array.from({ length: 2 * n }, (_, i) => i >> 1),
    };
    expect(bridges(chain, new Uint8Array(n).fill(1)).every((bridge) => bridge === 1)).to.equal(true);
  });
});
