import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { areAlike } from './alike.js';
import { openPage, root, settle, start, visit } from './browser.js';
import { everything } from './everything.js';

interface Figures { areas: string[]; periods: string[]; indicators: { id: string; population?: string; numerator?: string; denominator?: string; n?: string; sensitivity?: string; kind: string }[]; values: Record<string, Record<string, (number | null)[]>> }

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Small, repeatable chance. */
function chance(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/**
 * Another table that must look the same: every personal count below five becomes another one below five, and every mean
 * or score of fewer than five people another one. Written without the library: it knows the rule, not the code.
 */
function twin(figures: Figures, seed: number): Figures {
  const random = chance(seed);
  const copy = structuredClone(figures);
  for (const { id, n, sensitivity, kind } of copy.indicators) {
    for (const [period, column] of Object.entries(copy.values[id] ?? {})) {
      for (const [row, value] of column.entries()) {
        if (value === null || sensitivity === 'public') continue;
        const people = n === undefined ? undefined : figures.values[n]?.[period]?.[row];
        if (kind === 'count' && value < 5) column[row] = Math.floor(random() * 5);
        else if (typeof people === 'number' && people < 5) column[row] = Math.round(value * (0.5 + random()));
      }
    }
  }
  return copy;
}

/** What a reader may do, each step of which may not tell two twins apart. */
const steps: [string, (page: Page) => Promise<unknown>][] = [
  ['as it opens', () => Promise.resolve()],
  ['after a step back in time', (page) => page.evaluate(() => ((document.querySelector('#kaart rk-timeline') as unknown as { period: string }).period = '2021'))],
  ['with an area chosen, also of two periods side by side', (page) => page.evaluate(() => {
    for (const map of document.querySelectorAll<HTMLElement & { area: string }>('#kaart, rk-compare rk-map:first-child')) map.area = '0100AA';
  })],
  ['with the keyboard on an area', async (page) => {
    await page.evaluate(() => document.querySelector('#kaart')!.shadowRoot!.querySelector<HTMLElement>('#map')!.focus());
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'ArrowRight'] as const) await page.keyboard.press(key);
  }],
  ['with the table open and sorted by value', async (page) => {
    await page.evaluate(() => document.querySelector('rk-question')!.shadowRoot!.querySelector<HTMLElement>('#tab-table')!.click());
    await settle(page);
    await page.evaluate(() => {
      for (const table of [document.querySelector('rk-table')!, document.querySelector('rk-question')!.shadowRoot!.querySelector('rk-table')!]) {
        table.shadowRoot!.querySelectorAll<HTMLElement>('thead button')[1]!.click();
      }
    });
  }],
  ['with the count itself on the map', (page) => page.evaluate(() => ((document.querySelector('rk-layer') as unknown as { indicator: string }).indicator = 'ouderen'))],
  ['with the question saved, and shared as a link', async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    for (const [button, next] of [[0, '#name'], [2, '#link']] as const) {
      await page.evaluate((at) => document.querySelector('rk-keep')!.shadowRoot!.querySelectorAll<HTMLElement>('.actions button')[at]!.click(), button);
      await page.waitForFunction((field) => document.querySelector('rk-keep')!.shadowRoot!.querySelector(field), {}, next);
      // The time of saving and a random id are no figures.
      if (next === '#name') await page.evaluate(() => {
        Object.defineProperty(Date.prototype, 'toISOString', { value: () => '2026-01-01T00:00:00.000Z' });
        Object.defineProperty(crypto, 'getRandomValues', { value: (bytes: Uint8Array) => bytes });
        document.querySelector('rk-keep')!.shadowRoot!.querySelector<HTMLElement>('form .main')!.click();
      });
      if (next === '#name') await page.waitForFunction(() => !document.querySelector('rk-keep')!.shadowRoot!.querySelector('#name'));
    }
  }],
  ['in English', (page) => page.evaluate(() => (document.documentElement.lang = 'en'))],
];

