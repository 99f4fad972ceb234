import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-question.js';
import type { RkErrorDetail } from '../../events/rk-error.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, once, place, textOf } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkQuestion } from './rk-question.js';

/** An address of JSON that needs no server. */
const address = (content: unknown): string => URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)], { type: 'application/json' }));

const question = (changes: object = {}) => ({
  format: 'rk-question/1', id: 'ouderen', number: 3, place: 'Voorbeeld', title: 'Waar wonen ouderen?',
  explanation: 'Omdat het kan.', hypothesis: 'Wij denken van wel.', interventions: ['Doe iets.', 'Doe meer.'],
  texts: { en: { title: 'Where do older people live?', explanation: 'Because we can.' } },
  areas: { src: address(squares(4)), object: 'buurten', key: 'code', label: 'naam' },
  data: [address(figures(16))],
  inputs: [{ indicator: 'inwoners', selected: false }, { indicator: 'ouderen-aandeel' }],
  analysis: { method: 'single' },
  ...changes,
});

async function ask(content: unknown, width = 1100): Promise<RkQuestion> {
  const element = document.createElement('rk-question');
  element.lang = 'nl';
  element.src = address(content);
  place('', width).append(element);
  await element.settled;
  await frames();
  return element;
}

const find = <E extends Element>(element: Element, selector: string): E => element.shadowRoot!.querySelector<E>(selector)!;

