import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-question.js';
import { keepIn } from '../../core/messages/keep/index.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, textOf, until } from '../../../test/browser/fixture.js';
import { serve } from '../../../test/browser/served.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkQuestion } from '../rk-question/rk-question.js';

/** Four wijken of four buurten each, in the order of the squares. */
const codeOf = (area: number): string => `BU01410${Math.floor(area / 4)}0${area % 4}`;
const BOUND = 21.3;
const question = {
  format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', place: 'Almelo',
  areas: { src: 'buurten.topojson', object: 'buurten', key: 'code', label: 'naam' }, data: ['cijfers.json'],
  inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', selected: false }],
  analysis: { method: 'conditions', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: BOUND }] }, view: { period: '2024' },
};

function coded(): { shapes: object; file: ReturnType<typeof figures> } {
  const shapes = squares(4);
  const buurten = shapes.objects['buurten'] as unknown as { geometries: { properties: { code: string } }[] };
  for (const [area, { properties }] of buurten.geometries.entries()) properties.code = codeOf(area);
  const file = figures(16);
  return { shapes, file: { ...file, areas: file.areas.map((_, area) => codeOf(area)) } };
}

/** What the answer about some areas has to be, from the file as it is: how many meet the bound, and of how many that is unknown. */
function expected(areas: readonly number[]): { met: number; unknown: number } {
  const { values } = coded().file;
  const shares = areas.map((area) => {
    const [part, whole] = ['ouderen', 'inwoners'].map((id) => values[id]!['2024']![area]);
    return typeof part === 'number' && part >= 5 ? (100 * part) / (whole as number) : NaN;
  });
  return { met: shares.filter((share) => share >= BOUND).length, unknown: shares.filter(Number.isNaN).length };
}

/** How many pixels of the map have the grey of what is outside. */
function greyOf(element: RkQuestion): number {
  let grey = 0;
  for (const canvas of element.shadowRoot!.querySelector('rk-map')!.shadowRoot!.querySelectorAll('canvas')) {
    if (canvas.width === 0 || canvas.height === 0) continue;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) if (data[at] === 211 && data[at + 1] === 216 && data[at + 2] === 223) grey++;
  }
  return grey;
}

const part = (element: RkQuestion, tag: string): ShadowRoot => element.shadowRoot!.querySelector(tag)!.shadowRoot!;
const field = (element: RkQuestion): HTMLSelectElement => part(element, 'rk-query').querySelector('[data-field="part"]')!;
const said = (element: RkQuestion): string => part(element, 'rk-answer').textContent.replace(/\s+/g, ' ').trim();
const outside = (element: RkQuestion): string => [...part(element, 'rk-legend').querySelectorAll('li')].filter((row) => row.querySelector('.swatch.outside')).map((row) => row.textContent.replace(/\s+/g, ' ').trim()).join();
const listed = (element: RkQuestion): string[] => [...part(element, 'rk-top-areas').querySelectorAll('.name')].map((name) => name.textContent.trim());
const names = (areas: readonly number[]): string[] => areas.map((area) => `Buurt ${area}`);

async function rows(element: RkQuestion): Promise<string[]> {
  element.shadowRoot!.querySelector<HTMLElement>('#tab-table')!.click();
  // The rows of a table are fetched with the first one.
  await until(() => element.shadowRoot!.querySelector('rk-table')?.shadowRoot?.querySelector('tbody th') instanceof Element);
  const found = [...part(element, 'rk-table').querySelectorAll('tbody th')].map((cell) => cell.textContent.trim());
  element.shadowRoot!.querySelector<HTMLElement>('#tab-standOut')!.click();
  await frames();
  return found;
}

async function choose(element: RkQuestion, text: string): Promise<void> {
  const select = field(element);
  select.value = [...select.options].find((option) => option.text === text)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await frames(1);
}
async function ok(element: RkQuestion): Promise<void> {
  part(element, 'rk-query').querySelector<HTMLElement>('[part="ok"]')!.click();
  await element.settled;
  await frames();
}

/** Sentence, legend, table and what stands out are about these areas and no others. */
async function expectAbout(element: RkQuestion, name: string, areas: readonly number[]): Promise<void> {
  const { met, unknown } = expected(areas);
  expect(said(element)).to.match(new RegExp(`^Dit gaat alleen over ${name}\\. In ${met || (unknown ? 0 : 'geen')} van de ${areas.length} buurten komt dit kenmerk voor${unknown ? `; van ${unknown} buurt` : '\\.'}`));
  expect(outside(element)).to.equal(`buiten het gekozen deel, ${16 - areas.length} buurten`);
  expect((await rows(element)).sort()).to.deep.equal(names(areas).sort());
  expect(listed(element).every((each) => names(areas).includes(each))).to.equal(true);
  expect(greyOf(element)).to.be.above(100);
}

