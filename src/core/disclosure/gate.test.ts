import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { figures } from '../../../test/fixtures/squares.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { parseIndicatorFile, readIndicatorFile } from '../indicator-file.js';
import { publish, type GateOptions } from './gate.js';
import { State, type PublishedTable } from './published.js';

const gate = (file: object, options: GateOptions = {}): PublishedTable => publish(readIndicatorFile(parseIndicatorFile(file)), options);
const file = (indicators: object[], values: Record<string, unknown[]>, more: object = {}) => ({
  format: 'rk-indicators/1', level: 'buurt', areas: Object.values(values)[0]!.map((_, index) => `A${index}`), periods: ['2024'],
  indicators: indicators.map((indicator) => ({ title: 'Titel', ...indicator })),
  values: Object.fromEntries(Object.entries(values).map(([id, column]) => [id, { 2024: column }])), ...more,
});
const cells = (table: PublishedTable, id: string): (number | string)[] => {
  const { values, states } = table.column(id, '2024');
  return [...states].map((state, row) => (state === State.value ? values[row]! : Object.keys(State)[state]!));
};
describe('the gate', () => {
  it('suppresses a count below five, zero included', () => {
    expect(cells(gate(file([{ id: 'n', kind: 'count' }], { n: [0, 1, 4, 5, 900, null] })), 'n')).to.deep.equal([
      'suppressed', 'suppressed', 'suppressed', 5, 900, 'missing',
    ]);
  });

  it('suppresses a count of nearly everybody', () => {
    const table = gate(file([{ id: 'all', kind: 'count' }, { id: 'part', kind: 'count', population: 'all' }], { all: [50, 50, 50, 50], part: [45, 46, 49, 50] }));
    expect(cells(table, 'part')).to.deep.equal([45, 'suppressed', 'suppressed', 'suppressed']);
  });

  it('takes a percentage and its numerator for one cell', () => {
    const table = gate(file(
      [{ id: 'all', kind: 'count' }, { id: 'part', kind: 'count' }, { id: 'share', kind: 'percentage', numerator: 'part', denominator: 'all' }],
      { all: [40, 40, 40, 3, null], part: [3, 10, 38, 3, 10] },
    ));
    expect(cells(table, 'share')).to.deep.equal(['suppressed', 25, 'suppressed', 'suppressed', 'missing']);
    expect(cells(table, 'part')).to.deep.equal(['suppressed', 10, 'suppressed', 'suppressed', 10]);
  });

  it('hides the numerator when the source hides the percentage', () => {
    const input = file(
      [{ id: 'all', kind: 'count' }, { id: 'part', kind: 'count' }, { id: 'share', kind: 'percentage', numerator: 'part', denominator: 'all' }],
      { all: [40], part: [10] }, { suppressed: { share: { 2024: [0] } } },
    );
    expect(cells(gate(input), 'part')).to.deep.equal(['suppressed']);
  });

  it('checks a percentage without its count against the whole, at the precision that is declared', () => {
    const indicators = (decimals: number) => [{ id: 'all', kind: 'count' }, { id: 'share', kind: 'percentage', denominator: 'all', decimals }];
    const values = { all: [100, 100, 100, 1000, null], share: [5, 6, 95, 1, 50] };
    expect(cells(gate(file(indicators(0), values)), 'share')).to.deep.equal(['suppressed', 6, 'suppressed', 1, 'suppressed']);
    expect(cells(gate(file(indicators(1), values)), 'share')).to.deep.equal(['suppressed', 6, 'suppressed', 1, 'suppressed']);
    expect(cells(gate(file(indicators(3), { all: [100], share: [5.001] })), 'share')).to.deep.equal([5.001]);
  });

  it('suppresses a mean, a score and a category of fewer than five people', () => {
    const categories = [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }];
    const table = gate(file(
      [{ id: 'n', kind: 'count' }, { id: 'mean', kind: 'mean', n: 'n' }, { id: 'score', kind: 'score', n: 'n' }, { id: 'kind', kind: 'category', n: 'n', categories }],
      { n: [4, 5, null], mean: [31000, 32000, 33000], score: [6.5, 7, 8], kind: ['b', 'b', 'a'] },
    ));
    expect(cells(table, 'mean')).to.deep.equal(['suppressed', 32000, 'suppressed']);
    expect(cells(table, 'score')).to.deep.equal(['suppressed', 7, 'suppressed']);
    expect(cells(table, 'kind')).to.deep.equal(['suppressed', 1, 'suppressed']);
  });

  it('shows public figures as they are, small ones too', () => {
    expect(cells(gate(file([{ id: 'shops', kind: 'count', sensitivity: 'public' }], { shops: [0, 1, 4] })), 'shops')).to.deep.equal([0, 1, 4]);
  });

  it('takes an empty population that everybody may know for no secret', () => {
    const table = gate(file(
      [{ id: 'all', kind: 'count', sensitivity: 'public' }, { id: 'part', kind: 'count', population: 'all' }], { all: [0, 20], part: [0, 0] },
    ));
    expect(cells(table, 'part')).to.deep.equal([0, 'suppressed']);
  });

  it('hides what the source publishes as hidden, with or without a value', () => {
    const input = file([{ id: 'n', kind: 'count' }], { n: [null, 20, '<5', 'x'] }, { suppressed: { n: { 2024: [0, 1] } } });
    expect(cells(gate(input), 'n')).to.deep.equal(['suppressed', 'suppressed', 'suppressed', 'suppressed']);
  });

  it('raises every threshold on request', () => {
    expect(cells(gate(file([{ id: 'n', kind: 'count' }], { n: [9, 10] }), { threshold: 10 }), 'n')).to.deep.equal(['suppressed', 10]);
  });

  it('lets the strictest threshold of a percentage count for its numerator', () => {
    const table = gate(file(
      [{ id: 'all', kind: 'count' }, { id: 'part', kind: 'count' }, { id: 'share', kind: 'percentage', numerator: 'part', denominator: 'all', threshold: 10 }],
      { all: [100], part: [8] },
    ));
    expect(cells(table, 'part')).to.deep.equal(['suppressed']);
  });

  it('refuses a threshold below five for figures about people', () => {
    expect(thrown(() => gate(file([{ id: 'n', kind: 'count', threshold: 3 }], { n: [1] })))).to.include({ code: 'threshold-too-low' });
    expect(thrown(() => gate(file([{ id: 'n', kind: 'count' }], { n: [1] }), { threshold: 4 })).code).to.equal('threshold-too-low');
    expect(thrown(() => gate(file([{ id: 'n', kind: 'count' }], { n: [1] }), { threshold: NaN })).code).to.equal('threshold-too-low');
  });

  it('refuses personal figures that do not say what they are made of', () => {
    for (const [kind, member] of [['percentage', 'denominator'], ['mean', 'n'], ['score', 'n'], ['category', 'n']] as const) {
      const error = thrown(() => gate(file([{ id: 'x', kind }], { x: [null] })));
      expect(error.code).to.equal('undeclared');
      expect(error.details.path).to.equal(`indicators[0].${member}`);
    }
  });

  it('refuses a reference to an indicator that is not there, and an id used twice', () => {
    const error = thrown(() => gate(file([{ id: 'x', kind: 'percentage', denominator: 'y' }], { x: [1] })));
    expect(error.details).to.include({ path: 'indicators[0].denominator', got: '"y"' });
    expect(thrown(() => gate(file([{ id: 'x', kind: 'count' }, { id: 'x', kind: 'count' }], { x: [9] }))).code).to.equal('invalid');
  });

  it('refuses a fraction of a person without repeating it', () => {
    const error = thrown(() => gate(file([{ id: 'n', kind: 'count' }], { n: [2.5] })));
    expect(error.message).not.to.contain('2.5');
  });

  it('publishes exactly what the rule allows (independent oracle)', () => {
    const count = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
    fc.assert(fc.property(fc.array(fc.record({ all: count, part: count, mean: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }) }), { minLength: 1, maxLength: 20 }), (rows) => {
      const table = gate(file(
        [{ id: 'all', kind: 'count' }, { id: 'part', kind: 'count' }, { id: 'share', kind: 'percentage', numerator: 'part', denominator: 'all' }, { id: 'mean', kind: 'mean', n: 'all' }],
        { all: rows.map(({ all }) => all), part: rows.map(({ part }) => part), mean: rows.map(({ mean }) => mean) },
      ));
      for (const [row, { all, part, mean }] of rows.entries()) {
        const safe = (value: number | null, small: boolean) => (value === null ? 'missing' : small ? 'suppressed' : value);
        const smallPart = part !== null && (part < 5 || (all !== null && all - part < 5));
        const wholeHidden = all !== null && all < 5;
        expect(cells(table, 'all')[row]).to.equal(safe(all, wholeHidden));
        expect(cells(table, 'part')[row]).to.equal(safe(part, smallPart));
        const share = all === null || part === null || all === 0 ? null : (100 * part) / all;
        expect(cells(table, 'share')[row]).to.equal(smallPart || wholeHidden ? 'suppressed' : share ?? 'missing');
        expect(cells(table, 'mean')[row]).to.equal(wholeHidden || (mean !== null && all === null) ? 'suppressed' : mean ?? 'missing');
      }
    }));
  });

  it('gives the same for two tables that differ only in what is hidden', () => {
    const everything = (table: PublishedTable) => JSON.stringify(table.indicators.map(({ id }) => table.periods.map((period) => {
      const { values, states } = table.column(id, period);
      return [[...values], [...states]];
    })));
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 12, maxLength: 12 }), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }), (first, small) => {
      const [one, two] = [figures(13), figures(13)];
      const twin = first.map((value, index) => (value < 5 ? small[index]! : value));
      for (const period of one.periods) {
        one.values['ouderen']![period] = first;
        two.values['ouderen']![period] = twin;
      }
      expect(everything(gate(one))).to.equal(everything(gate(two)));
    }));
  });
});
