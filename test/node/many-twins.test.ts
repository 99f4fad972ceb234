import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { squares } from '../fixtures/squares.js';
import { publishIndicators } from '../../src/core/publish-indicators.js';
import { areAlike } from './alike.js';
import { openPage, settle, start, visit } from './browser.js';
import type { RawFile } from './disclosure/raw-files.js';
import { everything } from './everything.js';
import { printed, rawFile, twinOf } from './raw-twins.js';

/** Families of twins: each has a raw file of its own, and twins of it. */
const families = 20;
const twinsInFamily = 10;

/** What the map is changed to. */
const indicators = ['inkomen', 'rapport', 'woning', 'inwoners', 'kind'];

const markup = `
  <rk-question src="/twin/question.json"></rk-question>
  <rk-map id="kaart">
    <rk-layer src="/twin/areas.json" object="buurten" key="code" label="naam" data="/twin/figures.json" indicator="oud-deel"></rk-layer>
    <rk-legend></rk-legend>
    <rk-timeline></rk-timeline>
  </rk-map>
  <rk-answer for="kaart"></rk-answer> <rk-top-areas for="kaart"></rk-top-areas> <rk-table for="kaart"></rk-table> <rk-sources for="kaart"></rk-sources>
  <rk-compare>${['2022', '2024'].map((period) => `
    <rk-map><rk-layer src="/twin/areas.json" object="buurten" key="code" label="naam" data="/twin/figures.json" indicator="oud-deel" period="${period}"></rk-layer></rk-map>`).join('')}
  </rk-compare>`;

/** Every way to answer, by family; the inputs are those with the most that is hidden. */
const analyses: object[] = [
  { method: 'single' },
  { method: 'conditions', match: 1, conditions: [{ indicator: 'jong', op: '>=', value: 20 }, { indicator: 'oud-deel', op: '<', value: 30 }, { op: 'any', of: [{ indicator: 'rapport', op: '>', value: 5 }, { indicator: 'woning', op: 'in', value: ['flat'] }] }] },
  { method: 'index' },
  { method: 'cross', indicators: ['jong', 'oud-deel'] },
  { method: 'change', indicator: 'jong', measure: 'relative' },
  { method: 'proximity', layer: 'plek', measure: 'share', within: 1500, group: 'jong' },
];

const questionOf = (family: number) => ({
  format: 'rk-question/1', id: 'oud', title: 'Waar?', areas: { src: '/twin/areas.json', object: 'buurten', key: 'code', label: 'naam' }, data: ['/twin/figures.json'],
  inputs: [{ indicator: 'jong', direction: 'low' }, { indicator: 'oud-deel', weight: 2 }, { indicator: 'rapport' }, { indicator: 'inkomen' }, { indicator: 'geluk', title: 'Geluk', supplier: 'Niemand' }],
  analysis: analyses[family % analyses.length], layers: [{ id: 'plek', type: 'points', src: '/twin/points.csv', title: 'Plekken' }],
});

/** What a reader does, one after another; everything is read after each. */
const steps: ((page: Page, indicator: string) => Promise<unknown>)[] = [
  (page) => page.evaluate((html) => {
    document.documentElement.lang = 'nl';
    document.body.innerHTML = html;
  }, markup),
  (page) => page.evaluate(() => {
    for (const compared of document.querySelectorAll<HTMLElement & { area: string }>('rk-compare rk-map')) compared.area = 'A7';
    const map = document.querySelector<HTMLElement & { area: string }>('#kaart')!;
    map.area = 'A7';
    const inner = map.shadowRoot!.querySelector<HTMLElement>('#map')!;
    inner.focus();
    for (const key of ['PageDown', 'PageDown', 'ArrowRight', 'Enter']) inner.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    const question = document.querySelector('rk-question')!.shadowRoot!;
    question.querySelector<HTMLElement>('#tab-table')!.click();
    question.querySelector<HTMLElement & { area: string }>('rk-map')!.area = 'A3';
    document.querySelector('rk-table')!.shadowRoot!.querySelectorAll<HTMLElement>('thead button')[1]!.click();
  }),
  (page, indicator) => page.evaluate((id) => {
    document.documentElement.lang = 'en';
    document.querySelector<HTMLElement & { period: string }>('#kaart rk-timeline')!.period = '2023';
    document.querySelector<HTMLElement & { indicator: string }>('#kaart rk-layer')!.indicator = id;
    document.querySelector('rk-table')!.shadowRoot!.querySelectorAll<HTMLElement>('thead button')[1]!.click();
  }, indicator),
  // A reader's own question: a bound is slid, a weight or another figure chosen, and OK is pressed.
  (page) => page.evaluate(() => {
    const form = document.querySelector('rk-question')!.shadowRoot!.querySelector('rk-query')!.shadowRoot!;
    const field = form.querySelector<HTMLInputElement>('input[type="number"]') ?? [...form.querySelectorAll<HTMLSelectElement>('select')].at(-1)!;
    field.value = field instanceof HTMLSelectElement ? field.options[0]!.value : String(Number(field.value) + 1);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    form.querySelector<HTMLElement>('[part="ok"]')!.click();
  }),
];

/** A page on which raw files are shown one after another. */
interface Opened {
  readonly page: Page;
  readonly problems: string[];
  /** The file under way, and the question about it. */
  figures: string;
  question: string;
  /** Requests, console and events since they were last read. */
  said: string[];
}

