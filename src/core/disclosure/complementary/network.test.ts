import { expect } from '@esm-bundle/chai';
import { isNetwork, recogniseNetwork, type Network } from './network.js';
import { problemOf, type Relation } from './problem.js';
import { fromTree } from './tree.js';
import { withoutImplied } from './implied.js';

const cellsIn = (relations: readonly Relation[]) => [...new Set(relations.flatMap(({ terms }) => Object.keys(terms)))].map((id) => ({ id, truth: 0 }));
const recognise = (relations: readonly Relation[]) => recogniseNetwork(problemOf(cellsIn(relations), relations));
const sum = (total: string, ...parts: string[]): Relation => ({ terms: { [total]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) } });

/** A gemeente of two buurten with two postcodes each × two categories, with every sum there is written down. */
const everySum: Relation[] = [
  ...['', '/a', '/b'].flatMap((c) => [sum(`g${c}`, `b1${c}`, `b2${c}`), sum(`b1${c}`, `p1${c}`, `p2${c}`), sum(`b2${c}`, `p3${c}`, `p4${c}`)]),
  ...['g', 'b1', 'b2', 'p1', 'p2', 'p3', 'p4'].map((area) => sum(area, `${area}/a`, `${area}/b`)),
];

describe('recogniseNetwork', () => {
  it('sees a two-way table with its margins', () => {
    const table = [sum('T', 'r1', 'r2'), sum('T', 'c1', 'c2'), sum('r1', 'x11', 'x12'), sum('r2', 'x21', 'x22'), sum('c1', 'x11', 'x21'), sum('c2', 'x12', 'x22')];
    expect(isNetwork(recognise(table))).to.equal(true);
  });

  it('lets one unit leave where the other enters, in every equation of a cell', () => {
    const relations = [sum('T', 'a', 'b'), sum('a', 'x', 'y')];
    const problem = problemOf(cellsIn(relations), relations);
    const { tail, head } = recogniseNetwork(problem) as Network;
    const at = (id: string) => problem.ids.indexOf(id);
    expect([tail[at('a')], head[at('a')]]).to.have.members([0, 1]);
    expect(tail[at('b')]).to.equal(tail[at('a')]);
    expect(head[at('T')]).to.equal(0);
    expect(tail[at('T')]).to.equal(2);
  });

  it('turns an equation round when two totals share their parts', () => {
    expect(isNetwork(recognise([sum('buurt', 'p1', 'p2', 'p3'), sum('zone', 'p1', 'p2', 'p3', 'p4')]))).to.equal(true);
  });

  it('says no when no signs fit, as with three areas that overlap two by two', () => {
    const odd = recognise([sum('A', 'x', 'y'), sum('B', 'y', 'z'), sum('C', 'x', 'z')]);
    expect(odd).to.include({ why: 'signs' });
  });

  it('says no for a cell in three equations', () => {
    expect(recognise([sum('A', 'x'), sum('B', 'x'), sum('C', 'x')])).to.include({ why: 'more than two equations', cell: 1 });
  });

  it('says no for a cell that counts double', () => {
    expect(recognise([{ terms: { A: 1, x: -2 } }])).to.include({ why: 'coefficient' });
  });

  it('sees a tree × categories, and running totals of one area', () => {
    const column = (id: string) => ({ id, truth: [2, 1, 1], max: [9, 9, 9] });
    const tree = fromTree({ areas: ['g', 'b1', 'b2'], parent: [-1, 0, 0], total: { id: 't', truth: [4, 2, 2], max: [9, 9, 9] }, categories: [column('m'), column('v')] });
    expect(isNetwork(recogniseNetwork(tree))).to.equal(true);
    expect(isNetwork(recognise([sum('y2', 'q1', 'q2'), sum('y3', 'y2', 'q3'), sum('y4', 'y3', 'q4')]))).to.equal(true);
  });
});

describe('withoutImplied', () => {
  it('drops the sums over categories that follow from those of the postcodes, which shows the network', () => {
    expect(recognise(everySum)).to.include({ why: 'more than two equations' });
    const bare = withoutImplied(problemOf(cellsIn(everySum), everySum));
    expect(isNetwork(recogniseNetwork(bare))).to.equal(true);
    expect(bare.relations.rhs.length).to.equal(everySum.length - 2);
  });

  it('works through several levels', () => {
    const deeper = [...everySum, ...['', '/a', '/b'].map((c) => sum(`land${c}`, `g${c}`, `elders${c}`)), sum('land', 'land/a', 'land/b'), sum('elders', 'elders/a', 'elders/b')];
    expect(isNetwork(recogniseNetwork(withoutImplied(problemOf(cellsIn(deeper), deeper))))).to.equal(true);
  });

  it('keeps equations that say something of their own', () => {
    const three = [sum('A', 'x'), sum('B', 'x'), sum('C', 'x')];
    expect(withoutImplied(problemOf(cellsIn(three), three)).relations.rhs.length).to.equal(3);
  });
});
