import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { classify, classOf, methods, parseMethod } from './classify.js';
import { RkError } from './errors.js';

const of = (...values: number[]) => Float64Array.from(values);

describe('classify', () => {
  it('puts a value on a break in the upper class', () => {
    const classes = classify(of(), { method: 'manual', breaks: [10, 20] });
    expect([9.99, 10, 19.99, 20, 1e9].map((value) => classOf(classes, value))).to.deep.equal([0, 1, 1, 2, 2]);
  });

  it('makes quantiles of as many values in every class', () => {
    const classes = classify(Float64Array.from({ length: 100 }, (_, index) => index), { method: 'quantile', classes: 4 });
    expect(classes.breaks).to.deep.equal([25, 50, 75]);
  });

  it('makes classes of equal width', () => {
    expect(classify(of(0, 3, 50, 100), { method: 'equal', classes: 2 }).breaks).to.deep.equal([50]);
  });

  it('finds the natural gaps', () => {
    expect(classify(of(1, 2, 3, 40, 41, 42, 90, 91), { method: 'jenks', classes: 3 }).breaks).to.deep.equal([40, 90]);
  });

  it('makes fewer classes of fewer distinct values', () => {
    expect(classify(of(1, 1, 2, 2, 2, 3), { classes: 5 })).to.include({ count: 3 });
    expect(classify(of(7, 7, 7), { classes: 5 })).to.deep.equal({ method: 'quantile', breaks: [], count: 1 });
    expect(classify(of(), { classes: 5 })).to.deep.equal({ method: 'quantile', breaks: [], count: 0 });
  });

  it('rounds breaks to what a reader can take in', () => {
    const { breaks } = classify(of(12.3456, 18.7654, 24.1234, 30.9876, 51.2345), { method: 'equal', classes: 3, decimals: 1 });
    expect(breaks).to.deep.equal([25, 38]);
  });

  it('divides by rounded breaks as it would by the values themselves', () => {
    const values = of(14.1, 14.2, 14.56, 15.1, 15.25, 16.15, 16.16, 16.49, 18.2);
    const { breaks } = classify(values, { classes: 3, decimals: 0 });
    expect(breaks).to.deep.equal([15, 16]);
    expect(classify(values, { classes: 5, decimals: 0 }).breaks.every((value, index, all) => index === 0 || value > all[index - 1]!)).to.equal(true);
    expect(classify(of(1510, 640, 2400, 12000, 31000), { classes: 5, decimals: 0 }).breaks).to.deep.equal([1000, 2000, 12000, 31000]);
  });

  it('gives all breaks a digit more rather than many digits to one', () => {
    const { breaks } = classify(of(30, 218.6, 219.2, 279.85, 279.93, 339, 341, 588, 591, 1700), { classes: 5 });
    expect(breaks).to.deep.equal([220, 280, 340, 590]);
  });

  it('keeps breaks apart when values differ only far behind the decimal mark', () => {
    expect(classify(of(1.00001, 1.00002, 1.00003), { classes: 3, decimals: 0 }).count).to.equal(3);
  });

  it('refuses impossible classes, breaks that do not ascend and an unknown method', () => {
    for (const act of [() => classify(of(1), { classes: 0 }), () => classify(of(1), { classes: 2.5 }), () => classify(of(1), { method: 'manual', breaks: [3, 2] }), () => classify(of(1), { method: 'manual' }), () => parseMethod('kwantiel')]) {
      expect(act).to.throw(RkError);
    }
  });

  it('gives every value exactly one class, none empty, whatever the values', () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(...methods.filter((name) => name !== 'manual')), (values, wanted, method) => {
      const classes = classify(Float64Array.from(values), { method, classes: wanted });
      expect(classes.count).to.be.at.most(wanted).and.at.least(1);
      const members = Array.from({ length: classes.count }, () => 0);
      for (const each of values) members[classOf(classes, each)]!++;
      expect(members.reduce((sum, count) => sum + count)).to.equal(values.length);
      if (method !== 'equal') expect(Math.min(...members)).to.be.above(0);
      // An independent look: the class is the number of breaks at or below the value.
      for (const each of values) expect(classOf(classes, each)).to.equal(classes.breaks.filter((edge) => edge <= each).length);
    }));
  });
});
