import { expect } from '@esm-bundle/chai';
import { ContextEvent } from '@lit/context';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/rk-compare.js';
import '../../define/rk-layer.js';
import '../../define/rk-legend.js';
import '../../define/rk-map.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, textOf } from '../../../test/browser/fixture.js';
import { countSubscriptions } from '../../../test/browser/subscriptions.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import { viewOfStore } from '../../map/map-view.js';
import type { MapStore } from '../../store/map-store.js';
import { codeAt } from '../../store/places.js';
import { mainView } from '../../store/selectors.js';
import { mapContext } from '../shared/map-context.js';
import type { RkCompare } from './rk-compare.js';

const layer = (attributes = '') => `<rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" ${attributes}></rk-layer>`;
const maps = (...layers: string[]) => layers.map((each) => `<rk-map>${each}</rk-map>`).join('');
const periods = maps(layer('period="2022"'), layer('period="2024"'));

async function compared(markup: string, attributes = '', width = 900): Promise<RkCompare> {
  const host = place(`<rk-compare lang="nl" ${attributes}>${markup}</rk-compare>`, width);
  for (const element of host.querySelectorAll('rk-layer')) {
    element.topology ??= squares(4);
    element.indicators = figures(16);
  }
  return settle(host.querySelector('rk-compare')!);
}

async function settle(compare: RkCompare): Promise<RkCompare> {
  await compare.updateComplete;
  await Promise.all([...compare.querySelectorAll('rk-map')].map((map) => map.settled));
  await frames();
  return compare;
}

function storeOf(map: Element): MapStore {
  let store: MapStore | undefined;
  map.dispatchEvent(new ContextEvent(mapContext, document.body, (found) => (store = found)));
  return store!;
}

const storesOf = (compare: RkCompare) => [...compare.querySelectorAll('rk-map')].map(storeOf);
const viewsOf = (compare: RkCompare) => storesOf(compare).map((store) => viewOfStore.get(store)!);
const told = (compare: RkCompare) => textOf(compare.shadowRoot!.querySelector('.told')!).trim();
const headings = (compare: RkCompare) => [...compare.shadowRoot!.querySelectorAll('.heading')].map((heading) => textOf(heading));
const point = (compare: RkCompare, map: number, area: number) => storesOf(compare)[map]!.hover({ layer: storesOf(compare)[map]!.state.layers[0]!.id, area });
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How far two views are apart: in CSS pixels between their middles, and in zoom. */
function apart(compare: RkCompare): [pixels: number, zoom: number] {
  const [one, two] = viewsOf(compare).map(({ map }) => map) as [L, L];
  return [one.project(one.getCenter(), one.getZoom()).distanceTo(one.project(two.getCenter(), one.getZoom())), Math.abs(one.getZoom() - two.getZoom())];
}
type L = ReturnType<typeof viewsOf>[number]['map'];

