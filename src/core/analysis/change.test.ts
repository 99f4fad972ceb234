import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { cellsOf, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { CHANGE, changeBreaks, changeTable } from './change.js';

const share = indicator('aandeel', { kind: 'percentage', title: 'Aandeel 65-plus', titles: { en: 'Share of 65 and over' } });
const years = { 2022: [10, 20, 0, 'x', 5, null, 'x'], 2023: [1, 1, 1, 1, 1, 1, 1], 2024: [15, 10, 4, 4, 'x', 4, null] } as const;
const table = published([share], { aandeel: years });

describe('a change', () => {
  it('is shown only where both periods are published, and is none in per cents of zero', () => {
    const { table: result, from, to } = changeTable(table, share, {});
    expect([from, to, result.periods]).to.deep.equal(['2022', '2024', ['2024']]);
    expect(cellsOf(result.column(CHANGE.difference, '2024'))).to.deep.equal([5, -10, 4, 'x', 'x', null, 'x']);
    expect(cellsOf(result.column(CHANGE.relative, '2024'))).to.deep.equal([50, -50, null, 'x', 'x', null, 'x']);
  });

  it('of percentages is in percentage points, and says between which periods', () => {
    const { table: result } = changeTable(table, share, { from: '2023' });
    expect(result.indicators[0]).to.deep.include({ kind: 'mean', unit: 'procentpunt', title: 'Aandeel 65-plus: verandering, 2023 – 2024', derived: true });
    expect(result.indicators[1]).to.deep.include({ kind: 'percentage' }).and.to.have.nested.property('titles.en', 'Share of 65 and over: change in per cent, 2023 – 2024');
  });

  it('has classes that are as far below zero as above', () => {
    const cell: fc.Arbitrary<Cell> = fc.integer({ min: 0, max: 50 });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      const { table: result } = changeTable(published([share], { aandeel: { 2023: rows.map((row) => row[0]), 2024: rows.map((row) => row[1]) } }), share, {});
      const breaks = changeBreaks(result, CHANGE.difference, 1);
      expect(breaks).to.deep.equal(breaks.map((value) => -value).toReversed());
      expect(breaks).to.deep.equal(breaks.toSorted((x, y) => x - y));
      expect(new Set(breaks).size).to.equal(breaks.length);
      expect(breaks).not.to.include(0);
    }));
  });

  it('refuses periods without figures, the same period twice, and categories', () => {
    expect(thrown(() => changeTable(table, share, { from: '2010' })).message).to.equal('invalid: analysis.from: expected 2022 | 2023 | 2024, got "2010"');
    expect(thrown(() => changeTable(table, share, { from: '2024' })).message).to.contain('analysis.to');
    const kind = indicator('soort', { kind: 'category', categories: [] });
    expect(thrown(() => changeTable(published([kind], { soort: { 2024: [0] } }), kind, {})).message).to.contain('category');
  });
});
