import { expect } from '@esm-bundle/chai';
import { RkError, type RkErrorCode } from '../errors.js';
import { languages } from '../language.js';
import { explain, levelWord, messagesIn } from './index.js';

const codes: RkErrorCode[] = ['load-failed', 'not-json', 'invalid', 'no-such-object', 'no-such-indicator', 'no-areas', 'no-key-in-common', 'undeclared', 'threshold-too-low', 'unsupported', 'internal'];

describe('messages', () => {
  it('have a sentence for every error, with and without its details', () => {
    for (const language of languages) {
      for (const code of codes) {
        for (const details of [{}, { file: 'cijfers.json', path: 'indicators[2].kind', got: '"aantal"', expected: 'count' }]) {
          expect(explain(new RkError(code, details), language), `${language} ${code}`).to.match(/^\S.*\.$/).and.not.to.match(/undefined|\s{2}/);
        }
      }
    }
  });

  it('name file, place, what was there and what was expected', () => {
    const error = new RkError('invalid', { file: 'cijfers.json', path: 'indicators[2].kind', got: '"aantal"', expected: 'count | mean' });
    expect(explain(error, 'nl')).to.equal('In cijfers.json, bij indicators[2].kind klopt iets niet. Gevonden: "aantal"; verwacht: count | mean.');
    expect(explain(error, 'en')).to.equal('In cijfers.json, at indicators[2].kind something is wrong. Found: "aantal"; expected: count | mean.');
  });

  it('name a file by its path, not by the host of the page', () => {
    expect(explain(new RkError('load-failed', { file: 'https://gemeente.example/kaart/vraag.json?v=2', got: '404 Not Found' }), 'nl')).to.equal('Het bestand /kaart/vraag.json kan niet worden opgehaald (404 Not Found).');
  });

  it('say in Dutch what readers of files say in English, and leave words of the file alone', () => {
    expect(explain(new RkError('invalid', { got: 'nothing', expected: 'array' }), 'nl')).to.contain('Gevonden: niets; verwacht: een lijst');
    expect(explain(new RkError('invalid', { got: 'array of 3', expected: 'array of 4' }), 'nl')).to.contain('een lijst van 3').and.to.contain('een lijst van 4');
    expect(explain(new RkError('invalid', { got: '"nothing"' }), 'nl')).to.contain('"nothing"');
  });

  it('know the levels that files write', () => {
    expect(['buurt', 'Wijk', 'PC6', 'postcode-6', 'postcode4', 'rayon', undefined].map(levelWord)).to.deep.equal(['buurt', 'wijk', 'pc6', 'pc6', 'pc4', 'gebied', 'gebied']);
    expect(messagesIn('nl').level('buurt', 1)).to.equal('buurt');
    expect(messagesIn('en').level('buurt', 2)).to.equal('neighbourhoods');
  });
});
