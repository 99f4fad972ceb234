import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { RkError } from './errors.js';
import { joinCodes, type Join } from './join.js';

const rows = (areas: string[], table: string[]) => [...joinCodes(areas, table).rowOf];

describe('joinCodes', () => {
  it('matches equal codes, whatever they look like', () => {
    const join = joinCodes(['a', 'B-1', 'Ons dorp'], ['Ons dorp', 'x', 'a']);
    expect([...join.rowOf]).to.deep.equal([2, -1, 0]);
    expect(join.matched).to.equal(2);
    expect(join.areasWithoutRow).to.deep.equal(['B-1']);
    expect(join.rowsWithoutArea).to.deep.equal(['x']);
    expect(join.otherYear).to.equal(false);
  });

  for (const [what, area, row] of [
    ['padding around a code', 'BU05180170', ' BU05180170  '],
    ['a non-breaking space', 'WK051801', 'WK051801\u00a0'],
    ['a blank inside a postcode', '4815NC', '4815 NC'],
    ['case', 'BU0363AA01', 'bu0363aa01'],
    ['case in a name', 'Valkenberg', 'valkenberg'],
    ['a prefix that the table lacks', 'GM0141', '0141'],
    ['a prefix that the areas lack', '0141', 'GM0141'],
    ['a prefix and zeros that the table lacks', 'GM0141', '141'],
    ['zeros that the table lacks', '0141', '141'],
    ['zeros that the areas lack', '141', '0141'],
    ['zeros lost after a prefix', 'WK014100', 'wk 14100'],
    ['a prefix and zeros lost from a buurt', 'BU00340202', '340202'],
    ['a prefix lost from a code with letters', 'BU0363AA01', '0363AA01'],
    ['zeros lost from a local code', '011020', '11020'],
  ] as const) {
    it(`ignores ${what}`, () => {
      expect(rows([area], [row])).to.deep.equal([0]);
    });
  }

  it('keeps codes of different levels apart when the table has no prefixes', () => {
    const table = ['0141', '014100', '01410000', '0142'];
    expect(rows(['GM0141'], table)).to.deep.equal([0]);
    expect(rows(['WK014100'], table)).to.deep.equal([1]);
    expect(rows(['BU01410000'], table)).to.deep.equal([2]);
  });

  it('does not take numbers of municipalities for numbers of wijken', () => {
    const municipalities = ['3', '14', '141', '1701', '1705', '1680'];
    expect(joinCodes(['WK001701', 'WK001705', 'WK001700'], municipalities).matched).to.equal(0);
  });

  it('does not take postcodes for municipalities', () => {
    const postcodes = Array.from({ length: 900 }, (_, index) => String(1011 + index * 10));
    expect(joinCodes(postcodes, ['GM1621', 'GM1680', 'GM1701', 'GM0141', 'GM0363', 'GM0034']).matched).to.equal(0);
  });

  it('leaves a row alone when two areas differ only in what is ignored', () => {
    expect(rows(['A00a', 'A00A'], ['a00a'])).to.deep.equal([-1, -1]);
    expect(rows(['A00a', 'A00A'], ['A00A', 'A00a'])).to.deep.equal([1, 0]);
  });

  it('never matches an area without a code', () => {
    expect(joinCodes(['', '', 'a'], ['', '', 'a']).matched).to.equal(1);
  });

  it('refuses two rows for one area, and names both', () => {
    const equal = thrown(() => joinCodes(['GM0141'], ['GM0034', 'GM0141', 'GM0141']));
    expect(equal.code).to.equal('invalid');
    expect(equal.details).to.include({ path: 'rows 2 and 3', got: '"GM0141" twice' });
    const alike = thrown(() => joinCodes(['GM0141'], ['GM0141', 'gm 0141']));
    expect(alike.details).to.include({ path: 'rows 1 and 2', got: '"GM0141" and "gm 0141"' });
  });

  it('accepts two rows for an area that is not on the map', () => {
    expect(joinCodes(['GM0141'], ['GM0141', 'GM0034', 'GM0034']).matched).to.equal(1);
  });

  it('suspects another year when most codes of the same municipality are unknown', () => {
    const areas = ['BU0363AA01', 'BU0363AA02', 'BU0363AB01'];
    expect(joinCodes(areas, ['BU03630000', 'BU03630001']).otherYear).to.equal(true);
    expect(joinCodes(['WK082401', 'WK082402', 'WK082403'], ['WK082401', 'WK082499']).otherYear).to.equal(true);
  });

  it('suspects nothing when another municipality, level or country is joined', () => {
    expect(joinCodes(['BU03630001'], ['BU01410001']).otherYear).to.equal(false);
    expect(joinCodes(['BU03630001'], ['WK036300']).otherYear).to.equal(false);
    expect(joinCodes(['NL-1', 'NL-2'], ['BE-1']).otherYear).to.equal(false);
    expect(joinCodes([], []).otherYear).to.equal(false);
  });

  it('finds every area again however its code is written', () => {
    const municipality = fc.integer({ min: 1, max: 1992 });
    const level = fc.constantFrom(['GM', 0] as const, ['WK', 2] as const, ['BU', 4] as const);
    const spelling = fc.constantFrom(
      (code: string) => code, (code: string) => code.toLowerCase(), (code: string) => ` ${code} `,
      (code: string) => `${code.slice(0, 2)} ${code.slice(2)}`, (code: string) => code.slice(0, 2) + code.slice(2).replace(/^0+/, ''),
    );
    fc.assert(fc.property(
      level, fc.uniqueArray(fc.tuple(municipality, fc.integer({ min: 0, max: 99 })), { minLength: 1, maxLength: 40, selector: (pair) => pair.join() }),
      spelling, fc.boolean(),
      ([prefix, tail], pairs, spell, swapped) => {
        const codes = [...new Set(pairs.map(([gm, number]) => prefix + String(gm).padStart(4, '0') + (tail ? String(number).padStart(tail, '0') : '')))];
        const table = codes.toReversed().map(spell);
        const expected = codes.map((_, index) => codes.length - 1 - index);
        expect(swapped ? rows(table.toReversed(), codes.toReversed()) : rows(codes, table)).to.deep.equal(expected);
      },
    ), { numRuns: 200 });
  });

  it('finds every area again in a table of numbers', () => {
    fc.assert(fc.property(
      fc.constantFrom(['GM', 4] as const, ['WK', 6] as const, ['BU', 8] as const), fc.array(fc.integer({ min: 1, max: 1992 }), { minLength: 1, maxLength: 30 }),
      ([prefix, length], municipalities) => {
        const bodies = [...new Set(municipalities)].map((gm) => String(gm).padStart(4, '0').padEnd(length, '0'));
        const all = bodies.map((_, index) => index);
        expect(rows(bodies.map((body) => prefix + body), bodies.map((body) => String(Number(body))))).to.deep.equal(all);
        expect(rows(bodies.map((body) => String(Number(body))), bodies.map((body) => prefix + body))).to.deep.equal(all);
      },
    ), { numRuns: 200 });
  });

  it('counts every area and every row once', () => {
    const code = fc.stringMatching(/^(GM|BU|)[0-2]{0,4} ?[aA]?$/);
    fc.assert(fc.property(fc.array(code, { maxLength: 20 }), fc.uniqueArray(code, { maxLength: 20 }), (areas, table) => {
      let join: Join;
      try { join = joinCodes(areas, table); } catch (error) { expect(error).to.be.instanceOf(RkError); return; }
      expect(join.rowOf.length).to.equal(areas.length);
      expect(join.matched + join.areasWithoutRow.length).to.equal(areas.length);
      const used = new Set([...join.rowOf].filter((row) => row >= 0));
      expect(join.rowsWithoutArea.length).to.be.at.most(table.length - used.size);
    }), { numRuns: 300 });
  });

  it('joins 20,000 areas in a blink', () => {
    const codes = Array.from({ length: 20000 }, (_, index) => `BU${String(index + 1e6).padStart(8, '0')}`);
    const table = codes.map((code) => code.slice(2).replace(/^0+/, '')).toReversed();
    const begin = performance.now();
    expect(joinCodes(codes, table).matched).to.equal(20000);
    expect(performance.now() - begin).to.be.below(1000);
  });
});
