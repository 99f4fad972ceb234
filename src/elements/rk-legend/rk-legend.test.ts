import { expect } from '@esm-bundle/chai';
import '../../define/rk-layer.js';
import '../../define/rk-legend.js';
import '../../define/rk-map.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, serialise, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares, type Figures } from '../../../test/fixtures/squares.js';
import type { RkLegend } from './rk-legend.js';

const layer = (attributes = 'indicator="ouderen-aandeel"') => `<rk-layer object="buurten" key="code" label="naam" ${attributes}></rk-layer>`;

async function page(markup: string, given: Figures = figures(16)): Promise<HTMLElement> {
  const host = place(`<div lang="nl">${markup}</div>`);
  for (const element of host.querySelectorAll('rk-layer')) {
    element.topology = squares(4);
    element.indicators = given;
  }
  if (host.querySelector('rk-map')) await settled(host);
  return host;
}

const legendIn = (host: ParentNode) => host.querySelector('rk-legend')!;
const all = <E extends HTMLElement = HTMLElement>(legend: RkLegend, selector: string) => [...legend.shadowRoot!.querySelectorAll<E>(selector)];
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const rows = (legend: RkLegend) => all(legend, 'li').map((row) => plain(textOf(row)));
async function adjust(legend: RkLegend): Promise<void> {
  const [button] = all(legend, '.adjust');
  button!.click();
  await frames();
  expect(button!.getAttribute('aria-expanded')).to.equal('true');
}
const takesRoom = (legend: RkLegend) => getComputedStyle(legend).display !== 'none';

