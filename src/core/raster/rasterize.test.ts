import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { makeDetail } from '../topology/detail.js';
import { finish } from '../work.js';
import { makeCodes } from './area-code.js';
import { box, fit, grid, load, picture, separate, type Position } from './fixtures.test.js';
import { rasterize } from './rasterize.js';
import type { Scene } from './scene.js';
import { regionOf, within, type View } from './view.js';

/** Equator degrees, so that a degree is as high as it is wide: `pixels` device pixels a degree, [0, 0] at the bottom left. */
function view(pixels: number, width: number, height: number): View {
  const scale = 360 * pixels;
  return { originX: scale / 2, originY: scale / 2 - height, scale, width, height, pixelRatio: 1 };
}

const idsOf = (scene: Scene, at: View): Int32Array => finish(scene.rasterize({ view: at, thinWidth: 0, strongWidth: 0 })).ids;

describe('rasterize', () => {
  it('gives every pixel the area at its centre', () => {
    expect(picture(load(grid(3, 2)), view(2, 8, 5))).to.deep.equal(['........', '445566..', '445566..', '112233..', '112233..']);
  });

  it('leaves areas without shape out', () => {
    expect(picture(load(separate([null, [[box(0, 0, 1, 1)]], null])), view(2, 3, 2))).to.deep.equal(['22.', '22.']);
  });

  it('takes holes and the islands in them, whichever way rings are wound', () => {
    const expected = ['1111111', '1111111', '11...11', '11.2.11', '11...11', '1111111', '1111111'];
    for (const turned of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const [outline, hole, island] = [box(0, 0, 7, 7), box(2, 2, 5, 5), box(3, 3, 4, 4)]
        .map((ring, i) => ((turned >> i) & 1 ? ring.reverse() : ring)) as [Position[], Position[], Position[]];
      expect(picture(load(separate([[[outline, hole]], [[island]]])), view(1, 7, 7))).to.deep.equal(expected);
    }
  });

  it('takes areas of several parts', () => {
    const scene = load(separate([[[box(0, 0, 1, 1)], [box(3, 0, 4, 1)]], [[box(1, 0, 3, 1)]]]));
    expect(picture(scene, view(1, 5, 1))).to.deep.equal(['1221.']);
  });

  it('draws nothing for a ring without size, a spike or a border inside an area', () => {
    const flat: Position[] = [[0, 0], [3, 3], [0, 0]];
    expect(picture(load(separate([[[flat]], [[box(1, 0, 2, 1)]]])), view(1, 3, 1))).to.deep.equal(['.2.']);
    const spiked: Position[] = [[0, 0], [2, 0], [2, 2], [5, 2], [2, 2], [0, 2]];
    expect(picture(load(separate([[[spiked]]])), view(1, 4, 3))).to.deep.equal(['....', '11..', '11..']);
    expect(picture(load(separate([[[box(0, 0, 1, 1)], [box(1, 0, 2, 1)]]])), view(1, 3, 1))).to.deep.equal(['11.']);
  });

  it('gives pixels of a border stored twice to one of the two, with neither gap nor overlap', () => {
    const scene = load(separate([[[[[0, 0], [5, 0], [3, 7], [0, 7]]]], [[[[3, 7], [5, 0], [8, 0], [8, 7]]]]]));
    for (const shift of [0, 0.3, 0.5, 0.77]) {
      const at = { ...view(9, 72, 63), originX: 360 * 9 / 2 + shift };
      const { ids, overlaps } = finish(scene.rasterize({ view: at, thinWidth: 0, strongWidth: 0 }));
      expect(overlaps).to.equal(false);
      for (let row = 0; row < 63; row++) {
        const text = Array.from(ids.subarray(row * 72, row * 72 + 71)).join('');
        expect(text).to.match(/^1+2+$/);
      }
    }
  });

  it('draws the whole world', () => {
    const world = load(separate([[[box(-180, -90, 180, 90), box(-90, -40, 90, 40)]], [[box(-90, -40, 90, 40)]]]));
    const rows = picture(world, { originX: -2, originY: -2, scale: 8, width: 12, height: 12, pixelRatio: 1 });
    expect(rows).to.deep.equal([
      '............', '............', '..11111111..', '..11111111..', '..11111111..', '..11222211..', '..11222211..',
      '..11111111..', '..11111111..', '..11111111..', '............', '............',
    ]);
  });

  it('draws at the deepest zoom without losing its place', () => {
    const scene = load(grid(3, 3));
    const scale = 256 * 2 ** 22;
    const corner = { originX: scale / 2 + scale / 360 - 8, originY: scale / 2 - 16, scale, width: 16, height: 16, pixelRatio: 1 };
    const ids = new Set(idsOf(scene, corner));
    expect([...ids].every((id) => id === 1 || id === 2)).to.equal(true);
    expect(idsOf(scene, { ...corner, originX: corner.originX - 300 })[0]).to.equal(1);
    expect(idsOf(scene, { ...corner, originX: corner.originX + 300 })[0]).to.equal(2);
  });

  it('gives the same for a part of a view as for the whole, wherever the part is', () => {
    const scene = load(grid(7, 5));
    const whole = view(13, 100, 80);
    const all = idsOf(scene, whole);
    fc.assert(fc.property(fc.nat(80), fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (x, y, width, height) => {
      const part = idsOf(scene, within(whole, { x, y, width, height }));
      for (let row = 0; row < height; row++) {
        const expected = all.subarray((y + row) * 100 + x, (y + row) * 100 + x + width);
        expect(Array.from(part.subarray(row * width, (row + 1) * width))).to.deep.equal(Array.from(expected));
      }
    }), { numRuns: 50 });
  });

  it('draws areas without shape as nothing', () => {
    const empty = load({ type: 'Topology', arcs: [], objects: { a: { type: null, id: 'A' } } });
    expect(picture(empty, view(1, 2, 1))).to.deep.equal(['..']);
  });

  it('gets the same from arcs with all their vertices', () => {
    const { map } = load(grid(4, 4));
    const at = fit(load(grid(4, 4)), 64, 64);
    const detail = finish(makeDetail(map, 0, regionOf(map, at)));
    const { ids, unclear } = finish(rasterize({ map, detail, codes: makeCodes(map), view: at }));
    expect(unclear).to.equal(0);
    expect(Array.from(ids)).to.deep.equal(Array.from(idsOf(load(grid(4, 4)), at)));
  });
});
