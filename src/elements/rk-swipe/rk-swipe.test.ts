import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/rk-layer.js';
import '../../define/rk-map.js';
import '../../define/rk-swipe.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkMap } from '../rk-map/rk-map.js';
import type { RkSwipe } from './rk-swipe.js';

const layer = (attributes = '') => `<rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" ${attributes}></rk-layer>`;
const periods = `${layer('period="2022"')}${layer('period="2024"')}`;

async function swiped(layers = periods, attributes = ''): Promise<{ map: RkMap; swipe: RkSwipe }> {
  const host = place(`<rk-map lang="nl">${layers}<rk-swipe ${attributes}></rk-swipe></rk-map>`);
  for (const element of host.querySelectorAll('rk-layer')) Object.assign(element, { topology: squares(4), indicators: figures(16) });
  const map = await settled(host);
  const swipe = host.querySelector('rk-swipe')!;
  await swipe.updateComplete;
  await frames();
  return { map, swipe };
}

const handleOf = (swipe: RkSwipe) => swipe.shadowRoot!.querySelector<HTMLElement>('[role="slider"]');
const labels = (swipe: RkSwipe) => [...swipe.shadowRoot!.querySelectorAll('.label')].map((label) => textOf(label));
const tooltip = (map: RkMap) => textOf(map.shadowRoot!.querySelector('.tooltip')!);
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** From and to of what shows of a pane, in CSS pixels from the left of the map. */
function reachOf(map: RkMap, pane: HTMLElement): number[] {
  const box = map.shadowRoot!.querySelector('#map')!.getBoundingClientRect();
  const xs = [...pane.style.clipPath.matchAll(/(-?[\d.]+)px -?[\d.]+px/g)].map((match) => Number(match[1]) + pane.getBoundingClientRect().left - box.left);
  return [Math.max(0, Math.min(...xs)), Math.min(box.width, Math.max(...xs))];
}

/** What shows of each canvas of the map; nothing for all of it. */
const shown = (map: RkMap): (number[] | undefined)[] => [...map.shadowRoot!.querySelectorAll('canvas')].map((canvas) => (canvas.parentElement!.style.clipPath === '' ? undefined : reachOf(map, canvas.parentElement!)));

const paneOf = (map: RkMap, selector: string): HTMLElement => map.shadowRoot!.querySelector(`.leaflet-overlay-pane ${selector}`)!.parentElement!;

/** Template of tiles of one colour. */
async function tiles(colour: string): Promise<string> {
  const canvas = new OffscreenCanvas(256, 256);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 256, 256);
  return `${URL.createObjectURL(await canvas.convertToBlob())}#{z}/{x}/{y}`;
}

