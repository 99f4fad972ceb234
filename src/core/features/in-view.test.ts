import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { finish } from '../work.js';
import { featureSet } from './feature-set.js';
import { featuresInView } from './in-view.js';

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 120 });

describe('features in view', () => {
  it('are counted, and the nearest are those that sorting all of them gives', () => {
    fc.assert(fc.property(places, fc.integer({ min: 1, max: 30 }), (all, most) => {
      const features = finish(featureSet(all.map(([x, y]) => ({ paths: [[[5 + x / 1000, 52 + y / 1000]]], properties: {} })), { kind: 'points' }));
      const found = featuresInView(features, [5.0035, 52.0035, 5.0165, 52.0165], most);
      const away = all.map(([x, y]) => ((x - 10) * Math.cos((52.01 * Math.PI) / 180)) ** 2 + (y - 10) ** 2);
      const within = [...all.keys()].filter((index) => all[index]!.every((at) => at >= 4 && at <= 16)).sort((a, b) => away[a]! - away[b]!);
      expect(found.count).to.equal(within.length);
      // Of equally far ones any may be kept.
      const farness = (indexes: readonly number[]): number[] => indexes.map((index) => away[index]!).sort((a, b) => a - b);
      expect(found.nearest.length).to.equal(Math.min(most, within.length));
      for (const [index, value] of farness(found.nearest).entries()) expect(value).to.be.closeTo(farness(within.slice(0, most))[index]!, 1e-6);
    }));
  });
});
