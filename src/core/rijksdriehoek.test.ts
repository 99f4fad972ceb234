import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import proj4 from 'proj4';
import { needSharedData, sharedJson } from '../../test/fixtures/shared-data.js';
import { lineToWgs84, looksLikeRijksdriehoek, toWgs84 } from './rijksdriehoek.js';

/** Independent oracle: proj4 with the parameters of RDNAPTRANS. */
const oracle = proj4(
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel '
  + '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs',
  'WGS84',
);

/** Metres between two positions in degrees, in the Netherlands. */
function distance([lon1, lat1]: number[], [lon2, lat2]: number[]): number {
  return Math.hypot((lon1! - lon2!) * 111320 * Math.cos((lat1! * Math.PI) / 180), (lat1! - lat2!) * 111250);
}

describe('toWgs84', () => {
  it('agrees with proj4 within a millimetre all over the Netherlands', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 285000, noNaN: true }), fc.double({ min: 300000, max: 625000, noNaN: true }), (x, y) => {
      expect(distance(toWgs84(x, y), oracle.forward([x, y]))).to.be.below(0.001);
    }), { numRuns: 1000 });
  });

  it('gives longitude before latitude', () => {
    const [lon, lat] = toWgs84(155000, 463000);
    expect(lon).to.be.closeTo(5.3872, 1e-4);
    expect(lat).to.be.closeTo(52.1552, 1e-4);
  });

  it('converts a line point by point and drops heights', () => {
    expect(lineToWgs84([[155000, 463000, 12]])).to.deep.equal([toWgs84(155000, 463000)]);
  });
});

describe('looksLikeRijksdriehoek', () => {
  it('knows metres in the Netherlands from degrees and from web mercator', () => {
    expect(looksLikeRijksdriehoek([13600, 306900, 278000, 619300])).to.equal(true);
    expect(looksLikeRijksdriehoek([3.3, 50.7, 7.3, 53.6])).to.equal(false);
    expect(looksLikeRijksdriehoek([370000, 6570000, 800000, 7090000])).to.equal(false);
    expect(looksLikeRijksdriehoek([NaN, NaN, NaN, NaN])).to.equal(false);
  });
});

interface Located { features: { geometry: { coordinates: never } }[] }

describe('toWgs84 on real files', () => {
  before(async function () { await needSharedData(this); });

  for (const [name, rd, wgs84] of [
    ['address points', 'points/bag_verblijfsobjecten_amsterdam_rd.geojson', 'points/bag_verblijfsobjecten_amsterdam_wgs84.geojson'],
    ['a grid', 'fine/raster_amsterdam_rd.geojson', 'fine/raster_amsterdam_wgs84.geojson'],
    ['a grid of 100 m', 'fine/breda_leefbaarheid_grid100m_rd.geojson', 'fine/breda_leefbaarheid_grid100m_wgs84.geojson'],
  ] as const) {
    it(`puts ${name} within half a metre of where their publisher does`, async () => {
      const [from, to] = await Promise.all([sharedJson<Located>(rd), sharedJson<Located>(wgs84)]);
      expect(from.features.length).to.equal(to.features.length);
      let worst = 0;
      for (const [index, { geometry }] of from.features.entries()) {
        const ours = (geometry.coordinates as unknown[]).flat(3) as number[];
        const theirs = (to.features[index]!.geometry.coordinates as unknown[]).flat(3) as number[];
        for (let at = 0; at + 1 < ours.length; at += 2) {
          worst = Math.max(worst, distance(toWgs84(ours[at]!, ours[at + 1]!), [theirs[at]!, theirs[at + 1]!]));
        }
      }
      expect(worst).to.be.below(0.5);
    });
  }
});
