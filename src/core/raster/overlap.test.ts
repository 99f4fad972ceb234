import { expect } from '@esm-bundle/chai';
import { finish } from '../work.js';
import { codeOf } from './area-code.js';
import { box, load, picture, randomNumbers, separate, type Position } from './fixtures.test.js';
import type { View } from './view.js';

function view(width: number, height: number): View {
  return { originX: 180, originY: 180 - height, scale: 360, width, height, pixelRatio: 1 };
}

describe('areas that overlap', () => {
  it('show the last of the file on top', () => {
    const scene = load(separate([[[box(0, 0, 6, 4)]], [[box(2, 0, 8, 2)]], [[box(3, 0, 5, 9)]]]));
    expect(picture(scene, view(9, 5))).to.deep.equal(['...33....', '111331...', '111331...', '11233222.', '11233222.']);
  });

  it('may be the same shape twice', () => {
    const topology = { type: 'Topology', arcs: [[[0, 0], [4, 0], [4, 3], [0, 3], [0, 0]]], objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'A', arcs: [[0]] }, { type: 'Polygon', id: 'B', arcs: [[~0]] }] } } };
    const scene = load(topology);
    expect(scene.loaded.report.overlappingArcs).to.equal(1);
    expect(picture(scene, view(5, 4))).to.deep.equal(['.....', '2222.', '2222.', '2222.']);
  });

  it('may lie wholly within one another, three deep', () => {
    const scene = load(separate([[[box(0, 0, 9, 5)]], [[box(2, 1, 8, 5)]], [[box(4, 2, 7, 5)]]]));
    expect(picture(scene, view(9, 5))).to.deep.equal(['112233321', '112233321', '112233321', '112222221', '111111111']);
  });

  it('keep their holes, and fill parts that overlap', () => {
    const scene = load(separate([[[box(0, 0, 9, 5)]], [[box(0, 0, 7, 5), box(2, 0, 5, 4)], [box(6, 0, 8, 2)]]]));
    expect(picture(scene, view(9, 5))).to.deep.equal(['222222211', '221112211', '221112211', '221112221', '221112221']);
  });

  it('are found where a ring crosses itself', () => {
    const bow: Position[] = [[0, 0], [8, 8], [8, 0], [0, 8]];
    const rows = picture(load(separate([[[bow]]])), view(8, 8)).slice(2, 6);
    expect(rows.map((row) => row[0]).join('')).to.equal('1111');
    expect(rows.map((row) => row[7]).join('')).to.equal('1111');
    expect(rows[0]!.slice(3, 5)).to.equal('..');
  });

  it('do not leak where a ring has a gap', () => {
    const topology = {
      type: 'Topology', arcs: [[[0, 0], [4, 0], [4, 3]], [[0, 3.4], [0, 0]]],
      objects: { a: { type: 'Polygon', id: 'A', arcs: [[0, 1]] } },
    };
    expect(picture(load(topology), view(7, 4))).to.deep.equal(['.......', '1111...', '1111...', '1111...']);
  });

  it('are resolved as when painted one by one, save slivers of one pixel', () => {
    const random = randomNumbers(3);
    const whole = (most: number): number => Math.floor(random() * most);
    for (let round = 0; round < 40; round++) {
      const boxes = Array.from({ length: 9 }, () => { const x = whole(20); const y = whole(14); return box(x, y, x + 2 + whole(9), y + 2 + whole(5)); });
      const at = (x: number, row: number): number[] => boxes.flatMap(([from, , to], area) =>
        x >= from![0] && x < to![0] && 19 - row >= from![1] && 19 - row < to![1] ? [area + 1] : []);
      picture(load(separate(boxes.map((ring) => [[ring]]))), view(30, 20)).forEach((text, row) => {
        for (let x = 0; x < 30; x++) {
          const isSliver = at(x, row).length > 1 && at(x - 1, row).length < 2 && at(x + 1, row).length < 2;
          if (!isSliver) expect(text[x], `round ${round}, (${x}, ${row})`).to.equal(String(at(x, row).at(-1) ?? '.'));
        }
      });
    }
  });

  it('are told from a clean file', () => {
    const request = { view: view(9, 5), thinWidth: 0, strongWidth: 0 };
    expect(finish(load(separate([[[box(0, 0, 5, 5)]], [[box(5, 0, 9, 5)]]])).rasterize(request)).overlaps).to.equal(false);
    expect(finish(load(separate([[[box(0, 0, 5, 5)]], [[box(2, 0, 9, 5)]]])).rasterize(request)).overlaps).to.equal(true);
  });
});

describe('codeOf', () => {
  it('is zero outside, and keeps the id in its low bits', () => {
    expect(codeOf(0, 0xff)).to.equal(0);
    for (const id of [1, 2, 77, 255]) expect(codeOf(id, 0xff) & 0xff).to.equal(id);
  });

  it('makes sums and differences that are hardly ever a code', () => {
    const mask = 0x7ffff;
    const random = randomNumbers(1);
    const id = (): number => 1 + Math.floor(random() * 460000);
    let mistaken = 0;
    for (let i = 0; i < 20000; i++) {
      const sum = (codeOf(id(), mask) + codeOf(id(), mask)) | 0;
      const difference = (codeOf(id(), mask) - codeOf(id(), mask) + codeOf(id(), mask)) | 0;
      for (const code of [sum, difference]) if (codeOf(code & mask, mask) === code) mistaken++;
    }
    expect(mistaken).to.be.at.most(20);
  });
});
