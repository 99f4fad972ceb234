import { expect } from '@esm-bundle/chai';
import { comparePeriods } from './periods.js';

describe('comparePeriods', () => {
  it('puts years, months and days oldest first', () => {
    expect(['2024', '2009', '2016'].sort(comparePeriods)).to.deep.equal(['2009', '2016', '2024']);
    expect(['2024-10', '2024-09', '2023-12'].sort(comparePeriods)).to.deep.equal(['2023-12', '2024-09', '2024-10']);
    expect(comparePeriods('2024', '2024')).to.equal(0);
  });

  it('reads numbers in words as numbers', () => {
    expect(['week 10', 'week 9', '2024'].sort(comparePeriods)).to.deep.equal(['2024', 'week 9', 'week 10']);
  });

  it('orders as a collator does, whatever the periods look like', () => {
    const { compare } = new Intl.Collator('en', { numeric: true });
    const periods = ['1999', '2024', '2024-01', '2024-1', '2024-01-31', '2024-12', '24', '2023-2024', '2022/2023', 'K1', 'K10', 'K2', ''];
    for (const a of periods) for (const b of periods) expect(Math.sign(comparePeriods(a, b)), `${a} and ${b}`).to.equal(Math.sign(compare(a, b)));
  });
});
