import { expect } from '@esm-bundle/chai';
import { makeDetail } from '../topology/detail.js';
import { finish } from '../work.js';
import { drawBorders } from './borders.js';
import { box, grid, load, separate } from './fixtures.test.js';
import { drawOutline } from './outline.js';
import { regionOf, within, type View } from './view.js';

function view(pixels: number, width: number, height: number): View {
  const scale = 360 * pixels;
  return { originX: scale / 2, originY: scale / 2 - height, scale, width, height, pixelRatio: 1 };
}

function coverage(topology: object, at: View, options: { width: number; only?: Uint8Array }): number[] {
  const { map } = load(topology);
  return Array.from(finish(drawBorders({ map, detail: finish(makeDetail(map, 0, regionOf(map, at, 9))), view: at, ...options })));
}

describe('drawBorders', () => {
  it('covers half of the pixels on either side of a line between them', () => {
    const cells = coverage(grid(2, 1), view(4, 8, 4), { width: 1 });
    expect(cells.slice(8, 16).map((cell) => Math.round(cell / 64))).to.deep.equal([2, 0, 0, 2, 2, 0, 0, 2]);
  });

  it('covers as much as the line is wide', () => {
    for (const width of [1, 1.5, 2, 3]) {
      const cells = coverage(grid(2, 1), view(10, 20, 10), { width });
      const middle = cells.slice(5 * 20 + 4, 5 * 20 + 16).reduce((sum, cell) => sum + cell, 0);
      expect(middle / 255).to.be.closeTo(width, 0.05);
    }
  });

  it('keeps that width for slanting lines, measured across', () => {
    const slanted = separate([[[[[0, 0], [10, 5], [0, 5]]]]]);
    const at = view(10, 100, 50);
    const cells = coverage(slanted, at, { width: 2 });
    let sum = 0;
    for (let row = 10; row < 50; row++) sum += cells[row * 100 + 50]!;
    expect(sum / 255).to.be.closeTo(2 * Math.sqrt(1.25), 0.3);
  });

  it('draws each shared border once: no darker than a border of one area', () => {
    const once = coverage(separate([[[box(0, 0, 1, 1)]]]), view(8, 16, 8), { width: 1 });
    const shared = coverage(grid(2, 1), view(8, 16, 8), { width: 1 });
    expect(shared[3 * 16 + 8]).to.be.closeTo(once[3 * 16 + 8]!, 1);
  });

  it('draws nothing between two parts of one area', () => {
    const arcs = [[[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 1], [2, 1], [2, 0], [1, 0]]];
    const topology = { type: 'Topology', arcs, objects: { a: { type: 'MultiPolygon', id: 'A', arcs: [[[0, 1]], [[0, 2]]] } } };
    expect(coverage(topology, view(8, 16, 8), { width: 1 })[4 * 16 + 8]).to.equal(0);
  });

  it('gives the same for a part of a view as for the whole', () => {
    const at = view(9, 50, 40);
    const whole = coverage(grid(4, 3), at, { width: 1.25 });
    const part = coverage(grid(4, 3), within(at, { x: 11, y: 7, width: 17, height: 22 }), { width: 1.25 });
    for (let row = 0; row < 22; row++) {
      const start = (row + 7) * 50 + 11;
      expect(part.slice(row * 17, row * 17 + 17)).to.deep.equal(whole.slice(start, start + 17));
    }
  });

  it('draws only the borders that are asked for', () => {
    const { map } = load(grid(4, 1));
    const only = Uint8Array.from(map.arcs.left, (left, arc) => Number(Math.min(left, map.arcs.right[arc]!) === 2));
    const row = coverage(grid(4, 1), view(6, 24, 6), { width: 1, only }).slice(48, 72);
    expect([row[6]! > 0, row[12]! > 0, row[18]! > 0, row[0]! > 0]).to.deep.equal([false, true, false, false]);
  });
});

describe('drawOutline', () => {
  const { map } = load(grid(4, 4));
  const at = view(10, 60, 60);
  const outline = (areas: number[], width = 3): ReturnType<typeof drawOutline> =>
    drawOutline({ map, detail: finish(makeDetail(map, 0, regionOf(map, at, 20))), view: at, areas, width });

  it('is only as large as it needs to be', () => {
    const { x, y, width, height } = outline([5])!;
    expect(x).to.be.within(5, 9);
    expect(y).to.be.within(35, 39);
    expect(width).to.be.within(14, 18);
    expect(height).to.be.within(14, 18);
  });

  it('leaves out the border between two of the areas', () => {
    const one = outline([5])!;
    const two = outline([5, 6])!;
    const cover = (drawn: typeof one, x: number, y: number): number => drawn.coverage[(y - drawn.y) * drawn.width + x - drawn.x]!;
    expect(cover(one, 20, 45)).to.equal(255);
    expect(cover(two, 20, 45)).to.equal(0);
    expect(cover(two, 30, 45)).to.equal(255);
    expect(cover(two, 15, 45)).to.equal(0);
  });

  it('is null out of view, for no areas, and for an area without shape', () => {
    expect(outline([])).to.equal(null);
    const far = { ...at, originX: at.originX + 500 };
    expect(drawOutline({ map, detail: finish(makeDetail(map, 0, regionOf(map, far))), view: far, areas: [5], width: 3 })).to.equal(null);
    const shapeless = load(separate([null, [[box(0, 0, 1, 1)]]])).map;
    expect(drawOutline({ map: shapeless, detail: finish(makeDetail(shapeless, 0, regionOf(shapeless, at))), view: at, areas: [0], width: 3 })).to.equal(null);
  });
});
