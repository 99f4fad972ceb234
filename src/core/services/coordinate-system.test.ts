import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import proj4 from 'proj4';
import { readCoordinateSystem, toDegrees } from './coordinate-system.js';
import { toRijksdriehoek } from './to-rijksdriehoek.js';

/** Independent oracle: proj4, for RD with the parameters of RDNAPTRANS. */
const rd = proj4(
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel '
  + '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs', 'WGS84',
);
const mercator = proj4('EPSG:3857', 'WGS84');
const dutch = { lon: fc.double({ min: 3.2, max: 7.3, noNaN: true }), lat: fc.double({ min: 50.7, max: 53.6, noNaN: true }) };

describe('readCoordinateSystem', () => {
  it('knows a system by every name that services use', () => {
    for (const name of ['EPSG:28992', 'epsg:28992', 'urn:ogc:def:crs:EPSG::28992', 'urn:ogc:def:crs:EPSG:6.9:28992', 'urn:x-ogc:def:crs:EPSG:28992'.replace(':28992', '::28992'),
      'http://www.opengis.net/def/crs/EPSG/0/28992', 'https://www.opengis.net/def/crs/EPSG/0/28992', 'http://www.opengis.net/gml/srs/epsg.xml#28992']) {
      expect(readCoordinateSystem(name), name).to.deep.equal({ epsg: 28992, latitudeFirst: false });
    }
    expect(readCoordinateSystem('EPSG:900913')?.epsg).to.equal(3857);
    for (const name of ['', 'EPSG', 'AUTO2:42001', 'EPSG:', 'urn:ogc:def:crs:EPSG', 'toString']) expect(readCoordinateSystem(name), name).to.equal(undefined);
  });

  it('has latitude first only for degrees, and only by the names that follow the register', () => {
    const first = (name: string) => readCoordinateSystem(name)!.latitudeFirst;
    expect(['urn:ogc:def:crs:EPSG::4326', 'http://www.opengis.net/def/crs/EPSG/0/4326', 'urn:ogc:def:crs:EPSG::4258'].map(first)).to.deep.equal([true, true, true]);
    expect(['EPSG:4326', 'http://www.opengis.net/gml/srs/epsg.xml#4326', 'CRS:84', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'urn:ogc:def:crs:EPSG::3857'].map(first))
      .to.deep.equal([false, false, false, false, false, false]);
  });
});

describe('toDegrees', () => {
  it('agrees with proj4, for every system and order of axes', () => {
    fc.assert(fc.property(dutch.lon, dutch.lat, (lon, lat) => {
      for (const [name, position] of [
        ['EPSG:28992', rd.inverse([lon, lat])], ['EPSG:3857', mercator.inverse([lon, lat])], ['EPSG:4326', [lon, lat]], ['urn:ogc:def:crs:EPSG::4326', [lat, lon]],
      ] as const) {
        const [x, y] = toDegrees(readCoordinateSystem(name)!)!(position);
        expect(x, name).to.be.closeTo(lon, 1e-7);
        expect(y, name).to.be.closeTo(lat, 1e-7);
      }
    }));
  });

  it('is absent for a system that is not known', () => {
    expect(toDegrees(readCoordinateSystem('EPSG:31370')!)).to.equal(undefined);
  });
});

describe('toRijksdriehoek', () => {
  it('agrees with proj4 within a centimetre all over the Netherlands', () => {
    fc.assert(fc.property(dutch.lon, dutch.lat, (lon, lat) => {
      const [x, y] = toRijksdriehoek(lon, lat)!;
      const [oracleX, oracleY] = rd.inverse([lon, lat]);
      expect(Math.hypot(x - oracleX, y - oracleY)).to.be.below(0.01);
    }), { numRuns: 1000 });
  });

  it('ends anywhere on earth, with metres or with nothing', () => {
    fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (lon, lat) => {
      const found = toRijksdriehoek(lon, lat);
      expect(found === undefined || found.every(Number.isFinite)).to.equal(true);
    }));
    expect(toRijksdriehoek(NaN, 52)).to.equal(undefined);
  });
});
