import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { finish } from '../../core/work.js';
import { RkError } from '../../core/errors.js';
import { parseInPieces } from './parse-in-pieces.js';

/** A text of more than a million signs. */
const large = (feature: unknown): unknown[] => Array.from({ length: Math.ceil(2_000_000 / JSON.stringify(feature).length) }, () => feature);
const read = (text: string): unknown => finish(parseInPieces(text));

describe('JSON in pieces', () => {
  it('is what JSON.parse makes of it, whatever is in its texts and around its features', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '\\"', ']}', '[{', '"features":[', ',', '\u2028'));
    fc.assert(fc.property(text, text, fc.constantFrom(undefined, 2), (one, other, space) => {
      const collection = { type: 'FeatureCollection', [one]: other, features: large({ type: 'Feature', properties: { [other]: one, lijst: [1, { a: other }] }, geometry: null }), naam: other };
      const json = JSON.stringify(collection, undefined, space);
      expect(JSON.stringify(read(json)) === JSON.stringify(JSON.parse(json))).to.equal(true);
    }), { numRuns: 12 });
  });

  it('is read as a whole where the features are not those of the root, or nothing is a collection', () => {
    const features = large({ a: 'b' });
    for (const json of [{ meta: { features }, features: [] }, { type: 'x', other: features }, features]) expect(JSON.stringify(read(JSON.stringify(json))) === JSON.stringify(json)).to.equal(true);
  });

  it('that is broken is refused with its place, wherever that is', () => {
    const good = JSON.stringify({ type: 'FeatureCollection', features: large({ naam: 'a' }) });
    for (const broken of [good.slice(0, -2), good.slice(0, 1_500_000), `${good.slice(0, 1_200_000)}}${good.slice(1_200_001)}`, `${good}x`]) {
      let error: unknown;
      try { read(broken); } catch (caught) { error = caught; }
      expect(error instanceof RkError && error.code).to.equal('not-json');
    }
  });
});