describe('rk-query, a part of the map', () => {
  let served: ReturnType<typeof serve>;
  beforeEach(() => {
    localStorage.clear();
    const { shapes, file } = coded();
    served = serve({ '/vragen/a.json': question, '/vragen/buurten.topojson': shapes, '/vragen/cijfers.json': file });
  });
  afterEach(() => {
    clear();
    served.stop();
    localStorage.clear();
  });

  async function show(): Promise<RkQuestion> {
    const host = place('<rk-question id="vraag" src="/vragen/a.json"></rk-question><rk-keep for="vraag"></rk-keep>', 1300);
    host.lang = 'nl';
    const element = host.querySelector('rk-question')!;
    await element.settled;
    await frames();
    return element;
  }

  it('offers the whole map, its wijken and areas to pick, and changes nothing until OK', async () => {
    const element = await show();
    const others = (wijk: number) => `0${wijk}: Buurt ${4 * wijk} en 3 andere gebieden`;
    expect([...field(element).options].map(({ text }) => text)).to.deep.equal(['heel Almelo', ...[0, 1, 2, 3].map(others), 'gebieden die u zelf kiest']);
    const before = said(element);
    await choose(element, others(1));
    expect([said(element), outside(element), greyOf(element)]).to.deep.equal([before, '', 0]);
    expect(textOf(part(element, 'rk-query'))).to.contain('Kleuren en scores blijven die van de hele kaart.');
    await expectAccessible(element);
  });

  it('asks about a wijk: map, sentence, legend, table and what stands out are about it alone', async () => {
    const element = await show();
    const legend = () => [...part(element, 'rk-legend').querySelectorAll('li .label')].map((label) => label.textContent).slice(0, 2);
    const classes = legend();
    for (const wijk of [1, 0, 3]) {
      await choose(element, `0${wijk}: Buurt ${4 * wijk} en 3 andere gebieden`);
      await ok(element);
      await expectAbout(element, `0${wijk}: Buurt ${4 * wijk} en 3 andere gebieden`, [0, 1, 2, 3].map((each) => 4 * wijk + each));
      expect(legend(), 'the classes of the whole map').to.deep.equal(classes);
    }
    await expectAccessible(element);
    await choose(element, 'heel Almelo');
    await ok(element);
    expect(said(element)).to.match(new RegExp(`^In ${expected([...Array(16).keys()]).met} van de 16 buurten`));
    expect([outside(element), greyOf(element)]).to.deep.equal(['', 0]);
  });

  it('goes back to the part on the map with Herstel', async () => {
    const element = await show();
    await choose(element, '02: Buurt 8 en 3 andere gebieden');
    await ok(element);
    const before = said(element);
    await choose(element, 'heel Almelo');
    expect(field(element).selectedOptions[0]!.text).to.equal('heel Almelo');
    part(element, 'rk-query').querySelector<HTMLElement>('[part="restore"]')!.click();
    await frames();
    expect(field(element).selectedOptions[0]!.text).to.equal('02: Buurt 8 en 3 andere gebieden');
    expect(said(element)).to.equal(before);
  });

  it('has areas of one’s own picked by keyboard alone, and says that none is no part', async () => {
    const element = await show();
    const form = part(element, 'rk-query');
    field(element).focus();
    await sendKeys({ press: 'End' });
    await frames();
    expect(field(element).selectedOptions[0]!.text).to.equal('gebieden die u zelf kiest');
    expect(form.querySelectorAll('[part="areas"] input')).to.have.length(16);
    expect(textOf(form.querySelector('[part="problem"]')!)).not.to.equal('');
    for (const [area] of ['Buurt 0', 'Buurt 1', 'Buurt 2'].entries()) {
      await sendKeys({ press: 'Tab' });
      if (area !== 1) await sendKeys({ press: 'Space' });
    }
    await frames();
    expect(form.querySelectorAll('[part="problem"]')).to.have.length(0);
    await sendKeys({ press: 'Enter' });
    await element.settled;
    await frames();
    await expectAbout(element, 'de gekozen 2 buurten', [0, 2]);
    await expectAccessible(element);
  });

  it('is saved with the question, and there when it is opened again', async () => {
    const words = keepIn('nl');
    const first = await show();
    await choose(first, '01: Buurt 4 en 3 andere gebieden');
    await ok(first);
    const before = said(first);
    const keep = (): ShadowRoot => document.querySelector('rk-keep')!.shadowRoot!;
    const isOpen = (): boolean => keep().querySelector('dialog')?.open === true;
    const press = async (label: string, done: () => boolean): Promise<void> => {
      const buttons = [...(keep().querySelector('dialog[open]') ?? keep()).querySelectorAll('button')];
      buttons.find((each) => each.textContent.trim().startsWith(label))!.focus();
      await sendKeys({ press: 'Enter' });
      await until(done);
    };
    await press(words.save, isOpen);
    await sendKeys({ press: 'Enter' });
    await until(() => !isOpen());
    expect(Object.values({ ...localStorage }).join()).to.contain('WK014101').and.not.to.match(/BU0141|values/);
    clear();

    const again = await show();
    expect(said(again)).not.to.equal(before);
    await press(words.list, isOpen);
    await press(words.openOne, () => !isOpen());
    await again.settled;
    await frames();
    expect(said(again)).to.equal(before);
    expect(field(again).selectedOptions[0]!.text).to.equal('01: Buurt 4 en 3 andere gebieden');
    await expectAbout(again, '01: Buurt 4 en 3 andere gebieden', [4, 5, 6, 7]);
  });
});
