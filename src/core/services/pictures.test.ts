import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import proj4 from 'proj4';
import { thrown } from '../../../test/fixtures/thrown.js';
import { placeLink } from './place-link.js';
import { presetOf } from './presets.js';
import { rdTile } from './rd-tile.js';
import { tileAddress, tileBox, type Tile } from './tile-address.js';
import { infoAddress, mapAddress, type WmsSource } from './wms-request.js';

/** Independent oracle: proj4, for RD with the parameters of RDNAPTRANS. */
const rd = proj4(
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel '
  + '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs', 'EPSG:3857',
);

/** A tile in the Netherlands at a zoom. */
const dutchTile = (zoom: number) => fc.tuple(fc.double({ min: 20_000, max: 270_000, noNaN: true }), fc.double({ min: 320_000, max: 600_000, noNaN: true })).map(([x, y]): Tile => {
  const [east, north] = rd.forward([x, y]);
  const side = 40075016.68557849 / 2 ** zoom;
  return { zoom, x: Math.floor((east + 20037508.342789244) / side), y: Math.floor((20037508.342789244 - north) / side) };
});

/** Metres between where a pixel of the picture is shown in the tile and where it is, at worst over the tile. */
function worstError(tile: Tile): number {
  const { picture: { box, width, height }, matrix: [a, b, c, d, e, f] } = rdTile(tile, 256)!;
  const [west, south, east, north] = tileBox(tile);
  let worst = 0;
  for (let x = 0; x <= 256; x += 32) {
    for (let y = 0; y <= 256; y += 32) {
      // The pixel of the picture that the matrix brings to this place of the tile.
      const [dx, dy] = [x - e, y - f];
      const determinant = a * d - b * c;
      const [imageX, imageY] = [(d * dx - c * dy) / determinant, (a * dy - b * dx) / determinant];
      expect(imageX >= -1e-6 && imageX <= width && imageY >= -1e-6 && imageY <= height, `${tile.zoom}: ${imageX}, ${imageY} of ${width} × ${height}`).to.equal(true);
      const shown = [box[0] + (imageX / width) * (box[2] - box[0]), box[3] - (imageY / height) * (box[3] - box[1])];
      const [rdX, rdY] = rd.inverse([west + (x / 256) * (east - west), north - (y / 256) * (north - south)]);
      worst = Math.max(worst, Math.hypot(shown[0]! - rdX, shown[1]! - rdY));
    }
  }
  return worst;
}

describe('rdTile', () => {
  it('puts a picture in RD within a metre of where it is from zoom 13 on, and its edges cover the tile', () => {
    for (let zoom = 13; zoom <= 20; zoom++) fc.assert(fc.property(dutchTile(zoom), (tile) => { expect(worstError(tile)).to.be.below(1); }), { numRuns: 30 });
  });

  it('errs less than a pixel from zoom 9 on, and a tenth of one at zoom 12', () => {
    for (const [zoom, pixels] of [[9, 1], [10, 0.5], [11, 0.25], [12, 0.1]] as const) {
      fc.assert(fc.property(dutchTile(zoom), (tile) => {
        if (rdTile(tile, 256)) expect(worstError(tile) / ((40075016.7 * 0.61) / 2 ** zoom / 256)).to.be.below(pixels);
      }), { numRuns: 30 });
    }
  });

  it('is absent where RD means nothing', () => {
    expect(rdTile({ zoom: 0, x: 0, y: 0 }, 256)).to.equal(undefined);
    expect(rdTile({ zoom: 10, x: 0, y: 0 }, 256)).to.equal(undefined);
  });
});

describe('tiles', () => {
  it('have the address of every scheme', () => {
    const tile = { zoom: 3, x: 5, y: 2 };
    expect(tileAddress({ template: 'https://a/{z}/{x}/{y}.png' }, tile)).to.equal('https://a/3/5/2.png');
    expect(tileAddress({ template: 'https://a/{z}/{x}/{-y}.png' }, tile)).to.equal('https://a/3/5/5.png');
    expect(tileAddress({ template: 'https://a/{matrix}/{x}/{y}', matrices: ['00', '01', '02', '03'] }, tile)).to.equal('https://a/03/5/2');
    expect(tileAddress({ template: 'https://a/{z}/{x}/{y}' }, { ...tile, x: -3 })).to.equal('https://a/3/5/2');
  });

  it('are absent outside the world, and at a zoom that the service lacks', () => {
    expect(tileAddress({ template: '{z}' }, { zoom: 1, x: 0, y: 2 })).to.equal(undefined);
    expect(tileAddress({ template: '{matrix}', matrices: ['0'] }, { zoom: 1, x: 0, y: 0 })).to.equal(undefined);
  });

  it('fill the world', () => {
    expect(tileBox({ zoom: 1, x: 1, y: 0 })).to.deep.equal([0, 0, 20037508.342789244, 20037508.342789244]);
  });
});

