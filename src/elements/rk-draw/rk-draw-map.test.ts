import { expect } from '@esm-bundle/chai';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/rk-draw.js';
import '../../define/rk-layer.js';
import '../../define/rk-map.js';
import '../../define/rk-question.js';
import { distance } from '../../core/analysis/distance.js';
import type { Drawn } from '../../core/drawing/drawing.js';
import { drawnFromGeoJson } from '../../core/drawing/geojson.js';
import { parseQuestion } from '../../core/question.js';
import type { RkDrawChangeDetail } from '../../events/rk-draw-change.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, serialise, settled, textOf, until } from '../../../test/browser/fixture.js';
import { serve } from '../../../test/browser/served.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkMap } from '../rk-map/rk-map.js';
import type { RkDraw } from './rk-draw.js';

interface Page { readonly host: HTMLElement; readonly map: RkMap; readonly draw: RkDraw }

async function page({ drawn, given = figures(16), width = 700, lang = 'nl' }: { drawn?: Drawn; given?: ReturnType<typeof figures>; width?: number; lang?: string } = {}): Promise<Page> {
  const host = place('<rk-map id="k"><rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel"></rk-layer></rk-map><rk-draw for="k"></rk-draw>', width);
  host.lang = lang;
  const [layer, draw] = [host.querySelector('rk-layer')!, host.querySelector('rk-draw')!];
  layer.topology = squares(4);
  layer.indicators = given;
  if (drawn) draw.drawn = drawn;
  const map = await settled(host);
  draw.shadowRoot!.querySelector('details')!.open = true;
  await until(() => draw.shadowRoot!.querySelector('.panel') !== null);
  return { host, map, draw };
}

const find = (map: RkMap, selector: string) => map.shadowRoot!.querySelector<HTMLElement>(selector)!;
const click = (draw: RkDraw, label: string): void => [...draw.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === label)!.click();
const counted = (draw: RkDraw) => [...draw.shadowRoot!.querySelectorAll('.figures thead th small')].map((each) => each.textContent);

/** Takes a tool in hand with which is drawn on the map. */
async function take({ map, draw }: Page, label: string): Promise<void> {
  click(draw, label);
  await until(() => find(map, '.surface') !== null);
}

/** Where on the page a place on the map is: parts of its width and height. */
function at(map: RkMap, x: number, y: number): [number, number] {
  const { left, top, width, height } = find(map, '#map').getBoundingClientRect();
  return [Math.round(left + x * width), Math.round(top + y * height)];
}

const middleOf = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

async function drag(from: [number, number], to: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  for (const part of [0.3, 0.7, 1]) await sendMouse({ type: 'move', position: [0, 1].map((axis) => Math.round(from[axis]! + part * (to[axis]! - from[axis]!))) as [number, number] });
  await sendMouse({ type: 'up' });
  await frames();
}

async function clickAt(position: [number, number]): Promise<void> {
  await sendMouse({ type: 'click', position });
  await frames();
}

const circle: Drawn = { shapes: [{ kind: 'circle', center: [6.62, 52.38], metres: 800 }], rule: 'label' };
const circleOf = ({ drawn }: RkDraw) => drawn!.shapes[0] as Extract<Drawn['shapes'][number], { kind: 'circle' }>;
const ringOf = ({ drawn }: RkDraw) => (drawn!.shapes[0] as Extract<Drawn['shapes'][number], { kind: 'polygon' }>).polygons[0]![0]!;

