import { expect } from '@esm-bundle/chai';
import { audit, type Audit } from './audit.js';
import type { NotANetwork } from './network.js';
import { problemOf, type Cell, type Relation } from './problem.js';
import { protect, type Protection } from './protect.js';

const primary = (id: string, truth: number, max = 40): Cell => ({ id, truth, max, status: 'primary', class: [0, Math.min(4, max)] });
const total = (id: string, ...parts: string[]): Relation => ({ terms: { [id]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) } });

function protectCells(cells: readonly Cell[], relations: readonly Relation[]) {
  const problem = problemOf(cells, relations);
  const protection = protect(problem) as Protection;
  const names = (list: Iterable<number>): string[] => Array.from(list, (cell) => problem.ids[cell]!);
  return { problem, protection, complementary: names(protection.complementary), names, audit: audit(problem, protection.hidden) as Audit };
}

describe('protect', () => {
  const buurt = (p3: number, p4: number): Cell[] => [
    { id: 'buurt', truth: 17 + p3 + p4, max: 160, cost: 9 }, { id: 'p1', truth: 9, max: 44, cost: 3 }, { id: 'p2', truth: 8, max: 39, cost: 2 },
    primary('p3', p3), primary('p4', p4),
  ];
  const adds = [total('buurt', 'p1', 'p2', 'p3', 'p4')];

  it('hides nothing more when the small cells already cover each other', () => {
    expect(protectCells(buurt(4, 4), adds).audit.failing).to.have.length(0);
  });

  it('hides a second cell when a total gives the first away', () => {
    const cells = buurt(3, 3).map((cell) => (cell.id === 'p3' ? { ...cell, truth: 7, status: 'openable' as const } : cell));
    const { complementary } = protectCells(cells.map((cell) => (cell.id === 'buurt' ? { ...cell, truth: 27 } : cell)), adds);
    expect(complementary).to.have.length(1);
  });

  it('takes the cheapest cell that does it', () => {
    expect(protectCells(buurt(1, 0), adds).complementary).to.deep.equal(['p2']);
  });

  it('hides more when all hidden cells are zero, although there are two of them', () => {
    const { complementary, audit: after } = protectCells(buurt(0, 0), adds);
    expect(complementary).to.deep.equal(['p2']);
    expect(after.failing).to.have.length(0);
  });

  it('keeps a cell inexact for a reader who is told which cells are below 5', () => {
    const { problem, audit: after, complementary } = protectCells(buurt(4, 4), adds);
    expect(complementary).to.have.length(1);
    expect(after.told.exact).to.have.length(0);
    expect((protect(problem, { told: false }) as Protection).complementary).to.have.length(0);
  });

  it('never hides what was released before, and goes round it', () => {
    const cells = buurt(1, 0).map((cell) => (cell.id === 'p2' ? { ...cell, status: 'published' as const } : cell));
    expect(protectCells(cells, adds).complementary).to.deep.equal(['p1']);
  });

  it('refuses when everything around a cell must stay published, and says what stands in the way', () => {
    const cells = buurt(1, 3).map((cell): Cell => (['buurt', 'p1', 'p2'].includes(cell.id) ? { ...cell, status: 'published' } : cell));
    const { protection, names } = protectCells(cells.map((cell) => (cell.id === 'p3' ? { ...cell, truth: 1, status: 'published' } : cell)), adds);
    expect(names(protection.refusals.map(({ cell }) => cell))).to.deep.equal(['p4', 'p4']);
    expect(names(protection.refusals.flatMap(({ because }) => because)).every((id) => id !== 'p4')).to.equal(true);
    expect(protection.refusals.every(({ because }) => because.length > 0)).to.equal(true);
  });

  it('refuses without anything to blame when public bounds alone give a cell away', () => {
    const { protection } = protectCells([{ id: 'all', truth: 10, max: 10, min: 10, status: 'published' }, primary('a', 2, 6), { id: 'b', truth: 8, max: 8, min: 8 }], [total('all', 'a', 'b')]);
    expect(protection.refusals.length).to.be.greaterThan(0);
    expect(protection.refusals.every(({ because }) => because.length === 0)).to.equal(true);
  });

  it('protects "everybody" as well as "nobody"', () => {
    const { complementary } = protectCells(
      [{ id: 'population', truth: 12, status: 'published' }, { id: 'x', truth: 12, max: 12, status: 'primary', class: [8, 12] }, { id: 'not', truth: 0, max: 12, status: 'primary', class: [0, 4] }],
      [total('population', 'x', 'not')],
    );
    expect(complementary).to.deep.equal([]);
  });

  it('chooses the same cells for two tables that differ only in hidden values', () => {
    expect(protectCells(buurt(1, 3), adds).complementary).to.deep.equal(protectCells(buurt(3, 1), adds).complementary);
  });

  it('hands a table that is not a network back with the reason', () => {
    const three = [total('A', 'x'), total('B', 'x'), total('C', 'x')];
    const problem = problemOf(['A', 'B', 'C', 'x'].map((id) => ({ id, truth: 5 })), three);
    expect((protect(problem) as NotANetwork).why).to.equal('more than two equations');
  });
});
