import { expect } from '@esm-bundle/chai';
import { parseQuestion } from '../question.js';
import { areasInPart } from '../part.js';
import { partsOffered, withPart } from './parts.js';

const asked = (more: object = {}) => parseQuestion({ format: 'rk-question/1', id: 'v', title: 'V?', areas: { src: '-' }, data: ['-'], inputs: [{ indicator: 'a' }], ...more });
const map = (codes: string[]) => ({ codes, labels: codes.map((_, index) => `Plek ${index}`) });

describe('the parts that are offered', () => {
  it('are those that the question names, as far as they are on the map', () => {
    const parts = [{ title: 'Noord', areas: ['A'] }, { title: 'Elders', areas: ['Z'] }];
    expect(partsOffered(asked({ parts }), map(['A', 'B'])).map(({ title }) => title)).to.deep.equal(['Noord']);
  });

  it('are else the wijken of the codes, which hold every area once', () => {
    const areas = map(['BU01410000', 'BU01410100', 'BU01410001', 'BU01410002']);
    const parts = partsOffered(asked(), areas);
    expect(parts.map(({ title }) => title)).to.deep.equal(['00: Plek 0 en 2 andere gebieden', '01: Plek 1']);
    expect(areas.codes.map((_, area) => parts.filter((part) => areasInPart(part, areas.codes)[area]).length)).to.deep.equal([1, 1, 1, 1]);
    expect(partsOffered(asked(), map(['1234AB', '1235AB', '1234AC'])).map(({ areas: [code] }) => code)).to.deep.equal(['1234', '1235']);
  });

  it('are none where codes tell of nothing larger, or of one thing only', () => {
    for (const codes of [['A', 'B'], ['BU01410000', 'X'], ['BU01410000', 'BU01410001'], ['WK014100', 'WK014101']]) expect(partsOffered(asked(), map(codes)), codes.join()).to.deep.equal([]);
  });

  it('come and go without a trace in the file', () => {
    const question = asked();
    expect(JSON.stringify(withPart(withPart(question, { areas: ['A'] }), undefined))).to.equal(JSON.stringify(question));
  });
});
