import { expect } from '@esm-bundle/chai';
import '../../define/rk-draw.js';
import '../../define/rk-question.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, settled, textOf } from '../../../test/browser/fixture.js';
import { serve } from '../../../test/browser/served.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkMap } from '../rk-map/rk-map.js';
import type { RkExport } from './rk-export.js';

const question = {
  format: 'rk-question/1', id: 'ouderen', number: 3, place: 'Voorbeeld', title: 'Waar wonen ouderen?',
  areas: { src: 'buurten.topojson', object: 'buurten', key: 'code', label: 'naam' }, data: ['cijfers.json'], inputs: [{ indicator: 'ouderen-aandeel' }],
};
const layer = '<rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel"></rk-layer>';

interface Downloaded { readonly name: string; readonly blob: Blob }

describe('rk-export', () => {
  let served: ReturnType<typeof serve>;
  let downloaded: Downloaded[];
  let printed: (() => void)[];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const { print } = globalThis;

  beforeEach(() => {
    served = serve({ '/vragen/a.json': question, '/vragen/buurten.topojson': squares(4), '/vragen/cijfers.json': figures(16) });
    downloaded = [];
    printed = [];
    const blobs = new Map<string, Blob>();
    URL.createObjectURL = (blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob as Blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { downloaded.push({ name: this.download, blob: blobs.get(this.href)! }); };
    globalThis.print = () => {
      dispatchEvent(new Event('beforeprint'));
      for (const look of printed) look();
      dispatchEvent(new Event('afterprint'));
    };
  });
  afterEach(() => {
    clear();
    served.stop();
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    globalThis.print = print;
  });

  async function show(markup: string): Promise<{ host: HTMLElement; element: RkExport; map: RkMap }> {
    const host = place(markup, 800);
    host.lang = 'nl';
    for (const each of host.querySelectorAll('rk-layer')) {
      each.topology = squares(4);
      each.indicators = figures(16);
    }
    const around = host.querySelector('rk-question');
    await around?.settled;
    if (!around) await settled(host);
    const element = host.querySelector('rk-export')!;
    await element.updateComplete;
    return { host, element, map: (around?.shadowRoot ?? host).querySelector('rk-map')! };
  }
  const inQuestion = () => show('<rk-question src="/vragen/a.json"><rk-export slot="actions"></rk-export></rk-question>');
  const buttons = (element: RkExport) => [...element.shadowRoot!.querySelectorAll('button')];
  const said = (element: RkExport) => [...element.shadowRoot!.querySelectorAll('[role=status], [role=alert]')].map((each) => each.textContent).join('').trim();
  async function press(element: RkExport, place_: number): Promise<void> {
    buttons(element)[place_]!.click();
    await frames();
    for (let tries = 0; said(element) === 'Het bestand wordt gemaakt…' && tries < 200; tries++) await frames(1);
  }
  async function pixelsOf(blob: Blob): Promise<ImageData> {
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }

  const at = ({ data, width }: ImageData, x: number, y: number) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)].join();
  /** Where the areas of a map are in a picture, and how many of 500 places inside them have the same colour there. It is sought where a few have. */
  function placed(picture: ImageData, areas: ImageData): { left: number; top: number; same: number } {
    const places: (readonly [number, number])[] = [];
    for (let seed = 1, tries = 0; places.length < 500 && tries < 20_000; tries++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const [x, y] = [4 + (seed >>> 16) % (areas.width - 8), 4 + (seed & 0xffff) % (areas.height - 8)];
      if (at(areas, x, y).endsWith(',255')) places.push([x, y]);
    }
    const [there, here] = [picture, areas].map(({ data }) => new Uint32Array(data.buffer)) as [Uint32Array, Uint32Array];
    const same = (of: typeof places, dx: number, dy: number) => of.filter(([x, y]) => there[(y + dy) * picture.width + x + dx] === here[y * areas.width + x]).length;
    const few = [places.slice(0, 1), places.slice(1, 4)] as const;
    let best = { left: 0, top: 0, same: 0 };
    for (let left = -400; left <= 400; left++) {
      for (let top = -600; top <= 600; top++) {
        if (same(few[0], left, top) === 0 || same(few[1], left, top) < 2) continue;
        const count = same(places, left, top);
        if (count > best.same) best = { left, top, same: count };
      }
    }
    return best;
  }

  /** Pixels of the picture for paper to a CSS pixel of the map. */
  const ratioOf = (map: RkMap) => map.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.paper')!.getContext('2d')!.getTransform().a;

  it('offers a picture, figures, a workbook and paper', async () => {
    const { element } = await inQuestion();
    expect(buttons(element).map((button) => button.textContent)).to.deep.equal(['Download kaart (PNG)', 'Download cijfers (CSV)', 'Download Excel', 'Print of PDF']);
    element.lang = 'en';
    await frames();
    expect(buttons(element)[3]!.textContent).to.equal('Print or PDF');
  });

  it('hands over the figures of the question around it, of the map around it, and of what it names', async () => {
    for (const [markup, name] of [
      ['<rk-question src="/vragen/a.json"><rk-export slot="actions"></rk-export></rk-question>', 'ouderen-2024.csv'],
      ['<rk-export for="v"></rk-export><rk-question id="v" src="/vragen/a.json"></rk-question>', 'ouderen-2024.csv'],
      [`<rk-map>${layer}<rk-export></rk-export></rk-map>`, 'aandeel-65-plus-2024.csv'],
      [`<rk-export for="k"></rk-export><rk-map id="k">${layer}</rk-map>`, 'aandeel-65-plus-2024.csv'],
    ] as const) {
      const { element } = await show(markup);
      await press(element, 1);
      const file = downloaded.pop()!;
      expect(file.name).to.equal(name);
      expect(said(element)).to.equal(`Het bestand ${name} is gedownload.`);
      const lines = (await file.blob.text()).trim().split('\r\n');
      expect(lines[0]).to.equal('Code;Gebied;Aandeel 65-plus (%);65 jaar en ouder;Inwoners');
      expect(lines[1]).to.equal('A0;Buurt 0;22,0;22;100');
      expect(lines[2]).to.equal('A1;Buurt 1;niet getoond (privacy);niet getoond (privacy);110');
      expect(lines).to.have.length(17);
      clear();
    }
  });

  it('says that there is nothing to hand over without a map, or with another element by its name', async () => {
    for (const markup of ['<rk-export></rk-export>', '<p id="k"></p><rk-export for="k"></rk-export>']) {
      const element = place(markup).querySelector('rk-export')!;
      element.lang = 'nl';
      await element.updateComplete;
      await press(element, 0);
      expect(said(element)).to.equal('Er is nog niets om te downloaden.');
      expect(downloaded).to.have.length(0);
      clear();
    }
  });

  it('draws the map as it is shown: the same colours everywhere, the same areas hatched', async () => {
    const { element, map } = await inQuestion();
    await press(element, 0);
    const picture = await pixelsOf(downloaded[0]!.blob);
    const areas = await pixelsOf(await map.picture(2));
    expect(placed(picture, areas).same).to.equal(500);
    // And on the screen: the same colour in the middle of each area; the one that is hidden has lines in two inks there.
    const canvas = map.shadowRoot!.querySelector<HTMLCanvasElement>('.leaflet-pane canvas')!;
    const [box, frame] = [canvas.getBoundingClientRect(), map.shadowRoot!.querySelector('#map')!.getBoundingClientRect()];
    const screen = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const inks = (image: ImageData, left: number, up: number, size: number) => new Set(Array.from({ length: size * size }, (_, index) => at(image, left + (index % size), up + Math.floor(index / size))));
    let [plain, patterned] = [0, 0];
    for (let column = 1; column < 40; column++) {
      for (let row = 1; row < 30; row++) {
        const [x, y] = [Math.round((frame.width * column) / 40), Math.round((frame.height * row) / 30)];
        const onScreen = inks(screen, Math.round(x + frame.left - box.left) - 5, Math.round(y + frame.top - box.top) - 5, 10);
        const drawn = inks(areas, 2 * x - 10, 2 * y - 10, 20);
        if (onScreen.size === 1) {
          expect([...drawn], `${x},${y}`).to.deep.equal([...onScreen]);
          plain++;
        } else if (drawn.size > 8 && onScreen.size > 8) patterned++;
      }
    }
    expect(plain).to.be.above(100);
    expect(patterned).to.be.above(5);
  });

  describe('with drawn figures', () => {
    /** Two squares far from the middle of each other, in the areas that `squares(4)` has around 52.38, 6.62. */
    const ringAround = (lon: number, lat: number): [number, number][] => [[lon - 0.005, lat - 0.004], [lon + 0.005, lat - 0.004], [lon + 0.005, lat + 0.004], [lon - 0.005, lat + 0.004]];
    async function drawn() {
      const shown = await show(`<rk-export for="k"></rk-export><rk-map id="k">${layer}</rk-map><rk-draw for="k"></rk-draw>`);
      const draw = shown.host.querySelector('rk-draw')!;
      draw.drawn = { shapes: [{ kind: 'polygon', polygons: [[ringAround(6.61, 52.375)]] }, { kind: 'circle', center: [6.63, 52.385], metres: 400 }], rule: 'label' };
      const figuresOf = () => [...shown.map.shadowRoot!.querySelectorAll<SVGPathElement>('.figures .shape')];
      for (let tries = 0; (figuresOf().length < 2 || !draw.shadowRoot!.querySelector('.figures th small')) && tries < 200; tries++) await frames(1);
      // Places along the outlines, in CSS pixels of the map.
      const places = figuresOf().map((path) => Array.from({ length: 24 }, (_, step) => path.getPointAtLength((path.getTotalLength() * step) / 24)));
      return { ...shown, places };
    }
    const isInk = (red: number, green: number, blue: number) => red < 90 && green < 90 && blue < 110;
    /** How many places of an outline have its ink on a picture, of which `left` and `top` are the map's corner. */
    function inked(image: ImageData, places: readonly DOMPoint[], { left, top, ratio }: { left: number; top: number; ratio: number }): number {
      return places.filter(({ x, y }) => [-1, 0, 1].some((dy) => [-1, 0, 1].some((dx) => {
        const at = 4 * ((Math.round(top + y * ratio) + dy) * image.width + Math.round(left + x * ratio) + dx);
        return isInk(image.data[at]!, image.data[at + 1]!, image.data[at + 2]!);
      }))).length;
    }

    it('has them in the picture where they are on the screen', async () => {
      const { element, map, places } = await drawn();
      await press(element, 0);
      const image = await pixelsOf(downloaded[0]!.blob);
      const { left, top } = placed(image, await pixelsOf(await map.picture(2)));
      const best = places.map((each) => inked(image, each, { left, top, ratio: 2 }));
      // The second is drawn in dashes.
      expect([best[0]! >= 23, best[1]! >= 12], best.join()).to.deep.equal([true, true]);
    });

    it('has them on paper, also where a browser prints by itself, with which is which', async () => {
      const { host, map, places } = await drawn();
      const counts = [...host.querySelector('rk-draw')!.shadowRoot!.querySelectorAll('.figures th small')].map((each) => each.textContent);
      dispatchEvent(new Event('beforeprint'));
      const paper = map.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.paper')!;
      const context = paper.getContext('2d')!;
      const { a: ratio, e: left, f: top } = context.getTransform();
      const image = context.getImageData(0, 0, paper.width, paper.height);
      expect(places.map((each) => inked(image, each, { left, top, ratio })).map((count, index) => count >= [23, 12][index]!)).to.deep.equal([true, true]);
      expect([...map.shadowRoot!.querySelectorAll('.drawn li')].map(textOf)).to.deep.equal([
        `Gebied 1: veelhoek · ${counts[0]} waarvan het midden erin ligt`, `Gebied 2: cirkel met een straal van 400 m · ${counts[1]} waarvan het midden erin ligt`,
      ]);
      dispatchEvent(new Event('afterprint'));
      expect(map.shadowRoot!.querySelectorAll('.drawn').length).to.equal(0);
    });
  });

  it('writes a workbook with the figures and what explains them', async () => {
    const { element } = await inQuestion();
    await press(element, 2);
    const [file] = downloaded;
    expect(file!.name).to.equal('ouderen-2024.xlsx');
    expect([...new Uint8Array(await file!.blob.arrayBuffer()).subarray(0, 2)]).to.deep.equal([0x50, 0x4b]);
  });

  it('prints the map at the resolution of paper, with the day, and only what was asked for', async () => {
    const { host, element, map } = await inQuestion();
    const beside = document.createElement('p');
    host.append(beside);
    const around = host.querySelector('rk-question')!;
    const seen: { ratio: number; made: string; marked: boolean; beside: boolean }[] = [];
    printed.push(() => seen.push({
      ratio: ratioOf(map), made: textOf(around.shadowRoot!.querySelector('.made')!),
      marked: around.hasAttribute('data-rk-print'), beside: beside.hasAttribute('data-rk-print'),
    }));
    await press(element, 3);
    for (let tries = 0; seen.length === 0 && tries < 100; tries++) await frames(1);
    expect(seen).to.have.length(1);
    expect(seen[0]!.ratio).to.be.closeTo(3, 0.01);
    expect(seen[0]!.made).to.match(/^Gemaakt op \d+ \w+ \d{4}$/);
    expect([seen[0]!.marked, seen[0]!.beside]).to.deep.equal([true, false]);
    expect([map.shadowRoot!.querySelector('canvas.paper'), around.shadowRoot!.querySelector('.made'), around.getAttribute('data-rk-print')]).to.deep.equal([null, null, null]);
  });

  it('prints with the keyboard at the resolution of paper as well, once, with two maps on the page', async () => {
    const { host } = await show(`<rk-map id="k">${layer}</rk-map><rk-map>${layer}</rk-map><rk-export for="k"></rk-export>`);
    const maps = [...host.querySelectorAll('rk-map')];
    await Promise.all(maps.map((map) => map.settled));
    const widths: number[][] = [];
    printed.push(() => widths.push(maps.map((map) => Math.round(ratioOf(map)))));
    const event = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true });
    dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    for (let tries = 0; widths.length === 0 && tries < 200; tries++) await frames(1);
    await frames(5);
    expect(widths).to.deep.equal([[3, 3]]);
  });

  it('prints what is on the screen when the browser waits for nothing', async () => {
    const { map } = await inQuestion();
    dispatchEvent(new Event('beforeprint'));
    const paper = map.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.paper')!;
    const { data } = paper.getContext('2d')!.getImageData(0, 0, paper.width, paper.height);
    expect(data.filter((value, index) => index % 4 === 3 && value > 0).length).to.be.above(10_000);
    dispatchEvent(new Event('afterprint'));
    expect(map.shadowRoot!.querySelectorAll('canvas.paper').length).to.equal(0);
  });

  it('is accessible', async () => {
    const { element } = await inQuestion();
    await expectAccessible(element);
  });
});
