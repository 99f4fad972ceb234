import { expect } from '@esm-bundle/chai';
import { audit, type Audit } from './audit.js';
import { brokenRelations, checkProblem } from './check.js';
import { changeBetween, extend, releasedEarlier, runningTotals, together } from './extend.js';
import { isNetwork, recogniseNetwork } from './network.js';
import { problemOf, type Cell } from './problem.js';
import { protect, type Protection } from './protect.js';
import { fromTree } from './tree.js';

const small = (id: string, truth: number): Cell => ({ id, truth, max: 400, status: 'primary', class: [0, 4] });
const names = (ids: readonly string[], cells: Int32Array): string[] => Array.from(cells, (cell) => ids[cell]!);

describe('figures over time', () => {
  const year = (id: string, truth: number): Cell => ({ id, truth, max: 400, cost: 2 });

  it('hides a running total when the difference of two gives a quarter away', () => {
    const cells = [year('q1', 6), year('q2', 5), small('q3', 3), small('q4', 3), year('y2', 11), year('y3', 14), year('y4', 17)];
    const problem = problemOf(cells, runningTotals(['q1', 'q2', 'q3', 'q4'], [undefined, 'y2', 'y3', 'y4']));
    checkProblem(problem);
    expect(names(problem.ids, (protect(problem) as Protection).complementary)).to.deep.equal(['y3']);
  });

  it('knows that a change and one year give the other year', () => {
    const years = problemOf([year('y23', 7), { ...small('y24', 4), max: 40 }], []);
    const { cell, relation } = changeBetween(years, { id: 'change', from: 'y23', to: 'y24' });
    expect(cell).to.include({ truth: -3, min: -400, max: 40 });
    const problem = extend(years, [cell], [relation]);
    checkProblem(problem);
    expect((audit(problem, Uint8Array.of(0, 1, 0)) as Audit).failing[0]).to.include({ lo: 4, hi: 4, exact: true });
    expect((protect(problem) as Protection).complementary.length).to.equal(1);
  });

  it('is a network for a tree of areas when the change is a category beside last year', () => {
    const column = (id: string, truth: number[], min = 0) => ({ id, truth, max: [90, 50, 50], min: [min, min, min] });
    const problem = fromTree({ areas: ['g', 'b1', 'b2'], parent: [-1, 0, 0], total: column('this year', [12, 8, 4]), categories: [column('last year', [15, 8, 7]), column('change', [-3, 0, -3], -90)] });
    checkProblem(problem);
    expect(isNetwork(recogniseNetwork(problem))).to.equal(true);
  });

  it('puts periods side by side, tied together only by what is said of them', () => {
    const one = problemOf([year('a', 6)], []);
    const both = extend(together([one, one], ['2023', '2024']), [year('both years', 12)], [{ terms: { 'both years': 1, 'a@2023': -1, 'a@2024': -1 } }]);
    expect(both.ids).to.deep.equal(['a@2023', 'a@2024', 'both years']);
    checkProblem(both);
  });
});

describe('earlier releases', () => {
  const table = problemOf([{ id: 't', truth: 18, cost: 1 }, small('p1', 3), { id: 'p2', truth: 7, cost: 2 }, { id: 'p3', truth: 8, cost: 3 }], [{ terms: { t: 1, p1: -1, p2: -1, p3: -1 } }]);

  it('cannot be hidden again, so another cell protects', () => {
    expect(names(table.ids, (protect(table) as Protection).complementary)).to.deep.equal(['t']);
    const { problem, exposed } = releasedEarlier(table, ['t']);
    expect(exposed).to.deep.equal([]);
    expect(names(table.ids, (protect(problem) as Protection).complementary)).to.deep.equal(['p2']);
  });

  it('lead to a refusal when they leave no way to protect', () => {
    expect((protect(releasedEarlier(table, ['t', 'p2', 'p3']).problem) as Protection).refusals).to.have.length(2);
  });

  it('are named when a cell that is small now was shown before', () => {
    expect(releasedEarlier(table, ['p1']).exposed).to.deep.equal(['p1']);
  });

  it('of other borders count as totals of their own', () => {
    const problem = extend(table, [{ id: 'old buurt', truth: 15, status: 'published' }], [{ terms: { 'old buurt': 1, p2: -1, p3: -1 } }]);
    const { complementary, refusals } = protect(problem) as Protection;
    expect(refusals).to.have.length(0);
    expect(names(problem.ids, complementary)).to.deep.equal(['t']);
  });
});

describe('a table that cannot be', () => {
  it('says which total is off and by how much', () => {
    const problem = problemOf([{ id: 't', truth: 12 }, { id: 'p1', truth: 7 }, { id: 'p2', truth: 6 }], [{ terms: { t: 1, p1: -1, p2: -1 } }]);
    expect(brokenRelations(problem)).to.deep.equal([{ relation: 0, cells: ['t', 'p1', 'p2'], by: -1 }]);
    expect(() => checkProblem(problem)).to.throw('relation of t and 2 parts');
  });

  it('names a negative, a decimal and a too large count', () => {
    for (const truth of [-1, 2.5, 50]) expect(() => checkProblem(problemOf([{ id: 'p1', truth, max: 40 }], []))).to.throw('p1');
  });

  it('is refused for a parent that is its own child', () => {
    expect(() => fromTree({ areas: ['a', 'b'], parent: [1, 0], total: { id: 't', truth: [1, 1], max: [9, 9] } })).to.throw('parent');
  });

  it('is refused for an unknown or doubled cell and a primary cell without class', () => {
    expect(() => problemOf([{ id: 'a', truth: 1 }], [{ terms: { b: 1 } }])).to.throw('cell b');
    expect(() => problemOf([{ id: 'a', truth: 1 }, { id: 'a', truth: 1 }], [])).to.throw('twice');
    expect(() => problemOf([{ id: 'a', truth: 1, status: 'primary' }], [])).to.throw('class');
  });
});
