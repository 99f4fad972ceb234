import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { Seen, type FiguresFile } from '../fixtures/seen-figures.js';
import { openPage, root, settle, start, visit } from './browser.js';

const json = <Json>(path: string): Json => JSON.parse(readFileSync(join(root, 'demo/data', path), 'utf8')) as Json;
/** Where pictures of each step go, for who wants to look at them. */
const pictures = process.env['RK_PICTURES'];

/** What can be seen and pressed whose words, or label, begin so, wherever it stands; as a reader would look for it. */
async function find(page: Page, tag: string, words: string): Promise<ElementHandle<HTMLElement>> {
  const handle = await page.evaluateHandle((wanted, text) => {
    const all = (from: ParentNode): Element[] => [...from.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
    const named = (each: Element) => (each.getAttribute('aria-label') ?? each.textContent.replace(/\s+/g, ' ').trim());
    return all(document).find((each) => each.localName === wanted && each.getClientRects().length > 0 && named(each).startsWith(text)) ?? null;
  }, tag, words);
  const element = handle.asElement() as ElementHandle<HTMLElement> | null;
  assert.ok(element, `nothing to see that is a ${tag} and says "${words}"`);
  return element;
}
/** Whether something is within the window, and nothing lies over its middle. */
const isInSight = (element: ElementHandle): Promise<boolean> => element.evaluate((each) => {
  const { left, top, width, height } = each.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  for (let hit = document.elementFromPoint(x, y); hit; ) {
    if (each.contains(hit)) return true;
    const inner: Element | null = hit.shadowRoot?.elementFromPoint(x, y) ?? null;
    hit = inner === hit ? null : inner;
  }
  return false;
});

async function press(page: Page, tag: string, words: string): Promise<void> {
  // A person looks before pressing; by then what was pressed before has had its effect.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const element = await find(page, tag, words);
  await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
  assert.ok(await isInSight(element), `"${words}" can be pressed`);
  await element.click();
}
const said = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('rk-question')!.shadowRoot!.querySelector('rk-answer')!.shadowRoot!.textContent.replace(/\s+/g, ' ').trim());
/** A field of the dialogue that saves and shares, once it is there. */
const kept = async (page: Page, field: string): Promise<ElementHandle<Node>> => {
  const handle = await page.waitForFunction((selector) => document.querySelector('rk-keep')!.shadowRoot!.querySelector(selector), {}, field);
  return handle.asElement()!;
};

/** The neighbourhoods that meet both bounds, by the files as they are. */
function expected(): number {
  const files = ['indicatoren-buurt.json', 'indicatoren-wonen.json'].map((name) => json<FiguresFile>(name));
  const seen = new Seen(files);
  const holds = (id: string, code: string, bound: number) => { const cell = seen.cell(id, '2024', code); return typeof cell === 'number' && cell >= bound; };
  return files[0]!.areas.filter((code) => holds('ouderen-alleen-aandeel', code, 30) && holds('afstand-ontmoetingsplek', code, 0.5)).length;
}

describe('somebody new, from the gallery, without reading documentation', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  for (const width of [1400, 800, 360]) {
    it(`finds where loneliness is likely among over-65s living alone, far from a meeting place, keeps it and opens it from its link: ${width} pixels`, async () => {
      const { page, problems } = await openPage(site.browser, { width, height: width < 500 ? 740 : 900 });
      await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      let step = 0;
      const look = async (name: string): Promise<void> => {
        if (pictures) await page.screenshot({ path: join(pictures, `${width}-${++step}-${name}.png`) });
      };
      await visit(page, `${site.address}/demo/`);
      await look('gallery');
      await press(page, 'a', '3');
      await settle(page);
      const before = await said(page);
      await press(page, 'summary', 'Meer om te kiezen');
      await press(page, 'label', 'Aandeel 65-plussers dat alleen woont');
      await look('chosen');
      // OK is in sight from the moment that there is something to ask.
      assert.ok(await isInSight(await find(page, 'button', 'OK')), 'OK is in sight');
      const bound = await find(page, 'input', 'Grens voor Aandeel 65-plussers dat alleen woont');
      await bound.scrollIntoView();
      await bound.click({ count: 3 });
      await bound.type('30');
      for (const other of ['Aandeel eenpersoonshuishoudens', 'Aandeel met een laag inkomen']) await press(page, 'label', other);
      await look('ready');
      assert.equal(await said(page), before, 'nothing changes before OK');
      await press(page, 'button', 'OK');
      await settle(page);
      await look('answered');
      const answer = await said(page);
      assert.ok(expected() > 0, 'some neighbourhoods meet both');
      assert.notEqual(answer, before);
      assert.match(answer, new RegExp(`In ${expected()} van de 67 buurten komen beide kenmerken samen`));
      const map = await page.evaluateHandle(() => document.querySelector('rk-question')!.shadowRoot!.querySelector('rk-map')!);
      if (!(await isInSight(map))) {
        await press(page, 'button', 'Naar het antwoord');
        await new Promise((resolve) => setTimeout(resolve, 1000));
        assert.ok(await isInSight(map), 'the map is in sight');
        await look('at the answer');
      }
      await press(page, 'button', 'Bewaar');
      await kept(page, '#name');
      await look('save');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.querySelector('rk-keep')!.shadowRoot!.querySelector('#name'));
      await press(page, 'button', 'Deel link');
      const field = await kept(page, '#link');
      await look('share');
      const link = await field.evaluate((each) => (each as HTMLInputElement).value);
      assert.doesNotMatch(decodeURIComponent(link), /BU9901/, 'no figures or areas in the link');
      const { page: other, problems: others } = await openPage(site.browser, { width });
      await visit(other, link);
      await other.waitForFunction((text) => document.querySelector('rk-question')?.shadowRoot?.querySelector('rk-answer')?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() === text, {}, answer);
      assert.deepEqual([problems, others], [[], []]);
      for (const each of [page, other]) await each.browserContext().close();
    });
  }
});
