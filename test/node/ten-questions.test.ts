import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { questions } from '../../src/catalogue/index.js';
import { Scene } from '../../src/core/raster/scene.js';
import { finish } from '../../src/core/work.js';
import { expectedAnswer, type DemoMaterial, type ExpectedAnswer, type QuestionFile } from '../fixtures/expected-answers.js';
import type { FiguresFile } from '../fixtures/seen-figures.js';
import { openPage, root, start, violations, visit } from './browser.js';
import { figuresIn, read } from './shown-answer.js';

const text = (path: string) => readFileSync(join(root, 'demo/data/vragen', path), 'utf8');
const json = <Json>(path: string): Json => JSON.parse(text(path)) as Json;

function points(src: string): [number, number][] {
  const [head, ...rows] = text(src).trim().split('\n').map((line) => line.split(';'));
  return rows.map((row) => [Number(row[head!.indexOf('lon')]), Number(row[head!.indexOf('lat')])]);
}

function materialOf({ areas, data, layers = [] }: QuestionFile): DemoMaterial {
  // Distances are measured from where the map has its labels.
  const { codes, labelPoints } = finish(Scene.load(json<object>(areas.src), areas)).loaded;
  return {
    tables: data.map((src) => json<FiguresFile>(src)),
    areas: codes.map((code, at) => ({ code, point: [labelPoints[2 * at]!, labelPoints[2 * at + 1]!] })),
    points: new Map(layers.map(({ id, src }) => [id, points(src)])),
  };
}

function same(found: Record<string, number>, { values }: ExpectedAnswer, { id }: QuestionFile): void {
  assert.deepEqual(Object.keys(found).sort(), [...values.keys()].sort(), `${id}: areas with a figure`);
  for (const [code, value] of values) assert.ok(Math.abs(found[code]! - value) <= 1e-6, `${id}, ${code}: ${found[code]} ≠ ${value}`);
}

describe('each of the ten questions', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  for (const { id, texts } of questions) {
    for (const language of ['nl', 'en'] as const) {
      it(`${id} gives in ${language} the answer that is worked out a second time, without errors`, async () => {
        const question = json<QuestionFile>(`${id}.json`);
        const expected = expectedAnswer(question, materialOf(question));
        const { page, problems } = await openPage(site.browser);
        await visit(page, `${site.address}/demo/?lang=${language}#Lindewaard/${id}`);
        const shown = await read(page);
        assert.deepEqual([problems, await violations(page)], [[], []]);
        same(figuresIn(question, shown), expected, question);
        const of = language === 'nl' ? 'van de 67 buurten' : 'of the 67 neighbourhoods';
        const { method } = question.analysis;
        if (method === 'conditions') {
          assert.deepEqual(Object.entries(shown.columns['conditions:met']!).filter(([, met]) => met === 1).map(([code]) => code).sort(), [...expected.met!].sort());
          assert.match(shown.sentence, new RegExp(`${expected.met!.length} ${of}`));
          const open = expected.unsure!.length;
          assert.match(shown.sentence, new RegExp(language === 'nl' ? `van ${open} buurt(en)? is dat niet te bepalen` : `${open} neighbourhoods?`));
        }
        if (method === 'cross') {
          const [first, second] = question.analysis.indicators!.map((each) => question.inputs.find(({ indicator }) => indicator === each)!.direction === 'low' ? 0 : 2);
          const asked = [...expected.cross!.values()].filter((each) => each === 3 * first! + second!).length;
          assert.match(shown.sentence, new RegExp(`${asked} ${of}`));
        }
        if (method === 'change') assert.match(shown.sentence, new RegExp(`${[...expected.values.values()].filter((each) => each > 0).length} ${of}`));
        if (expected.share) {
          const [low, high] = expected.share;
          assert.ok(low === high ? shown.sentence.includes(`${Math.round(low)}%`) : shown.sentence.includes(`${Math.floor(low)}%`) && shown.sentence.includes(`${Math.ceil(high)}%`), shown.sentence);
        }
        // What is missing is said, with who supplies it.
        for (const absent of expected.absent) {
          const input = (question.inputs as { indicator: string; title: string; titles: { en: string }; supplier: string; suppliers: { en: string } }[]).find(({ indicator }) => indicator === absent)!;
          const [title, supplier] = language === 'nl' ? [input.title, input.supplier] : [input.titles.en, input.suppliers.en];
          assert.ok(shown.sentence.includes(title), shown.sentence);
          assert.ok(shown.missing.includes(title) && shown.missing.includes(supplier), shown.missing);
        }
        const words = await page.evaluate(() => document.querySelector('rk-question')!.shadowRoot!.querySelector('.words')!.textContent);
        assert.ok(words.includes(texts[language].reading), 'how to read the map');
        assert.doesNotMatch(shown.sentence + shown.legend + words, /NaN|undefined|Infinity/);
        await page.browserContext().close();
      });
    }
  }
});
