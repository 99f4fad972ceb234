import { expect } from '@esm-bundle/chai';
import { RkError } from '../../core/errors.js';
import { LocalEngine, type Engine } from './engine.js';
import { box, grid, randomNumbers, separate } from './fixtures.test.js';
import { shiftPixels, uncoveredStrips } from './frame.js';
import { Painter } from './painter.js';
import type { LoadOptions } from './scene.js';
import { serve } from './serve.js';
import { GivingWay, inSlices } from './slices.js';
import { startEngine } from './start-engine.js';
import type { AreaStyle } from './styles.js';
import { shiftBetween, type View } from './view.js';
import { WorkerEngine } from './worker-engine.js';

const STYLES: AreaStyle[] = [
  { kind: 'fill', color: [200, 0, 0, 255] }, { kind: 'fill', color: [0, 200, 0, 255] }, { kind: 'hatch', color: [240, 240, 240, 255] },
];

function view(more: Partial<View> = {}): View {
  const scale = 360 * 20;
  return { originX: scale / 2, originY: scale / 2 - 100, scale, width: 120, height: 100, pixelRatio: 1, ...more };
}

function paper(): OffscreenCanvasRenderingContext2D {
  return new OffscreenCanvas(120, 100).getContext('2d', { willReadFrequently: true })!;
}

function pixels(painter: Painter): Uint8ClampedArray {
  const on = paper();
  expect(painter.paint(on)).to.equal(true);
  return on.getImageData(0, 0, 120, 100).data;
}

/** An engine whose other end is served on this thread: the messages of a worker without its start. */
function channelEngine(): Engine {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port1.start();
  port2.start();
  return new WorkerEngine(port1, () => { port1.close(); port2.close(); });
}

const engines: [name: string, start: () => Engine | Promise<Engine>][] = [
  ['on this thread', () => new LocalEngine()],
  ['through messages', channelEngine],
  ['in a worker', () => startEngine(new URL('./worker.ts', import.meta.url))],
];

