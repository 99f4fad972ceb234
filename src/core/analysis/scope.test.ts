import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { areasOf, cellsOf, indicator, published } from '../../../test/fixtures/published.js';
import { finish } from '../work.js';
import { scopeTable } from './scope.js';

const indicators = [indicator('a'), indicator('b')];
const wanted = new Set(['a']);
const table = (count: number) => published(indicators, { a: { 2023: Array.from({ length: count }, (_, row) => row), 2024: Array.from({ length: count }, (_, row) => 10 * row) }, b: { 2024: Array.from({ length: count }, () => 1) } });

describe('the scope of a map', () => {
  it('has the figures of each area of the map, by its own code, whatever their order and number', () => {
    const codes = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }).map((numbers) => numbers.map((number) => `A${number}`));
    fc.assert(fc.property(codes, fc.integer({ min: 1, max: 8 }), fc.boolean(), (on, count, everyArea) => {
      const source = table(count);
      const { table: scope, areaOf } = finish(scopeTable(source, areasOf(on), { wanted, everyArea }));
      const expected = on.filter((code) => everyArea || source.areas.includes(code));
      expect(scope.areas).to.deep.equal(expected);
      expect([...areaOf].map((area) => on[area])).to.deep.equal(expected);
      expect(cellsOf(scope.column('a', '2024'))).to.deep.equal(expected.map((code) => (source.areas.includes(code) ? 10 * source.areas.indexOf(code) : 'unmatched')));
      expect(scope.indicators.map(({ id }) => id)).to.deep.equal(['a']);
    }));
  });

  it('gives a second question the columns that the first one had, so that they are ranked once', () => {
    const source = table(4);
    const areas = areasOf(['A2', 'A1']);
    const [first, second] = [wanted, new Set(['a', 'b'])].map((ids) => finish(scopeTable(source, areas, { wanted: ids })).table);
    expect(second!.column('a', '2024')).to.equal(first!.column('a', '2024'));
    expect(second!.areas).to.equal(first!.areas);
    expect(second!.indicators.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    const other = finish(scopeTable(source, areasOf(['A1', 'A2']), { wanted })).table;
    expect(cellsOf(other.column('a', '2024'))).to.deep.equal([10, 20]);
  });
});