describe('rk-draw on the map', () => {
  afterEach(async () => {
    await resetMouse();
    clear();
  });

  it('draws a rectangle by dragging, without moving the map or choosing an area', async () => {
    const all = await page();
    await take(all, 'Rechthoek');
    const { map, draw } = all;
    const before = map.center;
    await drag(at(map, 0.1, 0.1), at(map, 0.9, 0.9));
    await until(() => counted(draw).length === 1);
    const ring = ringOf(draw);
    const [lons, lats] = [0, 1].map((axis) => new Set(ring.map((corner) => corner[axis]!)));
    expect([ring.length, lons!.size, lats!.size]).to.deep.equal([4, 2, 2]);
    expect([map.area, map.center]).to.deep.equal(['', before]);
    expect(find(map, '.surface') === null).to.equal(true);
  });

  it('draws a rectangle by two clicks', async () => {
    const all = await page();
    await take(all, 'Rechthoek');
    await clickAt(at(all.map, 0.1, 0.1));
    expect(find(all.map, '.surface') === null).to.equal(false);
    await clickAt(at(all.map, 0.9, 0.9));
    await until(() => counted(all.draw).length === 1);
    expect(ringOf(all.draw)).to.have.length(4);
  });

  it('draws a circle by dragging; its edge and its middle can be dragged', async () => {
    const all = await page({ drawn: { shapes: [{ kind: 'areas', codes: ['A0', 'A1'] }], rule: 'label' } });
    const { map, draw } = all;
    await until(() => map.shadowRoot!.querySelectorAll('circle.dot').length === 2);
    // The middles of two neighbours are a hundredth of a degree apart.
    const [west, east] = [...map.shadowRoot!.querySelectorAll('circle.dot')].map((dot) => Number(dot.getAttribute('cx')));
    const metresAPixel = distance(6.6, 52.38, 6.61, 52.38) / (east! - west!);
    await take(all, 'Cirkel');
    const [from, to] = [at(map, 0.5, 0.5), at(map, 0.6, 0.5)];
    await drag(from, to);
    await until(() => draw.drawn?.shapes[0]!.kind === 'circle');
    const first = circleOf(draw);
    const metres = (to[0] - from[0]) * metresAPixel;
    expect(first.metres).to.be.closeTo(metres, metres / 100);
    const [x, y] = middleOf(find(map, 'button.edge'));
    await drag([x, y], [x + (to[0] - from[0]), y]);
    await until(() => circleOf(draw) !== first);
    expect(circleOf(draw).metres).to.be.closeTo(2 * first.metres, first.metres / 20);
    const wider = circleOf(draw);
    const middle = middleOf(find(map, 'button.middle'));
    await drag(middle, [middle[0] - (to[0] - from[0]), middle[1]]);
    await until(() => circleOf(draw) !== wider);
    expect(circleOf(draw).metres).to.equal(wider.metres);
    expect(distance(...circleOf(draw).center, ...wider.center)).to.be.closeTo(first.metres, first.metres / 20);
    click(draw, 'Ongedaan maken');
    await until(() => circleOf(draw).center[0] === wider.center[0]);
  });

  it('draws a polygon by clicks until its first corner is clicked, whose corners can be dragged, added and taken out', async () => {
    const all = await page();
    const { map, draw } = all;
    await take(all, 'Veelhoek');
    for (const [x, y] of [[0.3, 0.2], [0.7, 0.2], [0.7, 0.8], [0.3, 0.2]] as const) await clickAt(at(map, x, y));
    await until(() => draw.drawn?.shapes.length === 1);
    const first = ringOf(draw);
    expect(first).to.have.length(3);
    await drag(middleOf(find(map, 'button.between')), at(map, 0.3, 0.8));
    await until(() => ringOf(draw).length === 4);
    const corner = (): HTMLElement => map.shadowRoot!.querySelectorAll<HTMLElement>('button.corner')[1]!;
    const before = ringOf(draw)[1]!;
    corner().focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => ringOf(draw)[1]![0] > before[0]);
    expect(ringOf(draw)[1]![1]).to.be.closeTo(before[1], 1e-5);
    expect(map.shadowRoot!.activeElement === corner()).to.equal(true);
    await sendKeys({ press: 'Delete' });
    await until(() => ringOf(draw).length === 3);
    await sendKeys({ press: 'Delete' });
    await frames();
    expect(ringOf(draw)).to.have.length(3);
  });

  it('takes areas in and out that are clicked on the map, beginning with those in the shape', async () => {
    const { map, draw } = await page({ drawn: circle });
    await until(() => counted(draw)[0] === '4 buurten');
    click(draw, 'Gebieden aanklikken');
    await until(() => draw.drawn!.shapes[0]!.kind === 'areas');
    const codes = (): string[] => [...(draw.drawn!.shapes[0] as { codes: string[] }).codes].sort();
    expect(codes()).to.deep.equal(['A10', 'A5', 'A6', 'A9']);
    const inside = at(map, 0.5, 0.5).map((value, axis) => value + (axis === 0 ? 12 : -12)) as [number, number];
    await clickAt(inside);
    await until(() => codes().length === 3);
    await clickAt(inside);
    await until(() => codes().length === 4);
    await sendKeys({ press: 'Escape' });
    await frames();
    await clickAt(inside);
    expect(codes()).to.have.length(4);
  });

  it('tells a page what a reader draws, and not what the page hands over itself, however often', async () => {
    const { draw } = await page({ drawn: circle });
    await until(() => counted(draw)[0] === '4 buurten');
    const told: number[] = [];
    // A page that keeps to its own drawing; it gives in before a browser would hang.
    draw.addEventListener('rk-draw-change', (event) => {
      told.push((event as CustomEvent<RkDrawChangeDetail>).detail.drawn.shapes.length);
      queueMicrotask(() => { if (told.length < 5) draw.drawn = circle; });
    });
    click(draw, 'Verwijder');
    await until(() => told.length > 0 && counted(draw)[0] === '4 buurten');
    await frames();
    expect(told).to.deep.equal([0]);
  });

  it('downloads what is drawn, and no figures, as GeoJSON that opens as the same', async () => {
    const drawn: Drawn = { shapes: [{ kind: 'areas', codes: ['A5', 'A1'] }, ...circle.shapes], rule: 'half' };
    const { draw } = await page({ drawn });
    await until(() => counted(draw).length === 2);
    const { createObjectURL } = URL;
    const blobs: Blob[] = [];
    const named: string[] = [];
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), createObjectURL.call(URL, blob));
    const press = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { named.push(this.download); };
    try {
      click(draw, 'Download GeoJSON');
      await until(() => named.length === 1);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = press;
    }
    const json = JSON.parse(await blobs[0]!.text()) as GeoJSON.FeatureCollection<GeoJSON.MultiPolygon>;
    expect(named).to.deep.equal(['getekend-gebied.geojson']);
    expect(drawnFromGeoJson(json)).to.deep.equal(drawn);
    expect(json.features.map(({ properties }) => Object.keys(properties!).sort())).to.deep.equal([['codes', 'kind', 'rule'], ['center', 'kind', 'metres', 'rule']]);
    expect(json.features[0]!.geometry.coordinates.map(([ring]) => ring!.length)).to.deep.equal([5, 5]);
  });

  it('is the same page for towns that differ in hidden figures only', async () => {
    const pages = [];
    for (const hidden of [0, 1, 3, 4]) {
      const given = figures(16);
      given.values['ouderen']!['2024']![1] = hidden;
      const { host, draw } = await page({ drawn: { shapes: [{ kind: 'areas', codes: ['A0', 'A1', 'A4'] }, { kind: 'areas', codes: ['A0', 'A4'] }], rule: 'label' }, given });
      await until(() => counted(draw).length === 2);
      pages.push(serialise(host).replace(/lit\$\d+\$/g, ''));
      clear();
    }
    expect(pages[0]).to.contain('niet getoond (privacy)');
    expect(new Set(pages).size).to.equal(1);
  });

  it('can be used at 320 pixels, in English, with a tool in hand, by everybody', async () => {
    const all = await page({ drawn: { ...circle, shapes: [...circle.shapes, { kind: 'areas', codes: ['A1', 'A2'] }] }, width: 320, lang: 'en' });
    await until(() => counted(all.draw).length === 2);
    expect(counted(all.draw)[0]).to.contain('4 ');
    expect(textOf(all.draw)).to.contain('not shown (privacy)');
    expect(all.draw.scrollWidth, 'wider than the page').to.be.at.most(320);
    await expectAccessible(all.host);
    await take(all, 'Polygon');
    await expectAccessible(all.host);
  });
});

