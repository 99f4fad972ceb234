import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { decimalMarkOf, parseNumber } from './parse-number.js';

describe('parseNumber', () => {
  for (const [text, number] of [
    ['12', 12], ['-3', -3], ['+3', 3], ['1,5', 1.5], ['1.5', 1.5], ['0,123', 0.123], ['0.123', 0.123], ['1234,567', 1234.567],
    ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1.234.567', 1234567], ['1,234,567.89', 1234567.89], ['1 234', 1234], ['1\u00a0234,5', 1234.5],
    ['12,5%', 12.5], ['12 %', 12], ['\u22120,1', -0.1], ['1.2e3', 1200], ['1e-2', 0.01], ['  7 ', 7], ['416.0', 416], ['-99997', -99997],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${number}`, () => expect(parseNumber(text)).to.equal(number));
  }

  for (const text of ['', 'x', '1.2.3', '1,2,3', '1.23,4', '12 34', '1 2', '1.234,5.6', '--1', '1-2', '5 personen', '0x10', 'Infinity', '1.234.5', '.', '1.', ',5']) {
    it(`does not read ${JSON.stringify(text)}`, () => expect(parseNumber(text)).to.equal(undefined));
  }

  it('reads a number with two readings only when the mark is known', () => {
    expect(parseNumber('1.234')).to.equal(undefined);
    expect(parseNumber('1.234', '.')).to.equal(1.234);
    expect(parseNumber('1.234', ',')).to.equal(1234);
    expect(parseNumber('-1,234', ',')).to.equal(-1.234);
    expect(parseNumber('1,234', '.')).to.equal(1234);
  });

  it('reads back what Intl writes in Dutch, English and French, given the mark', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(3)));
    fc.assert(fc.property(number, fc.constantFrom(['nl', ','] as const, ['en', '.'] as const, ['fr', ','] as const), fc.boolean(), (value, [language, mark], useGrouping) => {
      const text = new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping }).format(value);
      expect(parseNumber(text, mark)).to.equal(value + 0);
    }), { numRuns: 1000 });
  });
});

describe('decimalMarkOf', () => {
  it('believes a cell with one reading', () => {
    expect(decimalMarkOf(['1.234', '0,5'])).to.equal(',');
    expect(decimalMarkOf(['1.234', '2.5'])).to.equal('.');
    expect(decimalMarkOf(['1.234', '1.234.567'])).to.equal(',');
    expect(decimalMarkOf(['1,234', '12,345.6'])).to.equal('.');
  });

  it('reads groups where the figures have fewer than three decimals', () => {
    expect(decimalMarkOf(['1.234', '987'], 0)).to.equal(',');
    expect(decimalMarkOf(['31.500', '28.750'], 0)).to.equal(',');
    expect(decimalMarkOf(['1,234', '987'], 1)).to.equal('.');
  });

  it('reads decimals where the figures may have three, or where thousands stand without a mark', () => {
    expect(decimalMarkOf(['1.234', '2.345'], 3)).to.equal('.');
    expect(decimalMarkOf(['1.234', '12345'], 0)).to.equal('.');
  });

  it('does not choose when a column has two readings or contradicts itself', () => {
    expect(decimalMarkOf(['12.000', '9.000'], 0)).to.equal(undefined);
    expect(decimalMarkOf(['1.234', '987'])).to.equal(undefined);
    expect(decimalMarkOf(['1.5', '1,5', '1.234'])).to.equal(undefined);
    expect(decimalMarkOf(['1.234', '1,234'], 0)).to.equal(undefined);
    expect(decimalMarkOf(['12', ''], 0)).to.equal(undefined);
  });

  it('finds out how Intl wrote a column, or leaves no number in doubt', () => {
    const column = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }).map((value) => Number(value.toFixed(1))), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(column, fc.constantFrom(['nl', ','] as const, ['en', '.'] as const), (values, [language, mark]) => {
      const cells = values.map((value) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value));
      const found = decimalMarkOf(cells, 1);
      if (found !== undefined) expect(found).to.equal(mark);
      const read = cells.map((cell) => parseNumber(cell, found));
      expect(read.every((value, index) => value === undefined || value === values[index])).to.equal(true);
    }), { numRuns: 1000 });
  });
});
