import { expect } from '@esm-bundle/chai';
import { formatBareBreak, formatBreak, formatFull, formatPeriod, formatValue } from './format.js';
import type { Indicator } from './indicator.js';

const indicator = (more: Partial<Indicator>): Indicator => ({ id: 'x', title: 'X', kind: 'count', sensitivity: 'public', threshold: 5, ...more });

describe('formats', () => {
  it('write numbers as the language does', () => {
    expect(formatValue(15100, indicator({}), 'nl')).to.equal('15.100');
    expect(formatValue(15100, indicator({}), 'en')).to.equal('15,100');
    expect(formatValue(51, indicator({ kind: 'percentage' }), 'nl')).to.equal('51,0%');
    expect(formatValue(51, indicator({ kind: 'percentage' }), 'en')).to.equal('51.0%');
    expect(formatValue(31200, indicator({ kind: 'mean', unit: 'euro' }), 'nl')).to.equal('€\u00a031.200');
    expect(formatValue(6.55, indicator({ kind: 'score', decimals: 2 }), 'nl')).to.equal('6,55');
  });

  it('put a unit of words behind the number, and no sign twice', () => {
    expect(formatFull(20, indicator({ unit: 'inwoners', units: { en: 'inhabitants' } }), 'nl')).to.equal('20 inwoners');
    expect(formatFull(20, indicator({ unit: 'inwoners', units: { en: 'inhabitants' } }), 'en')).to.equal('20 inhabitants');
    expect(formatFull(20, indicator({ kind: 'percentage', unit: '%' }), 'nl')).to.equal('20,0%');
    expect(formatFull(7, indicator({ kind: 'score', decimals: 0, unit: 'klasse' }), 'nl')).to.equal('7');
  });

  it('write a category by its title', () => {
    const homes = indicator({ kind: 'category', categories: [{ id: 'rij', title: 'Rijwoning', titles: { en: 'Terraced house' } }] });
    expect(formatValue(0, homes, 'nl')).to.equal('Rijwoning');
    expect(formatValue(0, homes, 'en')).to.equal('Terraced house');
  });

  it('write breaks without needless zeros', () => {
    expect(formatBreak(24, indicator({ kind: 'percentage' }), 'nl')).to.equal('24%');
    expect(formatBareBreak(12.5, indicator({ kind: 'percentage' }), 'nl')).to.equal('12,5');
  });

  it('write periods for people', () => {
    expect(formatPeriod('2024', 'nl')).to.equal('2024');
    expect(formatPeriod('2024-03', 'nl')).to.equal('maart 2024');
    expect(formatPeriod('2024-03-31', 'en')).to.equal('31 March 2024');
    expect(formatPeriod('2023/24', 'nl')).to.equal('2023/24');
  });
});
