import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { cellsOf, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { finish } from '../work.js';
import { CROSS, crossCellsOf, crossTable, crossTarget } from './cross.js';

const a = indicator('a', { range: [0, 5] });
const b = indicator('b', { kind: 'count', population: 'n' });
const n = indicator('n', { kind: 'count' });
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 2, arbitrary: fc.constantFrom<Cell>('x', null) });
const figures = fc.array(fc.tuple(cell, cell, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 12 });

describe('crossing two indicators', () => {
  it('gives a category exactly where every possible value of hidden figures gives the same', () => {
    fc.assert(fc.property(figures, (rows) => {
      const table = published([a, b, n], { a: { 2024: rows.map((row) => row[0]) }, b: { 2024: rows.map((row) => row[1]) }, n: { 2024: rows.map((row) => row[2]) } });
      const result = finish(crossTable(table, [a, b]));
      const levels = (classes: (typeof result.classes)[number], cellOf: Cell, most: number): Set<number> => {
        const steps = { 0: [], 1: [1], 2: [0, 2], 3: [0, 1, 2] }[classes.count as 0 | 1 | 2 | 3];
        const values = cellOf === 'x' ? Array.from({ length: most + 1 }, (_, value) => value) : [cellOf as number];
        return new Set(values.map((value) => steps[classes.breaks.filter((each) => value >= each).length] ?? NaN));
      };
      const expected = rows.map(([first, second, size]) => {
        const [left, right] = [levels(result.classes[0], first, 5), levels(result.classes[1], second, size)];
        const isOpen = (own: Cell, possible: Set<number>, count: number) => own === null || possible.size > 1 || count === 0;
        const open = [isOpen(first, left, result.classes[0].count) && first, isOpen(second, right, result.classes[1].count) && second].filter((each) => each !== false);
        if (open.length > 0) return open.includes('x') ? 'x' : null;
        return 3 * [...left][0]! + [...right][0]!;
      });
      if (result.table.periods.length > 0) expect(cellsOf(result.table.column(CROSS, '2024'))).to.deep.equal(expected);
    }), { numRuns: 500 });
  });

  it('has nine named categories, the last of which is much of both', () => {
    const table = published([a, b], { a: { 2024: [0, 2, 5] }, b: { 2024: [1, 2, 3] } });
    const { table: result } = finish(crossTable(table, [a, b]));
    const { categories } = result.indicators[0]!;
    expect(categories!.map(({ id }) => id)).to.deep.equal(['low-low', 'low-middle', 'low-high', 'middle-low', 'middle-middle', 'middle-high', 'high-low', 'high-middle', 'high-high']);
    expect(categories!.at(-1)).to.deep.include({ title: 'hoog – hoog' }).and.to.have.nested.property('titles.en', 'high – high');
    expect(categories![crossTarget(['high', 'low'])]!.id).to.equal('high-low');
    expect(categories![crossTarget(['low', 'high'])]!.id).to.equal('low-high');
    expect(cellsOf(result.column(CROSS, '2024'))).to.deep.equal([0, 4, 8]);
  });

  it('adds up people only where each area’s number is published, and only when both are of the same people', () => {
    const [left, right] = [indicator('l', { kind: 'percentage', denominator: 'n' }), indicator('r', { kind: 'percentage', denominator: 'n' })];
    const cells = { l: { 2024: [10, 10, 90, 90] }, r: { 2024: [10, 10, 90, 90] }, n: { 2024: [100, 200, 300, 'x' as const] } };
    const table = published([left, right, n], cells);
    const cross = finish(crossTable(table, [left, right]));
    const [period, rows] = ['2024', Int32Array.of(0, 1, 2, 3)];
    const counted = crossCellsOf(cross, table, { period, rows });
    expect([counted[0], counted[8], counted[4]]).to.deep.equal([{ areas: 2, people: 300 }, { areas: 2, people: undefined }, { areas: 0, people: 0 }]);
    // Of a part of the map, only its own; an area without a row or outside has none.
    expect(crossCellsOf(cross, table, { period, rows: Int32Array.of(-1, 1, 2, -2) })[8]).to.deep.equal({ areas: 1, people: 300 });
    const other = { ...right, denominator: 'm' };
    expect(crossCellsOf(finish(crossTable(table, [left, other])), table, { period, rows }).every(({ people }) => people === undefined)).to.equal(true);
  });

  it('tells of no combination how many people it has when one of its areas is hidden, and leaves no area out of the count', () => {
    const [left, right] = [indicator('l', { range: [0, 5] }), indicator('r', { range: [0, 5] })].map((each) => ({ ...each, n: 'n' })) as [ReturnType<typeof indicator>, ReturnType<typeof indicator>];
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
      const table = published([left, right, n], { l: { 2024: rows.map((row) => row[0]) }, r: { 2024: rows.map((row) => row[1]) }, n: { 2024: rows.map((row) => row[2]) } });
      const cross = finish(crossTable(table, [left, right]));
      if (cross.table.periods.length === 0) return;
      const placed = cellsOf(cross.table.column(CROSS, '2024'));
      for (const [index, { areas, people }] of crossCellsOf(cross, table, { period: '2024', rows: Int32Array.from(rows.keys()) }).entries()) {
        const members = rows.filter((_, row) => placed[row] === index).map((row) => row[2]);
        expect(areas).to.equal(members.length);
        const isKnown = members.every((size) => typeof size === 'number');
        expect(people).to.equal(isKnown ? members.reduce((sum, size) => sum + size, 0) : undefined);
      }
    }), { numRuns: 500 });
  });

  it('refuses categories', () => {
    const kind = indicator('soort', { kind: 'category', categories: [] });
    expect(thrown(() => finish(crossTable(published([a, kind], { a: { 2024: [1] } }), [a, kind]))).message).to.contain('"soort" (category)');
  });
});