describe('rk-legend', () => {
  afterEach(clear);

  it('says of every class its range and its number of areas, and then why areas have no value', async () => {
    const host = await page(`<rk-map>${layer('indicator="ouderen-aandeel" method="manual" breaks="21 22"')}<rk-legend></rk-legend></rk-map>`);
    expect(rows(legendIn(host))).to.deep.equal([
      'minder dan 21%, 4 buurten', '21 – 22%, 8 buurten', '22% of meer, 1 buurt',
      'niet getoond (privacy), 1 buurt', 'geen gegevens, 1 buurt', 'niet gekoppeld, 1 buurt',
    ]);
  });

  it('is a list that is named after what it shows', async () => {
    const legend = legendIn(await page(`<rk-map>${layer()}<rk-legend></rk-legend></rk-map>`));
    const [list] = all(legend, 'ul');
    expect(list!.getAttribute('role')).to.equal('list');
    expect(textOf(legend.shadowRoot!.getElementById(list!.getAttribute('aria-labelledby')!)!)).to.equal('Aandeel 65-plus, 2024');
  });

  it('gives each state a box of its own', async () => {
    const legend = legendIn(await page(`<rk-map>${layer()}<rk-legend></rk-legend></rk-map>`));
    const looks = all(legend, '.swatch').map((box) => getComputedStyle(box)).map(({ background, borderStyle }) => background + borderStyle);
    expect(new Set(looks).size).to.equal(looks.length);
  });

  it('tells unit, source and how many areas are linked', async () => {
    const legend = legendIn(await page(`<rk-map>${layer('indicator="inwoners"')}<rk-legend></rk-legend></rk-map>`));
    expect(all(legend, '.note').map((note) => plain(textOf(note)))).to.deep.equal([
      '15 van de 16 buurten zijn gekoppeld aan cijfers.', 'Eenheid: inwoners', 'Bron: Gemeente Voorbeeld, Register, 2024 (CC0)',
    ]);
  });

  it('links a source only to an address that a browser may follow', async () => {
    for (const [url, count] of [['https://example.org/', 1], ['javascript:alert(1)', 0]] as const) {
      const given = figures(16);
      given.indicators[0]!['source'] = { name: 'Bron', url };
      const legend = legendIn(await page(`<rk-map>${layer('indicator="inwoners"')}<rk-legend></rk-legend></rk-map>`, given));
      expect(all(legend, 'a').length).to.equal(count);
      clear();
    }
  });

  it('shows the period that the map shows, with the same classes', async () => {
    const host = await page(`<rk-map>${layer()}<rk-legend></rk-legend></rk-map>`);
    const legend = legendIn(host);
    const before = all(legend, '.label').map((label) => textOf(label));
    host.querySelector('rk-layer')!.period = '2022';
    await frames();
    expect(textOf(all(legend, '.title')[0]!)).to.equal('Aandeel 65-plus, 2022');
    expect(all(legend, '.label').map((label) => textOf(label))).to.deep.equal(before);
  });

  it('takes no room when it has nothing to say, and leaves the hidden attribute to its author', async () => {
    const host = await page('<rk-map><rk-legend></rk-legend></rk-map><rk-legend for="nobody"></rk-legend>');
    for (const legend of host.querySelectorAll('rk-legend')) {
      expect(takesRoom(legend)).to.equal(false);
      expect(legend.hasAttribute('hidden')).to.equal(false);
    }
  });

  it('leaves out the only layer when that is hidden', async () => {
    const host = await page(`<rk-map>${layer('hidden')}<rk-legend></rk-legend></rk-map>`);
    expect(takesRoom(legendIn(host))).to.equal(false);
  });

  it('offers no switches for one layer', async () => {
    const legend = legendIn(await page(`<rk-map>${layer()}<rk-legend></rk-legend></rk-map>`));
    expect(all(legend, 'input')).to.have.length(0);
  });

  it('switches each of several layers, the topmost first, and keeps one that is off in the list', async () => {
    const host = await page(`<rk-map id="k">${layer('indicator="inwoners"')}${layer('indicator="leefbaarheid"')}</rk-map><rk-legend for="k"></rk-legend><rk-legend for="k" lang="en"></rk-legend>`);
    const [legend, other] = host.querySelectorAll('rk-legend');
    expect(all(legend!, '.title').map((title) => plain(textOf(title)))).to.deep.equal(['Leefbaarheid, 2024', 'Inwoners, 2024']);
    const [box] = all<HTMLInputElement>(legend!, 'input[type=checkbox]');
    box!.click();
    await frames();
    expect(box!.checked).to.equal(false);
    expect(all(legend!, 'ul')).to.have.length(1);
    expect(all(other!, 'ul')).to.have.length(1);
    box!.click();
    await frames();
    expect(all(legend!, 'ul')).to.have.length(2);
  });

  it('changes the opacity of a layer on the map', async () => {
    const host = await page(`<rk-map>${layer('indicator="inwoners"')}${layer('indicator="leefbaarheid"')}<rk-legend></rk-legend></rk-map>`);
    expect(all(legendIn(host), 'input[type=range]')).to.have.length(0);
    await adjust(legendIn(host));
    const [slider] = all<HTMLInputElement>(legendIn(host), 'input[type=range]');
    expect(slider!.getAttribute('aria-label')).to.equal('Dekking van Leefbaarheid');
    slider!.value = '0.4';
    slider!.dispatchEvent(new Event('input'));
    await frames();
    expect(slider!.getAttribute('aria-valuetext')).to.equal('40%');
    const alpha = [...host.querySelector('rk-map')!.shadowRoot!.querySelectorAll('canvas')].map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.reduce((most, value, i) => (i % 4 === 3 ? Math.max(most, value) : most), 0);
    });
    expect(alpha[0]).to.equal(255);
    // Borders lie over the colours, and are as much of each as the slider says.
    expect(alpha[1]).to.be.within(0.4 * 255, 0.65 * 255);
  });

  it('moves a layer over the one above it, and says over which', async () => {
    const host = await page(`<rk-map>${layer('indicator="inwoners"')}${layer('indicator="leefbaarheid"')}<rk-legend></rk-legend></rk-map>`);
    const legend = legendIn(host);
    await adjust(legend);
    const labels = () => all<HTMLButtonElement>(legend, '[part=order]').map((button) => `${button.getAttribute('aria-label')}${button.disabled ? ' (uit)' : ''}`);
    expect(labels()).to.deep.equal(['Leefbaarheid ligt bovenop (uit)', 'Inwoners boven Leefbaarheid leggen']);
    all(legend, '[part=order]')[1]!.click();
    await frames();
    expect(labels()).to.deep.equal(['Inwoners ligt bovenop (uit)', 'Leefbaarheid boven Inwoners leggen']);
  });

  it('comes before its map, moves to another and back, and follows only the one it belongs to', async () => {
    const host = await page(`<rk-legend for="one"></rk-legend><rk-map id="one">${layer('indicator="inwoners"')}</rk-map><rk-map id="two">${layer('indicator="leefbaarheid"')}</rk-map>`);
    const legend = legendIn(host);
    const title = () => all(legend, '.title').map((element) => plain(textOf(element))).join();
    expect(title()).to.equal('Inwoners, 2024');
    legend.for = 'two';
    await frames();
    expect(title()).to.equal('Leefbaarheid, 2024');
    legend.remove();
    host.querySelector('rk-layer')!.indicator = 'ouderen';
    host.append(legend);
    legend.for = 'one';
    await frames();
    expect(title()).to.equal('65 jaar en ouder, 2024');
    host.querySelector('#one')!.remove();
    await frames();
    expect(takesRoom(legend)).to.equal(false);
  });

  it('is the same for figures that differ only in what is hidden', async () => {
    const seen = [];
    for (const hidden of [1, 4]) {
      const given = figures(16);
      for (const period of given.periods) given.values['ouderen']![period]![1] = hidden;
      const host = await page(`<rk-map>${layer()}<rk-legend></rk-legend></rk-map>`, given);
      seen.push(serialise(legendIn(host)).replace(/lit\$\d+\$/g, ''));
      clear();
    }
    expect(seen[0]).to.equal(seen[1]);
  });

  for (const lang of ['nl', 'en']) {
    it(`is accessible in ${lang}`, async () => {
      const host = await page(`<div lang="${lang}"><rk-map id="k">${layer()}${layer('indicator="inwoners"')}</rk-map><rk-legend for="k"></rk-legend></div>`);
      await expectAccessible(legendIn(host));
      await adjust(legendIn(host));
      await expectAccessible(legendIn(host));
    });
  }
});
