import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { areasOf, cellsOf, everyWay, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import type { PublishedTable } from '../disclosure/published.js';
import { parseQuestion } from '../question.js';
import { resultOf, type QuestionResult } from './question-result.js';

const indicators = [indicator('een', { range: [0, 9] }), indicator('twee', { range: [0, 9] })];
const tableOf = (een: readonly Cell[], twee: readonly Cell[]): PublishedTable => published(indicators, { een: { 2024: een }, twee: { 2024: twee } });

function ask(table: PublishedTable, analysis: object, more: object = {}, points?: ReadonlyMap<string, Float64Array>): QuestionResult {
  const question = parseQuestion({ format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src: 'a.json' }, data: ['d.json'], inputs: [{ indicator: 'een' }, { indicator: 'twee', weight: 2 }], analysis, ...more });
  return resultOf(question, { tables: [table], areas: areasOf(table.areas), points });
}

const cellsIn = ({ table }: QuestionResult): unknown[][] => table.indicators.map(({ id }) => [...cellsOf(table.column(id, '2024'))]);

/** Percentile rank as a definition: the share of the others that are lower, equal ones for half. */
function rank(figures: readonly Cell[], at: number, value: number): number {
  const others = figures.filter((figure, i): figure is number => i !== at && typeof figure === 'number');
  return others.length === 0 ? 50 : (100 * others.reduce((sum, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0), 0)) / others.length;
}

const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) }, { weight: 1, arbitrary: fc.constant('x' as const) });
const columns = fc.integer({ min: 8, max: 16 }).chain((length) => fc.tuple(...[0, 1].map(() => fc.array(cell, { minLength: length, maxLength: length }))));

describe('resultOf a question', () => {
  it('gives the class of an index that every value of the hidden figures gives, and none where they differ', () => {
    let told = 0, open = 0;
    fc.assert(fc.property(columns, ([een, twee]) => {
      let result: QuestionResult;
      try {
        result = ask(tableOf(een!, twee!), { method: 'index' }, { style: { breaks: [50] } });
      } catch (error) {
        return thrown(() => { throw error; }).code === 'no-such-indicator';
      }
      const [cells] = cellsIn(result);
      return cells!.every((found, at) => {
        const ways = everyWay([een!, twee!].map((column) => (column[at] === 'x' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [column[at] as number])));
        const classes = new Set(ways.map(([a, b]) => [50].filter((bound) => Math.round((rank(een!, at, a!) + 2 * rank(twee!, at, b!)) / 3) >= bound).length));
        if (found === 'x') open++; else if (ways.length > 1) told++;
        return found === 'x' ? classes.size > 1 : classes.size === 1 && classes.has(found as number);
      });
    }), { seed: 12, numRuns: 200 });
    expect(Math.min(told, open)).to.be.greaterThan(20);
  });

  it('never publishes a score: classes of whole points, two different scores or more each, however many are asked for', () => {
    fc.assert(fc.property(columns, fc.integer({ min: 2, max: 9 }), ([een, twee], classes) => {
      const known = [een!, twee!].map((column) => column.map((one) => (one === 'x' ? 4 : one)));
      const [a, b] = known as [number[], number[]];
      let result: QuestionResult;
      try {
        result = ask(tableOf(a, b), { method: 'index' }, { style: { classes } });
      } catch (error) {
        return thrown(() => { throw error; }).code === 'unsupported';
      }
      const scores = a.map((_, at) => Math.round((rank(a, at, a[at]!) + 2 * rank(b, at, b[at]!)) / 3));
      const [cells] = cellsIn(result);
      const scoresIn = new Map<unknown, Set<number>>();
      cells!.forEach((one, at) => scoresIn.set(one, (scoresIn.get(one) ?? new Set()).add(scores[at]!)));
      const whole = result.table.indicators[0]!.categories!.every(({ title }) => !title.includes(','));
      return whole && [...scoresIn.values()].every((different) => different.size > 1);
    }), { seed: 13, numRuns: 200 });
  });

  it('counts the conditions that hold, and says where enough do', () => {
    const analysis = { method: 'conditions', match: 'any', conditions: [{ indicator: 'een', op: '>=', value: 5 }, { indicator: 'twee', op: '>=', value: 5 }] };
    const result = ask(tableOf([9, 9, 1, 'x', 'x'], [9, 1, 1, 9, 1]), analysis);
    expect(cellsIn(result)).to.deep.equal([[2, 1, 0, 'x', 'x'], [1, 1, 0, 1, 'x']]);
    expect(result.table.indicators.map(({ id, sensitivity, description }) => [id, sensitivity, description])).to.deep.equal(
      ['conditions', 'conditions:met'].map((id) => [id, 'public', 'een: 5 of meer; twee: 5 of meer']));
  });

  it('crosses two indicators, unless a part of one stands for a single figure', () => {
    const spread = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const { table, palette } = ask(tableOf(spread, spread.toReversed()), { method: 'cross' });
    expect([...cellsOf(table.column('cross', '2024'))]).to.deep.equal([2, 2, 2, 4, 4, 4, 6, 6, 6]);
    expect(palette).to.equal('kruis');
    expect(thrown(() => ask(tableOf(spread, [1, 1, 1, 2, 2, 2, 3, 3, 3]), { method: 'cross' }))).to.deep.include({ code: 'unsupported' });
  });

  it('gives the class of a change only where both figures are shown', () => {
    const table = published(indicators, { een: { 2023: [1, 1, 1, 1, 'x', 5], 2024: [1, 2, 5, 7, 5, 'x'] } });
    const result = ask(table, { method: 'change' }, { style: { breaks: [2] } });
    expect(cellsIn(result)).to.deep.equal([[0, 0, 1, 1, 'x', 'x']]);
    expect(result.table.periods).to.deep.equal(['2024']);
  });

  it('gives the class of a distance, and nothing of a group of people', () => {
    const table = tableOf([1, 2, 3, 4], [1, 2, 3, 4]);
    const areas = { ...areasOf(table.areas), labelPoints: Float64Array.of(5, 52, 5.001, 52, 5.1, 52, 5.2, 52) };
    const question = parseQuestion({ format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src: 'a.json' }, data: ['d.json'], inputs: [{ indicator: 'een' }], style: { breaks: [1000] }, layers: [{ id: 'p', type: 'points', src: 'p.csv' }], analysis: { method: 'proximity', group: 'een' } });
    const result = resultOf(question, { tables: [table], areas, points: new Map([['p', Float64Array.of(5, 52)]]) });
    expect(result.table.indicators.map(({ id }) => id)).to.deep.equal(['p:distance-klasse']);
    expect(cellsIn(result)).to.deep.equal([[0, 0, 1, 1]]);
  });

  it('refuses when some of what is asked after has no figures: who sees the result cannot see that it is left out', () => {
    const table = published(indicators, { een: { 2024: [1, 2, 3, 4] } });
    expect(thrown(() => ask(table, { method: 'index' }))).to.deep.include({ code: 'no-such-indicator' });
  });
});
