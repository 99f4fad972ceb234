import { expect } from '@esm-bundle/chai';
import { serve } from '../../test/browser/served.js';
import { figures } from '../../test/fixtures/squares.js';
import { rejected } from '../../test/fixtures/thrown.js';
import { parseQuestion } from '../core/question.js';
import { fileOfQuestion, openQuestionFile } from './question-file.js';
import { wholeAddresses } from './whole-address.js';

const page = new URL('/kaart/', location.href).href;
const file = {
  format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', place: 'Hier', areas: { src: 'buurten.topojson' }, data: ['cijfers.json'],
  inputs: [{ indicator: 'ouderen-aandeel' }],
};
const own = wholeAddresses(parseQuestion(file), page);
const bytes = (content: unknown) => new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
const open = (content: unknown, given: typeof own | undefined = own) => openQuestionFile(bytes(content), { page, own: given, base: page });

describe('a question file that a person opens', () => {
  let served: ReturnType<typeof serve>;
  beforeEach(() => (served = serve({ '/kaart/cijfers.json': figures(9), '/kaart/andere.json': { ...figures(9), indicators: [{ id: 'x', title: 'X', kind: 'score', sensitivity: 'public' }], values: {} } })));
  afterEach(() => served.stop());

  it('stays about the files of this website', async () => {
    const { question, match } = await open({ ...file, title: 'Anders?', data: ['andere.json'], inputs: [{ indicator: 'x' }] });
    expect([question.title, question.data, match.missing]).to.deep.equal(['Anders?', [new URL('andere.json', page).href], []]);
  });

  const there = { ...file, id: 'daar', title: 'Daar?', place: 'Daar', areas: { src: 'https://daar.example/a.topojson' }, data: ['https://daar.example/c.json'], inputs: [{ indicator: 'inwoners' }, { indicator: 'oud', title: '65  Jaar en Ouder' }, { indicator: 'geluk' }] };

  it('of another municipality is asked of the areas and figures here, and nothing is fetched from there', async () => {
    const { question, match, indicators } = await open(there);
    expect([question.title, question.place, question.areas, question.data]).to.deep.equal(['Daar?', 'Hier', own.areas, own.data]);
    expect(match.matched).to.deep.equal(['inwoners']);
    expect(match.missing.map(({ id, suggestions }) => [id, suggestions])).to.deep.equal([['oud', ['ouderen']], ['geluk', []]]);
    expect(indicators.map(({ id }) => id)).to.include.members(['inwoners', 'ouderen']);
    expect(served.asked.filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
  });

  it('with relative addresses of another website is asked of the files here as well', async () => {
    expect((await open({ ...there, areas: { src: '../elders.topojson' }, data: ['../elders.json'] })).question.data).to.deep.equal(own.data);
  });

  it('of another municipality cannot be opened where the page has no question', async () => {
    expect((await rejected(openQuestionFile(bytes(there), { page, own: undefined }))).code).to.equal('address-refused');
  });

  it('is refused when it is no question, or too large', async () => {
    for (const [content, code] of [['{', 'not-json'], ['<!doctype html><p>Inloggen', 'not-json'], [figures(4), 'invalid'], [{ ...file, format: 'rk-question/2' }, 'invalid'], [' '.repeat(300_000), 'invalid']] as const) {
      expect((await rejected(open(content))).code).to.equal(code);
    }
  });

  it('is what downloading a question gives, with titles and without figures', async () => {
    const text = await fileOfQuestion(own);
    expect(text).to.contain('"titles"').and.not.to.contain('"values"');
    const { question } = await open(text);
    expect({ ...question, inputs: question.inputs.map(({ indicator }) => indicator) }).to.deep.equal({ ...own, inputs: ['ouderen-aandeel'] });
  });

  it('is still given when the figures cannot be fetched', async () => {
    expect(parseQuestion(JSON.parse(await fileOfQuestion({ ...own, data: [new URL('nergens.json', page).href] }))).title).to.equal(own.title);
  });
});
