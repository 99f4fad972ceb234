import { expect } from '@esm-bundle/chai';
import { figures } from '../../test/fixtures/squares.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseIndicatorFile, readIndicatorFile } from './indicator-file.js';

const read = (changes: object) => readIndicatorFile(parseIndicatorFile({ ...figures(4), ...changes }));
const inhabitants = (...column: unknown[]) => ({ values: { inwoners: { 2024: column } } });

describe('an indicator file', () => {
  it('gives a column for every period, with missing cells where a period has none', () => {
    const raw = read(inhabitants(10, null, 30));
    expect(raw.values.get('inwoners')!.map((column) => [...column])).to.deep.equal([[NaN, NaN, NaN], [NaN, NaN, NaN], [10, NaN, 30]]);
    expect(raw.values.has('ouderen')).to.equal(false);
  });

  it('makes figures personal and their threshold five when nothing is said', () => {
    expect(read({}).indicators[0]).to.include({ sensitivity: 'personal', threshold: 5 });
  });

  it('reads markers for missing and for hidden', () => {
    const raw = read({ areas: ['A', 'B', 'C', 'D', 'E'], ...inhabitants(-99997, '.', '<5', 'x', 7) });
    expect([...raw.values.get('inwoners')![2]!]).to.deep.equal([NaN, NaN, NaN, NaN, 7]);
    expect([...raw.hidden.get('inwoners')![2]!]).to.deep.equal([0, 0, 1, 1, 0]);
  });

  const refusals: [string, object, string, string | undefined][] = [
    ['another format', { format: 'rk-indicators/2' }, 'format', undefined],
    ['an unknown kind', { indicators: [{ id: 'a', title: 'A', kind: 'aantal' }] }, 'indicators[0].kind', undefined],
    ['no indicators', { indicators: [] }, 'indicators', undefined],
    ['a column that is too short', inhabitants(1, 2), 'values.inwoners.2024', 'array of 2'],
    ['text for a number, without repeating it', inhabitants(10, '3', 30), 'values.inwoners.2024[1]', '"#"'],
    ['a count below zero, without repeating it', inhabitants(10, -3, 30), 'values.inwoners.2024[1]', '-#'],
    ['values of an indicator that nobody declared', { values: { geluk: { 2024: [1, 2, 3] } } }, 'values.geluk', 'geluk'],
    ['values of a period that nobody declared', { values: { inwoners: { 1999: [1, 2, 3] } } }, 'values.inwoners.1999', '1999'],
    ['a hidden cell that is not there', { suppressed: { inwoners: { 2024: [9] } } }, 'suppressed.inwoners.2024', '9'],
  ];
  for (const [name, changes, path, got] of refusals) {
    it(`refuses ${name}, and says where`, () => {
      const { details } = thrown(() => read(changes));
      expect(details.path).to.equal(path);
      if (got !== undefined) expect(details.got).to.equal(got);
    });
  }

  it('refuses what is no object at all', () => {
    for (const input of [null, 3, 'tekst', []]) expect(thrown(() => parseIndicatorFile(input)).code).to.equal('invalid');
  });

  it('names categories that it knows when it meets one that it does not', () => {
    const indicators = [{ id: 'woning', title: 'W', kind: 'category', sensitivity: 'public', categories: [{ id: 'rij', title: 'R' }, { id: 'flat', title: 'F' }] }];
    const { details } = thrown(() => read({ indicators, values: { woning: { 2024: ['rij', 'villa', null] } } }));
    expect(details).to.include({ path: 'values.woning.2024[1]', got: '"villa"', expected: 'rij | flat' });
  });
});
