import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/rk-map.js';
import '../../define/rk-layer.js';
import type { RkErrorDetail } from '../../events/rk-error.js';
import type { RkSelectDetail } from '../../events/rk-select.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, once, place, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkMap } from './rk-map.js';

async function mapOfSquares(attributes = '', layerAttributes = ''): Promise<RkMap> {
  const host = place(`<rk-map lang="nl" ${attributes}><rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" ${layerAttributes}></rk-layer></rk-map>`);
  const layer = host.querySelector('rk-layer')!;
  layer.topology = squares(4);
  layer.indicators = figures(16);
  return settled(host);
}

const canvasOf = (map: RkMap) => map.shadowRoot!.querySelector('canvas')!;
const tooltipOf = (map: RkMap) => map.shadowRoot!.querySelector('.tooltip');
const spoken = (map: RkMap) => map.shadowRoot!.querySelector('[aria-live]')!.textContent;
const focusMap = (map: RkMap) => map.shadowRoot!.querySelector<HTMLElement>('#map')!.focus();

/** Where the middle of a square is on the screen. */
function screenPlace(map: RkMap, area: number): [number, number] {
  const box = map.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
  // The squares are fitted: find the painted extent in the canvas rather than trust the view.
  const canvas = canvasOf(map);
  const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (data[4 * (y * width + x) + 3]! > 0) {
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const canvasBox = canvas.getBoundingClientRect();
  const x = canvasBox.left + left + ((right - left) * ((area % 4) + 0.5)) / 4;
  const y = canvasBox.top + top + ((bottom - top) * (Math.floor(area / 4) + 0.5)) / 4;
  expect(x).to.be.within(box.left, box.right);
  return [Math.round(x), Math.round(y)];
}

describe('rk-map', () => {
  afterEach(clear);

  it('says when everything is painted, once', async () => {
    let ready = 0;
    document.addEventListener('rk-ready', () => ready++);
    const map = await mapOfSquares();
    await frames();
    expect(ready).to.equal(1);
    expect(canvasOf(map).width).to.be.above(0);
  });

  it('tells what is under the pointer', async () => {
    const map = await mapOfSquares();
    await sendMouse({ type: 'move', position: screenPlace(map, 5) });
    await frames();
    expect(textOf(tooltipOf(map)!)).to.contain('Buurt 5').and.to.contain('21,3%').and.to.contain('32 van 150 inwoners');
    await sendMouse({ type: 'move', position: screenPlace(map, 1) });
    await frames();
    expect(textOf(tooltipOf(map)!)).to.contain('niet getoond (privacy)').and.not.to.match(/\d+ van/);
  });

  it('chooses the area that is clicked, and lets go of it at a second click', async () => {
    const map = await mapOfSquares();
    const chosen = once<RkSelectDetail>(map, 'rk-select');
    await sendMouse({ type: 'click', position: screenPlace(map, 6) });
    expect((await chosen).detail).to.deep.equal({ area: 'A6', label: 'Buurt 6' });
    expect(map.area).to.equal('A6');
    await frames(20);
    const undone = once<RkSelectDetail>(map, 'rk-select');
    await sendMouse({ type: 'click', position: screenPlace(map, 6) });
    expect((await undone).detail).to.deep.equal({ area: undefined, label: undefined });
  });

  it('goes on telling of the chosen area when the pointer is elsewhere, until Escape', async () => {
    const map = await mapOfSquares('area="A6"');
    expect(textOf(tooltipOf(map)!)).to.contain('Buurt 6');
    await sendMouse({ type: 'move', position: screenPlace(map, 5) });
    await frames();
    expect(textOf(tooltipOf(map)!)).to.contain('Buurt 5');
    await sendMouse({ type: 'move', position: [1, 1] });
    await frames();
    expect(textOf(tooltipOf(map)!)).to.contain('Buurt 6');
    focusMap(map);
    await sendKeys({ press: 'Escape' });
    await frames();
    expect(tooltipOf(map)).to.equal(null);
  });

  it('draws what stands out without drawing the areas again', async () => {
    const map = await mapOfSquares();
    const context = canvasOf(map).getContext('2d')!;
    const picture = () => context.getImageData(0, 0, context.canvas.width, context.canvas.height).data;
    const before = picture();
    const position = screenPlace(map, 5);
    // A drop of ink in a corner of the map is gone when everything is drawn again.
    const [x, y] = [context.canvas.width, context.canvas.height].map((length) => Math.round((length * 0.08) / 1.16)) as [number, number];
    context.fillRect(x, y, 9, 9);
    const blot = () => context.getImageData(x + 1, y + 1, 1, 1).data[3];
    await sendMouse({ type: 'move', position });
    await map.settled;
    expect(picture().filter((value, i) => value !== before[i]).length).to.be.above(9 * 9 + 100);
    expect(blot()).to.equal(255);
    map.querySelector('rk-layer')!.classes = 3;
    await map.settled;
    expect(blot()).to.equal(0);
  });

  it('walks along the areas with the arrow keys, speaks of them and chooses with Enter', async () => {
    const map = await mapOfSquares('area="A0"');
    focusMap(map);
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    const first = spoken(map);
    expect(first).to.match(/^Buurt \d+\. Aandeel 65-plus: /);
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(spoken(map)).not.to.equal(first);
    const chosen = once<RkSelectDetail>(map, 'rk-select');
    await sendKeys({ press: 'Enter' });
    expect(spoken(map)).to.contain((await chosen).detail.label);
    await sendKeys({ press: 'Escape' });
    await frames();
    expect(spoken(map)).to.equal('');
  });

  it('has one tab stop for all areas, and lets go of the focus', async () => {
    const map = await mapOfSquares();
    focusMap(map);
    await sendKeys({ press: 'Tab' });
    expect(map.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Inzoomen');
  });

  it('zooms with plus, minus and the buttons, and returns to the whole', async () => {
    const map = await mapOfSquares();
    const before = screenPlace(map, 0);
    focusMap(map);
    await sendKeys({ press: '+' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await map.settled;
    map.fit();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await frames();
    expect(screenPlace(map, 0)).to.deep.equal(before);
  });

  it('leaves the wheel to the page until it has the focus', async () => {
    const map = await mapOfSquares();
    const container = map.shadowRoot!.querySelector('#map')!;
    const turn = () => container.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true }));
    expect(turn(), 'not prevented').to.equal(true);
    await frames();
    expect(textOf(map.shadowRoot!)).to.contain('houd Ctrl ingedrukt');
    focusMap(map);
    expect(turn(), 'prevented: the map zooms').to.equal(false);
  });

  it('draws when a hidden tab is shown later', async () => {
    const host = place('<div hidden><rk-map><rk-layer object="buurten" key="code"></rk-layer></rk-map></div>');
    const layer = host.querySelector('rk-layer')!;
    layer.topology = squares(4);
    layer.indicators = figures(16);
    const map = await settled(host);
    host.firstElementChild!.removeAttribute('hidden');
    await frames(10);
    const canvas = canvasOf(map);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    expect(data.some((value, index) => index % 4 === 3 && value > 0)).to.equal(true);
  });

  it('shows what is wrong in its place, tells the page, and goes on', async () => {
    const host = place('<rk-map lang="nl"><rk-layer object="wijken"></rk-layer></rk-map>');
    const failed = once<RkErrorDetail>(host, 'rk-error');
    host.querySelector('rk-layer')!.topology = squares(2);
    const { detail } = await failed;
    expect(detail.code).to.equal('no-such-object');
    const map = await settled(host);
    expect(textOf(map.shadowRoot!)).to.contain(detail.message).and.to.contain('buurten');
    expect(tooltipOf(map)).to.equal(null);
  });

  it('speaks the language of the page, and changes with it', async () => {
    const map = await mapOfSquares();
    expect(map.shadowRoot!.querySelector('.controls button')!.getAttribute('aria-label')).to.equal('Inzoomen');
    map.lang = 'en';
    await frames();
    expect(map.shadowRoot!.querySelector('.controls button')!.getAttribute('aria-label')).to.equal('Zoom in');
  });

  it('comes back whole after it is removed and put back', async () => {
    const map = await mapOfSquares();
    const host = map.parentElement!;
    map.remove();
    expect(map.shadowRoot!.querySelector('canvas')).to.equal(null);
    host.append(map);
    await settled(host);
    expect(canvasOf(map).width).to.be.above(0);
    expect(map.shadowRoot!.querySelectorAll('canvas')).to.have.length(1);
  });

  it('gives a picture of what it shows, at twice and three times the resolution', async () => {
    const map = await mapOfSquares();
    map.area = 'A5';
    const { width, height } = map.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
    const colours: number[][] = [];
    for (const ratio of [1, 2, 3]) {
      const picture = await createImageBitmap(await map.picture(ratio));
      expect([picture.width, picture.height]).to.deep.equal([Math.round(width * ratio), Math.round(height * ratio)]);
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const at = (x: number, y: number) => [...context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data];
      const [x, y] = screenPlace(map, 6);
      const box = map.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
      colours.push(at(x - box.left + 8, y - box.top + 8));
    }
    expect(colours[0]![3]).to.equal(255);
    expect(colours[1]).to.deep.equal(colours[0]);
    expect(colours[2]).to.deep.equal(colours[0]);
    map.remove();
    expect(await map.picture().then(() => 'a picture', () => 'no picture')).to.equal('no picture');
  });

  it('takes a view from center and zoom, and no nonsense', async () => {
    const map = await mapOfSquares('center="52.39,6.62" zoom="12"');
    map.center = '999,nergens';
    await frames();
    expect(canvasOf(map).width).to.be.above(0);
  });

  it('tells editors that a file is not protected, readers not, and the console once a page', async () => {
    const said: string[] = [];
    const { info } = console;
    console.info = (...words: unknown[]) => void said.push(words.join(' '));
    // What was said before in this page was said by another test.
    delete (globalThis as { [key: symbol]: unknown })[Symbol.for('ruimtelijke-kijk/exposed-said')];
    try {
      const reader = await mapOfSquares();
      const editor = await mapOfSquares('preview');
      const notice = (map: RkMap) => map.shadowRoot!.querySelector('[part="exposed"]');
      expect(notice(reader)).to.equal(null);
      expect(textOf(notice(editor)!)).to.contain('Alleen voor redacteuren').and.to.contain('het bestand met cijfers niet').and.to.contain('rk publish');
      await expectAccessible(editor);
      editor.lang = 'en';
      await frames();
      expect(textOf(notice(editor)!)).to.contain('For editors only');
      expect(said.filter((text) => text.startsWith('ruimtelijke-kijk: '))).to.have.length(1);
      expect(said[0]).to.contain('rk publish');
      editor.preview = false;
      await frames();
      expect(notice(editor)).to.equal(null);
    } finally { console.info = info; }
  });

  it('has nothing to tell editors of figures about things, or of a file that was published', async () => {
    const map = await mapOfSquares('preview');
    const layer = map.querySelector('rk-layer')!;
    const scores = figures(16);
    layer.indicators = { ...scores, indicators: [scores.indicators[3]], values: { leefbaarheid: scores.values['leefbaarheid'] } };
    layer.indicator = 'leefbaarheid';
    await settled(map.parentElement!);
    expect(map.shadowRoot!.querySelector('[part="exposed"]')).to.equal(null);
  });

  it('has no accessibility violations in either language', async () => {
    const map = await mapOfSquares();
    await expectAccessible(map);
    map.lang = 'en';
    await frames();
    await expectAccessible(map);
  });
});
