import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { nearestPosition, periodPositions, placeLabels } from './period-line.js';

describe('periodPositions', () => {
  it('puts years at their true distance', () => {
    expect(periodPositions(['2002', '2012', '2022'])).to.deep.equal([0, 0.5, 1]);
    expect(periodPositions(['2002', '2008', '2012'])).to.deep.equal([0, 0.6, 1]);
  });

  it('divides periods that are not all years evenly', () => {
    expect(periodPositions(['2023', '2023-06', '2024'])).to.deep.equal([0, 0.5, 1]);
    expect(periodPositions(['voor', 'na'])).to.deep.equal([0, 1]);
  });

  it('puts one period at the start', () => {
    expect(periodPositions(['2024'])).to.deep.equal([0]);
    expect(periodPositions([])).to.deep.equal([]);
  });
});

describe('nearestPosition', () => {
  it('finds the period closest to a place, also beyond the ends', () => {
    const positions = [0, 0.6, 1];
    expect([-1, 0.29, 0.31, 0.79, 0.81, 7].map((place) => nearestPosition(positions, place))).to.deep.equal([0, 0, 1, 1, 2, 2]);
  });
});

describe('placeLabels', () => {
  const room = { width: 100, overhang: 5, gap: 4, current: 0 };

  it('puts a label under the middle of its tick, and keeps the ends from sticking out too far', () => {
    expect(placeLabels([0, 0.5, 1], [20, 20, 20], room)).to.deep.equal([-5, 40, 85]);
  });

  it('leaves out what does not fit, from the newest back', () => {
    expect(placeLabels([0, 0.25, 0.5, 0.75, 1], [30, 30, 30, 30, 30], { ...room, current: 4 })).to.deep.equal([-5, undefined, 35, undefined, 75]);
  });

  it('always shows the current label, at the cost of its neighbours', () => {
    const places = placeLabels([0, 0.25, 0.5, 0.75, 1], [30, 30, 30, 30, 30], { ...room, current: 3 });
    expect(places).to.deep.equal([-5, undefined, undefined, 60, undefined]);
  });

  it('never lets labels overlap', () => {
    const labels = fc.array(fc.record({ position: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.integer({ min: 1, max: 90 }) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(labels, fc.nat(), (given, at) => {
      const sorted = given.toSorted((a, b) => a.position - b.position);
      const current = at % sorted.length;
      const places = placeLabels(sorted.map(({ position }) => position), sorted.map(({ width }) => width), { ...room, current });
      const shown = places.flatMap((start, index) => (start === undefined ? [] : [{ start, end: start + sorted[index]!.width }])).sort((a, b) => a.start - b.start);
      expect(places[current]).to.not.equal(undefined);
      for (const [index, { start }] of shown.entries()) if (index > 0) expect(start).to.be.at.least(shown[index - 1]!.end + room.gap - 1e-9);
    }), { numRuns: 200 });
  });
});
