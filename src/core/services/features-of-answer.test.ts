import { expect } from '@esm-bundle/chai';
import type { Position } from 'geojson';
import { needSharedData, sharedJson } from '../../../test/fixtures/shared-data.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { featuresOfAnswer } from './features-of-answer.js';

const page = (coordinates: number[], more: object = {}) => ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }], ...more });
const first = ({ features }: ReturnType<typeof featuresOfAnswer>) => (features[0]!.geometry as unknown as { coordinates: Position }).coordinates;
const near = (found: Position, [lon, lat]: readonly [number, number]) => {
  expect(found[0]).to.be.closeTo(lon, 1e-4);
  expect(found[1]).to.be.closeTo(lat, 1e-4);
};
const amersfoort = [5.3872, 52.1552] as const;

describe('featuresOfAnswer', () => {
  it('puts RD in degrees, whether the header, the page, the request or only the numbers say so', () => {
    const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } };
    near(first(featuresOfAnswer(page([155000, 463000]), 'http://www.opengis.net/def/crs/EPSG/0/28992')), amersfoort);
    near(first(featuresOfAnswer(page([155000, 463000], crs))), amersfoort);
    near(first(featuresOfAnswer(page([155000, 463000]), undefined, 'EPSG:28992')), amersfoort);
    near(first(featuresOfAnswer(page([155000, 463000]))), amersfoort);
  });

  it('leaves degrees as they are, also where metres were asked, and turns those with latitude first', () => {
    near(first(featuresOfAnswer(page([...amersfoort]), undefined, 'EPSG:28992')), amersfoort);
    near(first(featuresOfAnswer(page([...amersfoort]), 'http://www.opengis.net/def/crs/EPSG/0/4326')), amersfoort);
    near(first(featuresOfAnswer(page(amersfoort.toReversed()))), amersfoort);
  });

  it('refuses metres of another country', () => {
    expect(thrown(() => featuresOfAnswer(page([150000, 170000]), 'EPSG:31370')).code).to.equal('unsupported');
    expect(thrown(() => featuresOfAnswer(page([650000, 6860000]))).code).to.equal('unsupported');
  });

  it('finds the next page, and how many there are in all', () => {
    const links = [{ rel: 'self', href: 'a' }, { rel: 'next', type: 'text/html', href: 'b' }, { rel: 'next', type: 'application/geo+json', href: 'c' }];
    const { next, matched } = featuresOfAnswer(page([5, 52], { links, numberMatched: 7 }));
    expect([next, matched]).to.deep.equal(['c', 7]);
    expect(featuresOfAnswer(page([5, 52], { numberMatched: 'unknown', links: [null, 3, { rel: 'next', href: 4 }] })).next).to.equal(undefined);
  });

  it('refuses what is no collection', () => {
    for (const json of [null, 3, [], {}, { features: 3 }]) expect(thrown(() => featuresOfAnswer(json)).code).to.equal('invalid');
  });

  describe('on real answers', () => {
    before(async function () { await needSharedData(this); });

    it('has addresses in RD at the places of the same addresses in degrees', async () => {
      const [metres, degrees] = await Promise.all([sharedJson('services/ogcapi_items_rd.json'), sharedJson('services/ogcapi_items_wgs84.json')]);
      const there = new Map(featuresOfAnswer(degrees).features.map((feature) => [feature.id, feature.geometry as unknown as { coordinates: Position }]));
      const both = featuresOfAnswer(metres).features.filter(({ id }) => there.has(id));
      for (const feature of both) near((feature.geometry as unknown as { coordinates: Position }).coordinates, there.get(feature.id)!.coordinates as [number, number]);
      for (const feature of featuresOfAnswer(metres).features) {
        const [lon, lat] = (feature.geometry as unknown as { coordinates: number[] }).coordinates;
        expect(lon! > 4.5 && lon! < 5 && lat! > 53 && lat! < 53.3, 'on Texel').to.equal(true);
      }
    });

    it('reads answers of PDOK and Amsterdam: as many as they say, in the Netherlands', async () => {
      for (const [file, count] of [['pdok_gemeente_2022_wfs_getfeature.geojson', 345], ['amsterdam_wior_wfs_getfeature.geojson', 6], ['pdok_wegdelen_items.json', 10], ['amsterdam_touringcar_haltes.geojson', 13]] as const) {
        const { features } = featuresOfAnswer(await sharedJson(`services/${file}`));
        expect(features.length, file).to.equal(count);
        const numbers = features.flatMap(({ geometry }) => (geometry as unknown as { coordinates: unknown[] }).coordinates.flat(4) as number[]);
        expect(numbers.length, file).to.be.above(count);
        const [low, high] = [Math.min(...numbers.slice(0, 1000)), Math.max(...numbers.slice(0, 1000))];
        expect(low > 3 && high < 54, `${file}: ${low} to ${high}`).to.equal(true);
      }
    });
  });
});
