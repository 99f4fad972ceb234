import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { nearestArea, nextArea, nextByName } from './walk.js';

/** Label points of a grid of 4 × 4, row by row from the north-west. */
const grid = Float64Array.from(Array.from({ length: 16 }, (_, index) => [6 + (index % 4) * 0.01, 52 - Math.floor(index / 4) * 0.006]).flat());

describe('a walk along areas', () => {
  it('goes to the neighbour on that side', () => {
    expect(nextArea(grid, 5, { x: 1, y: 0 })).to.equal(6);
    expect(nextArea(grid, 5, { x: -1, y: 0 })).to.equal(4);
    expect(nextArea(grid, 5, { x: 0, y: 1 })).to.equal(9);
    expect(nextArea(grid, 5, { x: 0, y: -1 })).to.equal(1);
  });

  it('stays where it is at the edge', () => {
    expect(nextArea(grid, 0, { x: -1, y: 0 })).to.equal(0);
  });

  it('passes over areas without a shape', () => {
    const holed = grid.slice();
    holed.fill(NaN, 12, 14);
    expect(nextArea(holed, 5, { x: 1, y: 0 })).to.equal(7);
  });

  it('starts at the area nearest to a place', () => {
    expect(nearestArea(grid, [6.021, 51.995])).to.equal(6);
    expect(nearestArea(Float64Array.of(NaN, NaN), [6, 52])).to.equal(-1);
  });

  it('finds another area on some side of every area, wherever they lie', () => {
    const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), { minLength: 2, maxLength: 30, selector: ([x, y]) => `${x},${y}` });
    const directions = [{ x: 1, y: 0 }, { x: -1, y: 0 }, { x: 0, y: 1 }, { x: 0, y: -1 }] as const;
    fc.assert(fc.property(points, (places) => {
      const labelPoints = Float64Array.from(places.flatMap(([x, y]) => [6 + x / 10000, 52 + y / 10000]));
      return places.every((_, area) => directions.some((direction) => nextArea(labelPoints, area, direction) !== area));
    }));
  });

  it('reaches every area by name, and comes round', () => {
    const labels = ['Zuid', 'Noord', 'Oost', 'Noord'];
    const walked = [0];
    for (let step = 0; step < 4; step++) walked.push(nextByName(labels, walked.at(-1)!, 1));
    expect(walked).to.deep.equal([0, 1, 3, 2, 0]);
    expect(nextByName(labels, 0, -1)).to.equal(2);
    expect(nextByName(labels, -1, 1)).to.equal(1);
  });
});
