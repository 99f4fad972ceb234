import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { cellsOf, column, everyWay, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { finish } from '../work.js';
import { INDEX, indexTable, type IndexPart } from './index-score.js';
import { percentileRank, rankingOf } from './percentile.js';

const indicators = [indicator('a', { range: [0, 3] }), indicator('b', { kind: 'count', population: 'n' }), indicator('c', { range: [0, 3] }), indicator('n', { kind: 'count' })];
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom<Cell>('x', null) });
const partsOf = (weights: readonly number[], directions: readonly ('high' | 'low')[]): IndexPart[] =>
  weights.map((weight, index) => ({ indicator: indicators[index]!, weight, direction: directions[index]! }));

/** Percentile rank by comparing with each of the others in turn. */
function slowRank(value: number, others: readonly number[]): number {
  if (others.length === 0) return 50;
  const points = others.map((other): number => (other < value ? 1 : other === value ? 0.5 : 0));
  return (100 * points.reduce((sum, each) => sum + each, 0)) / others.length;
}

/** The index of a row when its hidden figures are these; NaN when too little is there. */
function slowIndex(columns: readonly (readonly Cell[])[], row: number, filled: readonly (number | null)[], parts: readonly IndexPart[]): number {
  let sum = 0, weight = 0;
  for (const [index, part] of parts.entries()) {
    const value = filled[index];
    if (value === null || value === undefined) continue;
    const others = columns[index]!.filter((other, place): other is number => typeof other === 'number' && place !== row);
    const rank = slowRank(value, others);
    sum += part.weight * (part.direction === 'high' ? rank : 100 - rank);
    weight += part.weight;
  }
  return 2 * weight >= parts.reduce((total, part) => total + part.weight, 0) ? sum / weight : NaN;
}

describe('the percentile rank', () => {
  it('goes from 0 for the lowest to 100 for the highest, ties at their mean rank', () => {
    const ranking = rankingOf(column([10, 20, 20, 30, 'x', null]));
    expect([10, 20, 30].map((value) => percentileRank(ranking, value, true))).to.deep.equal([0, 50, 100]);
    // Mean rank of the two in the middle: (2 + 3) / 2 = 2.5; (2.5 − 1) / (4 − 1).
    expect(percentileRank(ranking, 20, true)).to.equal((100 * (2.5 - 1)) / 3);
  });

  it('never falls when a figure rises, and is that of a plain count', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }), (values) => {
      const ranking = rankingOf(column(values));
      const among = values.toSorted((a, b) => a - b).map((value) => percentileRank(ranking, value, true));
      expect(among).to.deep.equal(among.toSorted((a, b) => a - b));
      for (const [index, value] of values.entries()) expect(percentileRank(ranking, value, true)).to.be.closeTo(slowRank(value, values.toSpliced(index, 1)), 1e-9);
      for (let value = -1; value <= 10; value++) expect(percentileRank(ranking, value, false)).to.be.closeTo(slowRank(value, values), 1e-9);
    }));
  });
});

describe('the index', () => {
  it('is the interval over every value that hidden figures can have, and is classed only where both ends agree', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 });
    const weights = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    const way = fc.constantFrom('high' as const, 'low' as const);
    fc.assert(fc.property(rows, weights, fc.tuple(way, way, way), (cells, weight, directions) => {
      const columns = [0, 1, 2].map((index) => cells.map((row) => row[index as 0 | 1 | 2]));
      // A column without any figure would leave the indicator without a period.
      if (columns.some((each) => each.every((value) => value === null))) return;
      const parts = partsOf(weight, directions);
      const table = published(indicators, { a: { 2024: columns[0]! }, b: { 2024: columns[1]! }, c: { 2024: columns[2]! }, n: { 2024: cells.map(() => 3) } });
      const { table: result, bounds, classes } = finish(indexTable(table, parts, { method: 'manual', breaks: [25, 50, 75] }));
      const [score, category, known] = [INDEX.score, INDEX.class, INDEX.inputs].map((id) => cellsOf(result.column(id, '2024')));
      for (const [row, own] of cells.entries()) {
        const ways = everyWay(own.map((value) => (value === 'x' ? [0, 1, 2, 3] : [value])));
        const every = ways.map((filled) => slowIndex(columns, row, filled, parts));
        const [low, high] = [Math.min(...every), Math.max(...every)];
        expect(known![row]).to.equal(own.filter((value) => typeof value === 'number').length);
        const without = own.includes('x') ? 'x' : null;
        if (Number.isNaN(low)) {
          expect([score![row], category![row], bounds[0]!.low[row]]).to.deep.equal([without, without, NaN]);
          continue;
        }
        expect(bounds[0]!.low[row]).to.be.closeTo(low, 1e-9);
        expect(bounds[0]!.high[row]).to.be.closeTo(high, 1e-9);
        if (own.includes('x')) expect(score![row]).to.equal('x');
        else expect(score![row]).to.be.closeTo(low, 1e-9);
        // On a break itself, the last digit of a sum decides.
        if (every.some((value) => classes.breaks.some((each) => Math.abs(value - each) < 1e-6))) continue;
        const classesOf = new Set(every.map((value) => [25, 50, 75].filter((each) => value >= each).length));
        const agreed = classes.breaks.filter((each) => low >= each).length === classes.breaks.filter((each) => high >= each).length;
        expect(category![row]).to.equal(agreed ? [...classesOf][0] : 'x');
      }
    }), { numRuns: 300 });
  });

  it('leaves hidden figures out of the ranks of others and out of the breaks', () => {
    const scores = (last: readonly Cell[]) => {
      const table = published(indicators.slice(0, 1), { a: { 2024: [0, 1, 3, ...last] } });
      const { table: result, classes } = finish(indexTable(table, partsOf([1], ['high']), {}));
      return [cellsOf(result.column(INDEX.score, '2024')).slice(0, 3), classes.breaks];
    };
    expect(scores(['x', 'x'])).to.deep.equal(scores([null, null])).and.to.deep.equal([[0, 50, 100], [50, 100]]);
  });

  it('names its classes as a legend does, in both languages', () => {
    const table = published(indicators.slice(0, 1), { a: { 2024: [0, 1, 2, 3] } });
    const { table: result } = finish(indexTable(table, partsOf([1], ['high']), { method: 'manual', breaks: [40, 60] }));
    const { categories, ordered } = result.indicators[0]!;
    expect(ordered).to.equal(true);
    expect(categories!.map(({ title }) => title)).to.deep.equal(['minder dan 40', '40 – 60', '60 of meer']);
    expect(categories!.map(({ titles }) => titles!.en)).to.deep.equal(['less than 40', '40 – 60', '60 or more']);
  });

  it('needs weight', () => {
    const table = published(indicators.slice(0, 1), { a: { 2024: [0, 1] } });
    expect(thrown(() => finish(indexTable(table, partsOf([0], ['high']), {}))).message).to.match(/^invalid: inputs/);
  });
});
