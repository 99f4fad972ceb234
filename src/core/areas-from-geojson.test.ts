import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { areasFromGeoJson } from './areas-from-geojson.js';
import { RkError } from './errors.js';
import { toWgs84 } from './rijksdriehoek.js';

const ring = (x: number, y: number, size = 1) => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];

function square(x: number, y: number, properties: object = {}, size = 1) {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring(x, y, size)] } } as Record<string, unknown>;
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features }) as Record<string, unknown>;

describe('areasFromGeoJson', () => {
  it('reads a collection of polygons and multipolygons', () => {
    const multi = { type: 'Feature', properties: { code: 'B' }, geometry: { type: 'MultiPolygon', coordinates: [[ring(2, 0)], [ring(4, 0), ring(4.2, 0.2, 0.5)]] } };
    const areas = areasFromGeoJson(collection(square(0, 0, { code: 'A', naam: 'Eerste' }), multi), { key: 'code', label: 'naam' });
    expect(areas.codes).to.deep.equal(['A', 'B']);
    expect(areas.labels).to.deep.equal(['Eerste', 'B']);
    expect(areas.polygons.map((polygons) => polygons.map((rings) => rings.length))).to.deep.equal([[1], [1, 2]]);
    expect([...areas.bounds]).to.deep.equal([0, 0, 1, 1, 2, 0, 5, 1]);
    expect(areas.outlines).to.deep.equal([]);
  });

  it('reads one bare feature', () => {
    expect(areasFromGeoJson({ ...square(5, 52), id: 40098 }, {}).codes).to.deep.equal(['40098']);
  });

  it('takes codes from properties or from the id, numbers as text', () => {
    const features = collection({ ...square(0, 0, { nummer: 3 }), id: '011020' });
    expect(areasFromGeoJson(features, { key: 'nummer' }).codes).to.deep.equal(['3']);
    expect(areasFromGeoJson(features, {}).codes).to.deep.equal(['011020']);
    expect(areasFromGeoJson(features, { key: 'id' }).codes).to.deep.equal(['011020']);
  });

  it('drops heights and closes an open ring', () => {
    const feature = square(0, 0, { code: 'A' });
    feature['geometry'] = { type: 'Polygon', coordinates: [[[0, 0, 9], [1, 0, 9], [1, 1, 9]]] };
    expect(areasFromGeoJson(feature, { key: 'code' }).polygons).to.deep.equal([[[[[0, 0], [1, 0], [1, 1], [0, 0]]]]]);
  });

  it('keeps a feature without a geometry as an area without a shape', () => {
    const without = { type: 'Feature', properties: { code: 'B' }, geometry: null };
    const empty = { type: 'Feature', properties: { code: 'C' }, geometry: { type: 'Polygon', coordinates: [] } };
    const areas = areasFromGeoJson(collection(square(0, 0, { code: 'A' }), without, empty), { key: 'code' });
    expect(areas.polygons.map((polygons) => polygons.length)).to.deep.equal([1, 0, 0]);
    expect(areas.bounds[4]).to.deep.equal(NaN);
  });

  it('recognises RD with and without a crs member, and does not believe a wrong one', () => {
    const metres = square(155000, 463000, { code: 'A' }, 100);
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    for (const input of [collection(metres), { ...collection(metres), crs: crs('urn:ogc:def:crs:EPSG::28992') }, { ...collection(metres), crs: crs('EPSG:4326') }]) {
      const { bounds } = areasFromGeoJson(input, { key: 'code' });
      expect(bounds[0]).to.be.closeTo(toWgs84(155000, 463000)[0], 1e-5);
      expect(bounds[1]).to.be.closeTo(toWgs84(155000, 463000)[1], 1e-5);
    }
    expect(areasFromGeoJson({ ...collection(square(5, 52, { code: 'A' })), crs: crs('EPSG:28992') }, { key: 'code' }).bounds[0]).to.equal(5);
  });

  it('names a coordinate system that it cannot read', () => {
    const mercator = { ...collection(square(556000, 6800000, { code: 'A' })), crs: { type: 'name', properties: { name: 'EPSG:3857' } } };
    const error = thrown(() => areasFromGeoJson(mercator, { key: 'code' }));
    expect(error.code).to.equal('unsupported');
    expect(error.details.got).to.contain('EPSG:3857');
  });

  for (const [what, input, path, code] of [
    ['a list', [], 'the whole file', 'invalid'],
    ['a bare geometry', { type: 'Polygon', coordinates: [] }, 'type', 'unsupported'],
    ['features that are no list', { type: 'FeatureCollection', features: {} }, 'features', 'invalid'],
    ['a feature that is none', collection(null), 'features[0]', 'invalid'],
    ['points', collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }), 'features[0].geometry.type', 'unsupported'],
    ['a position that is none', { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 'x']]] } }, 'geometry.coordinates[0][1]', 'invalid'],
    ['a collection without features', collection(), undefined, 'no-areas'],
    ['features without a key', collection(square(0, 0, { naam: 'A' })), 'key', 'invalid'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const error = thrown(() => areasFromGeoJson(input, { key: 'code' }));
      expect(error.code).to.equal(code);
      expect(error.details.path).to.equal(path);
    });
  }

  it('never throws anything but an RkError', () => {
    const anything = fc.anything();
    const geometry = fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', null), coordinates: fc.oneof(anything, fc.array(fc.array(fc.array(anything)))) }, { requiredKeys: [] });
    const feature = fc.oneof(anything, fc.record({ type: fc.constant('Feature'), id: anything, properties: anything, geometry: fc.oneof(geometry, anything) }, { requiredKeys: [] }));
    fc.assert(fc.property(fc.oneof(anything, feature, fc.record({ type: fc.constant('FeatureCollection'), features: fc.oneof(fc.array(feature), anything), crs: anything })), (input) => {
      try { areasFromGeoJson(input, { key: 'code' }); } catch (error) { expect(error).to.be.instanceOf(RkError); }
    }), { numRuns: 1000 });
  });
});
