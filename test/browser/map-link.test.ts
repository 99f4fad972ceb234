import { expect } from '@esm-bundle/chai';
import '../../src/define/rk-answer.js';
import '../../src/define/rk-layer.js';
import '../../src/define/rk-map.js';
import { clear, frames, place, settled, textOf } from './fixture.js';
import { figures, squares } from '../fixtures/squares.js';

const layer = '<rk-layer object="buurten" key="code" label="naam" indicator="inwoners"></rk-layer>';

function fill(root: ParentNode): void {
  for (const element of root.querySelectorAll('rk-layer')) {
    element.topology = squares(4);
    element.indicators = figures(16);
  }
}
const says = (root: ParentNode) => textOf(root.querySelector('rk-answer')!);

describe('an element and its map', () => {
  afterEach(clear);

  it('find each other when nested', async () => {
    const host = place(`<rk-map>${layer}<rk-answer></rk-answer></rk-map>`);
    fill(host);
    await settled(host);
    expect(says(host)).to.contain('Inwoners');
  });

  it('find each other by id, whichever comes first', async () => {
    for (const markup of [`<rk-answer for="k"></rk-answer><rk-map id="k">${layer}</rk-map>`, `<rk-map id="k">${layer}</rk-map><rk-answer for="k"></rk-answer>`]) {
      const host = place(markup);
      fill(host);
      await settled(host);
      expect(says(host)).to.contain('Inwoners');
      clear();
    }
  });

  it('let for win over nesting', async () => {
    const host = place(`<rk-map id="one">${layer}</rk-map><rk-map>${layer.replace('inwoners', 'leefbaarheid')}<rk-answer for="one"></rk-answer></rk-map>`);
    fill(host);
    await settled(host);
    await frames();
    expect(says(host)).to.contain('Inwoners');
  });

  it('find each other when the map is inserted, replaced, renamed or removed later', async () => {
    const host = place('<rk-answer for="k"></rk-answer>');
    await frames();
    expect(says(host)).to.equal('');
    const map = document.createElement('rk-map');
    map.innerHTML = layer;
    fill(map);
    host.append(map);
    await settled(host);
    expect(says(host)).to.equal('');
    map.id = 'k';
    await frames();
    expect(says(host)).to.contain('Inwoners');
    map.remove();
    await frames();
    expect(says(host)).to.equal('');
    const second = document.createElement('rk-map');
    second.id = 'k';
    second.innerHTML = layer.replace('inwoners', 'leefbaarheid');
    fill(second);
    host.append(second);
    await settled(host);
    expect(says(host)).to.contain('Leefbaarheid');
  });

  it('find each other when the map is defined later', async () => {
    const host = place(`<rk-late id="k">${layer}</rk-late><rk-answer for="k"></rk-answer>`);
    const nested = place(`<rk-late>${layer}<rk-answer></rk-answer></rk-late>`);
    fill(host);
    fill(nested);
    await frames();
    customElements.define('rk-late', class extends customElements.get('rk-map')! {});
    await frames(10);
    expect(says(host)).to.contain('Inwoners');
    expect(says(nested)).to.contain('Inwoners');
  });

  it('resolve an id in their own root', async () => {
    const outer = place(`<rk-map id="k">${layer}</rk-map><div></div>`);
    const root = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<rk-answer for="k"></rk-answer><rk-map id="k">${layer.replace('inwoners', 'leefbaarheid')}</rk-map>`;
    fill(outer);
    fill(root);
    await settled(root);
    expect(says(root)).to.contain('Leefbaarheid');
  });

  it('move from one map to another', async () => {
    const host = place(`<rk-map>${layer}<rk-answer></rk-answer></rk-map><rk-map>${layer.replace('inwoners', 'leefbaarheid')}</rk-map>`);
    fill(host);
    await settled(host);
    const [, second] = host.querySelectorAll('rk-map');
    await second!.settled;
    second!.append(host.querySelector('rk-answer')!);
    await frames();
    expect(says(host)).to.contain('Leefbaarheid');
    // The layer takes what it shows along.
    second!.querySelector('rk-layer')!.remove();
    second!.append(host.querySelector('rk-layer')!);
    await second!.settled;
    await frames();
    expect(says(host)).to.contain('Inwoners');
  });

  it('leave no listeners behind', async () => {
    const host = place(`<rk-map>${layer}<rk-answer></rk-answer></rk-map>`);
    fill(host);
    const map = await settled(host);
    const answer = host.querySelector('rk-answer')!;
    const requests: string[] = [];
    const request = answer.requestUpdate.bind(answer);
    answer.requestUpdate = (...values) => {
      requests.push('update');
      request(...values);
    };
    answer.remove();
    await frames();
    requests.length = 0;
    map.area = 'A3';
    await frames();
    expect(requests).to.deep.equal([]);
    map.append(answer);
    await frames();
    map.area = 'A4';
    await frames();
    expect(requests.length).to.be.above(0);
  });
});
