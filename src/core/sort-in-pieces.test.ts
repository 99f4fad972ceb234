import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { sortedInPieces } from './sort-in-pieces.js';
import { finish } from './work.js';

describe('sorting in pieces', () => {
  it('sorts as a list sorts itself, and leaves equal items as they stood, however many pieces', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 300 }), fc.integer(), (length, kinds, seed) => {
      const keyOf = (item: number) => (Math.imul(item + seed, 2654435761) >>> 0) % kinds;
      const items = Uint32Array.from({ length }, (_, index) => (index * 7) % Math.max(1, length));
      const compare = (a: number, b: number) => keyOf(a) - keyOf(b);
      expect([...finish(sortedInPieces(items, compare))].join()).to.equal([...items].sort(compare).join());
    }), { numRuns: 60 });
  });

  it('can be paused often: no piece takes more comparisons than sorting a thousand items', () => {
    let compared = 0;
    const work = sortedInPieces(Uint32Array.from({ length: 50_000 }, (_, index) => 50_000 - index), (a, b) => { compared++; return a - b; });
    let most = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    // Sorting a piece takes at most 1024 × log2(1024) comparisons.
    expect(most).to.be.within(500, 10_240);
  });

  it('leaves the list that it was given as it was', () => {
    const items = Uint32Array.from([3, 1, 2]);
    expect([...finish(sortedInPieces(items, (a, b) => a - b))]).to.deep.equal([1, 2, 3]);
    expect([...items]).to.deep.equal([3, 1, 2]);
  });
});
