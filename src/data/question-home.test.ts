import { expect } from '@esm-bundle/chai';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseQuestion, type Question } from '../core/question.js';
import { atHome, isOnSite, requireFiles } from './question-home.js';
import { wholeAddresses } from './whole-address.js';

const page = 'https://gemeente.example/kaart/';
const make = (changes: object = {}): Question => parseQuestion({
  format: 'rk-question/1', id: 'x', title: 'Waar?', areas: { src: 'https://gemeente.example/a.topojson' }, data: ['https://gemeente.example/a.json'], inputs: [{ indicator: 'a' }], ...changes,
});
const layer = (src: string) => ({ layers: [{ type: 'points', src }] });
const own = [make({ ...layer('https://elders.example/punten.csv'), basemap: 'brt-grijs', threshold: 10 })];

describe('a question from elsewhere', () => {
  it('may fetch from the website of the page', () => {
    expect(atHome(make(layer('https://gemeente.example/deep/p.csv')), { page, own: [] })).to.deep.equal(make(layer('https://gemeente.example/deep/p.csv')));
  });

  it('may fetch what the author names in so many words, and nothing beside it', () => {
    expect(atHome(make(layer('https://elders.example/punten.csv')), { page, own }).layers).to.have.length(1);
    expect(thrown(() => atHome(make(layer('https://elders.example/andere.csv')), { page, own })).details).to.deep.equal({ path: 'layers[0].src', got: 'https://elders.example/andere.csv' });
  });

  const foreign = [
    'https://kwaad.example/a.json', 'http://gemeente.example/a.json', 'https://gemeente.example:444/a.json', 'https://gemeente.example.kwaad.example/a', '//kwaad.example/a',
    'https://gemeente.example@kwaad.example/a', '\\\\kwaad.example/a', 'data:application/json,{}', 'blob:https://gemeente.example/1', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://gemeente.example/a',
  ];
  for (const address of foreign) {
    it(`may not fetch ${address}, in any place`, () => {
      for (const changes of [{ areas: { src: address } }, { data: ['https://gemeente.example/a.json', address] }, layer(address)]) {
        expect(thrown(() => atHome(wholeAddresses(make(changes), page), { page, own: [] })).code).to.equal('address-refused');
      }
    });
  }

  it('may not bring a base map of another host, unless the author has the same', () => {
    for (const basemap of ['brt', 'luchtfoto', 'https://kwaad.example/{z}/{x}/{y}.png', '//kwaad.example/{z}']) {
      expect(thrown(() => atHome(make({ basemap }), { page, own })).details.path, basemap).to.equal('basemap');
    }
    for (const basemap of ['none', 'brt-grijs', '/tegels/{z}/{x}/{y}.png', undefined]) expect(atHome(make({ basemap }), { page, own }).basemap).to.equal(basemap);
  });

  it('never lowers the threshold of the author', () => {
    const thresholds = [undefined, 5, 8, 12].map((threshold) => atHome(make({ threshold }), { page, own }).threshold);
    expect(thresholds).to.deep.equal([10, 10, 10, 12]);
    expect(atHome(make({ threshold: 7 }), { page, own: [] }).threshold).to.equal(7);
  });

  it('tells of a refused file in an address, without what is in it', () => {
    expect(thrown(() => requireFiles(make({ data: ['data:application/json,{"values":{"a":[3]}}'] }))).details).to.deep.equal({ path: 'data[0]', got: 'data:' });
    expect(thrown(() => atHome(make({ data: ['DATA:application/json,{"values":{"a":[3]}}'] }), { page, own })).message).not.to.contain('values');
  });

  it('has its addresses made whole, templates of tiles included', () => {
    const whole = wholeAddresses(make({ areas: { src: '../a.topojson' }, data: ['b.json'], layers: [{ type: 'tiles', src: 't/{z}/{x}/{y}.png?a=1' }] }), 'https://x.example/vragen/v.json');
    expect([whole.areas.src, whole.data, whole.layers[0]!.src]).to.deep.equal(['https://x.example/a.topojson', ['https://x.example/vragen/b.json'], 'https://x.example/vragen/t/{z}/{x}/{y}.png?a=1']);
    expect(thrown(() => wholeAddresses(make({ data: ['http://['] }), page)).code).to.equal('address-refused');
  });

  it('is on no website when the page itself is on none', () => {
    expect(isOnSite('data:,', 'file:///a.html')).to.equal(false);
    expect(isOnSite('file:///b', 'file:///a.html')).to.equal(false);
  });
});