describe('rk-question', () => {
  afterEach(clear);

  it('asks, answers, shows what stands out, why and what can be done', async () => {
    const element = await ask(question());
    const text = textOf(element);
    for (const part of ['Beleidsvraag 3 · Voorbeeld', 'Waar wonen ouderen?', 'Van 3 buurten is dat niet te zeggen.', 'Buurten die opvallen', 'Omdat het kan.', 'Wij denken van wel.', 'Doe meer.', 'Waarden onder 5 worden nooit getoond.', 'Gemeente Voorbeeld, Register, 2024 (CC0)']) {
      expect(text).to.contain(part);
    }
  });

  it('uses the first input that is selected', async () => {
    expect(textOf(find(await ask(question()), 'rk-answer'))).to.contain('Aandeel 65-plus');
  });

  it('speaks English where the file does, and Dutch where it does not', async () => {
    const element = await ask(question());
    element.lang = 'en';
    await frames();
    expect(textOf(element)).to.contain('Where do older people live?').and.to.contain('Policy question 3').and.to.contain('Wij denken van wel.');
  });

  it('shows the same figures in a table, reached by keyboard', async () => {
    const element = await ask(question());
    find<HTMLElement>(element, '#tab-standOut').focus();
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(element.shadowRoot!.activeElement!.id).to.equal('tab-table');
    await element.settled;
    const table = textOf(find(element, 'rk-table'));
    expect(table).to.contain('Buurt 0').and.to.contain('22,0%').and.to.contain('niet getoond (privacy)').and.to.contain('geen gegevens').and.to.contain('niet gekoppeld');
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(element.shadowRoot!.activeElement!.id).to.equal('tab-standOut');
  });

  it('chooses on the map what is chosen in the list', async () => {
    const element = await ask(question());
    const chosen = once(element, 'rk-select');
    find(element, 'rk-top-areas').shadowRoot!.querySelector('button')!.click();
    expect((await chosen).detail).to.deep.equal({ area: 'A0', label: 'Buurt 0' });
  });

  it('starts at the period of the question', async () => {
    const element = await ask(question({ view: { period: '2022' } }));
    expect(textOf(find(element, 'rk-legend'))).to.contain('2022');
  });

  it('takes a question as an object', async () => {
    const element = document.createElement('rk-question');
    element.question = question({ title: 'Uit een object?' });
    place('').append(element);
    await element.settled;
    await frames();
    expect(textOf(element)).to.contain('Uit een object?');
  });

  it('shows another question when its source changes, whichever file comes first', async () => {
    const element = await ask(question());
    element.src = address(question({ title: 'Eerst?' }));
    await frames(1);
    element.src = address(question({ title: 'Daarna?' }));
    await element.settled;
    await frames();
    expect(textOf(element)).to.contain('Daarna?').and.not.to.contain('Eerst?');
  });

  it('comes back whole after it is removed and put back', async () => {
    const element = await ask(question());
    const host = element.parentElement!;
    element.remove();
    host.append(element);
    await element.settled;
    await frames();
    expect(textOf(element)).to.contain('Van 3 buurten');
  });

  const broken: [string, () => unknown, string, RegExp][] = [
    ['a question of an unknown format', () => question({ format: 'rk-question/9' }), 'invalid', /format.*rk-question\/9/],
    ['a question without areas', () => question({ areas: undefined }), 'invalid', /areas/],
    ['a method that is not there', () => question({ analysis: { method: 'toveren' } }), 'invalid', /analysis\.method.*toveren/],
    ['distances without a layer of points', () => question({ analysis: { method: 'proximity' } }), 'invalid', /analysis\.layer.*niets/],
    ['HTML instead of JSON', () => '<!doctype html><p>Niet gevonden</p>', 'not-json', /HTML/],
    ['truncated JSON', () => JSON.stringify(question()).slice(0, 60), 'not-json', /./],
    ['an indicator that is not in the figures', () => question({ inputs: [{ indicator: 'geluk' }] }), 'no-such-indicator', /geluk.*inwoners/],
    ['an object that is not in the shapes', () => question({ areas: { src: address(squares(4)), object: 'wijken' } }), 'no-such-object', /wijken.*buurten/],
    ['figures without a key in common', () => question({ areas: { src: address(squares(4)), object: 'buurten', key: 'naam' } }), 'no-key-in-common', /Buurt 0.*A0/],
    ['no areas', () => question({ areas: { src: address({ ...squares(4), objects: { buurten: { type: 'GeometryCollection', geometries: [] } } }), object: 'buurten' } }), 'no-areas', /./],
    ['an unknown kind', () => question({ data: [address({ ...figures(16), indicators: [{ id: 'x', title: 'X', kind: 'aantal' }] })] }), 'invalid', /indicators\[0\]\.kind.*aantal.*count/],
    ['figures that do not declare themselves', () => question({ data: [address({ ...figures(16), indicators: [{ id: 'ouderen-aandeel', title: 'X', kind: 'percentage' }], values: {} })] }), 'undeclared', /denominator/],
    ['a file that is not there', () => question({ data: ['/nergens.json'] }), 'load-failed', /nergens\.json.*404/],
  ];
  for (const [name, content, code, words] of broken) {
    it(`says in its place what is wrong with ${name}, and the rest of the page goes on`, async () => {
      const host = place('');
      const failed = once<RkErrorDetail>(host, 'rk-error');
      const element = document.createElement('rk-question');
      element.lang = 'nl';
      element.src = address(content());
      host.append(element);
      const { detail } = await failed;
      expect(detail.code).to.equal(code);
      expect(detail.message.replace(/\s+/g, ' ')).to.match(words);
      await element.settled;
      await frames();
      expect(textOf(element)).to.contain(detail.message);
      const other = await ask(question());
      expect(textOf(other)).to.contain('Van 3 buurten');
    });
  }

  const column = (value: (index: number) => unknown) => ({ ...figures(16), values: { ...figures(16).values, inwoners: { 2024: Array.from({ length: 15 }, (_, index) => value(index)) } } });
  const bare: [string, object, RegExp][] = [
    ['all equal', column(() => 100), /overal 100/],
    ['all suppressed', column(() => 3), /van geen van de 16 buurten/],
    ['all missing', column(() => null), /van geen van de 16 buurten/],
    ['sentinels and markers', column((index) => [-99997, -99995, '.', '<5', 'x', 80][index % 6]), /overal 80.*Van 14 buurten/],
  ];
  for (const [name, file, words] of bare) {
    it(`has an answer for figures that are ${name}`, async () => {
      const element = await ask(question({ data: [address(file)], inputs: [{ indicator: 'inwoners' }] }));
      expect(textOf(find(element, 'rk-answer'))).to.match(words);
      expect(textOf(element)).not.to.match(/NaN|undefined|Infinity/);
      await expectAccessible(element);
    });
  }

  it('shows a single area', async () => {
    const element = await ask(question({ areas: { src: address(squares(1)), object: 'buurten', key: 'code', label: 'naam' }, inputs: [{ indicator: 'inwoners' }], data: [address(figures(3))] }));
    expect(textOf(find(element, 'rk-answer'))).to.equal('Inwoners: overal 100.');
  });

  it('never takes names for markup', async () => {
    const shapes = squares(4);
    for (const geometry of (shapes.objects['buurten'] as unknown as { geometries: { properties: { naam: string } }[] }).geometries) geometry.properties.naam = '<img src=x onerror=alert(1)>';
    const element = await ask(question({ title: '<b>Waar?</b>', areas: { src: address(shapes), object: 'buurten', key: 'code', label: 'naam' } }));
    expect(textOf(element)).to.contain('<img src=x').and.to.contain('<b>Waar?</b>');
    expect(find(element, 'rk-top-areas').shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('has no accessibility violations, wide and narrow, in either language', async () => {
    for (const width of [1100, 340]) {
      const element = await ask(question(), width);
      await expectAccessible(element);
      element.lang = 'en';
      await frames();
      await expectAccessible(element);
      clear();
    }
  });
});
