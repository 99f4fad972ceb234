import { expect } from '@esm-bundle/chai';
import { makeDetail } from '../topology/detail.js';
import { finish } from '../work.js';
import { smoothColours } from './anti-alias.js';
import { box, grid, load, separate } from './fixtures.test.js';
import type { Scene } from './scene.js';
import { packColour, type Rgba } from '../../map/painter/styles.js';
import { regionOf, within, type View } from './view.js';

function view(pixels: number, width: number, height: number): View {
  const scale = 360 * pixels;
  return { originX: scale / 2, originY: scale / 2 - height, scale, width, height, pixelRatio: 1 };
}

/** Colours of a view where area `i` has `colours[i]`. */
function smooth({ map }: Scene, at: View, colours: Rgba[]): Rgba[] {
  const fill = Uint32Array.from([[0, 0, 0, 0] as Rgba, ...colours], packColour);
  const styleOf = Uint16Array.from([0, ...colours.keys()], (value, i) => (i === 0 ? 0 : value + 1));
  const pixels = finish(smoothColours({ map, detail: finish(makeDetail(map, 0, regionOf(map, at, 9))), view: at, fill, styleOf }));
  return Array.from(pixels, (packed) => [packed & 255, (packed >>> 8) & 255, (packed >>> 16) & 255, packed >>> 24] as const);
}

describe('smoothColours', () => {
  it('mixes colours by the exact share of a pixel that areas take', () => {
    const scene = load(separate([[[box(0, 0, 1.25, 3)]], [[box(1.25, 0, 3, 3)]]]));
    const [first, mixed, second] = smooth(scene, view(1, 3, 1), [[200, 0, 0, 255], [0, 100, 0, 255]]);
    expect(first).to.deep.equal([200, 0, 0, 255]);
    expect(mixed).to.deep.equal([50, 75, 0, 255]);
    expect(second).to.deep.equal([0, 100, 0, 255]);
  });

  it('lets the edge of the map through by its share', () => {
    const [, pixel] = smooth(load(separate([[[box(0, 0, 1.5, 1)]]])), view(1, 3, 1), [[200, 0, 0, 255]]);
    expect(pixel!.slice(0, 3)).to.deep.equal([200, 0, 0]);
    expect(pixel![3]).to.be.closeTo(128, 1);
  });

  it('averages many areas in one pixel', () => {
    const colours = Array.from({ length: 100 }, (_, i): Rgba => [i * 2, 0, 255 - i * 2, 255]);
    const [pixel] = smooth(load(grid(10, 10)), view(0.1, 1, 1), colours);
    expect(pixel![0]).to.be.closeTo(99, 1);
    expect(pixel![2]).to.be.closeTo(156, 1);
  });

  it('agrees with 16 × 16 samples a pixel', () => {
    const triangle = separate([[[[[0.3, 0.2], [9.1, 2.7], [3.3, 7.9]]]], [[[[9.1, 2.7], [3.3, 7.9], [9.7, 9.3]]]]]);
    const at = view(1, 10, 10);
    const pixels = smooth(load(triangle), at, [[255, 0, 0, 255], [0, 255, 0, 255]]);
    const fine = finish(load(triangle).rasterize({ view: view(16, 160, 160), thinWidth: 0, strongWidth: 0 })).ids;
    for (let y = 0; y < 10; y++) {
      for (let x = 0; x < 10; x++) {
        const hits = [0, 0, 0];
        for (let i = 0; i < 256; i++) hits[fine[(y * 16 + (i >> 4)) * 160 + x * 16 + (i & 15)]!]!++;
        const alpha = (hits[1]! + hits[2]!) / 256;
        const [red, green, , a] = pixels[y * 10 + x]!;
        expect(a / 255).to.be.closeTo(alpha, 0.04);
        if (alpha > 0.1) {
          expect(red / 255).to.be.closeTo(hits[1]! / 256 / alpha, 0.12);
          expect(green / 255).to.be.closeTo(hits[2]! / 256 / alpha, 0.12);
        }
      }
    }
  });

  it('gives the same for a part of a view as for the whole', () => {
    const colours = Array.from({ length: 30 }, (_, i): Rgba => [(i * 53) % 256, (i * 97) % 256, (i * 31) % 256, 255]);
    const at = view(3.7, 40, 30);
    const whole = smooth(load(grid(6, 5)), at, colours);
    const part = smooth(load(grid(6, 5)), within(at, { x: 9, y: 8, width: 11, height: 13 }), colours);
    part.forEach((pixel, i) => {
      const expected = whole[(8 + Math.floor(i / 11)) * 40 + 9 + (i % 11)]!;
      pixel.forEach((value, channel) => expect(value).to.be.closeTo(expected[channel]!, 1));
    });
  });
});
