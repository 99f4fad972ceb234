import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPage, settle, start, visit } from './browser.js';

describe('maps that are compared, on a page', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  const headings = (page: Page) => page.evaluate(() => [...document.querySelector('rk-compare')!.shadowRoot!.querySelectorAll('.heading')].map((heading) => heading.textContent));
  const heights = (page: Page) => page.evaluate(() => [...document.querySelectorAll('rk-compare rk-map')].map((map) => map.getBoundingClientRect().height));
  const transforms = (page: Page) => page.evaluate(() => [...document.querySelectorAll('rk-compare:not([link]) rk-map')].slice(0, 2).map((map) => map.shadowRoot!.querySelector<HTMLElement>('.leaflet-map-pane')!.style.transform));

  it('stand on their own, and say so, when what links them cannot be loaded', async () => {
    const { page } = await openPage(site.browser);
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().includes('-comparing.js') ? request.abort() : request.continue()));
    await visit(page, `${site.address}/demo/compare.html`);
    await settle(page);
    const alerts = await page.evaluate(() => [...document.querySelectorAll('rk-compare, rk-swipe')].map((element) => element.shadowRoot!.querySelector('[role="alert"]')?.textContent));
    assert.equal(alerts.length, 4);
    for (const alert of alerts) assert.match(alert ?? '', /kan niet worden opgehaald/);
    for (const height of await heights(page)) assert.ok(height > 200, String(height));
  });

  it('move together while one is dragged, frame by frame, and end at the same place', async () => {
    const { page, problems } = await openPage(site.browser);
    await visit(page, `${site.address}/demo/compare.html`);
    assert.deepEqual(await headings(page), ['2020', '2024']);
    const { x, y } = await page.evaluate(() => {
      const { left, top, width, height } = document.querySelector('rk-map')!.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(x, y);
    await page.mouse.down();
    const seen = new Set<string>();
    for (let step = 1; step <= 30; step++) {
      await page.mouse.move(x + 3 * step, y - 2 * step);
      const [first, second] = await transforms(page);
      assert.equal(first, second, `step ${step}`);
      seen.add(first!);
    }
    await page.mouse.up();
    assert.ok(seen.size > 20, `${seen.size} places`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    const [first, second] = await transforms(page);
    assert.equal(first, second);
    assert.deepEqual(problems, []);
  });
});
