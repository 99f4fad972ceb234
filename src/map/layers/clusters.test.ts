import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { finish } from '../../core/work.js';
import * as clusters from './clusters.js';
import type { Signs } from './clusters.js';

const groupPoints = (world: Float64Array, radius: number): Signs => finish(clusters.groupPoints(world, radius));
const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 80 });
const flat = (points: readonly (readonly number[])[]): Float64Array => Float64Array.from(points.flat());

/** The same by looking at all pairs. */
function bySight(points: readonly (readonly number[])[], radius: number): number[][] {
  const free = new Set(points.keys());
  const groups: number[][] = [];
  for (const [index, [x, y]] of points.entries()) {
    if (!free.has(index)) continue;
    const near = [...free].filter((other) => (points[other]![0]! - x!) ** 2 + (points[other]![1]! - y!) ** 2 <= radius ** 2);
    const group = near.length >= 4 ? near : [index];
    for (const member of group) free.delete(member);
    groups.push(group);
  }
  return groups;
}

const membersOf = ({ signOf, counts }: Signs): number[][] => [...counts.keys()].map((sign) => [...signOf.keys()].filter((point) => signOf[point] === sign));

describe('points that are taken together', () => {
  it('are those that looking at all pairs finds, and their sign is in their middle', () => {
    fc.assert(fc.property(places, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (points, radius) => {
      const signs = groupPoints(flat(points), radius);
      const groups = bySight(points, radius);
      expect(membersOf(signs)).to.deep.equal(groups.map((group) => group.toSorted((a, b) => a - b)));
      expect([...signs.counts]).to.deep.equal(groups.map((group) => group.length));
      for (const [sign, group] of groups.entries()) {
        expect(signs.firsts[sign]).to.equal(group[0]);
        expect(signs.world[2 * sign]).to.be.closeTo(group.reduce((sum, member) => sum + points[member]![0], 0) / group.length, 1e-12);
      }
    }));
  });

  it('are none without a radius, also where they are at the same place', () => {
    expect([...groupPoints(flat([[0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5]]), 0).counts]).to.deep.equal([1, 1, 1, 1, 1]);
  });
});
