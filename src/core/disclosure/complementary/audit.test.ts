import { expect } from '@esm-bundle/chai';
import { auditPublished } from './audit-published.js';
import { audit, type Audit, type CellAudit } from './audit.js';
import { problemOf, type Cell, type Relation } from './problem.js';

const total = (id: string, ...parts: string[]): Relation => ({ terms: { [id]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) } });
const cells = (p2: number, p3: number, p4: number): Cell[] => [
  { id: 'buurt', truth: 9 + p2 + p3 + p4, max: 150 }, { id: 'p1', truth: 9, max: 40 },
  ...Object.entries({ p2, p3, p4 }).map(([id, truth]): Cell => ({ id, truth, max: 40, ...(truth < 5 ? { status: 'primary', class: [0, 4] } : {}) })),
];

function auditHidden(table: readonly Cell[], hidden: readonly string[], full = false): Audit {
  const problem = problemOf(table, [total('buurt', 'p1', 'p2', 'p3', 'p4')]);
  return audit(problem, Uint8Array.from(problem.ids, (id) => Number(hidden.includes(id))), { full }) as Audit;
}

describe('audit', () => {
  it('reports a single hidden part as exact, with the sum that gives it', () => {
    const [p4] = auditHidden(cells(8, 7, 3), ['p4']).cells;
    expect(p4).to.include({ lo: 3, hi: 3, exact: true, ok: false });
    expect(p4!.how!.formula).to.equal('27 − 9 − 8 − 7 = 3 = p4');
  });

  it('reports two zeros under a full total as exact, because counts are not negative', () => {
    const { failing } = auditHidden(cells(5, 0, 0), ['p3', 'p4']);
    expect(failing.map(({ lo, hi, how }) => [lo, hi, how!.formula])).to.deep.equal([[0, 0, '14 − 9 − 5 = 0 = p3 + p4'], [0, 0, '14 − 9 − 5 = 0 = p3 + p4']]);
  });

  it('reports what is narrower than the class', () => {
    expect(auditHidden(cells(6, 1, 0), ['p3', 'p4']).failing.map(({ lo, hi, exact }) => ({ lo, hi, exact }))).to.deep.equal([{ lo: 0, hi: 1, exact: false }, { lo: 0, hi: 1, exact: false }]);
  });

  it('passes when every value of the class is possible', () => {
    const { cells: found, failing } = auditHidden(cells(6, 1, 0), ['p2', 'p3', 'p4'], true);
    expect(failing).to.deep.equal([]);
    expect(found.map(({ lo, hi }) => [lo, hi])).to.deep.equal([[0, 7], [0, 7]]);
  });

  it('reports a primary cell that is shown', () => {
    expect(auditHidden(cells(6, 1, 0), []).failing.map(({ exact }) => exact)).to.deep.equal([true, true]);
  });

  it('lists what a reader who is told which cells are primary can compute', () => {
    const { told, failing } = auditHidden(cells(9, 4, 4), ['p3', 'p4']);
    expect(failing).to.deep.equal([]);
    expect(told.exact).to.deep.equal([3, 4]);
    expect(auditHidden(cells(9, 4, 3), ['p3', 'p4']).told).to.deep.equal({ exact: [], exactWhy: [], short: [{ cell: 3, lo: 3, hi: 4 }, { cell: 4, lo: 3, hi: 4 }] });
  });
});

describe('auditPublished', () => {
  const published = (table: readonly Cell[], hidden: readonly string[]): CellAudit[] => {
    const problem = problemOf(table.map((cell) => (hidden.includes(cell.id) ? { id: cell.id, truth: NaN, max: cell.max! } : cell)), [total('buurt', 'p1', 'p2', 'p3', 'p4')]);
    return auditPublished(problem, Uint8Array.from(problem.ids, (id) => Number(hidden.includes(id)))) as CellAudit[];
  };

  it('needs no true values to find what a file gives away', () => {
    const [p4] = published(cells(8, 7, 3), ['p4']);
    expect(p4).to.include({ lo: 3, hi: 3, exact: true, ok: false });
    expect(p4!.how!.formula).to.equal('27 − 9 − 8 − 7 = 3 = p4');
  });

  it('finds cells that are certainly below the threshold and narrower than that', () => {
    expect(published(cells(6, 1, 0), ['p3', 'p4']).map(({ lo, hi, ok }) => [lo, hi, ok])).to.deep.equal([[0, 1, false], [0, 1, false]]);
    expect(published(cells(6, 2, 2), ['p3', 'p4']).map(({ lo, hi, ok }) => [lo, hi, ok])).to.deep.equal([[0, 4, true], [0, 4, true]]);
  });

  it('passes cells that may be small or large', () => {
    expect(published(cells(6, 1, 0), ['p2', 'p3', 'p4']).every(({ ok }) => ok)).to.equal(true);
  });

  it('says so when published figures contradict each other', () => {
    const wrong = cells(6, 1, 0).map((cell) => (cell.id === 'buurt' ? { ...cell, truth: 14 } : cell));
    expect(() => published(wrong, ['p4'])).to.throw('contradict');
  });
});
