import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { column, indicator, type Cell } from '../../test/fixtures/published.js';
import { totalOf } from './totals.js';

const cells = fc.array(fc.oneof<[fc.WeightedArbitrary<Cell>, fc.WeightedArbitrary<Cell>]>({ weight: 3, arbitrary: fc.integer({ min: 0, max: 900 }) }, { weight: 1, arbitrary: fc.constantFrom<Cell>('x', null) }), { minLength: 1, maxLength: 20 });

describe('a total', () => {
  it('adds up what is published, and counts what is not', () => {
    fc.assert(fc.property(cells, (given) => {
      const total = totalOf({ indicator: indicator('n', { kind: 'count' }), ...column(given) }, [...given.keys()]);
      const known = given.filter((cell) => typeof cell === 'number');
      expect(total).to.deep.equal(known.length === 0 ? undefined : { sum: known.reduce((sum, cell) => sum + cell, 0), unknown: given.length - known.length });
    }));
  });

  it('is of the areas that are asked for alone', () => {
    expect(totalOf({ indicator: indicator('n', { kind: 'count' }), ...column([1, 2, 'x', 8]) }, [1, 3])).to.deep.equal({ sum: 10, unknown: 0 });
  });

  it('is not there for what does not add up', () => {
    for (const kind of ['percentage', 'mean', 'score', 'category'] as const) expect(totalOf({ indicator: indicator('i', { kind }), ...column([1, 2]) }, [0, 1])).to.equal(undefined);
    expect(totalOf({ indicator: indicator('i', { kind: 'count', derived: true }), ...column([1, 2]) }, [0, 1])).to.equal(undefined);
  });
});
