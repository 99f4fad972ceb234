import { expect } from '@esm-bundle/chai';
import manifest from '../../custom-elements.json' with { type: 'json' };
import '../../src/define/all.js';
import { expectAccessible } from './axe.js';
import { countSubscriptions } from './subscriptions.js';
import { clear, frames, once, place, settled, textOf } from './fixture.js';
import { figures, squares } from '../fixtures/squares.js';

interface Attribute { name: string; fieldName: string; type?: { text: string } }
interface Element_ { tagName: string; attributes?: Attribute[] }

const elements = manifest.modules.flatMap(({ declarations }) => declarations as unknown as Element_[]).filter(({ tagName }) => tagName);
const layer = '<rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel"></rk-layer>';

function fill(root: ParentNode): void {
  for (const element of root.querySelectorAll('rk-layer')) {
    element.topology = squares(4);
    element.indicators = figures(16);
  }
}

/** A value that an attribute of this type can have, as text and as property. */
function example({ name, type }: Attribute): [string, unknown] {
  if (type?.text.includes('boolean')) return ['', true];
  if (name === 'breaks') return ['1 2', [1, 2]];
  return type?.text.includes('number') || ['zoom', 'min-zoom', 'max-zoom', 'opacity', 'threshold', 'classes', 'count', 'interval'].includes(name) ? ['3', 3] : ['low', 'low'];
}

describe('every element', () => {
  afterEach(clear);

  it('is in the manifest that these tests walk over', () => {
    expect(elements.map(({ tagName }) => tagName)).to.include.members(['rk-map', 'rk-layer', 'rk-legend', 'rk-timeline', 'rk-question', 'rk-table', 'rk-answer', 'rk-top-areas', 'rk-sources']);
  });

  for (const { tagName, attributes = [] } of elements) {
    it(`${tagName} takes every attribute as a property`, async () => {
      for (const attribute of attributes) {
        const [text, value] = example(attribute);
        const element = document.createElement(tagName);
        element.setAttribute(attribute.name, text);
        place('').append(element);
        await frames(1);
        expect((element as unknown as Record<string, unknown>)[attribute.fieldName], attribute.name).to.deep.equal(value);
        clear();
      }
    });

    it(`${tagName} stands on its own, without a map, and is accessible`, async () => {
      const element = document.createElement(tagName);
      place('').append(element);
      await frames();
      await expectAccessible(element);
    });

    it(`${tagName} survives being moved, removed and put back while it loads`, async () => {
      const host = place(`<rk-map>${layer}</rk-map><rk-map>${layer}</rk-map>`);
      fill(host);
      const [one, two] = host.querySelectorAll('rk-map') as unknown as [HTMLElement, HTMLElement];
      const element = document.createElement(tagName);
      one.append(element);
      await frames(1);
      two.append(element);
      element.remove();
      one.append(element);
      await settled(host);
      expect(element.isConnected).to.equal(true);
      await expectAccessible(host);
    });
  }

  // What acts only when it is asked to has no map to subscribe to.
  for (const { tagName } of elements.filter(({ tagName: tag, attributes = [] }) => !['rk-keep', 'rk-export'].includes(tag) && attributes.some(({ name }) => name === 'for'))) {
    it(`${tagName} leaves no subscription behind when it is removed, and takes one when it is put back`, async () => {
      const subscriptions = countSubscriptions();
      const host = place(`<rk-map>${layer}<${tagName}></${tagName}></rk-map>`);
      fill(host);
      const map = await settled(host);
      const element = map.lastElementChild!;
      const before = subscriptions.open;
      for (let round = 0; round < 3; round++) {
        element.remove();
        expect(subscriptions.open).to.equal(before - 1);
        map.append(element);
        await frames();
        expect(subscriptions.open).to.equal(before);
      }
      subscriptions.stop();
    });
  }

  it('follows the map to another period, which the page is told of', async () => {
    const host = place(`<rk-map id="k">${layer}<rk-timeline></rk-timeline><rk-legend></rk-legend></rk-map><rk-table for="k"></rk-table><rk-answer for="k"></rk-answer>`);
    fill(host);
    const map = await settled(host);
    await host.querySelector('rk-table')!.updateComplete;
    const changed = once<{ period: string }>(map, 'rk-period-change');
    host.querySelector('rk-timeline')!.period = '2022';
    expect((await changed).detail).to.deep.equal({ period: '2022' });
    await frames();
    expect(textOf(host.querySelector('rk-legend')!)).to.contain('2022');
    expect(textOf(host.querySelector('rk-table')!)).to.contain('2022');
  });
});

describe('a layer', () => {
  afterEach(clear);

  const pixels = (host: ParentNode): number => {
    const canvas = host.querySelector('rk-map')!.shadowRoot!.querySelector('canvas');
    if (!canvas) return 0;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  };

  it('is left off the map when it is hidden', async () => {
    const host = place(`<rk-map>${layer}</rk-map>`);
    fill(host);
    await settled(host);
    expect(pixels(host)).to.be.above(1000);
    host.querySelector('rk-layer')!.hidden = true;
    await settled(host);
    expect(pixels(host)).to.equal(0);
  });

  it('shows from one zoom to another', async () => {
    const host = place(`<rk-map center="52.39,6.62" zoom="12">${layer.replace('<rk-layer', '<rk-layer min-zoom="11" max-zoom="13"')}</rk-map>`);
    fill(host);
    const map = await settled(host);
    expect(pixels(host)).to.be.above(1000);
    map.zoom = 14;
    await settled(host);
    expect(pixels(host)).to.equal(0);
    map.zoom = 10;
    await settled(host);
    expect(pixels(host)).to.equal(0);
  });

  it('changes indicator, classes and palette without reading its files again', async () => {
    const host = place(`<rk-map>${layer}<rk-legend></rk-legend></rk-map>`);
    fill(host);
    await settled(host);
    const element = host.querySelector('rk-layer')!;
    const legend = host.querySelector('rk-legend')!;
    element.indicator = 'inwoners';
    element.classes = 3;
    element.palette = 'groen';
    await settled(host);
    expect(textOf(legend)).to.contain('Inwoners');
    expect([...legend.shadowRoot!.querySelectorAll<HTMLElement>('[part~="swatch"]')].filter((each) => each.style.backgroundColor)).to.have.length(3);
  });

  it('reports how its figures and its shapes fit', async () => {
    const host = place(`<rk-map>${layer}</rk-map>`);
    fill(host);
    const element = host.querySelector('rk-layer')!;
    expect(element.join).to.equal(undefined);
    element.indicators = { ...figures(16), areas: [...figures(16).areas.slice(0, 14), 'Z9'] };
    await settled(host);
    expect(element.join).to.deep.include({ matched: 14, areasWithoutRow: ['A14', 'A15'], rowsWithoutArea: ['Z9'], otherYear: false });
  });

  it('gives back nothing of the figures that a page hands in', async () => {
    const host = place(`<rk-map>${layer}</rk-map>`);
    fill(host);
    await settled(host);
    expect(host.querySelector('rk-layer')!.indicators).to.equal(undefined);
  });
});
