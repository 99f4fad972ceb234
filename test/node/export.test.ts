import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import readExcelFile from 'read-excel-file/node';
import { publishIndicators } from '../../src/core/publish-indicators.js';
import { squares } from '../fixtures/squares.js';
import { openPage, settle, start, violations, visit } from './browser.js';
import type { RawFile } from './disclosure/raw-files.js';
import { printed, rawFile, twinOf } from './raw-twins.js';

const analyses: object[] = [
  { method: 'single' },
  { method: 'conditions', match: 1, conditions: [{ indicator: 'jong', op: '>=', value: 20 }, { indicator: 'oud-deel', op: '<', value: 30 }] },
  { method: 'index' },
  { method: 'cross', indicators: ['jong', 'oud-deel'] },
];
const questionOf = (analysis: object) => ({
  format: 'rk-question/1', id: 'oud', title: 'Waar wonen ouderen?', areas: { src: '/twin/areas.json', object: 'buurten', key: 'code', label: 'naam' }, data: ['/twin/figures.json'],
  inputs: [{ indicator: 'jong', direction: 'low' }, { indicator: 'oud-deel' }], analysis,
});

/** In the page: the files of the buttons of every export, by name. */
async function filesOf(): Promise<[name: string, base64: string][]> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  const files: [string, Blob][] = [];
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { files.push([this.download, blobs.get(this.href)!]); };
  for (const element of document.querySelectorAll('rk-export')) {
    for (const button of [...element.shadowRoot!.querySelectorAll('button')].slice(0, 3)) {
      const before = files.length;
      button.click();
      for (let tries = 0; files.length === before && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  return Promise.all(files.map(async ([name, blob]): Promise<[string, string]> => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return [name, btoa(text)];
  }));
}

describe('exports', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  async function open(file: RawFile, analysis: object): Promise<{ page: Page; problems: string[] }> {
    const { page, problems } = await openPage(site.browser, { width: 1000, height: 900 });
    await page.setRequestInterception(true);
    const bodies: Record<string, string> = { '/twin/areas.json': JSON.stringify(squares(6)), '/twin/figures.json': JSON.stringify(file), '/twin/question.json': JSON.stringify(questionOf(analysis)) };
    page.on('request', (request) => {
      const body = bodies[new URL(request.url()).pathname];
      void (body === undefined ? request.continue() : request.respond({ contentType: 'application/json', body }));
    });
    await visit(page, `${site.address}/test/pages/blank.html`);
    await page.evaluate(() => {
      document.body.innerHTML = `<rk-question src="/twin/question.json"><rk-export slot="actions"></rk-export></rk-question>
        <rk-map id="kaart"><rk-layer src="/twin/areas.json" object="buurten" key="code" label="naam" data="/twin/figures.json" indicator="inkomen"></rk-layer><rk-legend></rk-legend></rk-map>
        <rk-export for="kaart"></rk-export>`;
    });
    await settle(page);
    return { page, problems };
  }

  it('are byte for byte those of another raw file with the same published figures', async () => {
    for (const [at, analysis] of analyses.entries()) {
      const file = rawFile(at + 1);
      const twin = twinOf(file, 77 + at);
      assert.ok(twin.changed > 0, 'the twin is another file');
      assert.equal(printed(publishIndicators(twin.file)), printed(publishIndicators(file)), 'they are twins');
      const seen: [string, string][][] = [];
      for (const one of [file, twin.file]) {
        const { page, problems } = await open(one, analysis);
        seen.push(await page.evaluate(filesOf));
        assert.deepEqual(problems, []);
        assert.deepEqual(await violations(page), []);
        await page.browserContext().close();
      }
      assert.deepEqual(seen[0]!.map(([name]) => name.replace(/^.*\./, '')), ['png', 'csv', 'xlsx', 'png', 'csv', 'xlsx']);
      for (const [index, [name, content]] of seen[0]!.entries()) assert.ok(content === seen[1]![index]![1], `${JSON.stringify(analysis)}: ${name} differs`);
    }
  });

  it('differ when one published figure differs: the test can fail', async () => {
    const file = rawFile(3);
    const other = structuredClone(file);
    const row = file.values['inwoners']!['2024']!.findIndex((value) => typeof value === 'number' && value > 50);
    for (const id of ['inwoners', 'midden']) other.values[id]!['2024']![row] = (file.values[id]!['2024']![row] as number) + 1;
    const seen: string[] = [];
    for (const one of [file, other]) {
      const { page } = await open(one, analyses[0]!);
      await page.evaluate(() => ((document.querySelector('rk-layer') as unknown as { indicator: string }).indicator = 'inwoners'));
      await settle(page);
      seen.push(...(await page.evaluate(filesOf)).slice(4, 6).map(([, content]) => content));
      await page.browserContext().close();
    }
    assert.ok(seen[0] !== seen[2] && seen[1] !== seen[3]);
  });

  it('have the same figures in CSV and Excel, which other readers read, and a sheet that explains them', async () => {
    const { page } = await openPage(site.browser);
    await visit(page, `${site.address}/test/pages/blank.html`);
    await page.evaluate(() => (document.body.innerHTML = '<rk-question src="/demo/data/vragen/eenzaamheid.json"><rk-export slot="actions"></rk-export></rk-question>'));
    await settle(page);
    const files = await page.evaluate(filesOf);
    const csv = Buffer.from(files[1]![1], 'base64').toString('utf8').replace(/^\ufeff/, '').trim();
    const { data } = Papa.parse(csv, { delimiter: ';', worker: false });
    const sheets = (await readExcelFile(Buffer.from(files[2]![1], 'base64'))) as unknown as { sheet: string; data: (string | number | null)[][] }[];
    assert.deepEqual(sheets.map(({ sheet }) => sheet), ['Cijfers', 'Toelichting']);
    const asNumber = (text: string): string | number => (/^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text.replace(/^'/, ''));
    assert.deepEqual(sheets[0]!.data, data.map((row) => row.map(asNumber)));
    assert.equal(data.length, 68);
    const explained = sheets[1]!.data.map((row) => row.join(': ')).join('\n');
    assert.match(explained, /Waar is de kans op eenzaamheid het grootst\?[^]*Antwoord: \S[^]*Privacy: Waarden onder (5|10) worden nooit getoond[^]*Gemaakt op: \d/);
    assert.ok(sheets[0]!.data.flat().filter((cell) => typeof cell === 'number').length > 150);
    await page.browserContext().close();
  });
});

describe('on paper', () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  /** As many pages as a PDF has. */
  const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  const questions = ['eenzaamheid', 'kwetsbare-groepen', 'veiligheid', 'langer-thuis'];

  async function show(ids: readonly string[]): Promise<Page> {
    const { page } = await openPage(site.browser);
    await visit(page, `${site.address}/test/pages/blank.html`);
    await page.evaluate((names) => {
      document.body.innerHTML = names.map((id) => `<rk-question src="/demo/data/vragen/${id}.json"><rk-export slot="actions"></rk-export></rk-question>`).join('');
    }, ids);
    await settle(page);
    return page;
  }

  it('has the points over the areas, also where the browser prints by itself', async () => {
    const page = await show(['eenzaamheid']);
    /** Pixels of a canvas that have the colour of the middle of the first symbol in the legend. */
    const [onScreen, onPaper] = await page.evaluate(() => {
      const root = document.querySelector('rk-question')!.shadowRoot!;
      const map = root.querySelector('rk-map')!.shadowRoot!;
      const canvases = [...map.querySelectorAll<HTMLCanvasElement>('#map canvas')];
      const coloursOf = (canvas: HTMLCanvasElement): Uint32Array => new Uint32Array(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      // The points are in a picture of their own, of which most is empty; their fill is its commonest colour but white and ink.
      const points = canvases.map(coloursOf).find((pixels) => pixels.filter((pixel) => pixel === 0).length > 0.9 * pixels.length)!;
      const counts = new Map<number, number>();
      for (const pixel of points) if (pixel >>> 24 === 255 && pixel !== 0xffffffff) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const [[fill, count]] = [...counts].sort((a, b) => b[1] - a[1]) as [[number, number]];
      dispatchEvent(new Event('beforeprint'));
      const paper = coloursOf(map.querySelector<HTMLCanvasElement>('canvas.paper')!).filter((pixel) => pixel === fill).length;
      dispatchEvent(new Event('afterprint'));
      return [count, paper];
    });
    assert.ok(onScreen! > 500, 'there are points on the screen');
    assert.ok(onPaper! > 0.9 * onScreen!, `${onPaper} of ${onScreen} pixels of points are on paper`);
    await page.browserContext().close();
  });

  it('is a question one A4', async () => {
    for (const id of questions) {
      const page = await show([id]);
      assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), 1, id);
      await page.browserContext().close();
    }
  });

  it('is a page of several questions a report, each on a page of its own', async () => {
    const page = await show(questions.slice(0, 3));
    assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), 3);
    await page.browserContext().close();
  });
});
