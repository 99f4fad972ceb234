import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { cellsOf, everyWay, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import type { Condition, SimpleCondition } from '../question-analysis.js';
import { finish } from '../work.js';
import { CONDITIONS, conditionsTable } from './conditions.js';
import { inputPeriods } from './input.js';

/** Four indicators of which a hidden figure can be any whole number from 0 to 3, by what each kind lets everybody know. */
const indicators = [
  indicator('mensen', { kind: 'count', population: 'bewoners' }),
  indicator('cijfer', { range: [0, 3] }),
  indicator('soort', { kind: 'category', categories: ['0', '1', '2', '3'].map((id) => ({ id, title: id })) }),
  indicator('kans', { kind: 'score', range: [0, 3] }),
  indicator('bewoners', { kind: 'count' }),
];
const ids = ['mensen', 'cijfer', 'soort', 'kans'] as const;
const possible = [0, 1, 2, 3];

/** Whether a condition holds for figures that are all known. Written apart from the analysis, over plain numbers. */
function holds(condition: Condition, figure: (id: string) => number): boolean {
  if ('of' in condition) return condition.op === 'all' ? condition.of.every((part) => holds(part, figure)) : condition.of.some((part) => holds(part, figure));
  const left = figure(condition.indicator);
  if (condition.op === 'between') return left >= condition.value[0] && left <= condition.value[1];
  if (condition.op === 'in') return condition.value.includes(String(left));
  const right = typeof condition.value === 'object' ? figure(condition.value.indicator) : Number(condition.value);
  switch (condition.op) {
    case '>=': return left >= right;
    case '>': return left > right;
    case '<=': return left <= right;
    case '<': return left < right;
    case '=': return left === right;
  }
}

const number = fc.integer({ min: -1, max: 4 });
const operator = fc.constantFrom('>=', '>', '<=', '<', '=');
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 2, arbitrary: fc.constant('x' as const) });
const row = fc.tuple(cell, cell, cell, cell);
/** A condition on one indicator and no other. */
const on = (id: string): fc.Arbitrary<SimpleCondition> => (id === 'soort'
  ? fc.oneof(fc.constantFrom('0', '1', '2', '3').map((value) => ({ indicator: id, op: '=' as const, value })), fc.subarray(['0', '1', '2', '3'], { minLength: 1 }).map((value) => ({ indicator: id, op: 'in' as const, value })))
  : fc.oneof(fc.record({ indicator: fc.constant(id), op: operator, value: number }), fc.tuple(number, number).map(([a, b]) => ({ indicator: id, op: 'between' as const, value: [Math.min(a, b), Math.max(a, b)] as [number, number] }))));
/** Conditions in which each indicator has one place. */
const apart: fc.Arbitrary<Condition[]> = fc.oneof(
  fc.tuple(...ids.map(on)).chain((all) => fc.subarray(all, { minLength: 1 })),
  fc.tuple(on('mensen'), on('soort'), fc.constantFrom('all', 'any')).map(([a, b, op]) => [{ op, of: [a, b] }]),
  fc.tuple(operator, on('soort')).map(([op, other]) => [{ indicator: 'mensen', op, value: { indicator: 'cijfer' } }, other]),
);
/** Conditions in which an indicator may return. */
const mixed: fc.Arbitrary<Condition[]> = fc.array(fc.constantFrom(...ids).chain(on), { minLength: 2, maxLength: 4 })
  .chain((simple) => fc.boolean().map((group): Condition[] => (group ? [{ op: 'any', of: simple }, simple[0]!] : simple)));

function tableOf(rows: readonly (readonly Cell[])[]) {
  const cells = Object.fromEntries(ids.map((id, index) => [id, { 2024: rows.map((each) => each[index]!) }]));
  return published(indicators, { ...cells, bewoners: { 2024: rows.map(() => 3) } });
}

/** Every number of conditions that can hold in a row, by trying every value of its hidden figures. */
function everyCount(conditions: readonly Condition[], cells: readonly Cell[]): Set<number> {
  const ways = everyWay(cells.map((each) => (each === 'x' ? possible : [each as number])));
  return new Set(ways.map((way) => conditions.filter((condition) => holds(condition, (id) => way[ids.indexOf(id as (typeof ids)[number])]!)).length));
}