describe('rk-compare', () => {
  afterEach(clear);

  it('says what the maps share once, and over each what it differs in', async () => {
    const compare = await compared(periods);
    expect(textOf(compare.shadowRoot!.querySelector('.caption')!)).to.equal('Aandeel 65-plus');
    expect(headings(compare)).to.deep.equal(['2022', '2024']);
    compare.lang = 'en';
    compare.querySelectorAll('rk-layer')[1]!.indicator = 'inwoners';
    await settle(compare);
    expect(headings(compare)).to.deep.equal(['Share of 65 and over, 2022', 'Inhabitants, 2024']);
  });

  it('calls the maps by the names that the page gives', async () => {
    expect(headings(await compared(maps(layer(), layer()), 'names="Almelo, Hengelo"'))).to.deep.equal(['Almelo', 'Hengelo']);
  });

  it('shows the maps side by side where there is room, one above the other where there is not', async () => {
    const tops = (compare: RkCompare) => [...compare.querySelectorAll('rk-map')].map((map) => map.getBoundingClientRect().top);
    const [one, two] = tops(await compared(periods));
    expect(one).to.equal(two);
    const [above, below] = tops(await compared(periods, '', 320));
    expect(below! - above!).to.be.above(100);
  });

  it('tells both figures of the area that is pointed at on one of them, with the difference', async () => {
    const compare = await compared(periods);
    expect(told(compare)).to.match(/^Wijs een gebied aan/);
    point(compare, 0, 5);
    await frames();
    // Area 5 has 150 inhabitants, of whom 30 are 65 and over in 2022 and 32 in 2024.
    expect(told(compare)).to.equal('Buurt 5: 20,0% in 2022, 21,3% in 2024. Dat is 1,3 procentpunt meer.');
    point(compare, 1, 1);
    await frames();
    expect(told(compare)).to.equal('Buurt 1: niet getoond (privacy) in 2022, niet getoond (privacy) in 2024. Een verschil is dan niet te geven.');
  });

  it('points at the area of the same code on the other map, and lets go of it with it', async () => {
    const compare = await compared(periods);
    const hovered = () => storesOf(compare).map(({ state }) => codeAt(state, state.hovered));
    point(compare, 0, 5);
    await frames();
    expect(hovered()).to.deep.equal(['A5', 'A5']);
    point(compare, 1, 6);
    await frames();
    expect(hovered()).to.deep.equal(['A6', 'A6']);
    storesOf(compare)[1]!.hover(undefined);
    await frames();
    expect(hovered()).to.deep.equal([undefined, undefined]);
  });

  it('leaves the pointer alone on the map that has the area, where the other has not', async () => {
    const host = place(`<rk-compare lang="nl">${periods}</rk-compare>`);
    const [first, second] = host.querySelectorAll('rk-layer') as unknown as [HTMLElementTagNameMap['rk-layer'], HTMLElementTagNameMap['rk-layer']];
    Object.assign(first, { topology: squares(4), indicators: figures(16) });
    Object.assign(second, { topology: squares(2), indicators: figures(4) });
    const compare = await settle(host.querySelector('rk-compare')!);
    point(compare, 0, 9);
    await frames();
    expect(storesOf(compare).map(({ state }) => codeAt(state, state.hovered))).to.deep.equal(['A9', undefined]);
    expect(told(compare)).to.match(/^Buurt 9: .*niet op deze kaart/);
  });

  it('chooses on all maps what is chosen on one, also what the page chose before', async () => {
    const compare = await compared(periods.replace('<rk-map>', '<rk-map area="A5">'));
    const [one, two] = compare.querySelectorAll('rk-map') as unknown as [HTMLElementTagNameMap['rk-map'], HTMLElementTagNameMap['rk-map']];
    expect([one.area, two.area]).to.deep.equal(['A5', 'A5']);
    two.area = '';
    await frames();
    expect(one.area).to.equal('');
  });

  it('keeps areas apart when hover is not linked, and compares the two', async () => {
    const compare = await compared(maps(layer(), layer()), 'link="zoom"');
    const [one, two] = compare.querySelectorAll('rk-map') as unknown as [HTMLElementTagNameMap['rk-map'], HTMLElementTagNameMap['rk-map']];
    one.area = 'A5';
    await frames();
    expect(two.area).to.equal('');
    expect(told(compare)).to.match(/^Kies op elke kaart/);
    two.area = 'A7';
    await frames();
    expect(told(compare)).to.equal('Buurt 5 21,3%, Buurt 7 21,2%. Dat is 0,1 procentpunt minder.');
    expect(headings(compare)).to.deep.equal(['Buurt 5', 'Buurt 7']);
  });

  it('lets each map keep its period, unless periods are linked', async () => {
    const compare = await compared(maps(layer(), layer()));
    const shown = () => storesOf(compare).map(({ state }) => mainView(state)!.period);
    storesOf(compare)[0]!.setPeriod('2022');
    await frames();
    expect(shown()).to.deep.equal(['2022', '2024']);
    compare.link = 'view hover period';
    await settle(compare);
    expect(shown()).to.deep.equal(['2022', '2022']);
    storesOf(compare)[1]!.setPeriod('2023');
    await frames();
    expect(shown()).to.deep.equal(['2023', '2023']);
  });

  it('gives the same colours to the same figures of two files, and each its own when asked', async () => {
    const host = place(`<rk-compare lang="nl">${maps(layer(), layer())}</rk-compare>`);
    const double = figures(16);
    for (const column of Object.values(double.values['ouderen']!)) for (const [row, value] of column.entries()) if (typeof value === 'number' && value > 5) column[row] = 2 * value;
    for (const [at, element] of [...host.querySelectorAll('rk-layer')].entries()) Object.assign(element, { topology: squares(4), indicators: at === 0 ? figures(16) : double });
    const compare = await settle(host.querySelector('rk-compare')!);
    const breaks = () => storesOf(compare).map(({ state }) => mainView(state)!.classes!.breaks.join(' '));
    expect(breaks()[0]).to.equal(breaks()[1]);
    const shared = breaks()[0];
    compare.colours = 'own';
    await settle(compare);
    expect(breaks()[0]).not.to.equal(breaks()[1]);
    compare.colours = 'same';
    await settle(compare);
    expect(breaks()).to.deep.equal([shared, shared]);
    compare.querySelectorAll('rk-layer')[1]!.palette = 'groen';
    await settle(compare);
    expect(breaks()[0]).not.to.equal(breaks()[1]);
  });

  describe('moves its maps together', () => {
    it('from the first view on', async () => {
      const [pixels, zoom] = apart(await compared(periods));
      expect(pixels).to.be.below(1);
      expect(zoom).to.equal(0);
    });

    it('by the keyboard and the buttons of either, to the pixel', async () => {
      const compare = await compared(periods);
      for (const [at, map] of [...compare.querySelectorAll('rk-map')].entries()) {
        const before = viewsOf(compare)[1 - at]!.map.getCenter();
        map.shadowRoot!.querySelector<HTMLElement>('#map')!.focus();
        for (const keys of [{ down: 'Shift' }, { press: 'ArrowRight' }, { up: 'Shift' }]) await sendKeys(keys);
        await wait(400);
        expect(viewsOf(compare)[1 - at]!.map.getCenter().distanceTo(before)).to.be.above(100);
        expect(apart(compare)[0]).to.be.below(1);
        map.shadowRoot!.querySelector<HTMLElement>('.controls button')!.click();
        await wait(500);
        const [pixels, zoom] = apart(compare);
        expect(pixels).to.be.below(1);
        expect(zoom).to.equal(0);
      }
    });

    it('without drift or echo, however often either is moved', async () => {
      const compare = await compared(periods);
      const [one, two] = viewsOf(compare) as [ReturnType<typeof viewsOf>[0], ReturnType<typeof viewsOf>[0]];
      const start = one.map.getCenter();
      let moves = 0;
      two.map.on('moveend', () => moves++);
      for (let round = 0; round < 40; round++) {
        const leader = round % 2 === 0 ? one : two;
        leader.map.panBy([round % 4 < 2 ? 13 : -13, 7 * (round % 3) - 7], { animate: false });
        expect(apart(compare)[0]).to.be.below(1);
      }
      expect(moves).to.equal(40);
      const size = one.map.project(start, one.map.getZoom()).distanceTo(one.map.project(one.map.getCenter(), one.map.getZoom()));
      // 13 there and back again: what is left is at most the 40 times 7 up and down, which sum to -7.
      expect(size).to.be.below(7 + 2);
    });

    it('keeps the place when the maps get another size', async () => {
      const compare = await compared(periods);
      viewsOf(compare)[0]!.map.panBy([40, 20], { animate: false });
      const { map } = viewsOf(compare)[0]!;
      viewsOf(compare)[0]!.setView(map.getCenter(), map.getZoom());
      const before = map.getCenter();
      compare.parentElement!.style.width = '700px';
      await wait(300);
      expect(map.getCenter().distanceTo(before)).to.be.below(20);
      expect(apart(compare)[0]).to.be.below(1);
    });

    it('in zoom alone when asked, each at its own place', async () => {
      const compare = await compared(`<rk-map center="52.39,6.61" zoom="12">${layer()}</rk-map><rk-map center="52.37,6.64" zoom="12">${layer()}</rk-map>`, 'link="zoom"');
      const [one, two] = viewsOf(compare) as [ReturnType<typeof viewsOf>[0], ReturnType<typeof viewsOf>[0]];
      const there = two.map.getCenter();
      one.map.panBy([50, 0], { animate: false });
      expect(two.map.getCenter().distanceTo(there)).to.equal(0);
      one.map.setZoom(14, { animate: false });
      expect(two.map.getZoom()).to.equal(14);
      expect(two.map.getCenter().distanceTo(there)).to.be.below(5);
    });

    it('not at all when not asked', async () => {
      const compare = await compared(periods, 'link="hover"');
      viewsOf(compare)[0]!.map.panBy([50, 0], { animate: false });
      expect(apart(compare)[0]).to.be.above(40);
    });
  });

  it('takes a map in that comes later, and lets go of one that leaves', async () => {
    const compare = await compared(periods);
    const [one, two] = compare.querySelectorAll('rk-map') as unknown as [HTMLElement, HTMLElement];
    const [, away] = storesOf(compare);
    two.remove();
    await frames();
    point(compare, 0, 5);
    await frames();
    expect(away!.state.hovered).to.equal(undefined);
    expect(compare.shadowRoot!.querySelector('.told') === null).to.equal(true);
    compare.prepend(two);
    await settle(compare);
    expect(headings(compare)).to.deep.equal(['2024', '2022']);
    point(compare, 0, 6);
    await frames();
    expect(codeAt(storeOf(one).state, storeOf(one).state.hovered)).to.equal('A6');
  });

  it('leaves no subscription behind', async () => {
    const subscriptions = countSubscriptions();
    const compare = await compared(periods);
    const apart = place('');
    const before = subscriptions.open;
    const children = [...compare.children];
    for (let round = 0; round < 3; round++) {
      apart.append(...children);
      await frames();
      expect(subscriptions.open).to.be.below(before);
      compare.append(...children);
      await settle(compare);
      expect(subscriptions.open).to.equal(before);
    }
    subscriptions.stop();
  });

  it('shows what else is in it below the maps', async () => {
    const compare = await compared(`${periods.replace('<rk-map>', '<rk-map id="first">')}<rk-legend for="first"></rk-legend>`);
    const legend = compare.querySelector('rk-legend')!.getBoundingClientRect();
    expect(legend.height).to.be.above(20);
    expect(legend.top).to.be.above(compare.querySelector('rk-map')!.getBoundingClientRect().bottom);
  });

  it('is accessible, and speaks of the area that the keyboard is at', async () => {
    const compare = await compared(periods);
    compare.querySelector('rk-map')!.shadowRoot!.querySelector<HTMLElement>('#map')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(compare.shadowRoot!.querySelector('[role="status"]')!.textContent).to.match(/Buurt \d+: .* in 2022, .* in 2024/);
    const spoken = [...compare.querySelectorAll('rk-map')].map((map) => map.shadowRoot!.querySelector('[aria-live]')!.textContent);
    expect(spoken[0]).to.match(/^Buurt/);
    expect(spoken[1]).to.equal('');
    await expectAccessible(compare);
  });
});
