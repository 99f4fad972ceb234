import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/rk-chart.js';
import '../../define/rk-layer.js';
import '../../define/rk-map.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, serialise, settled, textOf } from '../../../test/browser/fixture.js';
import { nextTask } from '../../data/worker/slices.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkChart } from './rk-chart.js';

const types = ['bar', 'line', 'histogram', 'scatter'] as const;
const layer = (indicator = 'ouderen-aandeel') => `<rk-layer object="buurten" key="code" label="naam" indicator="${indicator}"></rk-layer>`;

async function page(markup: string, { given = figures(16), columns = 4, width = 900 } = {}): Promise<HTMLElement> {
  const host = place(`<div lang="nl">${markup}</div>`, width);
  for (const element of host.querySelectorAll('rk-layer')) {
    element.topology = squares(columns);
    element.indicators = given;
  }
  if (host.querySelector('rk-map')) await settled(host);
  for (const chart of host.querySelectorAll('rk-chart')) await chart.updateComplete;
  await frames();
  return host;
}

const linked = (type: string, { indicator, attributes = '', own = '' }: { indicator?: string; attributes?: string; own?: string } = {}) =>
  `<rk-chart for="k" type="${type}" ${own}></rk-chart><rk-map id="k" ${attributes}>${layer(indicator)}</rk-map>`;
const chartIn = (host: ParentNode) => host.querySelector('rk-chart')!;
const mapIn = (host: ParentNode) => host.querySelector('rk-map')!;
const all = <E extends Element = HTMLElement>(chart: RkChart, selector: string) => [...chart.shadowRoot!.querySelectorAll<E>(selector)];
const plain = (element: Element | undefined) => textOf(element!).replace(/[\s\u00a0]+/g, ' ').trim();
const text = (chart: RkChart) => plain(all(chart, '.chart')[0]);
const marks = (chart: RkChart) => all<SVGElement>(chart, 'g.mark').map((mark) => mark.getAttribute('aria-label')!.replace(/\u00a0/g, ' '));
const focused = (chart: RkChart) => chart.shadowRoot!.activeElement!;
const click = (element: Element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
const opacities = (host: ParentNode): Set<number> => {
  const canvas = mapIn(host).shadowRoot!.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(data.filter((_, index) => index % 4 === 3));
};
/** Milliseconds of the longest time that the page could not answer until something is done. */
async function longestStretch(done: Promise<unknown>): Promise<number> {
  let [last, longest, isDone] = [performance.now(), 0, false];
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  void done.then(() => { look(); isDone = true; });
  while (!isDone) {
    await nextTask();
    look();
  }
  return longest;
}
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await frames(2);
  }
}

