import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseQuestion, serialiseQuestion } from './question.js';

const least = {
  format: 'rk-question/1', id: 'eenzaamheid', title: 'Waar is de kans op eenzaamheid het grootst?',
  areas: { src: 'pc6.topojson' }, data: ['indicatoren.json'], inputs: [{ indicator: 'alleenstaand-aandeel' }],
};
const refusal = (change: object) => thrown(() => parseQuestion({ ...least, ...change })).message;

const word = fc.stringMatching(/^[a-z:-]{1,8}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const named = { title: maybe(word), titles: maybe(fc.record({ en: word })) };
const simple = fc.oneof(
  fc.record({ indicator: word, op: fc.constantFrom('>=', '>', '<=', '<', '='), value: fc.oneof(number, word, fc.record({ indicator: word })), ...named }),
  fc.record({ indicator: word, op: fc.constant('between'), value: fc.tuple(number, number), ...named }),
  fc.record({ indicator: word, op: fc.constant('in'), value: fc.array(word, { minLength: 1, maxLength: 3 }), ...named }),
);
const condition = fc.oneof(simple, fc.record({ op: fc.constantFrom('all', 'any'), of: fc.array(simple, { minLength: 2, maxLength: 3 }), ...named }));
const analysis = fc.oneof(
  fc.constant({ method: 'single' }), fc.constant({ method: 'index' }),
  fc.record({ method: fc.constant('conditions'), conditions: fc.array(condition, { minLength: 1, maxLength: 8 }), match: maybe(fc.constantFrom('all', 'any', 1, 3)) }),
  fc.record({ method: fc.constant('cross'), indicators: maybe(fc.tuple(word, word)) }),
  fc.record({ method: fc.constant('change'), indicator: maybe(word), from: maybe(word), to: maybe(word), measure: maybe(fc.constantFrom('difference', 'relative')) }),
  fc.record({ method: fc.constant('proximity'), layer: maybe(word), measure: maybe(fc.constantFrom('distance', 'count', 'share')), within: maybe(fc.integer({ min: 1, max: 9999 })), group: maybe(word) }),
);
const layer = fc.record({ type: fc.constantFrom('points', 'lines', 'areas', 'wms', 'wfs', 'tiles'), src: word, ...named, opacity: maybe(fc.double({ min: 0, max: 1, noNaN: true })), within: maybe(fc.constant(500)) });
const question = fc.record({
  format: fc.constant('rk-question/1'), id: word, title: word, number: maybe(fc.integer()), explanation: maybe(word), hypothesis: maybe(word),
  interventions: maybe(fc.array(word)), texts: maybe(fc.record({ en: fc.record({ title: word }) })), place: maybe(word),
  areas: fc.record({ src: word, object: maybe(word), key: maybe(word), label: maybe(word) }), data: fc.array(word, { minLength: 1, maxLength: 2 }),
  inputs: fc.array(fc.record({ indicator: word, selected: maybe(fc.boolean()), weight: maybe(fc.double({ min: 0, max: 9, noNaN: true })), direction: maybe(fc.constantFrom('high', 'low')) }), { minLength: 1, maxLength: 4 }),
  analysis: maybe(analysis), layers: maybe(fc.array(layer, { maxLength: 3 })), threshold: maybe(fc.integer({ min: 5, max: 20 })), basemap: maybe(word),
  style: maybe(fc.record({ method: maybe(word), classes: maybe(fc.integer()), breaks: maybe(fc.array(number)), palette: maybe(word) })),
  view: maybe(fc.record({ center: maybe(fc.tuple(number, number)), zoom: maybe(number), period: maybe(word) })),
});

describe('a question file', () => {
  it('reads back as the same question, and keeps every member that it was given', () => {
    fc.assert(fc.property(question, (given) => {
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