describe('what is drawn in a question', () => {
  const file = {
    format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', inputs: [{ indicator: 'ouderen-aandeel' }],
    areas: { src: '/v/buurten.topojson', object: 'buurten', key: 'code', label: 'naam' }, data: ['/v/cijfers.json'], drawn: circle,
  };
  let served: ReturnType<typeof serve>;
  beforeEach(() => { served = serve({ '/v/a.json': file, '/v/buurten.topojson': squares(4), '/v/cijfers.json': figures(16) }); });
  afterEach(() => {
    clear();
    served.stop();
  });

  it('is on the map when it opens, and goes along when it is kept', async () => {
    const host = place('<div lang="nl"><rk-question src="/v/a.json"></rk-question></div>');
    const question = host.querySelector('rk-question')!;
    await question.settled;
    const draw = question.shadowRoot!.querySelector('rk-draw')!;
    await until(() => draw.shadowRoot!.querySelectorAll('.figures').length === 1 && counted(draw)[0] === '4 buurten');
    click(draw, 'Verwijder');
    await until(() => (question.question?.drawn?.shapes.length ?? 1) === 0);
    click(draw, 'Ongedaan maken');
    await until(() => question.question?.drawn?.shapes.length === 1);
    expect(parseQuestion(JSON.parse(JSON.stringify(question.question))).drawn).to.deep.equal(circle);
  });
});
