import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-question.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkQuestion } from '../rk-question/rk-question.js';
import type { RkQuery } from './rk-query.js';

const address = (content: unknown): string => URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)], { type: 'application/json' }));
const conditions = {
  method: 'conditions', match: 'all',
  conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 20 }, { indicator: 'leefbaarheid', op: '<=', value: 5 }],
};

async function ask(analysis: object, changes: object = {}): Promise<{ element: RkQuestion; query: RkQuery }> {
  const element = document.createElement('rk-question');
  element.lang = 'nl';
  element.question = {
    format: 'rk-question/1', id: 'v', title: 'Waar?', areas: { src: address(squares(4)), object: 'buurten', key: 'code', label: 'naam' }, data: [address(figures(16))],
    inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', direction: 'low' }, { indicator: 'inwoners', selected: false }, { indicator: 'geluk', selected: false, title: 'Geluk', supplier: 'CBS' }],
    analysis, ...changes,
  };
  place('', 1300).append(element);
  await element.settled;
  await frames();
  return { element, query: element.shadowRoot!.querySelector('rk-query')! };
}
const field = (query: RkQuery, name: string): HTMLInputElement & HTMLSelectElement => query.shadowRoot!.querySelector(`[data-field="${name}"]`)!;
const said = (element: RkQuestion): string => textOf(element.shadowRoot!.querySelector('rk-answer')!).trim();
const status = (query: RkQuery): string => textOf(query.shadowRoot!.querySelector('[part="status"]')!);
const problem = (query: RkQuery): string => [...query.shadowRoot!.querySelectorAll('[part="problem"]')].map(textOf).join(' ');

async function set(query: RkQuery, name: string, value: string, event = 'change'): Promise<void> {
  field(query, name).value = value;
  field(query, name).dispatchEvent(new Event(event, { bubbles: true }));
  await frames(1);
}
async function ok(element: RkQuestion, query: RkQuery): Promise<void> {
  query.shadowRoot!.querySelector<HTMLElement>('[part="ok"]')!.click();
  await element.settled;
  await frames();
}

