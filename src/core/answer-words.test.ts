import { expect } from '@esm-bundle/chai';
import { inSentence } from './answer-words.js';

describe('a title within a sentence', () => {
  it('loses its capital, but an abbreviation or a number stays as it is', () => {
    const titles = { Supermarkten: 'supermarkten', 'Plekken voor de jeugd': 'plekken voor de jeugd', 'OV-haltes': 'OV-haltes', IJsbanen: 'ijsbanen', '75 jaar en ouder': '75 jaar en ouder', 'É': 'É', Éénoudergezinnen: 'éénoudergezinnen', '': '', A: 'A', 'B&B': 'B&B' };
    expect(Object.keys(titles).map(inSentence)).to.deep.equal(Object.values(titles));
  });
});
