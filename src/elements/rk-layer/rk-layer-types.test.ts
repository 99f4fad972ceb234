import { expect } from '@esm-bundle/chai';
import '../../define/rk-layer.js';
import '../../define/rk-legend.js';
import '../../define/rk-map.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkMap } from '../rk-map/rk-map.js';

const injection = '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>{{7*7}}';
const stops = (names: readonly string[]) => ({
  type: 'FeatureCollection',
  features: names.map((naam, index) => ({ type: 'Feature', properties: { naam, soort: index % 2 ? 'bus' : 'tram', zone: 10 + index, geheim: 'niet tonen' }, geometry: { type: 'Point', coordinates: [6.605 + index * 0.01, 52.395] } })),
});
const streets = {
  type: 'FeatureCollection',
  features: [0, 1, 2].map((index) => ({ type: 'Feature', properties: { naam: `Straat ${index}`, druk: 10 * index }, geometry: { type: 'LineString', coordinates: [[6.6, 52.39 - index * 0.01], [6.64, 52.39 - index * 0.01]] } })),
};

/** A map of areas with a layer over it. `given` is the file of that layer. */
async function page(attributes: string, given: object | string, { areas = true } = {}): Promise<{ host: HTMLElement; map: RkMap }> {
  const own = areas ? '<rk-layer id="areas" object="buurten" key="code" label="naam" indicator="inwoners"></rk-layer>' : '';
  const host = place(`<div lang="nl"><rk-map>${own}<rk-layer id="other" ${attributes}></rk-layer><rk-legend></rk-legend></rk-map></div>`);
  if (areas) Object.assign(host.querySelector('#areas')!, { topology: squares(4), indicators: figures(16) });
  Object.assign(host.querySelector('#other')!, { topology: given });
  const map = await settled(host);
  await settled(host);
  return { host, map };
}

const deep = <E extends Element = HTMLElement>(host: ParentNode, tag: string, selector: string): E[] => [...host.querySelector(tag)!.shadowRoot!.querySelectorAll<E>(selector)];
const panelOf = (host: ParentNode) => deep(host, 'rk-map', '.place')[0];
const plain = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim();

/** Opens the list in the legend and presses the button with a name. */
async function pick(host: ParentNode, name: string): Promise<HTMLElement> {
  deep<HTMLDetailsElement>(host, 'rk-legend', 'details')[0]!.open = true;
  const button = deep(host, 'rk-legend', '.in-view button').find((each) => plain(each) === name)!;
  button.focus();
  button.click();
  for (let turn = 0; turn < 20 && !panelOf(host); turn++) await frames();
  return button;
}