for (const [name, start] of engines) {
  describe(`Painter, ${name}`, () => {
    let painter: Painter;
    const open = async (topology: object = grid(5, 4), options?: LoadOptions): Promise<Painter> => {
      painter = new Painter(await start());
      const { count } = await painter.load(new TextEncoder().encode(JSON.stringify(topology)), options);
      painter.setStyles(STYLES, Uint16Array.from({ length: count }, (_, i) => i % 3));
      return painter;
    };
    afterEach(() => painter.close());

    it('tells what it loaded', async () => {
      await open(separate([[[box(4, 51, 5, 52)]], null]), { columns: ['wijk'] });
      const { count, codes, labels, columns, bounds } = painter.areas!;
      expect({ count, codes, labels, columns }).to.deep.equal({ count: 2, columns: { wijk: ['', ''] }, codes: ['A0', 'A1'], labels: ['A0', 'A1'] });
      [4, 51, 5, 52].forEach((value, i) => expect(bounds[i]).to.be.closeTo(value, 1e-6));
      expect(bounds[4]).to.deep.equal(NaN);
    });

    it('rejects a broken file with its place', async () => {
      painter = new Painter(await start());
      const error = await painter.load(new TextEncoder().encode('{"type":"Topology","arcs":[[3]]')).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(RkError);
      expect(error).to.have.property('code', 'invalid');
      expect((error as RkError).details.path).to.equal('arcs[0][0]');
    });

    it('paints, and knows the area at a pixel', async () => {
      await open();
      expect(painter.paint(paper())).to.equal(false);
      await painter.show(view());
      const data = pixels(painter);
      expect(Array.from(data.subarray(4 * (90 * 120 + 10), 4 * (90 * 120 + 10) + 4))).to.deep.equal([200, 0, 0, 255]);
      expect([painter.areaAt(10, 90), painter.areaAt(30.9, 90.2), painter.areaAt(10, 70), painter.areaAt(110, 90), painter.areaAt(-1, 0), painter.areaAt(0, 100)])
        .to.deep.equal([0, 1, 5, -1, -1, -1]);
    });

    it('changes colours without a new view', async () => {
      await open();
      await painter.show(view());
      painter.setStyles(STYLES, new Uint16Array(20).fill(1));
      expect(Array.from(pixels(painter).subarray(4 * (90 * 120 + 10), 4 * (90 * 120 + 10) + 4))).to.deep.equal([0, 200, 0, 255]);
    });

    it('paints the same after being dragged around as when shown there at once', async () => {
      await open();
      const random = randomNumbers(5);
      let at = view();
      for (let i = 0; i < 6; i++) {
        await painter.show(at);
        at = { ...at, originX: at.originX + Math.round(random() * 60 - 30), originY: at.originY + Math.round(random() * 60 - 30) };
      }
      await painter.show(at);
      const dragged = pixels(painter);
      const areas = Array.from({ length: 120 }, (_, i) => painter.areaAt(i, 50));
      painter.close();
      await open();
      await painter.show(at);
      expect(areas).to.deep.equal(Array.from({ length: 120 }, (_, i) => painter.areaAt(i, 50)));
      expect(Array.from(dragged)).to.deep.equal(Array.from(pixels(painter)));
    });

    it('outlines what is hovered and selected, and tells where to paint again', async () => {
      await open();
      await painter.show(view());
      const before = pixels(painter);
      const rectangles = await painter.highlight({ hovered: [], selected: [6] });
      expect(rectangles.length).to.be.greaterThan(0);
      const dark = (data: Uint8ClampedArray): boolean => data[4 * (70 * 120 + 20)]! < 60 && data[4 * (70 * 120 + 20) + 1]! < 60;
      expect([dark(before), dark(pixels(painter))]).to.deep.equal([false, true]);
      await painter.show(view({ originX: view().originX + 5 }));
      const moved = pixels(painter);
      expect(moved[4 * (70 * 120 + 15)]).to.be.lessThan(60);
      await painter.highlight({ hovered: [], selected: [] });
      expect(pixels(painter)[4 * (70 * 120 + 15)]).to.be.greaterThan(60);
    });

    it('smooths where areas are a few pixels small, and forgets it with new styles', async () => {
      await open(grid(30, 25));
      const small = view({ scale: 360 * 3.3, originX: 360 * 1.65, originY: 360 * 1.65 - 100 });
      await painter.show(small);
      const coarse = pixels(painter);
      expect(await painter.smooth()).to.equal(true);
      expect(Array.from(pixels(painter))).not.to.deep.equal(Array.from(coarse));
      expect(await painter.smooth()).to.equal(false);
      painter.setStyles(STYLES, Uint16Array.from({ length: 750 }, (_, i) => i % 3));
      expect(Array.from(pixels(painter))).to.deep.equal(Array.from(coarse));
    });

    it('draws stronger borders between groups', async () => {
      await open();
      painter.setGroups(Int32Array.from({ length: 20 }, (_, i) => (i % 5 < 2 ? 0 : 1)));
      await painter.show(view());
      const data = pixels(painter);
      const at = (x: number): number => data[4 * (90 * 120 + x)]! + data[4 * (90 * 120 + x) + 1]! + data[4 * (90 * 120 + x) + 2]!;
      expect(at(40)).to.be.lessThan(at(20));
    });

    it('passes over views when asked for many at once, and ends at the last', async () => {
      await open();
      const shown: number[] = [];
      painter.onShown = ({ originX }) => shown.push(originX - view().originX);
      await Promise.all(Array.from({ length: 10 }, (_, i) => painter.show(view({ originX: view().originX + 3 * i }))));
      expect(shown.length).to.be.lessThan(10);
      expect(shown.at(-1)).to.equal(27);
      expect(painter.view!.originX).to.equal(view().originX + 27);
    });

    it('stops when closed', async () => {
      await open();
      const showing = painter.show(view()).then(() => 'shown', () => 'stopped');
      painter.close();
      await showing;
      expect(painter.view).to.equal(null);
      expect(painter.paint(paper())).to.equal(false);
    });
  });
}

