import { expect } from '@esm-bundle/chai';
import type { Frame } from './frame.js';
import { lookUp, makeLook, type Look } from './lookup.js';
import { dots, hatch } from './patterns.js';
import { DEFAULT_BORDERS, blend, makeStyleTable, packColour, type AreaStyle, type Rgba } from './styles.js';

const RED: Rgba = [200, 0, 0, 255];
const BLUE: Rgba = [0, 0, 200, 128];
const INK: Rgba = [10, 20, 30, 255];

function frame(ids: number[], width: number, more: Partial<Frame> = {}): Frame {
  const height = ids.length / width;
  return {
    view: { originX: 1000, originY: 500, scale: 1, width, height, pixelRatio: 1 }, ids: Int32Array.from(ids), overlaps: false,
    thin: new Uint8Array(ids.length), strong: null, smooth: null, thinOpacity: 1, ...more,
  };
}

function look(styles: AreaStyle[], styleOf: number[], dimmed: number[] | null = null, opacity = 1): Look {
  return makeLook({ table: makeStyleTable(styles), styleOf: Uint16Array.from(styleOf), dimmed: dimmed && Uint8Array.from(dimmed), borders: DEFAULT_BORDERS, opacity });
}

function colours(at: Frame, as: Look): Rgba[] {
  const pixels = new Uint32Array(at.ids.length);
  lookUp(pixels, at, as, { x: 0, y: 0, width: at.view.width, height: at.view.height });
  return Array.from(pixels, (packed) => [packed & 255, (packed >>> 8) & 255, (packed >>> 16) & 255, packed >>> 24] as const);
}

describe('lookUp', () => {
  const plain: AreaStyle[] = [{ kind: 'fill', color: RED }, { kind: 'fill', color: BLUE }];

  it('gives every area the colour of its style, and nothing outside', () => {
    expect(colours(frame([0, 1, 2, 1], 2), look(plain, [0, 1]))).to.deep.equal([[0, 0, 0, 0], RED, BLUE, RED]);
  });

  it('writes colours in the order of ImageData', () => {
    expect(Array.from(new Uint8Array(Uint32Array.of(packColour([1, 2, 3, 4])).buffer))).to.deep.equal([1, 2, 3, 4]);
  });

  it('fades dimmed areas only', () => {
    const [dimmed, full] = colours(frame([1, 2], 2), look([plain[0]!], [0, 0], [1, 0]));
    expect(dimmed!.slice(0, 3)).to.deep.equal([200, 0, 0]);
    expect(dimmed![3]).to.be.lessThan(100);
    expect(full).to.deep.equal(RED);
  });

  it('paints a border over areas, and outside them by its coverage', () => {
    const [whole, half, outside] = colours(frame([1, 1, 0], 3, { thin: Uint8Array.of(255, 128, 128) }), look(plain, [0, 1]));
    expect(whole).to.deep.equal([255, 255, 255, 255]);
    expect(half![0]).to.be.within(226, 229);
    expect(half![1]).to.be.within(126, 129);
    expect(outside![3]).to.be.within(127, 129);
  });

  it('lets through what is below by its opacity, borders included', () => {
    const at = frame([1, 1, 0], 3, { thin: Uint8Array.of(0, 255, 255) });
    const [fill, border, edge] = colours(at, look(plain, [0, 0], null, 0.4));
    expect(fill).to.deep.equal([200, 0, 0, 102]);
    expect([border![3], edge![3]]).to.deep.equal([163, 102]);
  });

  it('weakens thin borders by their opacity, and puts strong ones on top', () => {
    const at = frame([1, 1], 2, { thin: Uint8Array.of(255, 255), strong: Uint8Array.of(0, 255), thinOpacity: 0 });
    expect(colours(at, look(plain, [0, 0]))).to.deep.equal([RED, [...DEFAULT_BORDERS.strong]]);
  });

  it('draws only the outline of a blank area, in its ink, on either side of the border', () => {
    const styles: AreaStyle[] = [{ kind: 'blank', color: RED, ink: INK }, { kind: 'fill', color: RED }];
    const [inside, own, across, other] = colours(frame([1, 1, 2, 2], 4, { thin: Uint8Array.of(0, 255, 255, 0) }), look(styles, [0, 1]));
    expect([inside, own, across, other]).to.deep.equal([[0, 0, 0, 0], INK, INK, RED]);
  });

  it('hatches and dots with ink that stays in its place on the map', () => {
    for (const kind of ['hatch', 'dots'] as const) {
      const styles: AreaStyle[] = [{ kind, color: RED, ink: INK }];
      const at = frame(new Array<number>(400).fill(1), 20);
      const here = colours(at, look(styles, [0]));
      const reds = new Set(here.map(([red]) => red));
      expect(reds.has(200) && Math.min(...reds) < 60, kind).to.equal(true);
      const moved = colours({ ...at, view: { ...at.view, originX: 1003, originY: 498 } }, look(styles, [0]));
      expect(moved[5 * 20 + 5]).to.deep.equal(here[3 * 20 + 8]);
    }
  });

  it('takes smoothed colours when they are there', () => {
    expect(colours(frame([1, 1], 2, { smooth: Uint32Array.of(packColour(BLUE), packColour(RED)) }), look(plain, [0, 0]))).to.deep.equal([BLUE, RED]);
  });

  it('touches nothing off its rectangle', () => {
    const pixels = new Uint32Array(9).fill(7);
    lookUp(pixels, frame(new Array<number>(9).fill(1), 3), look(plain, [0]), { x: 1, y: 1, width: 2, height: 1 });
    expect(Array.from(pixels, (pixel) => pixel === 7)).to.deep.equal([true, true, true, true, false, false, true, true, true]);
  });
});

describe('blend', () => {
  const alphaOf = (packed: number): number => packed >>> 24;

  it('is all ink at full coverage and none at zero', () => {
    expect(blend(packColour(RED), packColour(INK), 255) >>> 0).to.equal(packColour(INK));
    expect(blend(packColour(RED), packColour(INK), 0) >>> 0).to.equal(packColour(RED));
    expect(blend(packColour(BLUE), packColour(INK), 0) >>> 0).to.equal(packColour(BLUE));
  });

  it('comes within one step of the formula for "source over"', () => {
    for (const [under, ink, coverage] of [[RED, INK, 77], [BLUE, INK, 128], [[9, 9, 9, 0], BLUE, 200], [BLUE, BLUE, 255]] as const) {
      const a = (ink[3] * coverage) / 255 / 255;
      const b = (under[3] / 255) * (1 - a);
      const got = blend(packColour(under), packColour(ink), coverage);
      expect(alphaOf(got)).to.be.closeTo((a + b) * 255, 1);
      [0, 8, 16].forEach((shift, channel) => expect((got >>> shift) & 255).to.be.closeTo((ink[channel]! * a + under[channel]! * b) / (a + b), 1.5));
    }
  });
});

describe('patterns', () => {
  it('repeat without a seam', () => {
    for (const ratio of [1, 1.5, 2, 3]) {
      const { size, coverage } = hatch(ratio);
      expect(coverage.length).to.equal(size * size);
      for (let y = 1; y < size; y++) {
        for (let x = 0; x < size; x++) expect(coverage[y * size + x]).to.be.closeTo(coverage[(y - 1) * size + ((x + 1) % size)]!, 1);
      }
    }
  });

  it('leave most of the area to its colour', () => {
    for (const { coverage } of [hatch(1), hatch(2), dots(1), dots(2)]) {
      const share = coverage.reduce((sum, value) => sum + value, 0) / coverage.length / 255;
      expect(share).to.be.within(0.1, 0.4);
    }
  });
});
