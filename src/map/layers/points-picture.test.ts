import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { featuresFromGeoJson } from '../../core/features/features-from-geojson.js';
import { finish } from '../../core/work.js';
import { toWorld, type Frame } from './frame.js';
import { PointsPicture } from './points-picture.js';

const place = fc.tuple(fc.double({ min: 6.59, max: 6.61, noNaN: true }), fc.double({ min: 52.385, max: 52.395, noNaN: true }));

/** The view of 300 × 200 CSS pixels around a place. */
function frameAt(zoom: number, lon: number, lat: number): Frame {
  const scale = 256 * 2 ** zoom;
  const [x, y] = toWorld(Float64Array.of(lon, lat)) as unknown as [number, number];
  return { zoom, scale, originX: Math.round(x * scale) - 150, originY: Math.round(y * scale) - 100, width: 300, height: 200 };
}

const pictureOf = (places: readonly (readonly number[])[]): PointsPicture =>
  new PointsPicture(finish(featuresFromGeoJson({ type: 'FeatureCollection', features: places.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } })) }, { kind: 'points' })));

describe('points on the map', () => {
  it('are found within a finger of a place, the nearest first, as looking at each of them does', () => {
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }), (places, x, y) => {
      const frame = frameAt(17, 6.6, 52.39);
      const world = toWorld(Float64Array.from(places.flat()));
      const away = places.map((_, index) => Math.hypot(world[2 * index]! * frame.scale - frame.originX - x, world[2 * index + 1]! * frame.scale - frame.originY - y));
      const found = [...away.keys()].filter((index) => away[index]! <= 12).sort((a, b) => away[a]! - away[b]! || a - b);
      expect(pictureOf(places).hitAt(x, y, frame)).to.deep.equal(found);
    }));
  });

  it('that are taken together are none to point at, and open up', () => {
    const places = [[6.6, 52.39], [6.60001, 52.39], [6.6, 52.39001], [6.60002, 52.39002], [6.599, 52.3905]];
    const frame = frameAt(13, 6.6, 52.39);
    const picture = pictureOf(places);
    expect(picture.hitAt(150, 100, frame)).to.deep.equal([]);
    const { at, zoom } = picture.expansionAt(150, 100, frame)!;
    expect(at[0]).to.be.closeTo(6.6, 0.002);
    expect(at[1]).to.be.closeTo(52.39, 0.002);
    expect(zoom).to.be.greaterThan(13);
    expect(picture.expansionAt(20, 20, frame)).to.equal(undefined);
  });
});
