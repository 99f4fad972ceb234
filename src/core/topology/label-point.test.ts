import { expect } from '@esm-bundle/chai';
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import fc from 'fast-check';
import { labelPoint, labelPoints } from './label-point.js';
import { parseGeoJson } from './parse-geojson.js';
import { buildPlanarMap, type PlanarMap } from './planar-map.js';
import { finish } from '../work.js';

type Ring = [number, number][];

function mapOf(shapes: (Ring[] | null)[]): PlanarMap {
  const features = shapes.map((coordinates) => ({ type: 'Feature', geometry: coordinates && { type: 'Polygon', coordinates } }));
  return finish(buildPlanarMap(finish(parseGeoJson({ type: 'FeatureCollection', features }))));
}

function box(west: number, south: number, east: number, north: number): Ring {
  return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}

/** A star of so many points around a middle, its points at these distances. */
function star(distances: readonly number[], x: number, y: number): Ring {
  const ring = distances.map((distance, i): [number, number] => {
    const angle = (2 * Math.PI * i) / distances.length;
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

describe('labelPoints', () => {
  it('is inside any star with any hole, and for every area what labelPoint gives', () => {
    const stars = fc.array(fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(stars, fc.boolean(), (all, isHollow) => {
      const shapes = all.map((distances, i) => isHollow ? [star(distances, 3 * i, 50), star(distances.map((d) => d / 2), 3 * i, 50)] : [star(distances, 3 * i, 50)]);
      const map = mapOf(shapes);
      const points = finish(labelPoints(map));
      shapes.forEach((coordinates, area) => {
        const point = [points[2 * area]!, points[2 * area + 1]!];
        expect(booleanPointInPolygon(point, { type: 'Polygon', coordinates })).to.equal(true);
        expect(point).to.deep.equal(labelPoint(map, area));
      });
    }), { numRuns: 200 });
  });

  it('is half-way in the widest strip around a hole', () => {
    const shape = [box(0, 0, 4, 3), box(0.2, 0.2, 3, 2.8)];
    const [lon, lat] = finish(labelPoints(mapOf([shape])));
    // The strip in the east is 1 wide, so that no point is further than 0.5 from a border.
    expect(-pointToPolygonDistance([lon!, lat!], { type: 'Polygon', coordinates: shape }, { units: 'degrees', method: 'planar' })).to.be.closeTo(0.5, 0.01);
  });

  it('is the middle of a rectangle, flat or tall, whichever way it is wound', () => {
    for (const [width, height] of [[1, 1], [1, 8], [8, 1]] as const) {
      for (const ring of [box(0, -height, width, height), box(0, -height, width, height).reverse()]) {
        const [lon, lat] = finish(labelPoints(mapOf([[ring]])));
        expect(lon).to.be.closeTo(width / 2, 1e-5);
        expect(lat).to.be.closeTo(0, 1e-5);
      }
    }
  });

  it('is no number without a shape, and a point of the shape without size', () => {
    const points = finish(labelPoints(mapOf([null, [[[5, 52], [6, 52], [5, 52]]], [box(5, 52, 6, 53)]])));
    expect([...points.subarray(0, 2)]).to.deep.equal([NaN, NaN]);
    expect(points[2]).to.be.closeTo(5, 1e-6);
    expect(points[3]).to.be.closeTo(52, 1e-6);
    expect(points.subarray(4).some(Number.isNaN)).to.equal(false);
  });

  it('yields often', () => {
    expect([...labelPoints(mapOf(Array.from({ length: 2000 }, () => null)))].length).to.be.at.least(5);
  });
});
