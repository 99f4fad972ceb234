import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { openPage, root, start, violations, visit } from './browser.js';

const axe = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const gallery = JSON.parse(readFileSync(join(root, 'demo/data/gallery.json'), 'utf8')) as { place: string; questions: { id: string }[] }[];
const questions = gallery.flatMap(({ place, questions: asked }) => asked.map(({ id }) => `demo/#${encodeURIComponent(place)}/${id}`));

describe('the demo', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  for (const path of ['demo/', 'demo/dashboard.html', 'demo/compare.html', 'demo/cms.html']) {
    for (const language of ['nl', 'en']) {
      it(`${path} in ${language} has no errors, violations, foreign requests or barriers`, async () => {
        const { page, problems } = await openPage(site.browser);
        await visit(page, `${site.address}/${path}?lang=${language}`);
        assert.deepEqual(problems, []);
        assert.deepEqual(await violations(page), []);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations: broken } = await (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
          return broken.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`);
        });
        assert.deepEqual(found, []);
        await page.browserContext().close();
      });
    }

    it(`${path} fits a window of 320 to 1400 pixels: nothing scrolls sideways`, async () => {
      for (const width of [320, 360, 800, 1400]) {
        const { page } = await openPage(site.browser, { width });
        await visit(page, `${site.address}/${path}`);
        const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
        assert.ok(scroll <= client, `${width}: ${scroll} > ${client}`);
        await page.browserContext().close();
      }
    });
  }

  it('answers every question of the gallery, in both languages', async () => {
    for (const path of questions) {
      await Promise.all(['nl', 'en'].map(async (language) => {
        const { page, problems } = await openPage(site.browser);
        await visit(page, `${site.address}/${path.replace('#', `?lang=${language}#`)}`);
        const answer = await page.evaluate(() => document.querySelector('rk-question')!.shadowRoot!.querySelector('rk-answer')!.shadowRoot!.textContent.trim());
        assert.match(answer, language === 'nl' ? /van de [\d.]+ (buurten|wijken|postcodes|vierkanten)|(tot|van) de dichtstbijzijnde/ : /of the [\d,]+ (neighbourhoods|districts|postcodes|squares)|to the nearest|the nearest is/, path);
        assert.deepEqual(problems, [], path);
        await page.browserContext().close();
      }));
    }
  });

  it('loads the bundle, and beside it only what a page uses', async () => {
    // A question with a layer of points draws it, with one part more.
    const parts: Record<string, string[]> = { 'demo/cms.html': ['answered', 'distance', 'export-words', 'layers', 'part', 'print-page', 'proximity', 'publish-raw', 'query-form', 'scope'], 'demo/dashboard.html': ['export-words', 'file-title', 'part', 'publish-raw', 'query-form', 'table-tools'], 'demo/compare.html': ['comparing', 'publish-raw'] };
    for (const [path, used] of Object.entries(parts)) {
      const { page, requests } = await openPage(site.browser);
      await visit(page, `${site.address}/${path}`);
      const loaded = requests.filter((url) => url.includes('/dist/')).map((url) => url.split('/dist/')[1]!);
      assert.deepEqual(loaded.sort(), [...used.map((name) => `ruimtelijke-kijk-${name}.js`), 'ruimtelijke-kijk.js'].sort(), path);
      await page.browserContext().close();
    }
  });

  it('asks each file once, however many of the maps that are compared show it', async () => {
    const { page, requests } = await openPage(site.browser);
    await visit(page, `${site.address}/demo/compare.html`);
    const files = requests.filter((url) => url.includes('/data/')).map((url) => url.split('/data/')[1]!);
    assert.deepEqual(files.sort(), ['gemeente.topojson', 'indicatoren-buurt.json']);
    await page.browserContext().close();
  });

  it('has two copies of the library live side by side', async () => {
    const { page, problems } = await openPage(site.browser);
    await visit(page, `${site.address}/test/pages/two-copies.html`);
    const answers = await page.evaluate(() => [...document.querySelectorAll('rk-question')].map((question) => question.shadowRoot!.querySelector('rk-answer')!.shadowRoot!.textContent.trim()));
    assert.equal(answers.length, 2);
    for (const answer of answers) assert.match(answer, /van de 67 buurten/);
    assert.deepEqual(problems, []);
    await page.browserContext().close();
  });
});
