import { booleanPointInPolygon } from '@turf/turf';
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { boundsOf, labelPointOf } from './area-shape.js';

const square = (west: number, south: number, size: number): Position[] =>
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];

/** Independent oracle. */
const isInside = (point: Position, polygon: Position[][]) => booleanPointInPolygon(point, { type: 'Polygon', coordinates: polygon }, { ignoreBoundary: true });

describe('boundsOf', () => {
  it('spans all polygons of an area', () => {
    expect(boundsOf([[square(1, 2, 3)], [square(10, -4, 1)]])).to.deep.equal([1, -4, 11, 5]);
  });

  it('is no number for an area without a shape', () => {
    expect(boundsOf([])).to.deep.equal([NaN, NaN, NaN, NaN]);
  });
});

describe('labelPointOf', () => {
  it('is the middle of a square', () => {
    expect(labelPointOf([[square(0, 0, 2)]])).to.deep.equal([1, 1]);
  });

  it('lies in the largest of several polygons', () => {
    expect(labelPointOf([[square(0, 0, 1)], [square(10, 10, 4)], [square(5, 5, 2)]])).to.deep.equal([12, 12]);
  });

  it('keeps out of a hole', () => {
    const ring = [square(0, 0, 10), square(1, 1, 8)];
    expect(isInside(labelPointOf([ring]), ring)).to.equal(true);
  });

  it('lies inside a horseshoe, whose centre does not', () => {
    const horseshoe: Position[][] = [[[0, 0], [9, 0], [9, 9], [8, 9], [8, 1], [1, 1], [1, 9], [0, 9], [0, 0]]];
    expect(isInside(labelPointOf([horseshoe]), horseshoe)).to.equal(true);
  });

  it('is inside any star with any hole', () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 10, noNaN: true }), { minLength: 3, maxLength: 30 });
    const place = fc.record({ x: fc.constantFrom(0, 5.1, 155000), y: fc.constantFrom(0, 52.2, 463000) });
    fc.assert(fc.property(radii, place, fc.boolean(), (lengths, { x, y }, hole) => {
      const star = (factor: number): Position[] => {
        const points = lengths.map((length, index): Position => {
          const angle = (2 * Math.PI * index) / lengths.length;
          return [x + factor * length * Math.cos(angle), y + factor * length * Math.sin(angle)];
        });
        return [...points, points[0]!];
      };
      const polygon = hole ? [star(1), star(0.5)] : [star(1)];
      expect(isInside(labelPointOf([polygon]), polygon)).to.equal(true);
    }), { numRuns: 500 });
  });

  it('falls back on a point of a shape without area', () => {
    expect(labelPointOf([[[[1, 2], [3, 2], [1, 2]]]])).to.deep.equal([1, 2]);
    expect(labelPointOf([[[[1, 2], [1, 2], [1, 2], [1, 2]]]])).to.deep.equal([1, 2]);
  });

  it('is no number for an area without a shape', () => {
    expect(labelPointOf([])).to.deep.equal([NaN, NaN]);
    expect(labelPointOf([[]])).to.deep.equal([NaN, NaN]);
  });
});
