import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { figures, squares } from '../fixtures/squares.js';
import { openPage, start, violations, visit } from './browser.js';

/** More than three megabytes of shapes: enough for a worker. */
const shapes = JSON.stringify(squares(90)).padEnd(3_300_000);
const indicators = JSON.stringify(figures(90 * 90));

/** Puts a map in the page. Resolves when it is painted, with its picture. */
async function mount(page: Page): Promise<string> {
  return page.evaluate(async (topology, data) => {
    const map = document.createElement('rk-map');
    const layer = Object.assign(document.createElement('rk-layer'), {
      object: 'buurten', key: 'code', label: 'naam', indicator: 'ouderen-aandeel', topology: new TextEncoder().encode(topology), indicators: data,
    });
    map.append(layer, document.createElement('rk-legend'), document.createElement('rk-timeline'));
    document.body.append(map);
    await (map as unknown as { settled: Promise<void> }).settled;
    // Colours are smoothed after a moment of rest.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return map.shadowRoot!.querySelector('canvas')!.toDataURL();
  }, shapes, indicators);
}

const remove = (page: Page) => page.evaluate(() => document.querySelector('rk-map')!.remove());

describe('the painter in the single file', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  const open = async (before?: () => void) => {
    const opened = await openPage(site.browser);
    if (before) await opened.page.evaluateOnNewDocument(before);
    await visit(opened.page, `${site.address}/test/pages/blank.html`);
    return opened;
  };

  it('is its own worker under a strict policy, and stops it when the map is removed', async () => {
    const { page, problems } = await open();
    await mount(page);
    assert.deepEqual(page.workers().map((worker) => new URL(worker.url()).pathname), ['/dist/ruimtelijke-kijk.js']);
    await remove(page);
    // The browser tells of a stopped worker a moment later.
    for (let i = 0; i < 40 && page.workers().length > 0; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(page.workers(), []);
    assert.deepEqual(problems, []);
    assert.deepEqual(await violations(page), []);
    await page.browserContext().close();
  });

  it('paints the same where no worker may start', async () => {
    const inWorker = await open();
    const onPage = await open(() => { (globalThis as { Worker: unknown }).Worker = class { constructor() { throw new DOMException('No workers here.', 'SecurityError'); } }; });
    const pictures = [await mount(inWorker.page), await mount(onPage.page)];
    assert.equal(onPage.page.workers().length, 0);
    assert.ok(pictures[0]!.length > 5000);
    assert.equal(pictures[0], pictures[1]);
    for (const { page, problems } of [inWorker, onPage]) {
      assert.deepEqual(problems, []);
      await page.browserContext().close();
    }
  });

  it('lets go of everything: after fifty maps there is no more than after five', async () => {
    const { page } = await open();
    const session = await page.createCDPSession();
    const turn = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        await page.evaluate(async (topology, data) => {
          const map = document.createElement('rk-map');
          map.append(Object.assign(document.createElement('rk-layer'), { object: 'buurten', key: 'code', topology: new TextEncoder().encode(topology), indicators: data }), document.createElement('rk-legend'));
          document.body.append(map);
          await (map as unknown as { settled: Promise<void> }).settled;
          map.remove();
        }, shapes, indicators);
      }
    };
    await turn(5);
    const early = await weigh(session);
    await turn(45);
    const late = await weigh(session);
    assert.ok(late.nodes <= early.nodes + 50, `${early.nodes} → ${late.nodes} nodes`);
    assert.ok(late.listeners <= early.listeners + 20, `${early.listeners} → ${late.listeners} listeners`);
    // One map holds some ten megabytes: of forty-five that stayed, even one would be seen.
    assert.ok(late.heap <= early.heap + 4e6, `${early.heap} → ${late.heap} bytes`);
    assert.equal(page.workers().length, 0);
    await page.browserContext().close();
  });
});

/** What a page holds after its rubbish is collected. Arrays outside the heap are counted with what holds them. */
async function weigh(session: CDPSession): Promise<{ nodes: number; listeners: number; heap: number }> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return { nodes, listeners: jsEventListeners, heap: usedSize + (backingStorageSize ?? 0) };
}
