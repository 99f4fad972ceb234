import { expect } from '@esm-bundle/chai';
import { needSharedData, sharedText } from '../../../test/fixtures/shared-data.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { explain } from '../messages/index.js';
import { chooseWms } from './choose-wms.js';
import { serviceException } from './service-exception.js';
import { chooseWfs, readWfsCapabilities } from './wfs-capabilities.js';
import { readWmsCapabilities } from './wms-capabilities.js';
import { chooseWmts } from './wmts-capabilities.js';
import { parseXml } from './xml.js';

const address = 'https://kaart.example/wms?map=stad.map';
const wms = (layers: string, version = '1.1.1'): ReturnType<typeof readWmsCapabilities> => readWmsCapabilities(parseXml(version === '1.1.1'
  ? `<WMT_MS_Capabilities version="1.1.1"><Service><Title>Stad</Title></Service><Capability><Request><GetMap><Format>image/png</Format></GetMap></Request>${layers}</Capability></WMT_MS_Capabilities>`
  : `<WMS_Capabilities version="${version}"><Service><Title>Stad</Title></Service><Capability>${layers}</Capability></WMS_Capabilities>`));
const query = (url: string | undefined) => Object.fromEntries(new URL(url!).searchParams);

describe('capabilities of a WMS', () => {
  it('give layers what the layers around them have', () => {
    const { layers } = wms(`<Layer queryable="1"><SRS>EPSG:28992 EPSG:3857</SRS><LatLonBoundingBox minx="4" miny="51" maxx="5" maxy="52"/><Title>alles</Title>
      <Layer><Name>wijk</Name><SRS>EPSG:4326</SRS></Layer><Layer queryable="0"><Name>buurt</Name><Title>Buurten</Title><LatLonBoundingBox minx="4.1" miny="51.1" maxx="4.9" maxy="51.9"/></Layer></Layer>`);
    expect(layers.map(({ name, title, systems, queryable, bounds }) => ({ name, title, systems, queryable, bounds }))).to.deep.equal([
      { name: 'wijk', title: 'wijk', systems: [28992, 3857, 4326], queryable: true, bounds: [4, 51, 5, 52] },
      { name: 'buurt', title: 'Buurten', systems: [28992, 3857], queryable: false, bounds: [4.1, 51.1, 4.9, 51.9] },
    ]);
  });

  it('have the highest version known here that the service speaks', () => {
    const layer = '<Layer><Name>a</Name></Layer>';
    expect(['1.1.1', '1.3.0', '1.3.1'].map((version) => wms(layer, version).version)).to.deep.equal(['1.1.1', '1.3.0', '1.3.0']);
  });

  it('lead to Web Mercator where it is offered, else to RD, else to a sentence', () => {
    const epsg = (systems: string) => chooseWms(wms(`<Layer><Name>a</Name><SRS>${systems}</SRS></Layer>`), address, 'a').source.epsg;
    expect(epsg('EPSG:28992 EPSG:900913')).to.equal(3857);
    expect(epsg('EPSG:28992 EPSG:31370')).to.equal(28992);
    const error = thrown(() => epsg('EPSG:31370'));
    expect(error.code).to.equal('unsupported');
    expect(explain(error, 'nl')).to.contain('EPSG:31370').and.to.contain('niet in Web Mercator');
    expect(explain(error, 'en')).to.contain('EPSG:31370');
  });

  it('tell the names that exist when a name does not', () => {
    const some = wms('<Layer><Name>wijken</Name><SRS>EPSG:3857</SRS></Layer><Layer><Name>buurten</Name><SRS>EPSG:3857</SRS></Layer>');
    const error = thrown(() => chooseWms(some, address, 'wijken,straten'));
    expect(error.code).to.equal('no-such-object');
    expect(explain(error, 'nl')).to.equal('De service heeft geen laag “straten”. Wel aanwezig: wijken, buurten.');
    expect(explain(thrown(() => chooseWms(some, address, '')), 'nl')).to.contain('Aanwezig: wijken, buurten');
    expect(chooseWms(some, address, ' buurten , wijken').source.layers).to.equal('buurten,wijken');
  });

  it('never lead to another host than the author named', () => {
    const source = (href: string) => chooseWms(readWmsCapabilities(parseXml(`<WMS_Capabilities version="1.3.0"><Capability>
      <Request><GetMap><Format>image/png</Format><DCPType><HTTP><Get><OnlineResource xlink:href="${href}"/></Get></HTTP></DCPType></GetMap></Request>
      <Layer queryable="1"><Name>a</Name><CRS>EPSG:3857</CRS><Style><Name>s</Name><LegendURL><OnlineResource xlink:href="${href}legend"/></LegendURL></Style></Layer>
    </Capability></WMS_Capabilities>`)), address, 'a');
    for (const href of ['http://intern:8080/wms?', 'https://volger.example/', 'http://kaart.example/wms?', 'javascript:alert(1)', '//volger.example/', 'https://kaart.example@volger.example/', 'https://kaart.example.volger.example/']) {
      const { source: { mapAddress }, legends } = source(href);
      for (const each of [mapAddress, ...legends]) expect(new URL(each).origin, href).to.equal('https://kaart.example');
      expect(mapAddress).to.equal(address);
    }
    expect(source('https://kaart.example:443/ows?x=1&amp;').source.mapAddress).to.equal('https://kaart.example:443/ows?x=1&&map=stad.map');
  });

  it('of something else are refused', () => {
    expect(thrown(() => readWmsCapabilities(parseXml('<html/>'))).details.got).to.equal('<html>');
    expect(thrown(() => wms('<Layer><Title>x</Title></Layer>')).code).to.equal('no-areas');
  });
});