describe('200 raw files with the published result of another', () => {
  let site: Awaited<ReturnType<typeof start>>;
  let opened: Opened;
  before(async () => {
    site = await start();
    // A small page is read sooner.
    opened = await open(700);
  });
  after(() => site.stop());

  async function open(height = 3000): Promise<Opened> {
    const { page, problems } = await openPage(site.browser, { width: 900, height });
    const one: Opened = { page, problems, figures: '', question: '', said: [] };
    await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.setRequestInterception(true);
    const bodies: Record<string, string> = { '/twin/areas.json': JSON.stringify(squares(6)), '/twin/points.csv': 'naam;lon;lat\nA;6.61;52.39\nB;6.64;52.36' };
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      one.said.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
      const body = { '/twin/figures.json': one.figures, '/twin/question.json': one.question }[pathname] ?? bodies[pathname];
      void (body === undefined ? request.continue() : request.respond({ contentType: 'application/json', body }));
    });
    page.on('console', (message) => one.said.push(`${message.type()} ${message.text()}`));
    await page.exposeFunction('tell', (text: string) => void one.said.push(text));
    await page.evaluateOnNewDocument(() => {
      for (const type of ['rk-ready', 'rk-select', 'rk-period-change', 'rk-error']) {
        document.addEventListener(type, (event) => (globalThis as unknown as { tell(text: string): void }).tell(`${type} ${JSON.stringify((event as CustomEvent).detail)}`));
      }
    });
    await visit(page, `${site.address}/test/pages/many-twins.html`);
    return one;
  }

  /** Everything a raw file makes a page show, say, ask and keep. */
  async function shown(on: Opened, file: RawFile, { family, indicator }: { family: number; indicator: string }): Promise<string[]> {
    on.figures = JSON.stringify(file);
    on.question = JSON.stringify(questionOf(family));
    on.said = [];
    const seen: string[] = [];
    for (const step of steps) {
      await step(on.page, indicator);
      await settle(on.page);
      seen.push(await on.page.evaluate(everything));
    }
    // Elements and workers ask in any order, and one file may be asked for once or twice by elements that load together.
    return [...seen, ...[...new Set(on.said)].sort()];
  }

  it('give the same in every channel', async (test) => {
    // What a page loads and says once is behind it then.
    for (const family of analyses.keys()) await shown(opened, rawFile(1), { family, indicator: 'inkomen' });
    let changed = 0;
    for (let family = 1; family <= families; family++) {
      const file = rawFile(family);
      const indicator = indicators[family % indicators.length]!;
      const first = await shown(opened, file, { family, indicator });
      assert.ok(first.slice(0, steps.length).every((text) => text.length > 50_000) && first.some((text) => text.startsWith('rk-select')), 'the page holds something');
      for (let seed = 1; seed <= twinsInFamily; seed++) {
        const twin = twinOf(file, 1000 * family + seed);
        assert.equal(printed(publishIndicators(twin.file)), printed(publishIndicators(file)), 'they are twins');
        assert.ok(twin.changed > 0, `family ${family}: the twin is another`);
        changed += twin.changed;
        same(first, await shown(opened, twin.file, { family, indicator }), `family ${family}, twin ${seed}`);
      }
    }
    test.diagnostic(`${families * twinsInFamily} twins, ${changed} figures changed`);
    assert.ok(changed > 20_000, String(changed));
    assert.deepEqual(opened.problems, []);
  });

  it('give the same from the first request on, console and screen included, when a page opens with them', async () => {
    for (const family of [2, 9, 10, 13]) {
      const file = rawFile(family);
      const indicator = indicators[family % indicators.length]!;
      const seen: string[][] = [];
      const screens: string[] = [];
      for (const one of [file, twinOf(file, family).file]) {
        const fresh = await open();
        const texts = await shown(fresh, one, { family, indicator });
        // The screen may lag a little behind what the page holds.
        await new Promise((resolve) => setTimeout(resolve, 500));
        seen.push(texts);
        screens.push(await fresh.page.screenshot({ encoding: 'base64' }));
        await fresh.page.close();
      }
      assert.ok(seen[0]!.some((text) => text.startsWith('info ruimtelijke-kijk: ')), 'the notice about the raw file is in the console');
      assert.ok(seen[0]!.some((text) => text.includes('publish-raw')), 'complementary suppression is loaded');
      same(seen[0]!, seen[1]!, `family ${family}`);
      assert.ok(await areAlike(opened.page, screens as [string, string]), `family ${family}: the screenshots differ`);
    }
  });

  it('differ when one published figure differs: the test can fail', async () => {
    const file = rawFile(3);
    const other = structuredClone(file);
    const row = file.values['inwoners']!['2024']!.findIndex((value) => typeof value === 'number' && value > 50);
    other.values['inwoners']!['2024']![row] = (file.values['inwoners']!['2024']![row] as number) + 1;
    other.values['midden']!['2024']![row] = (file.values['midden']!['2024']![row] as number) + 1;
    const [one, two] = [await shown(opened, file, { family: 3, indicator: 'inwoners' }), await shown(opened, other, { family: 3, indicator: 'inwoners' })];
    assert.throws(() => same(one, two, 'a figure that is shown'), /≠/);
  });
});

/** Fails with the first place at which two pages are not the same. */
function same(one: readonly string[], other: readonly string[], name: string): void {
  const at = one.findIndex((text, i) => text !== other[i]);
  if (at >= 0 || one.length !== other.length) assert.fail(`${name}, channel ${at}: ${difference(one[at] ?? '', other[at] ?? '')}`);
}

function difference(one: string, two: string): string {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  return `${one.slice(Math.max(0, at - 80), at + 60)} ≠ ${two.slice(Math.max(0, at - 80), at + 60)}`;
}