describe('requests to a WMS', () => {
  const source = { mapAddress: 'https://a/wms?map=x', infoAddress: 'https://a/wms', layers: 'b,c', queryLayers: 'c', styles: ',', format: 'image/png', infoFormat: 'text/plain' } as const;
  const picture = { box: [1, 2, 3, 4], width: 10, height: 20 } as const;

  it('have east before north in both versions, for both coordinate systems', () => {
    for (const epsg of [3857, 28992] as const) {
      const asked = (version: WmsSource['version']) => new URL(mapAddress({ ...source, version, epsg }, picture)).searchParams;
      expect([asked('1.1.1').get('SRS'), asked('1.1.1').get('BBOX'), asked('1.1.1').get('map')]).to.deep.equal([`EPSG:${epsg}`, '1,2,3,4', 'x']);
      expect([asked('1.3.0').get('CRS'), asked('1.3.0').get('BBOX'), asked('1.3.0').get('SRS')]).to.deep.equal([`EPSG:${epsg}`, '1,2,3,4', null]);
    }
  });

  it('name the pixel by the letters of the version, and ask only layers that tell something', () => {
    const asked = (version: WmsSource['version']) => new URL(infoAddress({ ...source, version, epsg: 3857 }, picture, { x: 5.7, y: 6 })!).searchParams;
    expect([asked('1.1.1').get('X'), asked('1.1.1').get('Y'), asked('1.1.1').get('I')]).to.deep.equal(['5', '6', null]);
    expect([asked('1.3.0').get('I'), asked('1.3.0').get('J'), asked('1.3.0').get('QUERY_LAYERS')]).to.deep.equal(['5', '6', 'c']);
    expect(infoAddress({ ...source, version: '1.3.0', epsg: 3857, queryLayers: '' }, picture, { x: 0, y: 0 })).to.equal(undefined);
  });
});

describe('presets', () => {
  it('are services of PDOK by name, each over https', () => {
    for (const name of ['brt', 'brt-grijs', 'brt-pastel', 'luchtfoto', 'luchtfoto-2016', 'luchtfoto-2024', 'panden', 'percelen', 'gemeenten', 'provincies']) {
      const { src, type, layers, attribution } = presetOf(`pdok:${name}`)!;
      expect(new URL(src).origin, name).to.equal('https://service.pdok.nl');
      expect([type === 'wms', attribution !== '']).to.deep.equal([layers !== undefined, true]);
    }
    expect(presetOf('pdok:luchtfoto-2020')!.src).to.contain('/2020_ortho25/');
    expect(presetOf('pdok:luchtfoto-2021')!.src).to.contain('/2021_orthoHR/');
  });

  it('tell the names that exist, and leave other addresses alone', () => {
    for (const name of ['pdok:', 'pdok:osm', 'pdok:luchtfoto-1999', 'pdok:toString']) expect(thrown(() => presetOf(name)).details.expected).to.contain('pdok:panden');
    expect(presetOf('https://a/wms')).to.equal(undefined);
  });
});

describe('placeLink', () => {
  it('has the place in degrees and in RD', () => {
    expect(placeLink('https://a/?q={lat},{lon}', [5.1234567, 52.1])).to.equal('https://a/?q=52.100000,5.123457');
    const [x, y] = placeLink('https://a/{x}/{y}', [5.3872, 52.1552])!.split('/').slice(-2).map(Number);
    expect(Math.hypot(x! - 155000, y! - 463000)).to.be.below(10);
  });

  it('is absent without a template, for what is no web address, and for RD far away', () => {
    for (const template of ['', 'javascript:alert({x})', 'data:text/html,{x}', '/kijk?{x}', ' https://a']) expect(placeLink(template, [5, 52]), template).to.equal(undefined);
    expect(placeLink('https://a/{x}', [NaN, 52])).to.equal(undefined);
  });
});