describe('rk-swipe', () => {
  afterEach(clear);

  it('shows the lower layer at the left of the handle and the upper one at the right, with what they differ in', async () => {
    const { map, swipe } = await swiped(periods, 'position="30"');
    expect(labels(swipe)).to.deep.equal(['2022', '2024']);
    expect(shown(map)).to.deep.equal([[0, 270], [270, 900]]);
    swipe.position = 0;
    await swipe.updateComplete;
    expect(shown(map)).to.deep.equal([[0, 0], [0, 900]]);
  });

  it('keeps the line where it is when the map moves', async () => {
    const { map } = await swiped();
    map.shadowRoot!.querySelector<HTMLElement>('#map')!.focus();
    for (const keys of [{ press: '+' }, { down: 'Shift' }, { press: 'ArrowRight' }, { up: 'Shift' }]) await sendKeys(keys);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await map.settled;
    expect(shown(map)).to.deep.equal([[0, 450], [450, 900]]);
  });

  it('tells of the side that is under the pointer', async () => {
    const { map, swipe } = await swiped();
    const [x, y] = middle(map.shadowRoot!.querySelector('#map')!);
    // Just right of the middle lies the third of four columns of squares.
    await sendMouse({ type: 'move', position: [x + 10, y - 30] });
    await frames();
    const right = tooltip(map);
    swipe.position = 90;
    await swipe.updateComplete;
    await sendMouse({ type: 'move', position: [x + 11, y - 30] });
    await frames();
    // Area 6 has 160 inhabitants, of whom 32 are 65 and over in 2022 and 34 in 2024.
    expect(right).to.contain('Buurt 6').and.to.contain('34 van 160');
    expect(tooltip(map)).to.contain('Buurt 6').and.to.contain('32 van 160');
  });

  it('tells the keyboard of the side that an area is at, and goes on from there', async () => {
    const { map, swipe } = await swiped();
    const spoken = () => map.shadowRoot!.querySelector('[aria-live]')!.textContent;
    swipe.position = 0;
    await swipe.updateComplete;
    map.shadowRoot!.querySelector<HTMLElement>('#map')!.focus();
    await sendKeys({ press: 'PageDown' });
    await frames();
    expect(spoken()).to.contain('Buurt 0').and.to.contain('22 van 100');
    swipe.position = 100;
    await swipe.updateComplete;
    for (let step = 0; step < 3; step++) await sendKeys({ press: 'PageDown' });
    await frames();
    expect(spoken()).to.contain('Buurt 3').and.to.contain('26 van 130');
  });

  it('is moved by the keys of a slider, and says where it is', async () => {
    const { swipe } = await swiped();
    const handle = handleOf(swipe)!;
    handle.focus();
    const cases = [['ArrowRight', 52], ['ArrowLeft', 50], ['ArrowUp', 52], ['ArrowDown', 50], ['PageUp', 60], ['PageDown', 50], ['Home', 0], ['ArrowLeft', 0], ['End', 100], ['ArrowRight', 100]] as const;
    for (const [press, expected] of cases) {
      await sendKeys({ press });
      await swipe.updateComplete;
      expect(swipe.position, press).to.equal(expected);
      expect(handle.getAttribute('aria-valuenow')).to.equal(String(expected));
    }
    expect(handle.getAttribute('aria-valuetext')).to.equal('100% 2022');
    expect(handle.getAttribute('aria-label')).to.equal('Schuif tussen 2022 en 2024');
  });

  it('is dragged without moving the map, and leaves swipes up and down to the page', async () => {
    const { map, swipe } = await swiped();
    const handle = handleOf(swipe)!;
    const before = map.shadowRoot!.querySelector<HTMLElement>('.leaflet-map-pane')!.style.transform;
    const [x, y] = middle(handle);
    await sendMouse({ type: 'move', position: [x + 5, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 95, y + 40] });
    await sendMouse({ type: 'up' });
    await swipe.updateComplete;
    expect(swipe.position).to.be.closeTo(60, 0.2);
    await sendMouse({ type: 'move', position: [x, y] });
    expect(swipe.position).to.be.closeTo(60, 0.2);
    expect(map.shadowRoot!.querySelector<HTMLElement>('.leaflet-map-pane')!.style.transform).to.equal(before);
    expect(getComputedStyle(handle).touchAction).to.equal('pan-y');
  });

  it('gives both layers back whole when it leaves, and has no handle without two layers', async () => {
    const { map, swipe } = await swiped();
    map.querySelectorAll('rk-layer')[1]!.hidden = true;
    await map.settled;
    await frames();
    expect(handleOf(swipe) === null).to.equal(true);
    expect(shown(map)).to.deep.equal([undefined]);
    map.querySelectorAll('rk-layer')[1]!.hidden = false;
    await map.settled;
    await frames();
    expect(shown(map)).to.deep.equal([[0, 450], [450, 900]]);
    swipe.remove();
    await frames();
    expect(shown(map)).to.deep.equal([undefined, undefined]);
  });

  it('goes on when a layer gets other shapes', async () => {
    const { map } = await swiped();
    map.querySelectorAll('rk-layer')[0]!.topology = squares(5);
    await map.settled;
    await frames();
    expect(shown(map).toSorted((a, b) => a![0]! - b![0]!)).to.deep.equal([[0, 450], [450, 900]]);
  });

  it('exports what is shown: each layer at its own side', async () => {
    const { map, swipe } = await swiped(`${layer('period="2022" palette="blauw"')}${layer('period="2022" palette="oranje"')}`);
    const colourAt = async (place: number): Promise<number[]> => {
      const bitmap = await createImageBitmap(await map.picture(1));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(Math.round(bitmap.width * place), Math.round(bitmap.height * 0.62), 1, 1).data].slice(0, 3);
    };
    const [left, right] = [await colourAt(0.46), await colourAt(0.54)] as [number[], number[]];
    expect(left[2]).to.be.above(left[0]!);
    expect(right[0]).to.be.above(right[2]!);
    swipe.position = 100;
    await swipe.updateComplete;
    const wiped = await colourAt(0.54);
    expect(wiped[2]).to.be.above(wiped[0]!);
  });

  it('wipes from a photo to areas, and tells what is in sight', async () => {
    const { map, swipe } = await swiped(`<rk-layer type="tiles" src="${await tiles('#ff0000')}" title="Luchtfoto"></rk-layer>${layer('period="2024"')}`);
    expect(labels(swipe)).to.deep.equal(['Luchtfoto', 'Aandeel 65-plus, 2024']);
    const [photo, areas] = [paneOf(map, '.leaflet-layer'), paneOf(map, 'canvas')];
    expect(reachOf(map, photo)).to.deep.equal([0, 450]);
    expect(reachOf(map, areas)).to.deep.equal([450, 900]);
    expect(Number(photo.style.zIndex)).to.be.below(Number(areas.style.zIndex));
    const [x, y] = middle(map.shadowRoot!.querySelector('#map')!);
    await sendMouse({ type: 'move', position: [x + 10, y - 30] });
    await frames();
    expect(tooltip(map)).to.contain('Buurt 6');
    await sendMouse({ type: 'move', position: [x - 10, y - 30] });
    await frames();
    expect(map.shadowRoot!.querySelector('.tooltip')?.textContent?.trim() ?? '').to.equal('');
  });

  it('wipes between photos of two years, under the points and over what lies lower', async () => {
    const photo = async (title: string, colour: string) => `<rk-layer type="tiles" src="${await tiles(colour)}" title="${title}"></rk-layer>`;
    const points = `<rk-layer type="points" title="Haltes"></rk-layer>`;
    const host = place(`<rk-map lang="nl">${layer('period="2024"')}${await photo('2016', '#ff0000')}${await photo('2023', '#0000ff')}${points}<rk-swipe position="20"></rk-swipe></rk-map>`);
    const [areas, , , stops] = [...host.querySelectorAll('rk-layer')];
    Object.assign(areas!, { topology: squares(4), indicators: figures(16) });
    Object.assign(stops!, { topology: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [6.61, 52.39] } }] } });
    const map = await settled(host);
    const swipe = host.querySelector('rk-swipe')!;
    await swipe.updateComplete;
    await frames();
    expect(labels(swipe)).to.deep.equal(['2016', '2023']);
    const panes = [...map.shadowRoot!.querySelectorAll<HTMLElement>('.leaflet-layer')].filter((each) => each.closest('.leaflet-overlay-pane')).map((each) => each.parentElement!);
    expect(panes.map((pane) => reachOf(map, pane)).toSorted(([a], [b]) => a! - b!)).to.deep.equal([[0, 180], [180, 900]]);
    const canvases = [...map.shadowRoot!.querySelectorAll('canvas')].map(({ style }) => Number(style.zIndex));
    // The areas lie lowest, the points over all.
    expect([...canvases, ...panes.map(({ style }) => Number(style.zIndex))].toSorted()).to.deep.equal([0, 1, 2, 3]);
    expect(canvases.toSorted()).to.deep.equal([0, 3]);
  });

  it('is on paper as on the screen where a browser prints by itself: each layer at its own side, with the line and what is at either side', async () => {
    const { map } = await swiped(`${layer('palette="blauw"')}${layer('palette="oranje"')}`, 'position="30"');
    const wanted = await createImageBitmap(await map.picture(window.devicePixelRatio));
    const drawn = new OffscreenCanvas(wanted.width, wanted.height).getContext('2d')!;
    drawn.drawImage(wanted, 0, 0);
    await import('../shared/print/print-page.js');
    dispatchEvent(new Event('beforeprint'));
    const paper = map.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.paper')!.getContext('2d')!;
    dispatchEvent(new Event('afterprint'));
    const { a: ratio, e: left, f: top } = paper.getTransform();
    const colour = (context: { getImageData: CanvasRenderingContext2D['getImageData'] }, x: number, y: number) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data].join();
    // Beside the line, the names and the marks, and not on a pattern or a border.
    const isPlain = (x: number, y: number) => new Set([-3, 0, 3].flatMap((dx) => [-3, 0, 3].map((dy) => colour(drawn, x + dx, y + dy)))).size === 1;
    let [same, compared] = [0, 0];
    for (let x = 20; x < 860; x += 20) {
      for (let y = 60; y < map.clientHeight - 80; y += 20) {
        if (Math.abs(x - 270) < 30 || colour(drawn, x * ratio, y * ratio).endsWith(',0') || !isPlain(x * ratio, y * ratio)) continue;
        compared++;
        if (colour(paper, left + x * ratio, top + y * ratio) === colour(drawn, x * ratio, y * ratio)) same++;
      }
    }
    expect(compared).to.be.above(30);
    expect(same).to.equal(compared);
    expect(colour(paper, left + 270 * ratio, top + 30 * ratio)).to.equal('255,255,255,255');
  });

  it('is accessible', async () => {
    const { map } = await swiped();
    await expectAccessible(map);
  });
});
