import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import proj4 from 'proj4';
import { needSharedData, sharedText } from '../../../test/fixtures/shared-data.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { featuresOfGml } from './gml.js';
import { parseXml } from './xml.js';

const read = (geometry: string, around = '') => featuresOfGml(parseXml(`<wfs:FeatureCollection ${around}><wfs:member><app:pand gml:id="p.1"><app:naam>Stad &lt;b&gt;</app:naam><app:geom>${geometry}</app:geom></app:pand></wfs:member></wfs:FeatureCollection>`))[0]!.geometry;
const rounded = (value: unknown): unknown => (Array.isArray(value) ? value.map(rounded) : Math.round(Number(value) * 1e4) / 1e4);

describe('featuresOfGml', () => {
  it('has the same square for every way in which GML writes it', () => {
    const square = { type: 'Polygon', coordinates: [[[4, 51], [5, 51], [5, 52], [4, 51]]] };
    const three = (ring: string) => `<gml:Polygon srsName="EPSG:4326"><gml:exterior><gml:LinearRing>${ring}</gml:LinearRing></gml:exterior></gml:Polygon>`;
    expect(read(three('<gml:posList>4 51 5 51 5 52 4 51</gml:posList>'))).to.deep.equal(square);
    expect(read(three('<gml:posList srsDimension="3">4 51 9 5 51 9 5 52 9 4 51 9</gml:posList>'))).to.deep.equal(square);
    expect(read(three('<gml:pos>4 51</gml:pos><gml:pos>5 51</gml:pos><gml:pos>5 52</gml:pos><gml:pos>4 51</gml:pos>'))).to.deep.equal(square);
    expect(read('<gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326"><gml:exterior><gml:LinearRing><gml:posList>51 4 51 5 52 5 51 4</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>')).to.deep.equal(square);
    expect(read('<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>4,51 5,51 5,52 4,51</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>')).to.deep.equal(square);
    expect(read('<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates cs=" " ts=";">4 51;5 51;5 52;4 51</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>')).to.deep.equal(square);
    const patches = '<gml:Surface srsName="EPSG:4326"><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>'
      + '<gml:LineStringSegment><gml:posList>4 51 5 51</gml:posList></gml:LineStringSegment><gml:LineStringSegment><gml:posList>5 51 5 52 4 51</gml:posList></gml:LineStringSegment>'
      + '</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>';
    expect(read(patches)).to.deep.equal({ type: 'MultiPolygon', coordinates: [square.coordinates] });
  });

  it('reads points and lines, one and several', () => {
    expect(read('<gml:Point srsName="EPSG:4326"><gml:pos>4 51</gml:pos></gml:Point>')).to.deep.equal({ type: 'Point', coordinates: [4, 51] });
    expect(read('<gml:Point><gml:coord><gml:X>4</gml:X><gml:Y>51</gml:Y></gml:coord></gml:Point>')).to.deep.equal({ type: 'Point', coordinates: [4, 51] });
    expect(read('<gml:MultiPoint><gml:pointMember><gml:Point><gml:pos>4 51</gml:pos></gml:Point></gml:pointMember><gml:pointMember><gml:Point><gml:pos>5 52</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>'))
      .to.deep.equal({ type: 'MultiPoint', coordinates: [[4, 51], [5, 52]] });
    expect(read('<gml:MultiLineString><gml:lineStringMember><gml:LineString><gml:coordinates>4,51 5,52</gml:coordinates></gml:LineString></gml:lineStringMember></gml:MultiLineString>'))
      .to.deep.equal({ type: 'MultiLineString', coordinates: [[[4, 51], [5, 52]]] });
    expect(read('<gml:MultiCurve><gml:curveMembers><gml:LineString><gml:posList>4 51 5 52</gml:posList></gml:LineString></gml:curveMembers></gml:MultiCurve>'))
      .to.deep.equal({ type: 'MultiLineString', coordinates: [[[4, 51], [5, 52]]] });
  });

  it('puts RD and Web Mercator where they are, also where only an element around them says so', () => {
    const place = [5.3872, 52.1552];
    for (const srs of ['EPSG:28992', 'urn:ogc:def:crs:EPSG::28992', 'http://www.opengis.net/gml/srs/epsg.xml#28992']) {
      const point = read(`<gml:MultiPoint srsName="${srs}"><gml:pointMember><gml:Point><gml:pos>155000 463000</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>`) as { coordinates: unknown };
      expect(rounded(point.coordinates), srs).to.deep.equal([place]);
    }
    const metres = proj4('WGS84', 'EPSG:3857', place);
    const point = read(`<gml:Point srsName="EPSG:3857"><gml:pos>${metres.join(' ')}</gml:pos></gml:Point>`) as { coordinates: unknown };
    expect(rounded(point.coordinates)).to.deep.equal(place);
  });

  it('gives properties as text, and those inside another under both names', () => {
    const [feature] = featuresOfGml(parseXml('<FeatureCollection><featureMember><a fid="7"><naam>x &lt;img&gt;</naam><leeg/><in><jaar>2024</jaar></in><soort>a</soort><soort>b</soort><boundedBy><Box/></boundedBy></a></featureMember></FeatureCollection>'));
    expect(feature).to.deep.equal({ type: 'Feature', id: '7', geometry: null, properties: { naam: 'x <img>', leeg: '', 'in.jaar': '2024', soort: 'a, b' } });
  });

  it('refuses positions that it cannot place', () => {
    expect(thrown(() => read('<gml:Point srsName="EPSG:31370"><gml:pos>1 2</gml:pos></gml:Point>')).code).to.equal('unsupported');
    expect(thrown(() => read('<gml:Point><gml:pos>4 noord</gml:pos></gml:Point>')).details).to.deep.include({ got: '4 NaN', expected: 'two numbers' });
  });

  it('never makes a position that was not written, however a list is cut', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 9 }), fc.constantFrom(2, 3), (numbers, size) => {
      const { coordinates } = read(`<gml:LineString srsName="EPSG:4326" srsDimension="${size}"><gml:posList>${numbers.join(' ')}</gml:posList></gml:LineString>`) as { coordinates: number[][] };
      for (const [index, place] of coordinates.entries()) expect(place).to.deep.equal(numbers.slice(index * size, index * size + 2));
    }));
  });

  describe('on a real file', () => {
    before(async function () { await needSharedData(this); });

    it('reads TOP10NL: every object, in the Netherlands, as many as the browser finds', async () => {
      const text = await sharedText('services/top10nl_voorbeeld.gml');
      const features = featuresOfGml(parseXml(text));
      const members = new DOMParser().parseFromString(text, 'text/xml').getElementsByTagNameNS('*', 'FeatureMember').length;
      expect(members).to.be.above(0);
      expect(features.length).to.equal(members);
      const numbers = features.flatMap(({ geometry }) => (geometry && 'coordinates' in geometry ? (geometry.coordinates as unknown[]).flat(4) as number[] : []));
      expect(numbers.length).to.be.above(1000);
      for (let at = 0; at < numbers.length; at += 2) {
        expect(numbers[at]! > 3 && numbers[at]! < 7.5).to.equal(true);
        expect(numbers[at + 1]! > 50.5 && numbers[at + 1]! < 53.7).to.equal(true);
      }
    });
  });
});
