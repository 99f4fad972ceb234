import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-draw.js';
import '../../define/rk-layer.js';
import '../../define/rk-map.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, settled, textOf, until } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { Drawn } from '../../core/drawing/drawing.js';
import type { RkDraw } from './rk-draw.js';

/** Sixteen squares of about a kilometre, the middle of all at 52.38, 6.62; see `squares`. */
async function page(drawn?: Drawn, given = figures(16)): Promise<RkDraw> {
  const host = place('<div lang="nl"><rk-map id="k"><rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel"></rk-layer></rk-map><rk-draw for="k"></rk-draw></div>');
  const layer = host.querySelector('rk-layer')!;
  layer.topology = squares(4);
  layer.indicators = given;
  const draw = host.querySelector('rk-draw')!;
  if (drawn) draw.drawn = drawn;
  await settled(host);
  draw.shadowRoot!.querySelector('details')!.open = true;
  await until(() => draw.shadowRoot!.querySelector('.panel') !== null);
  return draw;
}

const mapOf = (draw: RkDraw) => draw.previousElementSibling!.shadowRoot!;
const words = (draw: RkDraw) => textOf(draw.shadowRoot!).replace(/[\s\u00a0]+/g, ' ');
const button = (draw: RkDraw, label: string) => [...draw.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === label)!;
const cells = (draw: RkDraw) => [...draw.shadowRoot!.querySelectorAll('.figures > table tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.replace(/[\s\u00a0]+/g, ' ').trim()));
const counted = (draw: RkDraw) => [...draw.shadowRoot!.querySelectorAll('.figures thead th small')].map((each) => each.textContent);
const circle: Drawn = { shapes: [{ kind: 'circle', center: [6.62, 52.38], metres: 800 }], rule: 'label' };
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await frames(2);
  }
}