describe('rk-query', () => {
  afterEach(clear);

  it('changes nothing until OK, by keyboard alone', async () => {
    const { element, query } = await ask(conditions);
    const before = said(element);
    expect(before).to.contain('beide kenmerken');
    field(query, 'value:ouderen-aandeel').focus();
    field(query, 'value:ouderen-aandeel').select();
    await sendKeys({ type: '30' });
    await frames();
    expect(said(element)).to.equal(before);
    expect(status(query)).to.contain('nog niet op de kaart');
    await sendKeys({ press: 'Enter' });
    await element.settled;
    await frames();
    expect(said(element)).not.to.equal(before);
    expect(status(query)).to.contain('De kaart toont uw keuze');
    expect((element.question!.analysis as { conditions: { value: number }[] }).conditions[0]!.value).to.equal(30);
  });

  it('goes back to what the map shows with Escape, and with the button', async () => {
    const { element, query } = await ask(conditions);
    const before = said(element);
    const click = (): Promise<void> => Promise.resolve(query.shadowRoot!.querySelector<HTMLElement>('[part="restore"]')!.click());
    for (const restore of [() => sendKeys({ press: 'Escape' }), click]) {
      await set(query, 'value:ouderen-aandeel', '50', 'input');
      field(query, 'value:ouderen-aandeel').focus();
      await restore();
      await frames();
      expect(field(query, 'value:ouderen-aandeel').value).to.equal('20');
      expect(status(query)).to.contain('terug');
    }
    expect(said(element)).to.equal(before);
  });

  it('says at once, beside the field, why a choice cannot work, and OK goes to it', async () => {
    const { element, query } = await ask(conditions);
    const before = said(element);
    await set(query, 'value:ouderen-aandeel', '', 'input');
    expect(problem(query)).to.contain('Vul een getal in');
    const wrong = field(query, 'value:ouderen-aandeel');
    expect(wrong.getAttribute('aria-invalid')).to.equal('true');
    expect(query.shadowRoot!.getElementById(wrong.getAttribute('aria-describedby')!)?.id).to.be.a('string');
    await ok(element, query);
    expect(said(element)).to.equal(before);
    expect(query.shadowRoot!.activeElement === wrong).to.equal(true);
    await expectAccessible(element);
  });

  it('lets a condition go, and asks for as many as are left', async () => {
    const { element, query } = await ask({ ...conditions, match: 2 });
    const boxes = [...query.shadowRoot!.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]')];
    boxes[1]!.click();
    await frames(1);
    expect(problem(query)).to.contain('niet zo veel kenmerken');
    await set(query, 'match', '0');
    expect(problem(query)).to.equal('');
    await ok(element, query);
    expect(said(element)).to.contain('dit kenmerk');
  });

  it('weighs figures for a score', async () => {
    const { element, query } = await ask({ method: 'index' });
    await set(query, 'weight:ouderen-aandeel', '-1', 'input');
    expect(problem(query)).to.contain('0 of hoger');
    await set(query, 'weight:ouderen-aandeel', '0', 'input');
    await set(query, 'weight:leefbaarheid', '0', 'input');
    expect(problem(query)).to.contain('Alle gewichten zijn 0');
    await set(query, 'weight:leefbaarheid', '3', 'input');
    await ok(element, query);
    expect(element.question!.inputs.find(({ indicator }) => indicator === 'leefbaarheid')!.weight).to.equal(3);
  });

  it('answers in another way, with a cross table', async () => {
    const { element, query } = await ask({ method: 'index' });
    await set(query, 'method', 'cross');
    await set(query, 'second', 'ouderen-aandeel');
    expect(problem(query)).to.contain('twee keer hetzelfde');
    await set(query, 'second', 'leefbaarheid');
    await ok(element, query);
    const root = element.shadowRoot!;
    expect(root.querySelector('rk-legend')!.shadowRoot!.querySelectorAll('[part="cross"] td[title]')).to.have.length(9);
    root.querySelector<HTMLElement>('#tab-cross')!.click();
    await frames();
    expect(textOf(root.querySelector('rk-cross')!)).to.contain('Aandeel 65-plus').and.to.contain('Leefbaarheid');
    await expectAccessible(element);
  });

  it('shows change and another period', async () => {
    const { element, query } = await ask({ method: 'single' });
    await set(query, 'method', 'change');
    await set(query, 'to', '2022');
    expect(problem(query)).to.contain('twee keer hetzelfde');
    await set(query, 'to', '2023');
    await ok(element, query);
    expect(said(element)).to.contain('2022').and.to.contain('2023');
    await set(query, 'method', 'single');
    await ok(element, query);
    await set(query, 'period', '2022');
    expect(textOf(element.shadowRoot!.querySelector('rk-legend')!)).to.contain('2024');
    await ok(element, query);
    expect(textOf(element.shadowRoot!.querySelector('rk-legend')!)).to.contain('2022');
    expect(element.question!.view.period).to.equal('2022');
  });

  it('measures distances to points', async () => {
    const points = address('naam;lon;lat\nA;6.605;52.395');
    const { element, query } = await ask({ method: 'proximity', measure: 'share', within: 900, group: 'inwoners' }, { layers: [{ id: 'plek', type: 'points', src: points, title: 'Plekken' }] });
    expect(said(element)).to.contain('binnen 900 meter');
    await set(query, 'within', '0', 'input');
    expect(problem(query)).to.contain('1 meter of meer');
    await set(query, 'within', '1500', 'input');
    await set(query, 'measure', 'count');
    await ok(element, query);
    expect(said(element)).to.contain('binnen 1.500 meter');
  });

  it('names what cannot be chosen for want of figures, and who supplies it', async () => {
    const { element, query } = await ask(conditions);
    expect(textOf(query)).to.contain('Zonder cijfers').and.to.contain('Geluk (vraag aan: CBS)');
    expect(textOf(element.shadowRoot!.querySelector('[part="missing"]')!)).to.contain('Geluk: hiervan zijn er geen cijfers.').and.to.contain('CBS');
  });

  it('takes no room where there is nothing to choose', async () => {
    const { query } = await ask({ method: 'single' }, { inputs: [{ indicator: 'leefbaarheid' }] });
    expect(query.shadowRoot!.querySelectorAll('form')).to.have.length(0);
    expect(getComputedStyle(query).display).to.equal('none');
  });

  it('offers every figure of a map that has no question', async () => {
    const host = place('<rk-map id="k"><rk-layer object="buurten" key="code" label="naam" indicator="inwoners"></rk-layer></rk-map><rk-query for="k"></rk-query><rk-answer for="k"></rk-answer>');
    host.lang = 'nl';
    Object.assign(host.querySelector('rk-layer')!, { topology: squares(4), indicators: figures(16) });
    const map = await settled(host);
    const query = host.querySelector('rk-query')!;
    await query.updateComplete;
    await frames();
    await set(query, 'inputs', 'leefbaarheid');
    expect(textOf(host.querySelector('rk-answer')!)).to.contain('Inwoners');
    query.shadowRoot!.querySelector<HTMLElement>('[part="ok"]')!.click();
    await map.settled;
    await frames();
    expect(textOf(host.querySelector('rk-answer')!)).to.contain('Leefbaarheid');
  });

  it('has no accessibility violations in either language, for every way to answer', async () => {
    for (const analysis of [conditions, { method: 'index' }, { method: 'cross' }, { method: 'change', indicator: 'ouderen-aandeel' }]) {
      const { element } = await ask(analysis);
      await expectAccessible(element);
      element.lang = 'en';
      await frames();
      await expectAccessible(element);
      expect(textOf(element)).not.to.match(/NaN|undefined/);
      clear();
    }
  });
});