describe('startEngine', () => {
  it('works on this thread where there is no worker to start', async () => {
    expect(await startEngine(null)).to.be.instanceOf(LocalEngine);
    expect(await startEngine(new URL('https://example.invalid/worker.js'))).to.be.instanceOf(LocalEngine);
    expect(await startEngine(new URL(URL.createObjectURL(new Blob(['throw new Error("A worker that cannot start.")']))))).to.be.instanceOf(LocalEngine);
  });

  it('starts a worker where it may', async () => {
    const engine = await startEngine(new URL('./worker.ts', import.meta.url));
    expect(engine).to.be.instanceOf(WorkerEngine);
    engine.close();
  });
});

describe('inSlices', () => {
  it('gives the page a turn, and can be stopped', async () => {
    let steps = 0;
    const work = function* (): Generator<void, string, void> {
      for (;;) { const until = performance.now() + 3; while (performance.now() < until) steps++; yield; }
    };
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    const result = await inSlices(work(), stop.signal).catch((reason: unknown) => reason);
    expect(result).to.have.property('name', 'AbortError');
    expect(steps).to.be.greaterThan(0);
  });
});

describe('GivingWay', () => {
  function* slow(steps: number): Generator<void, string, void> {
    for (let i = 0; i < steps; i++) { const until = performance.now() + 10; while (performance.now() < until); yield; }
    return 'done';
  }

  it('runs to the end when nothing comes between', async () => {
    expect(await new GivingWay().run(slow(2))).to.equal('done');
  });

  it('drops what runs, and runs again afterwards', async () => {
    const work = new GivingWay();
    const dropped = work.run(slow(1000));
    work.giveWay();
    expect(await dropped).to.equal(null);
    expect(await work.run(slow(1))).to.equal('done');
  });

  it('passes an error on', async () => {
    const broken = function* (): Generator<void, void, void> { yield; throw new RangeError('Too far.'); };
    expect(await new GivingWay().run(broken()).catch((error: unknown) => error)).to.be.instanceOf(RangeError);
  });
});

describe('moving a picture', () => {
  it('shifts what stays, and uncovers the rest', () => {
    const width = 7;
    const height = 5;
    const cells = Int32Array.from({ length: 35 }, (_, i) => i);
    for (const [dx, dy] of [[2, 1], [-3, 2], [0, -4], [6, 0], [-1, -1]] as const) {
      const moved = cells.slice();
      shiftPixels(moved, width, { dx, dy });
      for (const strip of uncoveredStrips({ ...view(), width, height }, { dx, dy })) {
        for (let y = strip.y; y < strip.y + strip.height; y++) {
          for (let x = strip.x; x < strip.x + strip.width; x++) { expect(moved[y * width + x]).not.to.equal(-1); moved[y * width + x] = -1; }
        }
      }
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const isKept = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
          expect(moved[y * width + x], `(${x}, ${y}) by (${dx}, ${dy})`).to.equal(isKept ? (y + dy) * width + x + dx : -1);
        }
      }
    }
  });

  it('is enough only for whole pixels at the same scale, near enough', () => {
    expect(shiftBetween(view(), view({ originX: view().originX + 4 }))).to.deep.equal({ dx: 4, dy: 0 });
    expect(shiftBetween(view(), view({ originX: view().originX + 0.5 }))).to.equal(null);
    expect(shiftBetween(view(), view({ originX: view().originX + 120 }))).to.equal(null);
    expect(shiftBetween(view(), view({ scale: 99 }))).to.equal(null);
    expect(shiftBetween(view(), view({ pixelRatio: 2 }))).to.equal(null);
  });
});