describe('rk-draw', () => {
  afterEach(clear);

  it('tells the figures of the areas in what is drawn, and which areas count', async () => {
    const draw = await page(circle);
    await until(() => cells(draw).length > 0);
    expect(counted(draw)).to.deep.equal(['4 buurten']);
    const [share] = cells(draw);
    expect(share![0]).to.contain('uit opgetelde aantallen');
    draw.drawn = { ...circle, rule: 'touch' };
    await until(() => counted(draw)[0] === '8 buurten');
    await expectAccessible(draw);
  });

  it('puts two drawn areas side by side, and takes one away', async () => {
    const draw = await page({ ...circle, shapes: [...circle.shapes, { kind: 'areas', codes: ['A15'] }] });
    await until(() => counted(draw).length === 2);
    expect(counted(draw)).to.deep.equal(['4 buurten', '1 buurt']);
    button(draw, 'Verwijder').click();
    await until(() => counted(draw).length === 1);
    expect(draw.drawn!.shapes).to.deep.equal([{ kind: 'areas', codes: ['A15'] }]);
    button(draw, 'Ongedaan maken').click();
    await until(() => counted(draw).length === 2);
    button(draw, 'Opnieuw').click();
    await until(() => counted(draw).length === 1);
  });

  it('is drawn with by keyboard alone: a polygon of three corners', async () => {
    const draw = await page();
    let told: Drawn | undefined;
    draw.addEventListener('rk-draw-change', (event) => { told = (event as CustomEvent<{ drawn: Drawn }>).detail.drawn; });
    button(draw, 'Veelhoek').click();
    await until(() => mapOf(draw).querySelector('.surface') !== null);
    expect(mapOf(draw).activeElement?.className).to.contain('surface');
    await press('Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter', 'f');
    await until(() => told !== undefined);
    expect(told!.shapes.map((shape) => shape.kind === 'polygon' && shape.polygons[0]![0]!.length)).to.deep.equal([3]);
    expect(mapOf(draw).querySelectorAll('button.corner')).to.have.length(3);
  });

  it('stops with Escape, and leaves nothing half drawn', async () => {
    const draw = await page();
    button(draw, 'Veelhoek').click();
    await until(() => mapOf(draw).querySelector('.surface') !== null);
    await press('Enter', 'ArrowRight', 'Enter', 'Escape');
    await until(() => mapOf(draw).querySelector('.surface') === null);
    expect(draw.drawn?.shapes ?? []).to.deep.equal([]);
  });

  it('takes areas from a list, and a circle of a typed radius around one', async () => {
    const draw = await page();
    const root = draw.shadowRoot!;
    root.querySelector<HTMLDetailsElement>('details.exact')!.open = true;
    root.querySelectorAll<HTMLInputElement>('.ways [type=checkbox]')[2]!.click();
    await until(() => counted(draw)[0] === '1 buurt');
    expect(draw.drawn!.shapes[0]!.kind).to.equal('areas');
    const type = (id: string, value: string): void => {
      const field = root.querySelector<HTMLInputElement>(id)!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('#place', 'nergens');
    await draw.updateComplete;
    root.querySelector('form')!.requestSubmit();
    await until(() => words(draw).includes('Deze plek is niet gevonden'));
    type('#place', '52.38, 6.62');
    type('#metres', '800');
    await draw.updateComplete;
    root.querySelector('form')!.requestSubmit();
    await until(() => counted(draw)[0] === '4 buurten');
    expect(draw.drawn!.shapes).to.deep.equal([{ kind: 'circle', center: [6.62, 52.38], metres: 800 }]);
  });

  it('says what was read of coordinates, and asks when the order cannot be told', async () => {
    const draw = await page();
    const root = draw.shadowRoot!;
    root.querySelector<HTMLDetailsElement>('details.exact')!.open = true;
    const type = async (value: string): Promise<void> => {
      const field = root.querySelector<HTMLInputElement>('#place')!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await draw.updateComplete;
    };
    await type('6.62 52.38');
    expect(words(draw)).to.contain('Gelezen als 52,3800° NB, 6,6200° OL.');
    root.querySelector('form')!.requestSubmit();
    await until(() => draw.drawn?.shapes.length === 1);
    expect(draw.drawn!.shapes).to.deep.equal([{ kind: 'circle', center: [6.62, 52.38], metres: 500 }]);
    expect(words(draw)).to.contain('De cirkel van 500 m rond 52,3800° NB, 6,6200° OL staat op de kaart.');
    await type('48.85 2.35');
    root.querySelector('form')!.requestSubmit();
    await until(() => textOf(root.querySelector('#problem')!).includes('niet te zien wat de breedte is'));
    expect(draw.drawn!.shapes).to.have.length(1);
  });

  it('draws a circle around a point of a layer that is chosen by its name, by keyboard', async () => {
    const draw = await page();
    const layer = document.createElement('rk-layer');
    Object.assign(layer, { type: 'points', label: 'naam', title: 'Haltes' });
    layer.topology = new TextEncoder().encode(['naam;lon;lat', 'Station;6.62;52.38', 'Markt;6.6;52.39', 'Markt;6.61;52.37'].join('\n'));
    draw.previousElementSibling!.append(layer);
    const root = draw.shadowRoot!;
    root.querySelector<HTMLDetailsElement>('details.exact')!.open = true;
    const select = (id: string) => root.querySelector<HTMLSelectElement>(id)!;
    await until(() => root.querySelector('#around') !== null);
    expect([...select('#around').options].map((option) => option.text)).to.deep.equal(['een plek: naam of coördinaten', 'een punt: Haltes (3)']);
    select('#around').focus();
    await press('ArrowDown');
    await until(() => root.querySelector('#point') !== null);
    root.querySelector('form')!.requestSubmit();
    await until(() => textOf(root.querySelector('#problem')!).includes('Kies eerst een punt'));
    expect([...select('#point').options].map((option) => option.text)).to.deep.equal(['Markt (52,3900° NB, 6,6000° OL)', 'Markt (52,3700° NB, 6,6100° OL)', 'Station']);
    await expectAccessible(draw);
    select('#point').focus();
    await press('End', 'Tab');
    expect((root.activeElement as HTMLElement).id).to.equal('metres');
    await press('Enter');
    await until(() => draw.drawn?.shapes.length === 1);
    expect(draw.drawn!.shapes).to.deep.equal([{ kind: 'circle', center: [6.62, 52.38], metres: 500 }]);
    expect(words(draw)).to.contain('De cirkel van 500 m rond Station staat op de kaart.');
  });

  it('says of a file what is wrong with it, and keeps what is drawn', async () => {
    const draw = await page(circle);
    const input = draw.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    const open = (content: string): void => {
      const { files } = [new DataTransfer()].map((data) => (data.items.add(new File([content], 'x.geojson')), data))[0]!;
      input.files = files;
      input.dispatchEvent(new Event('change'));
    };
    open('{"type":"FeatureCollection","features":[]}');
    await until(() => words(draw).includes('Polygon'));
    expect(draw.drawn!.shapes).to.have.length(1);
    open(JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[6.6, 52.39], [6.61, 52.39], [6.61, 52.4], [6.6, 52.4], [6.6, 52.39]]] } }));
    await until(() => counted(draw)[0] === '1 buurt');
  });

  it('says what is wrong with a drawing that the page hands over', async () => {
    const draw = await page({ shapes: [{ kind: 'circle' }] } as unknown as Drawn);
    await until(() => draw.shadowRoot!.querySelector('.problem[role=alert]:not(:empty)') !== null || words(draw).includes('verwacht'));
    expect(counted(draw)).to.deep.equal([]);
  });

  it('tells of towns with other hidden figures the same', async () => {
    const texts = [];
    for (const hidden of [0, 1, 3, 4]) {
      const given = figures(16);
      const values = (given.values as Record<string, Record<string, (number | null)[]>>)['ouderen']!['2024']!;
      const at = values.findIndex((value) => value !== null && value < 5);
      values[at] = hidden;
      const draw = await page({ shapes: [{ kind: 'areas', codes: [`A${at}`, `A${at + 4}`, `A${at + 5}`] }], rule: 'label' }, given);
      await until(() => cells(draw).length > 0);
      texts.push(words(draw));
      clear();
    }
    expect(texts[0]).to.contain('niet getoond (privacy)');
    expect(new Set(texts).size).to.equal(1);
  });
});
