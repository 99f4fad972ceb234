import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { randomQuestion } from '../../test/fixtures/random-question.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseQuestion, serialiseQuestion } from './question.js';

const least = {
  format: 'rk-question/1', id: 'eenzaamheid', title: 'Waar is de kans op eenzaamheid het grootst?',
  areas: { src: 'pc6.topojson' }, data: ['indicatoren.json'], inputs: [{ indicator: 'alleenstaand-aandeel' }],
};
const refusal = (change: object) => thrown(() => parseQuestion({ ...least, ...change })).message;

describe('a question file', () => {
  it('reads back as the same question, and keeps every member that it was given', () => {
    fc.assert(fc.property(randomQuestion, (given) => {
      const read = parseQuestion(given);
      const again = parseQuestion(JSON.parse(serialiseQuestion(read)));
      expect(JSON.parse(serialiseQuestion(again))).to.deep.equal(JSON.parse(serialiseQuestion(read)));
      expectWithin(JSON.parse(JSON.stringify(given)), JSON.parse(serialiseQuestion(read)));
    }));
  });

  it('fills in what is left out', () => {
    const read = parseQuestion({ ...least, analysis: { method: 'conditions', conditions: [{ indicator: 'alleenstaand-aandeel', op: '>=', value: 40 }] } });
    expect(read.inputs[0]).to.deep.equal({ indicator: 'alleenstaand-aandeel', selected: true, weight: 1, direction: 'high' });
    expect([read.analysis, read.layers]).to.deep.equal([{ method: 'conditions', match: 'all', conditions: [{ indicator: 'alleenstaand-aandeel', op: '>=', value: 40 }] }, []]);
    expect(parseQuestion(least).analysis).to.deep.equal({ method: 'single' });
  });

  it('refuses what it cannot read, and says where, what and what instead', () => {
    const conditions = (...all: object[]) => ({ analysis: { method: 'conditions', conditions: all } });
    expect(refusal({ analysis: { method: 'toveren' } })).to.equal('invalid: analysis.method: expected ("single" | "conditions" | "index" | "cross" | "change" | "proximity"), got "toveren"');
    expect(refusal(conditions({ indicator: 'a', op: '≥', value: 4 }))).to.contain('analysis.conditions[0].op').and.to.contain('">="').and.to.contain('got "≥"');
    expect(refusal(conditions({ indicator: 'a', op: 'between', value: 4 }))).to.contain('analysis.conditions[0].value: expected Array, got 4');
    expect(refusal(conditions({ op: 'all', of: [{ indicator: 'a', op: '>', value: 1 }] }))).to.contain('analysis.conditions[0].of');
    expect(refusal(conditions())).to.contain('analysis.conditions');
    expect(refusal({ inputs: [{ indicator: 'a', direction: 'omhoog' }] })).to.contain('inputs[0].direction: expected ("high" | "low"), got "omhoog"');
    expect(refusal({ layers: [{ type: 'points', src: 'a.csv', within: 0 }] })).to.contain('layers[0].within: expected >=1, got 0');
    expect(refusal({ layers: [{ id: '2', type: 'points', src: 'a.csv' }, { type: 'points', src: 'b.csv' }] })).to.contain('layers[1].id: expected an id used once, got "2"');
  });

  it('says that it cannot read another version', () => {
    expect(refusal({ format: 'rk-question/2' })).to.equal('invalid: format: expected "rk-question/1", got "rk-question/2"');
    expect(refusal({ format: 'rk-indicators/1' })).to.match(/^invalid: format: expected "rk-question\/1"/);
    expect(thrown(() => parseQuestion([])).code).to.equal('invalid');
  });
});

/** Expects all that is in a value to be in the other too, which may have more members. */
function expectWithin(part: unknown, whole: unknown, path = ''): void {
  if (typeof part !== 'object' || part === null) {
    expect(whole, path).to.equal(part);
    return;
  }
  for (const [key, value] of Object.entries(part)) expectWithin(value, (whole as Record<string, unknown>)[key], `${path}.${key}`);
}
