import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { everyWay, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { drawnText } from '../drawn-text.js';
import { drawnFigure } from './drawn-figures.js';

const inwoners = indicator('inwoners', { kind: 'count' });
const ouderen = indicator('ouderen', { kind: 'count', population: 'inwoners' });
const aandeel = indicator('aandeel', { kind: 'percentage', numerator: 'ouderen', denominator: 'inwoners' });
const all = [inwoners, ouderen, aandeel];
const count: fc.Arbitrary<Cell> = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom<Cell>('x', null));
const tableOf = (rows: readonly (readonly [people: Cell, older: Cell])[], more: readonly Cell[] = []) => published(all, {
  inwoners: { 2024: rows.map(([people]) => people) }, ouderen: { 2024: rows.map(([, older]) => older) }, aandeel: { 2024: more.length > 0 ? more : rows.map(() => null) },
});

describe('drawnFigure', () => {
  it('adds up counts between the least and the most that hidden ones can make of it', () => {
    fc.assert(fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), (cells) => {
      // Three people live in each area, so a hidden group has none to three of them.
      const figure = drawnFigure(tableOf(cells.map((cell) => [3, cell])), ouderen, { rows: [...cells.keys()], period: '2024' });
      const there = cells.filter((cell) => cell !== null);
      const sums = everyWay(there.map((cell) => (cell === 'x' ? [0, 1, 2, 3] : [cell]))).map((way) => way.reduce((sum, each) => sum + each, 0));
      const [low, high] = there.length === 0 ? [NaN, NaN] : [Math.min(...sums), Math.max(...sums)];
      expect([figure.kind, figure.low, figure.high]).to.deep.equal(['sum', low, high]);
      expect([figure.shown, figure.hidden, figure.missing]).to.deep.equal([cells.filter((cell) => typeof cell === 'number').length, cells.filter((cell) => cell === 'x').length, cells.filter((cell) => cell === null).length]);
    }), { numRuns: 500 });
  });

  it('has no upper end for a hidden count of nobody knows how many', () => {
    expect(drawnFigure(tableOf([['x', 2], [12, 3]]), inwoners, { rows: [0, 1], period: '2024' })).to.deep.include({ low: 12, high: Infinity, hidden: 1 });
  });

  it('makes a percentage of sums of counts, within what they can be, and never of percentages', () => {
    fc.assert(fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), (cells) => {
      const figure = drawnFigure(tableOf(cells.map((cell) => [3, cell]), cells.map(() => 99)), aandeel, { rows: [...cells.keys()], period: '2024' });
      const there = cells.filter((cell) => cell !== null);
      const shares = everyWay(there.map((cell) => (cell === 'x' ? [0, 1, 2, 3] : [cell]))).map((way) => (100 * way.reduce((sum, each) => sum + each, 0)) / (3 * way.length));
      expect(figure.kind).to.equal('share');
      if (there.length === 0) { expect(figure.low).to.deep.equal(NaN); return; }
      expect(figure.low).to.be.closeTo(Math.min(...shares), 1e-9);
      expect(figure.high).to.be.closeTo(Math.max(...shares), 1e-9);
    }), { numRuns: 500 });
  });

  it('makes a percentage above a hundred where parts are more than their whole', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant<Cell>('x')), { minLength: 1, maxLength: 5 }), (cells) => {
      const figure = drawnFigure(tableOf(cells.map((cell) => [3, cell])), aandeel, { rows: [...cells.keys()], period: '2024' });
      const shares = everyWay(cells.map((cell) => (typeof cell === 'number' ? [cell] : [0, 1, 2, 3]))).map((way) => (100 * way.reduce((sum, each) => sum + each, 0)) / (3 * way.length));
      expect(figure.low).to.be.closeTo(Math.min(...shares), 1e-9);
      expect(figure.high).to.be.closeTo(Math.max(...shares), 1e-9);
    }), { numRuns: 300 });
  });

  it('tells of a percentage without counts, and of a mean, only between which figures it is', () => {
    const loose = indicator('los', { kind: 'percentage' });
    const mean = indicator('inkomen', { kind: 'mean', n: 'inwoners' });
    const table = published([loose, mean], { los: { 2024: [10, 30, 'x', null] }, inkomen: { 2024: [20000, 31000, 25000, 'x'] } });
    const of = (each: typeof loose) => drawnFigure(table, each, { rows: [0, 1, 2, 3, -1], period: '2024' });
    expect(of(loose)).to.deep.include({ kind: 'range', low: 10, high: 30, shown: 2, hidden: 1, missing: 2 });
    expect(of(mean)).to.deep.include({ kind: 'range', low: 20000, high: 31000, shown: 3, hidden: 1, missing: 1 });
  });

  it('says of a percentage which of its counts has no figures of the period that the map shows', () => {
    const table = published(all, {
      inwoners: { 2023: [100, 80], 2024: [110, 90] }, ouderen: { 2023: [20, 10] }, aandeel: { 2023: [20, 12.5], 2024: [21, 13] },
    });
    const tell = (period: string, language: 'nl' | 'en') => drawnText(drawnFigure(table, aandeel, { rows: [0, 1], period }), { language, level: 'buurt', period });
    expect(tell('2024', 'nl')).to.deep.equal({ value: 'geen gegevens', notes: ['Optellen kan niet: van "ouderen" zijn er geen cijfers over 2024, wel over 2023.'] });
    expect(tell('2024', 'en').notes).to.deep.equal(['Cannot be added up: "ouderen" has no figures of 2024, but it has of 2023.']);
    expect(tell('2023', 'nl').notes).to.deep.equal([]);
  });

  it('counts the areas of each category', () => {
    const type = indicator('type', { kind: 'category', categories: [{ id: 'rij', title: 'Rij' }, { id: 'flat', title: 'Flat' }] });
    const table = published([type], { type: { 2024: [0, 1, 1, 'x'] } });
    expect(drawnFigure(table, type, { rows: [0, 1, 2, 3], period: '2024' })).to.deep.include({ kind: 'categories', areasOf: [1, 2], hidden: 1 });
  });

  it('tells nothing of a hidden area by the difference of two drawings that its whole does not tell', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 2, maxLength: 8 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), fc.nat(), (areas, picked, which) => {
      const rows = areas.map(([people, isHidden]): [Cell, Cell] => [people, isHidden ? 'x' : Math.min(2, people)]);
      const hidden = rows.flatMap(([, older], row) => (older === 'x' ? [row] : []));
      if (hidden.length === 0) return;
      const target = hidden[which % hidden.length]!;
      const table = tableOf(rows);
      const without = [...rows.keys()].filter((row) => picked[row] && row !== target);
      const [large, small] = [[...without, target], without].map((each) => drawnFigure(table, ouderen, { rows: each, period: '2024' })) as [ReturnType<typeof drawnFigure>, ReturnType<typeof drawnFigure>];
      const [from, to] = without.length === 0 ? [0, 0] : [small.low, small.high];
      // Whatever the others are, the target can still be anything from nobody to everybody.
      expect(large.low - from).to.equal(0);
      expect(large.high - to).to.equal(areas[target]![0]);
    }), { numRuns: 1000 });
  });

  it('says of what period a figure is when the asked one has none', () => {
    const table = published([inwoners, ouderen], { inwoners: { 2023: [1, 2], 2024: [3, 4] }, ouderen: { 2023: [5, 6] } });
    expect(drawnFigure(table, ouderen, { rows: [0, 1], period: '2024' })).to.deep.include({ period: '2023', low: 11, high: 11 });
  });
});