describe('capabilities of a WFS', () => {
  it('of 2.0.0 lead to pages, in their own coordinate system, and in GeoJSON where that is offered', () => {
    const type = (formats: string) => readWfsCapabilities(parseXml(`<WFS_Capabilities version="2.0.2"><FeatureTypeList><FeatureType><Name>bag:pand</Name>
      <DefaultCRS>urn:ogc:def:crs:EPSG::31370</DefaultCRS><OtherCRS>urn:ogc:def:crs:EPSG::28992</OtherCRS><OtherCRS>urn:ogc:def:crs:EPSG::4326</OtherCRS><OutputFormats>${formats}</OutputFormats></FeatureType></FeatureTypeList></WFS_Capabilities>`));
    const asked = (formats: string) => query(chooseWfs(type(formats), 'https://kaart.example/wfs?sleutel=1', { name: '', most: 10 }).page(2000));
    expect(asked('<Format>text/javascript; subtype=jsonp</Format><Format>application/json; subtype=geojson</Format>')).to.deep.equal({
      sleutel: '1', SERVICE: 'WFS', VERSION: '2.0.0', REQUEST: 'GetFeature', TYPENAMES: 'bag:pand', SRSNAME: 'urn:ogc:def:crs:EPSG::28992', OUTPUTFORMAT: 'application/json; subtype=geojson', COUNT: '1000', STARTINDEX: '2000',
    });
    expect(asked('<Format>text/xml; subtype=gml/3.2.1</Format>')).to.not.have.property('OUTPUTFORMAT');
  });


  const old = readWfsCapabilities(parseXml(`<WFS_Capabilities version="1.0.0"><Service><Name>W</Name></Service><Capability><Request><GetFeature><ResultFormat><GML2/></ResultFormat>
    <DCPType><HTTP><Get onlineResource="https://kaart.example/wfs?"/></HTTP></DCPType></GetFeature></Request></Capability>
    <FeatureTypeList><FeatureType><Name>app:wijk</Name><Title>Wijken</Title><SRS>EPSG:28992</SRS></FeatureType></FeatureTypeList></WFS_Capabilities>`));

  it('of 1.0.0 lead to one request, without pages', () => {
    const source = chooseWfs(old, 'https://kaart.example/wfs', { name: 'wijk', most: 500 });
    expect(query(source.page(0))).to.deep.equal({ SERVICE: 'WFS', VERSION: '1.0.0', REQUEST: 'GetFeature', TYPENAME: 'app:wijk', SRSNAME: 'EPSG:28992', MAXFEATURES: '500' });
    expect(source.page(500)).to.equal(undefined);
  });

  it('tell the names that exist when a name does not', () => {
    expect(explain(thrown(() => chooseWfs(old, address, { name: 'buurt', most: 1 })), 'en')).to.contain('app:wijk');
  });
});

describe('capabilities of a WMTS', () => {
  const world = 'urn:ogc:def:crs:EPSG::3857';
  const wmts = (system: string, resource = '', scale = 559082264.0287178): ReturnType<typeof chooseWmts> => chooseWmts(parseXml(`<Capabilities><Contents>
    <Layer><Identifier>foto</Identifier><Style isDefault="true"><Identifier>default</Identifier></Style><Format>image/jpeg</Format><TileMatrixSetLink><TileMatrixSet>web</TileMatrixSet></TileMatrixSetLink>${resource}</Layer>
    <TileMatrixSet><Identifier>web</Identifier><SupportedCRS>${system}</SupportedCRS>${[0, 1, 2].map((zoom) => `<TileMatrix><Identifier>m${zoom}</Identifier><ScaleDenominator>${scale / 2 ** zoom}</ScaleDenominator>
      <TopLeftCorner>-20037508.3427892 20037508.3427892</TopLeftCorner><TileWidth>256</TileWidth></TileMatrix>`).join('')}</TileMatrixSet></Contents></Capabilities>`), 'https://kaart.example/wmts', 'foto');

  it('lead to tiles by address, with what each zoom is called', () => {
    const { template, matrices } = wmts(world, '<ResourceURL resourceType="tile" format="image/jpeg" template="https://kaart.example/{Style}/{TileMatrixSet}/{TileMatrix}/{TileCol}/{TileRow}.jpeg"/>');
    expect(template).to.equal('https://kaart.example/default/web/{matrix}/{x}/{y}.jpeg');
    expect(matrices).to.deep.equal(['m0', 'm1', 'm2']);
  });

  it('lead to tiles by request where they tell no address, or one on another host', () => {
    for (const resource of ['', '<ResourceURL resourceType="tile" format="image/jpeg" template="https://volger.example/{TileMatrix}/{TileCol}/{TileRow}"/>']) {
      expect(wmts(world, resource).template).to.match(/^https:\/\/kaart\.example\/wmts\?SERVICE=WMTS&.*&TILEMATRIX=\{matrix\}&TILEROW=\{y\}&TILECOL=\{x\}$/);
    }
  });

  it('with tiles as no web map has them are refused', () => {
    const inRd = thrown(() => wmts('urn:ogc:def:crs:EPSG::28992'));
    expect(inRd.code).to.equal('unsupported');
    expect(explain(inRd, 'nl')).to.contain('Gebruik een adres van dezelfde dienst met EPSG:3857').and.to.contain('PDOK');
    expect(explain(inRd, 'en')).to.contain('Use an address of the same service with EPSG:3857').and.to.contain('PDOK');
    expect(thrown(() => wmts(world, '', 5e8)).code).to.equal('unsupported');
  });
});