describe('conditions', () => {
  it('are settled exactly where every possible value of the hidden figures says the same', () => {
    fc.assert(fc.property(apart, fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom<'all' | 'any' | number>('all', 'any', 2), (conditions, rows, match) => {
      if (match === 2 && conditions.length < 2) return;
      const table = finish(conditionsTable(tableOf(rows), conditions, match));
      const needed = match === 'all' ? conditions.length : match === 'any' ? 1 : 2;
      const expected = rows.map((cells) => everyCount(conditions, cells));
      expect(cellsOf(table.column(CONDITIONS.count, '2024'))).to.deep.equal(expected.map((counts) => (counts.size === 1 ? [...counts][0] : 'x')));
      expect(cellsOf(table.column(CONDITIONS.least, '2024'))).to.deep.equal(expected.map((counts) => Math.min(...counts)));
      expect(cellsOf(table.column(CONDITIONS.met, '2024'))).to.deep.equal(expected.map((counts) => {
        const met = new Set([...counts].map((count) => count >= needed));
        return met.size === 1 ? Number([...met][0]) : 'x';
      }));
    }), { numRuns: 400 });
  });

  it('never say what may not be so, however often a hidden figure returns', () => {
    fc.assert(fc.property(mixed, fc.array(row, { minLength: 1, maxLength: 6 }), (conditions, rows) => {
      const said = cellsOf(finish(conditionsTable(tableOf(rows), conditions, 'all')).column(CONDITIONS.count, '2024'));
      for (const [index, count] of said.entries()) if (count !== 'x') expect([...everyCount(conditions, rows[index]!)]).to.deep.equal([count]);
    }), { numRuns: 400 });
  });

  it('tell what is hidden from what nobody has', () => {
    const table = tableOf([[3, 3, 0, 0], ['x', 3, 0, 0], [null, 3, 0, 0], [null, 'x', 0, 0], [null, 0, 0, 0]]);
    const both: Condition[] = [{ indicator: 'mensen', op: '>=', value: 2 }, { indicator: 'cijfer', op: '>=', value: 2 }];
    const result = finish(conditionsTable(table, both, 'all'));
    expect(cellsOf(result.column(CONDITIONS.count, '2024'))).to.deep.equal([2, 'x', null, 'x', null]);
    expect(cellsOf(result.column(CONDITIONS.met, '2024'))).to.deep.equal([1, 'x', null, 'x', 0]);
  });

  it('have no bound on a mean, nor on a count of an unknown whole', () => {
    const table = published([indicator('inkomen', { kind: 'mean' }), indicator('mensen', { kind: 'count', population: 'bewoners' }), indicator('bewoners', { kind: 'count' })], {
      inkomen: { 2024: ['x'] }, mensen: { 2024: ['x'] }, bewoners: { 2024: ['x'] },
    });
    const met = (condition: Condition) => cellsOf(finish(conditionsTable(table, [condition], 'all')).column(CONDITIONS.met, '2024'))[0];
    expect(met({ indicator: 'inkomen', op: '>=', value: -1e9 })).to.equal('x');
    expect(met({ indicator: 'mensen', op: '<=', value: 1e9 })).to.equal('x');
    expect(met({ indicator: 'mensen', op: '>=', value: 0 })).to.equal(1);
  });

  it('know of a hidden percentage that it is 0 to 100, and of one that nobody has not even that', () => {
    const table = published([indicator('aandeel', { kind: 'percentage' })], { aandeel: { 2024: ['x', null, 50] } });
    const met = (op: '>=' | '>' | '<=' | '<', value: number) => cellsOf(finish(conditionsTable(table, [{ indicator: 'aandeel', op, value }], 'all')).column(CONDITIONS.met, '2024'));
    expect(met('>=', 0)).to.deep.equal([1, null, 1]);
    expect(met('>', 0)).to.deep.equal(['x', null, 1]);
    expect(met('<=', 100)).to.deep.equal([1, null, 1]);
    expect(met('<', 100)).to.deep.equal(['x', null, 1]);
    expect(met('>', 100)).to.deep.equal([0, null, 0]);
  });

  it('use the last figures of each indicator up to the period, never later ones', () => {
    const table = published([indicator('a'), indicator('b')], { a: { 2021: [1], 2023: [3], 2024: [4] }, b: { 2022: [2] } });
    const seen = inputPeriods(table, table.indicators).map(({ period, inputs }) => [period, ...inputs.map((input) => input.period)]);
    expect(seen).to.deep.equal([['2022', '2021', '2022'], ['2023', '2023', '2022'], ['2024', '2024', '2022']]);
  });

  it('refuse what does not fit: a number for a category, a category that is not there, more than there are', () => {
    const table = tableOf([[1, 1, 1, 1]]);
    const refuse = (condition: unknown, match: 'all' | number = 'all') => thrown(() => finish(conditionsTable(table, [condition as Condition], match))).message;
    expect(refuse({ indicator: 'soort', op: '>=', value: 2 })).to.match(/^invalid: condition on soort/);
    expect(refuse({ indicator: 'soort', op: '=', value: 'boot' })).to.contain('expected 0 | 1 | 2 | 3').and.to.contain('got "boot"');
    expect(refuse({ indicator: 'cijfer', op: '=', value: 'boot' })).to.contain('a number');
    expect(refuse({ indicator: 'cijfer', op: '>=', value: 1 }, 3)).to.contain('expected 1 … 1');
    expect(refuse({ indicator: 'weg', op: '>=', value: 1 })).to.match(/^no-such-indicator: .*mensen/);
  });
});
