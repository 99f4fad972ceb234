import { expect } from '@esm-bundle/chai';
import { RkError } from '../../core/errors.js';
import type { AreaOptions } from '../../core/areas.js';
import type { LoadedAreas } from '../../core/raster/scene.js';
import { LocalEngine, type LoadingEngine } from '../../data/worker/local-engine.js';
import { box, grid, randomNumbers, separate } from '../../core/raster/fixtures.test.js';
import { shiftPixels, uncoveredStrips } from './frame.js';
import { Painter } from './painter.js';
import { serve } from '../../data/worker/serve.js';
import { GivingWay, inSlices } from '../../data/worker/slices.js';
import { startEngine } from '../../data/worker/start-engine.js';
import type { AreaStyle } from './styles.js';
import { shiftBetween, type View } from '../../core/raster/view.js';
import { WorkerEngine } from '../../data/worker/worker-engine.js';

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
function channelEngine(): LoadingEngine {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port1.start();
  port2.start();
  return new WorkerEngine(port1, () => { port1.close(); port2.close(); });
}

const startWorker = (): Worker => new Worker(new URL('../../data/worker/worker.ts', import.meta.url), { type: 'module' });

const engines: [name: string, start: () => LoadingEngine | Promise<LoadingEngine>][] = [
  ['on this thread', () => new LocalEngine()],
  ['through messages', channelEngine],
  ['in a worker', () => startEngine(startWorker)],
];

for (const [name, start] of engines) {
  describe(`Painter, ${name}`, () => {
    let painter: Painter;
    let areas: LoadedAreas;
    let engine: LoadingEngine;
    const open = async (topology: object = grid(5, 4), options?: AreaOptions): Promise<Painter> => {
      engine = await start();
      areas = await engine.load(new TextEncoder().encode(JSON.stringify(topology)), options);
      painter = new Painter({ ...areas, engine, placeLabels: () => Promise.resolve() });
      painter.setStyles(STYLES, Uint16Array.from({ length: areas.count }, (_, i) => i % 3));
      return painter;
    };
    const close = (): void => { painter.close(); engine.close(); };
    afterEach(close);

    it('tells what it loaded', async () => {
      await open(separate([[[box(4, 51, 5, 52)]], null]));
      const { count, codes, labels, bounds, labelPoints } = areas;
      expect({ count, codes, labels }).to.deep.equal({ count: 2, codes: ['A0', 'A1'], labels: ['A0', 'A1'] });
      [4, 51, 5, 52].forEach((value, i) => expect(bounds[i]).to.be.closeTo(value, 1e-6));
      expect(labelPoints[0]).to.be.within(4.1, 4.9);
      expect(labelPoints[1]).to.be.within(51.1, 51.9);
      expect([bounds[4], labelPoints[2]]).to.deep.equal([NaN, NaN]);
    });

    it('rejects a broken file with its place', async () => {
      await open();
      close();
      engine = await start();
      const error = await engine.load(new TextEncoder().encode('{"type":"Topology","arcs":[[3]]')).catch((reason: unknown) => reason);
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

    it('paints a view that was prepared as it paints any other, and what comes after it', async () => {
      await open();
      const nearer = view({ originX: view().originX * 2 + 60, originY: view().originY * 2 + 50, scale: view().scale * 2 });
      const beside = { ...nearer, originX: nearer.originX + 21 };
      const plain = [];
      for (const next of [nearer, beside]) { await painter.show(next); plain.push(pixels(painter)); }
      close();
      await open();
      await painter.show(view());
      await painter.prepare(nearer);
      for (const [i, next] of [nearer, beside].entries()) {
        await painter.show(next);
        expect(pixels(painter)).to.deep.equal(plain[i]);
      }
    });

    it('prepares a view only for who asks that very one', async () => {
      await open();
      await painter.show(view());
      const plain = pixels(painter);
      await painter.prepare({ ...view(), originX: view().originX + 500 });
      await painter.show({ ...view(), originY: view().originY + 200 });
      await painter.show(view());
      expect(pixels(painter)).to.deep.equal(plain);
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
      close();
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

    it('draws stronger borders around a coarser level', async () => {
      const topology = grid(5, 4) as { objects: Record<string, unknown> };
      // Of the first square alone.
      topology.objects['wijk'] = { type: 'Polygon', arcs: [[0, 26, ~5, ~25]] };
      await open(topology, { object: 'areas', outline: 'wijk' });
      await painter.show(view());
      const data = pixels(painter);
      const at = (x: number): number => data[4 * (90 * 120 + x)]! + data[4 * (90 * 120 + x) + 1]! + data[4 * (90 * 120 + x) + 2]!;
      expect(at(20)).to.be.lessThan(at(40));
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
      close();
      await showing;
      expect(painter.view).to.equal(null);
      expect(painter.paint(paper())).to.equal(false);
    });
  });
}

describe('startEngine', () => {
  it('works on this thread where there is no worker to start', async () => {
    const at = (url: string): (() => Worker) => () => new Worker(url, { type: 'module' });
    expect(await startEngine(at('https://example.invalid/worker.js'))).to.be.instanceOf(LocalEngine);
    expect(await startEngine(at(URL.createObjectURL(new Blob(['throw new Error("A worker that cannot start.")']))))).to.be.instanceOf(LocalEngine);
  });

  it('answers nothing any more when it is closed, wherever it works', async () => {
    for (const engine of [new LocalEngine(), channelEngine(), await startEngine(startWorker)]) {
      await engine.load(grid(2, 2));
      engine.close();
      const error: unknown = await engine.rasterize({ view: view(), thinWidth: 1, strongWidth: 0 }).catch((reason: unknown) => reason);
      expect(error).to.have.property('name', 'AbortError');
    }
  });

  it('starts a worker where it may', async () => {
    const engine = await startEngine(startWorker);
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
