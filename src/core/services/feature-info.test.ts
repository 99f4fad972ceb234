import { expect } from '@esm-bundle/chai';
import { readFeatureInfo } from './feature-info.js';

const plain = (text: string) => readFeatureInfo(text).map((facts) => facts.map((fact) => [...fact]));
const evil = '<img src=x onerror=alert(1)>';

describe('readFeatureInfo', () => {
  it('reads the same facts from every format', () => {
    const facts = [[['NAAM', evil], ['AANTAL', '12']]];
    const escaped = evil.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(plain(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { NAAM: evil, AANTAL: 12, LEEG: null } }] }))).to.deep.equal(facts);
    expect(plain(`<msGMLOutput><buurt_layer><gml:name>Buurten</gml:name><buurt_feature><gml:boundedBy><gml:Box srsName="EPSG:31370"><gml:coordinates>1,2 3,4</gml:coordinates></gml:Box></gml:boundedBy><NAAM>${escaped}</NAAM><AANTAL>12</AANTAL></buurt_feature></buurt_layer></msGMLOutput>`)).to.deep.equal(facts);
    expect(plain(`<wfs:FeatureCollection><gml:featureMember><x:buurt fid="1"><x:geom><gml:Point srsName="EPSG:31370"><gml:pos>1 2</gml:pos></gml:Point></x:geom><x:NAAM>${escaped}</x:NAAM><x:AANTAL>12</x:AANTAL></x:buurt></gml:featureMember></wfs:FeatureCollection>`)).to.deep.equal(facts);
    expect(plain(`<FeatureInfoResponse><FIELDS NAAM="${escaped}" AANTAL="12" LEEG=""/></FeatureInfoResponse>`)).to.deep.equal(facts);
    expect(plain(`GetFeatureInfo results:\n\nLayer 'buurt'\n  Feature 7: \n    NAAM = '${evil}'\n    AANTAL = '12'\n    LEEG = ''\n`)).to.deep.equal(facts);
    expect(plain(`Results for FeatureType 'app:buurt':\n-----------\nNAAM = ${evil}\nAANTAL = 12\n-----------\n`)).to.deep.equal(facts);
  });

  it('gives nothing of what has nothing, and never anything of a web page or a refusal', () => {
    for (const text of ['', 'Search returned no results.', '{"features":[]}', '{"a":', '<!DOCTYPE html><html><body>a = b</body></html>', '<html><b>x = y</b></html>',
      '<ServiceExceptionReport><ServiceException>x</ServiceException></ServiceExceptionReport>', '<msGMLOutput></msGMLOutput>']) expect(readFeatureInfo(text), text).to.deep.equal([]);
  });

  it('keeps what is told within bounds', () => {
    const feature = { properties: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, 'x'.repeat(10_000)])) };
    const told = readFeatureInfo(JSON.stringify({ features: Array.from({ length: 50 }, () => feature) }));
    expect([told.length, told[0]!.length, told[0]![0]![1].length]).to.deep.equal([10, 60, 500]);
  });
});