describe('a refusal', () => {
  it('is known in the form of every standard', () => {
    const told = (text: string) => serviceException(parseXml(text));
    expect(told('<ServiceExceptionReport version="1.3.0"><ServiceException code="LayerNotDefined">\n no such  layer </ServiceException></ServiceExceptionReport>')).to.deep.equal({ code: 'LayerNotDefined', text: 'no such layer' });
    expect(told('<ows:ExceptionReport><ows:Exception exceptionCode="InvalidParameterValue" locator="typeName"><ows:ExceptionText>Unknown</ows:ExceptionText></ows:Exception></ows:ExceptionReport>')).to.deep.equal({ code: 'InvalidParameterValue', text: 'Unknown' });
    expect(told('<FeatureCollection/>')).to.equal(undefined);
    expect(told(`<ServiceExceptionReport><ServiceException>${'x'.repeat(5000)}</ServiceException></ServiceExceptionReport>`)!.text.length).to.equal(300);
  });
});

describe('capabilities of real services', () => {
  before(async function () { await needSharedData(this); });
  const root = async (file: string) => parseXml(await sharedText(`services/${file}`));

  it('WMS 1.3.0, the example of the standard', async () => {
    const capabilities = readWmsCapabilities(await root('wms_1_3_0_capabilities.xml'));
    expect(capabilities.version).to.equal('1.3.0');
    expect(capabilities.layers.map(({ name }) => name)).to.include.members(['ROADS_RIVERS', 'ROADS_1M', 'RIVERS_1M', 'Clouds']);
    const error = thrown(() => chooseWms(capabilities, 'http://hostname/path', 'ROADS_1M'));
    expect(explain(error, 'nl')).to.contain('EPSG:26986');
  });

  it('WMS 1.3.0 of Databank Ondergrond Vlaanderen', async () => {
    const { source, title, bounds } = chooseWms(readWmsCapabilities(await root('dov_wms_1_3_0_capabilities.xml')), 'https://www.dov.vlaanderen.be/geoserver/ows', 'meetnetten');
    expect(title).to.equal('Grondwatermeetnetten');
    expect(source).to.deep.include({ version: '1.3.0', epsg: 3857, queryLayers: 'meetnetten', infoFormat: 'application/json' });
    expect(source.mapAddress).to.equal('https://www.dov.vlaanderen.be:443/geoserver/gw_meetnetten/meetnetten/ows?SERVICE=WMS&');
    expect(bounds!.every((side, index) => side > [2, 49, 5, 51][index]! && side < [3, 51, 7, 54][index]!)).to.equal(true);
  });

  it('WFS 2.0.0, the example of the standard and that of Databank Ondergrond Vlaanderen', async () => {
    const example = readWfsCapabilities(await root('wfs_2_0_0_capabilities.xml'));
    expect([example.version, example.types.length]).to.deep.equal(['2.0.0', 2]);
    const dov = readWfsCapabilities(await root('dov_wfs_2_0_0_capabilities.xml'));
    expect(dov.types.length).to.equal(1);
    expect(dov.formats).to.include('application/json');
    // Belgian coordinates only: said, and not shown somewhere in the Netherlands.
    expect(explain(thrown(() => chooseWfs(dov, 'https://www.dov.vlaanderen.be/geoserver/ows', { name: '', most: 10 })), 'nl')).to.contain('EPSG::31370');
  });

  it('WMTS 1.0.0', async () => {
    const { template, matrices, attribution } = chooseWmts(await root('wmts_1_0_0_capabilities.xml'), 'http://www.miramon.uab.es/cgi-bin/MiraMon5_0.cgi?', 'coastlines');
    expect(template).to.match(/LAYER=coastlines&STYLE=DarkBlue&FORMAT=image\/png&TILEMATRIXSET=EPSG:3857&TILEMATRIX=\{matrix\}/);
    expect(matrices.filter((name) => name !== undefined).length).to.be.above(0);
    expect(attribution).to.equal('MiraMon');
  });
});
