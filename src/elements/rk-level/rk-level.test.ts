import { expect } from '@esm-bundle/chai';
import '../../define/rk-map.js';
import '../../define/rk-layer.js';
import '../../define/rk-level.js';
import '../../define/rk-legend.js';
import { clear, frames, place, settled } from '../../../test/browser/fixture.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkMap } from '../rk-map/rk-map.js';

const file = (content: object): string => URL.createObjectURL(new Blob([JSON.stringify(content)]));

async function mapWithLevel(): Promise<RkMap> {
  const names = 'object="buurten" key="code" label="naam"';
  const host = place(`
    <rk-map lang="nl" center="52.38,6.62" zoom="11">
      <rk-layer ${names} src="${file(squares(2))}" data="${file(figures(4))}" indicator="inwoners">
        <rk-level from="13" ${names} src="${file(squares(4))}" data="${file(figures(16))}"></rk-level>
      </rk-layer>
      <rk-legend></rk-legend>
    </rk-map>`);
  return settled(host);
}

/** Areas in all classes and other states, as the legend counts them. */
const counted = (map: RkMap): number =>
  [...map.querySelector('rk-legend')!.shadowRoot!.querySelectorAll('[part=count]')].reduce((sum, count) => sum + parseInt(count.textContent, 10), 0);

function hasInk(canvas: HTMLCanvasElement): boolean {
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
}

describe('rk-level', () => {
  afterEach(clear);

  it('takes the place of its layer from its zoom on, and gives it back', async () => {
    const map = await mapWithLevel();
    expect(counted(map)).to.equal(4);
    for (const [zoom, count] of [[13, 16], [12.75, 4], [16, 16]] as const) {
      map.zoom = zoom;
      await map.settled;
      await frames();
      expect(counted(map)).to.equal(count);
    }
  });

  it('leaves the coarser picture until it is painted itself: the map is never empty', async () => {
    const map = await mapWithLevel();
    let done = false;
    let [looks, empty] = [0, 0];
    const look = (): void => {
      looks++;
      if (![...map.shadowRoot!.querySelectorAll('canvas')].some(hasInk)) empty++;
      if (!done) requestAnimationFrame(look);
    };
    look();
    map.zoom = 13;
    await map.settled;
    await frames();
    done = true;
    expect(looks).to.be.above(2);
    expect(empty).to.equal(0);
    expect(map.shadowRoot!.querySelectorAll('canvas')).to.have.length(1);
  });

  it('follows its own attributes, and is forgotten when it is taken out', async () => {
    const map = await mapWithLevel();
    map.zoom = 12;
    await map.settled;
    const level = map.querySelector('rk-level')!;
    level.from = 12;
    await frames();
    await map.settled;
    await frames();
    expect(counted(map)).to.equal(16);
    level.remove();
    await frames();
    await map.settled;
    await frames();
    expect(counted(map)).to.equal(4);
  });
});
