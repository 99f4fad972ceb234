import { expect } from '@esm-bundle/chai';
import proj4 from 'proj4';
import { needSharedData, sharedJson } from '../../test/fixtures/shared-data.js';
import fc from 'fast-check';
import { shapeOfSquare, sideOfSquares, squareOf } from './squares.js';

const RD = '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';

describe('the side of squares', () => {
  it('is what their codes or the name of their column say', () => {
    for (const text of ['CRS28992RES500ME1133N4000', 'CBS_VK500_E1133N4000']) {
      expect(squareOf(text)).to.deep.equal([113_300, 400_000]);
      expect(sideOfSquares([text], 'code')).to.equal(500);
    }
    for (const [column, side] of [['crs28992res500m', 500], ['CBS_VK500', 500], ['crs28992res100m', 100], ['cbs_grid_code', 100]] as const) expect(sideOfSquares(['E1130N4000'], column)).to.equal(side);
  });

  it('is 500 m where all begin on that grid, and 100 m where one does not', () => {
    const pad = (number: number): string => String(number).padStart(4, '0');
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 20, max: 550 }), fc.integer({ min: 600, max: 1240 })), { minLength: 4, maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (corners, off) => {
      const codes = corners.map(([x, y]) => `E${pad(5 * x)}N${pad(5 * y)}`);
      expect(sideOfSquares(codes, 'code')).to.equal(500);
      expect(sideOfSquares([...codes, `E${pad(1000 + off)}N4000`], 'code')).to.equal(100);
    }));
  });
});

describe('a square of 100 m', () => {
  it('is where its code says, and another code is none', () => {
    expect(squareOf('E1133N4000')).to.deep.equal([113_300, 400_000]);
    for (const code of ['', 'E1133N400', 'E11334N4000', 'BU01410000', 'e1133n4000 ']) expect(squareOf(code)).to.equal(undefined);
  });

  it('goes 100 m to the east and to the north of its corner', () => {
    const [ring] = shapeOfSquare([113_300, 400_000], 100).coordinates;
    const corners = [[0, 0], [100, 0], [100, 100], [0, 100], [0, 0]].map(([x, y]) => proj4(RD, 'WGS84', [113_300 + x!, 400_000 + y!]));
    for (const [index, [lon, lat]] of ring!.entries()) {
      expect(lon).to.be.closeTo(corners[index]![0]!, 1e-6);
      expect(lat).to.be.closeTo(corners[index]![1]!, 1e-6);
    }
  });

  describe('of the open data', () => {
    before(function () { return needSharedData(this); });

    it('is the square that the supplier drew of the same code, all 2,937', async () => {
      const { features } = await sharedJson<{ features: { properties: { cbs_grid_code: string }; geometry: { coordinates: [number, number][][] } }[] }>('fine/breda_leefbaarheid_grid100m_rd.geojson');
      expect(features.length).to.equal(2937);
      for (const { properties, geometry } of features) {
        const [x, y] = squareOf(properties.cbs_grid_code)!;
        const [xs, ys] = [0, 1].map((axis) => geometry.coordinates[0]!.map((position) => position[axis]!));
        expect([Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)]).to.deep.equal([x, y, x + 100, y + 100]);
      }
    });
  });
});