describe('two tables that differ only in what is hidden', () => {
  let site: Awaited<ReturnType<typeof start>>;
  const original = JSON.parse(read('demo/data/indicatoren-pc6.json')) as Figures;
  const question = { ...(JSON.parse(read('demo/data/vragen/eenzaamheid-pc6.json')) as object), areas: { src: '/twin/areas.json', object: 'pc6', key: 'pc6', label: 'pc6' }, data: ['/twin/figures.json'] };

  before(async () => (site = await start()));
  after(() => site.stop());

  async function open(figures: Figures): Promise<{ page: Page; problems: string[] }> {
    const { page, problems } = await openPage(site.browser, { width: 1200, height: 3000 });
    // Two pages side by side are compared by pixels: each must think that it has the focus, and neither may be on its way.
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.setRequestInterception(true);
    const bodies: Record<string, string> = { '/twin/question.json': JSON.stringify(question), '/twin/areas.json': read('demo/data/pc6.topojson'), '/twin/figures.json': JSON.stringify(figures) };
    page.on('request', (request) => {
      const body = bodies[new URL(request.url()).pathname];
      void (body === undefined ? request.continue() : request.respond({ contentType: 'application/json', body }));
    });
    await visit(page, `${site.address}/test/pages/twins.html`);
    return { page, problems };
  }

  it('are different tables: the test hides something', () => {
    const changed = Object.entries(twin(original, 1).values).map(([id, periods]) => Object.entries(periods).reduce((sum, [period, column]) => sum + column.filter((value, row) => value !== original.values[id]![period]![row]).length, 0));
    assert.ok(changed.reduce((sum, count) => sum + count) > 10_000, String(changed));
  });

  it('give the same page in every channel, whatever a reader does', async () => {
    const pages = [await open(twin(original, 1)), await open(twin(original, 2))];
    for (const [name, step] of steps) {
      const seen: { markup: string; picture: string }[] = [];
      for (const { page } of pages) {
        await page.bringToFront();
        await step(page);
        await settle(page);
        // The map may glide to the area that the keyboard went to.
        await new Promise((resolve) => setTimeout(resolve, 500));
        seen.push({ markup: await page.evaluate(everything), picture: await page.screenshot({ encoding: 'base64' }) });
      }
      const [one, two] = seen as [(typeof seen)[0], (typeof seen)[0]];
      assert.ok(one.markup.length > 100_000, `${name}: the page holds something`);
      if (one.markup !== two.markup) assert.fail(`${name}: ${difference(one.markup, two.markup)}`);
      assert.ok(await areAlike(pages[0]!.page, [one.picture, two.picture]) || (await looksSame(pages.map(({ page }) => page))), `${name}: the screenshots differ`);
    }
    for (const { problems } of pages) assert.deepEqual(problems, []);
  });

  it('differ when something shown differs: the test can fail', async () => {
    const other = structuredClone(original);
    const column = other.values['huishoudens']!['2024']!;
    const row = column.findIndex((value, index) => value !== null && value > 20 && original.values['alleenstaand']!['2024']![index]! > 5);
    column[row] = column[row]! + 1;
    const pages = [await open(original), await open(other)];
    const [one, two] = [await pages[0]!.page.evaluate(everything), await pages[1]!.page.evaluate(everything)];
    assert.notEqual(one, two);
  });
});

/** Looks again: a busy machine may not have drawn everything at the first look, and what gives a figure away stays. */
async function looksSame(pages: readonly Page[]): Promise<boolean> {
  for (let look = 0; look < 3; look++) {
    const pictures: string[] = [];
    for (const page of pages) {
      await page.bringToFront();
      await settle(page);
      await new Promise((resolve) => setTimeout(resolve, 500));
      pictures.push(await page.screenshot({ encoding: 'base64' }));
    }
    if (await areAlike(pages[0]!, pictures as [string, string])) return true;
  }
  return false;
}

function difference(one: string, two: string): string {
  let at = 0;
  while (one[at] === two[at]) at++;
  return `${one.slice(at - 80, at + 60)} ≠ ${two.slice(at - 80, at + 60)}`;
}