describe('a layer of another type', () => {
  afterEach(clear);

  it('of points has its kinds in the legend with their numbers, under its own title', async () => {
    const { host } = await page('type="points" label="naam" category="soort" title="Haltes"', stops(['A', 'B', 'C']));
    expect(deep(host, 'rk-legend', '.title').map(plain)).to.deep.equal(['Inwoners, 2024', 'Haltes']);
    expect(deep(host, 'rk-legend', '.layer')[1]!.querySelectorAll('.symbol').length).to.equal(2);
    expect([...deep(host, 'rk-legend', '.layer')[1]!.querySelectorAll('li:has(.symbol)')].map(plain)).to.deep.equal(['tram, 2 punten', 'bus, 1 punt']);
  });

  it('of lines has the classes of its figure', async () => {
    const { host } = await page('type="lines" label="naam" value="druk" method="manual" breaks="5 15" title="Drukte"', streets);
    expect([...deep(host, 'rk-legend', '.layer')[1]!.querySelectorAll('li:has(.symbol)')].map(plain)).to.deep.equal(['minder dan 5, 1 lijn', '5 – 15, 1 lijn', '15 of meer, 1 lijn']);
  });

  it('is drawn', async () => {
    const { host } = await page('type="points" label="naam"', stops(['A', 'B', 'C']), { areas: false });
    const [canvas] = deep<HTMLCanvasElement>(host, 'rk-map', 'canvas');
    const { data } = canvas!.getContext('2d')!.getImageData(0, 0, canvas!.width, canvas!.height);
    expect(data.some((value, index) => index % 4 === 3 && value === 255)).to.equal(true);
  });

  it('tells by keyboard what all layers have at a point, and gives the focus back', async () => {
    const { host } = await page('type="points" label="naam" category="soort" columns="zone" title="Haltes"', stops(['Markt', 'Plein', 'Kade']));
    const button = await pick(host, 'Plein');
    const panel = panelOf(host)!;
    expect(plain(panel)).to.equal('Op deze plek Haltes Plein soortbuszone11 Inwoners Buurt 1 Inwoners110 inwoners');
    expect(host.querySelector('rk-map')!.shadowRoot!.activeElement === panel).to.equal(true);
    panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await frames();
    expect(panelOf(host) === undefined).to.equal(true);
    expect(host.querySelector('rk-legend')!.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('tells of what is clicked, and of an area by Enter', async () => {
    const { host, map } = await page('type="points" label="naam" title="Haltes"', stops(['Markt', 'Plein', 'Kade']));
    const container = map.shadowRoot!.querySelector<HTMLElement>('#map')!;
    container.focus();
    container.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    container.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    for (let turn = 0; turn < 20 && !panelOf(host); turn++) await frames();
    expect(plain(panelOf(host)!)).to.include('Buurt 0 Inwoners100 inwoners');
    // Of one layer of areas there is no panel: it would say what the tooltip says.
    clear();
    const alone = place('<rk-map><rk-layer object="buurten" key="code" label="naam" indicator="inwoners"></rk-layer></rk-map>');
    Object.assign(alone.querySelector('rk-layer')!, { topology: squares(4), indicators: figures(16) });
    const own = (await settled(alone)).shadowRoot!.querySelector<HTMLElement>('#map')!;
    own.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    own.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await frames();
    expect(panelOf(alone) === undefined).to.equal(true);
  });

  it('never reads a text of a file as markup', async () => {
    const names = [injection, `B ${injection}`, `C ${injection}`];
    const csv = `naam;soort;lon;lat\n${names.map((name, index) => `"${name.replaceAll('"', '""')}";"${injection.replaceAll('"', '""')}";${6.605 + index / 100};52.395`).join('\n')}`;
    const geojson = stops(names);
    for (const feature of geojson.features) feature.properties.soort = injection;
    const topology = { type: 'Topology', arcs: [], objects: { punten: { type: 'GeometryCollection', geometries: geojson.features.map(({ properties, geometry }) => ({ ...geometry, properties })) } } };
    const url = URL.createObjectURL(new Blob([csv]));
    for (const given of [geojson, topology, JSON.stringify(geojson), undefined]) {
      const title = injection.replaceAll('"', '&quot;');
      const { host } = await page(`type="points" label="naam" category="soort" columns="naam" title="${title}" ${given ? '' : `src="${url}"`}`, given as object);
      await pick(host, injection);
      expect(plain(panelOf(host)!)).to.include(injection);
      const all = [...deep(host, 'rk-map', 'img, script'), ...deep(host, 'rk-legend', 'img, script')];
      expect(all.length).to.equal(0);
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      clear();
    }
  });

  it('is moved under another, and the map draws it there', async () => {
    const { host } = await page('type="points" label="naam" title="Haltes"', stops(['A', 'B', 'C']));
    deep(host, 'rk-legend', '.adjust')[0]!.click();
    await frames();
    const orders = () => deep<HTMLButtonElement>(host, 'rk-legend', '.settings button').map((button) => `${button.title}${button.disabled ? ' (uit)' : ''}`);
    expect(orders()).to.deep.equal(['Inwoners boven Haltes leggen', 'Haltes ligt bovenop (uit)']);
    const zIndexes = () => deep<HTMLCanvasElement>(host, 'rk-map', 'canvas').map(({ style }) => style.zIndex);
    const before = zIndexes();
    deep<HTMLButtonElement>(host, 'rk-legend', '.settings button')[0]!.click();
    await frames();
    expect(orders()).to.deep.equal(['Inwoners ligt bovenop (uit)', 'Haltes boven Inwoners leggen']);
    expect(zIndexes()).to.deep.equal(before.toReversed());
  });

  for (const [attributes, path] of [['label="name"', 'label'], ['category="kind"', 'category'], ['value="druk"', 'value'], ['columns="zone,telefoon"', 'columns']] as const) {
    it(`says which columns there are when that of ${path} is not there`, async () => {
      const { host } = await page(`type="points" ${attributes}`, stops(['A']));
      expect(textOf(deep(host, 'rk-map', '.error')[0]!)).to.include('naam | soort | zone');
    });
  }

  it('is accessible, with its list and its panel', async () => {
    const { host } = await page('type="points" label="naam" category="soort" title="Haltes"', stops(['Markt', 'Plein', 'Kade']));
    await pick(host, 'Plein');
    await expectAccessible(host.querySelector('rk-legend')!);
    await expectAccessible(host.querySelector('rk-map')!);
  });
});
