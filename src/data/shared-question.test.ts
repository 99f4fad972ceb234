import { expect } from '@esm-bundle/chai';
import { serve } from '../../test/browser/served.js';
import { rejected } from '../../test/fixtures/thrown.js';
import { parseQuestion, type Question } from '../core/question.js';
import { packText } from './link-code.js';
import { wholeAddresses } from './whole-address.js';
import { openShared, shareQuestion, type OwnQuestion } from './shared-question.js';

const page = new URL('/kaart/', location.href).href;
const file = {
  format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', explanation: 'Omdat het kan.', areas: { src: '../buurten.topojson' }, data: ['cijfers.json'],
  inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'inwoners', selected: false }], threshold: 10,
};
const whole = (content: object, base = 'vragen/a.json'): Question => wholeAddresses(parseQuestion({ ...file, ...content }), new URL(base, page).href);
const own: OwnQuestion = { src: 'vragen/a.json', question: whole({}) };
const open = (code: string, given: OwnQuestion | undefined = own) => openShared({ target: '', version: '1', code }, given, { page });
const packed = (content: unknown) => packText(JSON.stringify(content));

describe('a shared question', () => {
  let served: ReturnType<typeof serve>;
  beforeEach(() => (served = serve({ '/kaart/vragen/a.json': file, '/kaart/vragen/b.json': { ...file, id: 'b', basemap: 'brt' }, '/kaart/figuren.json': { values: [3] } })));
  afterEach(() => served.stop());

  it('opens as it was, on a page with the same question', async () => {
    const now: Question = { ...own.question, inputs: own.question.inputs.toReversed(), view: { period: '2022' } };
    const code = await shareQuestion(now, own, page);
    expect(await open(code)).to.deep.equal(now);
    expect(served.asked).to.deep.equal([]);
    expect(code.length).to.be.below(300);
  });

  it('opens on a page with another question, when its file is on the same website', async () => {
    const code = await shareQuestion({ ...own.question, view: { period: '2022' } }, own, page);
    const other: OwnQuestion = { src: 'elders.json', question: whole({ threshold: 12 }, 'elders.json') };
    expect(await open(code, other)).to.deep.equal({ ...own.question, view: { period: '2022' }, threshold: 12 });
    expect(await openShared({ target: '', version: '1', code }, undefined, { page })).to.deep.equal({ ...own.question, view: { period: '2022' } });
  });

  it('may use what its own file on this website names', async () => {
    expect((await open(await packed({ src: 'vragen/b.json' }))).basemap).to.equal('brt');
  });

  it('holds the whole question where the page has no file', async () => {
    const given = { ...own, src: '' };
    expect(await open(await shareQuestion(own.question, given, page), given)).to.deep.equal(own.question);
  });

  it('opens no file of another host, and asks it nothing', async () => {
    for (const src of ['https://kwaad.example/v.json', '//kwaad.example/v.json', 'data:application/json,{}', 'blob:x']) {
      expect((await rejected(open(await packed({ src })))).code).to.equal('address-refused');
    }
    for (const set of [{ data: ['https://kwaad.example/c.json'] }, { areas: { src: '//kwaad.example/a' } }, { layers: [{ type: 'wms', src: 'https://kwaad.example/wms' }] }, { basemap: 'luchtfoto' }]) {
      expect((await rejected(open(await packed({ src: 'vragen/a.json', set })))).code).to.equal('address-refused');
    }
    expect(served.asked).to.deep.equal([]);
  });

  it('never lowers the threshold of the page', async () => {
    for (const threshold of [null, 5, 0]) expect((await open(await packed({ src: 'vragen/a.json', set: { threshold } }))).threshold).to.equal(10);
  });

  it('is refused when it is broken or of another version', async () => {
    for (const content of [{}, [], null, { question: {} }, { src: 'vragen/a.json', set: { inputs: 'geen' } }]) expect((await rejected(open(await packed(content)))).code).to.equal('broken-link');
    expect((await rejected(open(await packText('{"src":')))).code).to.equal('broken-link');
    expect((await rejected(openShared({ target: '', version: '2', code: await packed({ src: 'vragen/a.json' }) }, own, { page }))).code).to.equal('unsupported');
    expect((await rejected(open(await packed({ src: 'figuren.json' })))).code).to.equal('invalid');
  });

  it('is not made of a file that only this page has, nor of figures', async () => {
    for (const address of ['blob:http://localhost/1', 'data:application/json,[3]']) {
      const question: Question = { ...own.question, data: [address] };
      for (const each of [own, { src: '', question }]) expect((await rejected(shareQuestion(question, each, page))).code).to.equal('address-refused');
    }
  });
});