describe('rk-chart', () => {
  afterEach(clear);

  it('says that there are no figures without a map', async () => {
    expect(plain(all(chartIn(await page('<rk-chart></rk-chart>')), '.empty')[0])).to.equal('Er zijn nog geen cijfers om te tonen.');
  });

  it('says what is wrong with a kind of chart and with an indicator that it does not know', async () => {
    const chart = chartIn(await page(linked('taart')));
    expect(plain(all(chart, '.error')[0])).to.contain('"taart"').and.to.contain('bar | line | histogram | scatter');
    chart.type = 'scatter';
    chart.against = 'geluk';
    await chart.updateComplete;
    expect(plain(all(chart, '.error')[0])).to.contain('"geluk"').and.to.contain('inwoners');
  });

  it('leaves out areas without a value, and says how many for each reason', async () => {
    for (const type of ['bar', 'histogram', 'scatter']) {
      const chart = chartIn(await page(linked(type)));
      expect(all(chart, '.remainder li').map(plain), type).to.deep.equal(['1 buurt: niet getoond (privacy)', '1 buurt: geen gegevens', '1 buurt: niet gekoppeld']);
      expect(all(chart, '.strip .swatch').map((part) => part.style.inlineSize)).to.deep.equal(['6.25%', '6.25%', '6.25%']);
      clear();
    }
  });

  for (const type of types) {
    it(`is the same for figures that differ only in what is hidden: ${type}`, async () => {
      const seen: string[] = [];
      for (const hidden of [0, 4]) {
        const given = figures(16);
        for (const period of given.periods) given.values['ouderen']![period]![1] = hidden;
        const host = await page(linked(type, { attributes: 'area="A1"' }), { given });
        seen.push(serialise(chartIn(host)));
        clear();
      }
      expect(seen[0]).to.equal(seen[1]);
      expect(seen[0]).not.to.match(/NaN|undefined/);
      expect(seen[0]!.length).to.be.above(1000);
    });

    for (const lang of ['nl', 'en']) {
      it(`is accessible and has no blank text in ${lang}: ${type}`, async () => {
        const host = await page(`<div lang="${lang}">${linked(type, { attributes: 'area="A4"' })}</div>`);
        await expectAccessible(chartIn(host));
        expect(text(chartIn(host))).not.to.contain('undefined');
      });
    }

    it(`fits in 320 pixels: ${type}`, async () => {
      const chart = chartIn(await page(linked(type, { attributes: 'area="A4"' }), { width: 320 }));
      const right = chart.getBoundingClientRect().right + 0.5;
      for (const part of all<Element>(chart, 'text, button, p, select, canvas')) expect(part.getBoundingClientRect().right, plain(part)).to.be.at.most(right);
    });
  }

  describe('with bars', () => {
    it('shows the highest and the lowest, and points at and chooses an area', async () => {
      const host = await page(linked('bar', { indicator: 'inwoners' }));
      const chart = chartIn(host);
      expect(all(chart, '.side').map(plain)).to.deep.equal(['Hoogste waarden', 'Laagste waarden']);
      // 15 areas with 100, 110, … inhabitants.
      expect(all(chart, '.bar .name').map(plain)).to.deep.equal([14, 13, 12, 11, 10, 4, 3, 2, 1, 0].map((index) => `Buurt ${index}`));
      expect(plain(all(chart, '.between')[0])).to.equal('5 buurten hiertussen');
      all(chart, '.bar')[1]!.focus();
      await frames();
      expect(plain(mapIn(host).shadowRoot!.querySelector('.tooltip')!)).to.contain('Buurt 13');
      all(chart, '.bar')[1]!.click();
      await frames();
      expect(mapIn(host).area).to.equal('A13');
      expect(all(chart, '.bar[aria-pressed=true]').map(plain)[0]).to.contain('gekozen');
    });

    it('shows the chosen area apart when it is at neither end, also when it has no value', async () => {
      const chart = chartIn(await page(linked('bar', { indicator: 'inwoners', attributes: 'area="A7"' })));
      expect(all(chart, '.bar[aria-pressed=true] .name').map(plain)).to.deep.equal(['Buurt 7 gekozen']);
      expect(plain(all(chart, '.between')[0])).to.equal('4 buurten hiertussen');
      clear();
      const hidden = chartIn(await page(linked('bar', { attributes: 'area="A1"' })));
      const [bar] = all(hidden, '.bar[aria-pressed=true]');
      expect(plain(bar)).to.contain('niet getoond (privacy)');
      expect(bar!.querySelector('rect')).to.equal(null);
    });

    it('is one tab stop; arrows, Home and End walk', async () => {
      const chart = chartIn(await page(linked('bar', { indicator: 'inwoners' })));
      expect(all(chart, '.bar[tabindex="0"]').map(plain)).to.have.length(1);
      all(chart, '.bar')[0]!.focus();
      await press('ArrowDown', 'ArrowDown', 'ArrowUp');
      expect(plain(focused(chart))).to.contain('Buurt 13');
      await press('End');
      expect(plain(focused(chart))).to.contain('Buurt 0');
      expect(all(chart, '.bar[tabindex="0"]').map(plain)[0]).to.contain('Buurt 0');
    });
  });

  describe('with lines', () => {
    it('shows the trend of the chosen area, and goes to a period', async () => {
      const host = await page(linked('line', { indicator: 'ouderen', attributes: 'area="A4"' }));
      const chart = chartIn(host);
      // Area 4 has 28 people of 65 and over, one more each year.
      expect(marks(chart)).to.deep.equal(['Buurt 4, 2022: 28', 'Buurt 4, 2023: 29', 'Buurt 4, 2024: 30']);
      all<SVGElement>(chart, 'g.mark')[2]!.focus();
      await press('ArrowLeft', 'Enter');
      expect(marks(chart)[1]).to.equal(focused(chart).getAttribute('aria-label'));
      expect(focused(chart).getAttribute('aria-pressed')).to.equal('true');
      expect(plain(all(chart, '.caption')[0])).to.contain('2023');
    });

    it('has a gap where a figure is hidden, in words too', async () => {
      const given = figures(16);
      given.values['ouderen']!['2023']![4] = 2;
      const chart = chartIn(await page(linked('line', { indicator: 'ouderen', attributes: 'area="A4"' }), { given }));
      expect(marks(chart)[1]).to.equal('Buurt 4, 2023: niet getoond (privacy)');
      expect(all<SVGElement>(chart, '.hidden-figure')).to.have.length(1);
      // Two points that no line joins.
      expect(all<SVGElement>(chart, 'path.line.selected')[0]!.getAttribute('d')).to.match(/^M[\d. ]+M[\d. ]+$/);
      expect(all(chart, '.note').map(plain)).to.include('Buurt 4, 1 periode: niet getoond (privacy)');
    });
  });

  describe('with a histogram', () => {
    it('has as many areas in its bins as have a value, and the classes of the legend', async () => {
      const chart = chartIn(await page(linked('histogram', { indicator: 'inwoners' })));
      const counts = marks(chart).map((label) => Number(/(\d+) buurt(en)?$/.exec(label)![1]));
      expect(counts.reduce((sum, count) => sum + count)).to.equal(15);
      const classes = all(chart, '.class .count').map((count) => Number(/\d+/.exec(plain(count))![0]));
      expect(classes).to.have.length(5);
      expect(classes.reduce((sum, count) => sum + count)).to.equal(15);
    });

    it('picks out a class by keyboard: the other areas fade on the map, Escape shows all again', async () => {
      const host = await page(linked('histogram', { indicator: 'inwoners' }));
      const chart = chartIn(host);
      await mapIn(host).settled;
      const before = opacities(host).size;
      all(chart, '.class')[0]!.focus();
      await press('ArrowRight', 'Enter');
      expect(all(chart, '.class').map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true', 'false', 'false', 'false']);
      expect(plain(all(chart, '.brushed')[0])).to.contain('vallen nu op');
      await mapIn(host).settled;
      expect(opacities(host).size).to.be.above(before);
      await sendKeys({ down: 'Shift' });
      await press('ArrowRight', 'ArrowRight');
      await sendKeys({ up: 'Shift' });
      expect(all(chart, '.class[aria-pressed=true]')).to.have.length(3);
      await press('Escape');
      expect(all(chart, '.class[aria-pressed=true]')).to.have.length(0);
      await mapIn(host).settled;
      expect(opacities(host).size).to.equal(before);
    });

    it('picks out a range of classes by dragging over the bars', async () => {
      const chart = chartIn(await page(linked('histogram', { indicator: 'inwoners' })));
      const bins = all<SVGElement>(chart, 'g.mark').map((mark) => mark.getBoundingClientRect());
      const middle = ({ left, width, bottom }: DOMRect): [number, number] => [Math.round(left + width / 2), Math.round(bottom - 10)];
      await sendMouse({ type: 'move', position: middle(bins[0]!) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: middle(bins.at(-1)!) });
      await sendMouse({ type: 'up' });
      await frames();
      expect(all(chart, '.class[aria-pressed=true]')).to.have.length(5);
    });

    it('forgets what was picked out when the classes change', async () => {
      const host = await page(linked('histogram', { indicator: 'inwoners' }));
      const chart = chartIn(host);
      all(chart, '.class')[4]!.click();
      await frames();
      expect(all(chart, '.class[aria-pressed=true]')).to.have.length(1);
      host.querySelector('rk-layer')!.classes = 3;
      await settled(host);
      expect(all(chart, '.class[aria-pressed=true]')).to.have.length(0);
    });
  });

  describe('with a scatter', () => {
    it('tells both figures of a point, walks from left to right and chooses', async () => {
      const host = await page(linked('scatter', { own: 'against="inwoners"' }));
      const chart = chartIn(host);
      // Both shares and inhabitants are known of areas 0 and 3 to 14, which have ever more inhabitants.
      expect(marks(chart)).to.deep.equal(['Buurt 0. Inwoners: 100 inwoners. Aandeel 65-plus: 22,0%']);
      all<SVGElement>(chart, 'g.mark')[0]!.focus();
      await press('ArrowRight', 'ArrowRight');
      expect(focused(chart).getAttribute('aria-label')).to.contain('Buurt 4.');
      await press('Enter');
      expect(mapIn(host).area).to.equal('A4');
      expect(all<SVGElement>(chart, '.ring.chosen')).to.have.length(1);
    });

    it('points at the area under the pointer and shows where the map points', async () => {
      const host = await page(linked('scatter', { attributes: 'area="A9"' }));
      const chart = chartIn(host);
      const { left, top, width, height } = all<SVGElement>(chart, '.ring.chosen')[0]!.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await frames();
      expect(plain(mapIn(host).shadowRoot!.querySelector('.tooltip')!)).to.contain('Buurt 9');
      await sendMouse({ type: 'move', position: [1, 1] });
      mapIn(host).shadowRoot!.querySelector<HTMLElement>('#map')!.focus();
      await press('PageDown');
      expect(all<SVGElement>(chart, '.ring')).to.have.length(2);
    });

    it('compares with another indicator of choice', async () => {
      const chart = chartIn(await page(linked('scatter')));
      const select = all<HTMLSelectElement>(chart, 'select')[0]!;
      expect([...select.options].map(({ value }) => value)).to.deep.equal(['inwoners', 'ouderen', 'leefbaarheid']);
      select.value = 'leefbaarheid';
      select.dispatchEvent(new Event('change'));
      await chart.updateComplete;
      expect(chart.against).to.equal('leefbaarheid');
      expect(marks(chart)[0]).to.contain('Leefbaarheid');
    });
  });

  it('chooses by a click in the drawing', async () => {
    const chart = chartIn(await page(linked('histogram', { indicator: 'inwoners' })));
    const bin = all<SVGElement>(chart, 'g.mark')[0]!;
    const { left, width } = bin.getBoundingClientRect();
    bin.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, buttons: 1, clientX: left + width / 2 }));
    bin.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: left + width / 2 }));
    await frames();
    expect(all(chart, '.class[aria-pressed=true]')).to.have.length(1);
    click(all(chart, '.all')[0]!);
    await frames();
    expect(all(chart, '.class[aria-pressed=true]')).to.have.length(0);
  });

  it('draws 20,000 areas without a stall of 50 ms', async () => {
    const host = await page(linked('bar', { indicator: 'inwoners', own: 'against="ouderen"' }), { given: figures(142 ** 2), columns: 142 });
    const chart = chartIn(host);
    const layerElement = host.querySelector('rk-layer')!;
    const times: Record<string, number[]> = { bar: [], line: [], histogram: [], scatter: [] };
    for (const indicator of ['ouderen-aandeel', 'leefbaarheid', 'inwoners']) {
      // The map works out the figures of another indicator first; what the chart makes of them it has yet to work out.
      chart.for = '';
      layerElement.indicator = indicator;
      await settled(host);
      chart.for = 'k';
      for (const type of types) {
        chart.type = type;
        times[type]!.push(await longestStretch(chart.updateComplete));
      }
    }
    for (const type of types) expect(Math.min(...times[type]!), type).to.be.below(50);
    expect(all<Element>(chart, '*').length).to.be.below(200);
  }).timeout(30_000);
});
