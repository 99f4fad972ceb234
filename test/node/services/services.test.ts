import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Browser, Page } from 'puppeteer-core';
import { openPage, settle, start, violations } from '../browser.js';
import { missing, size, SLOW, startMapServer, startSite, type MapServer } from './map-server.js';
import { isInside, pixelOf, shapes, type View } from './places.js';

const lacking = missing();
if (lacking) console.warn(`Tests of services are skipped: ${lacking}.`);

/** Rotterdam, where the buurten of the open data are. */
const rotterdam: View = { center: [51.92, 4.47], zoom: 12, ...size };
const dordrecht: View = { center: [51.805, 4.67], zoom: 13, ...size };
/** Milliseconds in which a usable map does what it is asked. */
const AT_ONCE = 1000;

describe('map services by a real MapServer', { skip: lacking }, () => {
  let server: MapServer;
  let site: Awaited<ReturnType<typeof startSite>>;
  let browser: Browser;
  let stopBrowser: () => Promise<void>;

  before(async () => {
    server = await startMapServer();
    site = await startSite(() => server.address);
    const started = await start();
    ({ browser, stop: stopBrowser } = started);
  });
  after(async () => {
    await stopBrowser?.();
    site?.stop();
    await server?.stop();
  });
  beforeEach(() => {
    server.asked.length = 0;
    server.mood = 'well';
    server.only = undefined;
  });

  /** A page with one map with layers, which is waited for unless told otherwise. */
  async function open(layers: string, { view = rotterdam, attributes = '', wait = true }: { view?: View; attributes?: string; wait?: boolean } = {}): Promise<{ page: Page; close(): Promise<void> }> {
    const { page } = await openPage(browser, { width: view.width, height: view.height + 300 });
    const html = `<rk-map center="${view.center.join(',')}" zoom="${view.zoom}" ${attributes}>${layers}<rk-legend></rk-legend></rk-map>`;
    await page.goto(`${site.address}/?html=${encodeURIComponent(html)}`);
    if (wait) await settle(page);
    return { page, close: async () => { assert.deepEqual(await violations(page), []); await page.browserContext().close(); } };
  }
  const layer = (map: string, more: string): string => `<rk-layer type="wms" src="${server.address}?map=${map}" ${more}></rk-layer>`;
  const features = (more: string, query = ''): string => `<rk-layer type="wfs" src="${server.address}?map=web${query}" ${more}></rk-layer>`;
  const errors = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelector('rk-map')!.shadowRoot!.querySelectorAll('.error')].map((error) => error.textContent.trim()));
  const panel = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('rk-map')!.shadowRoot!.querySelector('.place')?.textContent ?? '');
  const requests = (kind: string): URLSearchParams[] => server.asked.filter((query) => query.get('REQUEST') === kind);

  /** The features that the first layer of the map holds: asked of its store, as an element beside the map asks for it. */
  const featuresOn = (page: Page): Promise<{ coordinates: number[]; labels: string[] }> => page.evaluate(() => {
    interface Store { state: { layers: { content: { features: { coordinates: Float64Array; labels: string[] } } }[] } }
    let store: Store | undefined;
    const asking = Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: Symbol.for('ruimtelijke-kijk/map-store'), callback: (found: Store) => (store = found) });
    document.querySelector('rk-legend')!.dispatchEvent(asking);
    const { coordinates, labels } = store!.state.layers[0]!.content.features;
    return { coordinates: [...coordinates], labels: [...labels] };
  });

  /** Waits until a condition holds, at most so long. */
  async function until(condition: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
    for (const end = Date.now() + milliseconds; Date.now() < end;) {
      if (await condition()) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  /** What colours the map box shows at pixels of it: red, green and blue. */
  async function colours(page: Page, pixels: readonly (readonly [number, number])[]): Promise<number[][]> {
    const box = (await (await page.$('rk-map'))!.evaluate((map) => { const { left, top } = map.shadowRoot!.querySelector('#map')!.getBoundingClientRect(); return { left, top }; }));
    const png = await page.screenshot({ encoding: 'base64' });
    const context = await browser.createBrowserContext();
    const reader = await context.newPage();
    const read = await reader.evaluate(async (source, at) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      return at.map(([x, y]) => [...canvas.getImageData(Math.floor(x!), Math.floor(y!), 1, 1).data.slice(0, 3)]);
    }, png, pixels.map(([x, y]) => [x + box.left, y + box.top]));
    await context.close();
    return read;
  }

  /** Pixels spread over the map, away from buttons and legend, of which it is known whether they are in a buurt. */
  function knownPixels(view: View): { pixel: [number, number]; inside: boolean }[] {
    const buurten = shapes<Polygon | MultiPolygon>('rotterdam_buurten_rd.zip');
    const known: { pixel: [number, number]; inside: boolean }[] = [];
    for (let x = 30; x < view.width - 80; x += 37) {
      for (let y = 20; y < view.height - 120; y += 31) {
        // A margin of 2 pixels: MapServer smooths edges.
        const inside = isInside(buurten, [x, y], view, 2);
        if (inside !== undefined) known.push({ pixel: [x, y], inside });
      }
    }
    return known;
  }

  for (const [map, version, system] of [['web', '1.3.0', 'CRS'], ['web', '1.1.1', 'SRS'], ['rd', '1.3.0', 'CRS'], ['rd', '1.1.1', 'SRS']] as const) {
    it(`shows WMS ${version} ${map === 'rd' ? 'that has RD only' : 'in Web Mercator'} where it is`, async () => {
      const { page, close } = await open(layer(`${map}&VERSION=${version}`, 'layers="buurten"'));
      assert.deepEqual(await errors(page), []);
      const asked = requests('GetMap');
      assert.ok(asked.length > 0);
      for (const query of asked) assert.deepEqual([query.get('VERSION'), query.get(system)], [version, map === 'rd' ? 'EPSG:28992' : 'EPSG:3857']);
      const known = knownPixels(rotterdam);
      assert.ok(known.filter(({ inside }) => inside).length > 30 && known.filter(({ inside }) => !inside).length > 10, `${known.length} pixels`);
      const seen = await colours(page, known.map(({ pixel }) => pixel));
      const wrong = known.filter(({ inside }, index) => (seen[index]![0]! > 150 && seen[index]![1]! < 90) !== inside);
      assert.deepEqual(wrong, []);
      await close();
    });
  }

  it('shows tiles of a template where they are', async () => {
    // MapServer makes tiles of Web Mercator by itself: https://mapserver.org/output/tile_mode.html
    const { page, close } = await open(`<rk-layer type="tiles" src="${server.address}?map=web&amp;mode=tile&amp;layers=buurten&amp;tile={x}+{y}+{z}"></rk-layer>`);
    assert.deepEqual(await errors(page), []);
    const known = knownPixels(rotterdam);
    const seen = await colours(page, known.map(({ pixel }) => pixel));
    assert.deepEqual(known.filter(({ inside }, index) => (seen[index]![0]! > 150 && seen[index]![1]! < 90) !== inside), []);
    await close();
  });

  it('wipes from tiles to the pictures of a WMS: each is at its own side of the handle, also after the map is zoomed', async () => {
    const tiles = `<rk-layer type="tiles" title="Buurten" src="${server.address}?map=web&amp;mode=tile&amp;layers=buurten&amp;tile={x}+{y}+{z}"></rk-layer>`;
    const { page, close } = await open(`${tiles}${layer('web', 'layers="haltes"')}<rk-swipe position="50"></rk-swipe>`);
    const isRed = ([red, green]: number[]): boolean => red! > 150 && green! < 90;
    const check = async (view: View): Promise<void> => {
      const known = knownPixels(view).filter(({ pixel: [x] }) => Math.abs(x - view.width / 2) > 40);
      const seen = await colours(page, known.map(({ pixel }) => pixel));
      assert.ok(known.filter(({ inside, pixel: [x] }) => inside && x > view.width / 2).length > 10);
      assert.deepEqual(known.filter(({ inside, pixel: [x] }, index) => isRed(seen[index]!) !== (inside && x < view.width / 2)), []);
    };
    await check(rotterdam);
    await page.evaluate(() => document.querySelector('rk-map')!.shadowRoot!.querySelector<HTMLButtonElement>('.controls button')!.click());
    await new Promise((resolve) => setTimeout(resolve, 500));
    await settle(page);
    await check({ ...rotterdam, zoom: 13 });
    assert.deepEqual(await errors(page), []);
    await close();
  });

  it('tells who made it, what the layer is called, and shows its legend', async () => {
    const { page, close } = await open(layer('web', 'layers="buurten"'));
    const { attribution, legend, pictures } = await page.evaluate(() => ({
      attribution: document.querySelector('rk-map')!.shadowRoot!.querySelector('.leaflet-control-attribution')!.textContent,
      legend: document.querySelector('rk-legend')!.shadowRoot!.textContent,
      pictures: [...document.querySelector('rk-legend')!.shadowRoot!.querySelectorAll('img')].map(({ naturalWidth, alt }) => ({ naturalWidth, alt })),
    }));
    assert.match(attribution, /Gemeente Proef, CC BY 4\.0/);
    assert.match(legend, /buurten van de proef/);
    assert.equal(pictures.length, 1);
    assert.ok(pictures[0]!.naturalWidth > 10 && pictures[0]!.alt.includes('buurten van de proef'));
    await close();
  });

  for (const map of ['web', 'rd']) {
    it(`tells what is at a clicked place (${map})`, async () => {
      const stops = shapes<Point>('haltes_drechtsteden_rd.zip');
      const { page, close } = await open(layer(map, 'layers="haltes"'), { view: dordrecht });
      // Those that have none of another name within 30 pixels: what is clicked is then sure.
      const pixels = stops.map(({ geometry }) => pixelOf(geometry.coordinates as [number, number], dordrecht));
      const alone = stops.filter((_, index) => {
        const [x, y] = pixels[index]!;
        return x > 330 && x < 600 && y > 30 && y < 400 && pixels.every(([otherX, otherY], other) => stops[other]!.properties['NAAM'] === stops[index]!.properties['NAAM'] || Math.hypot(x - otherX, y - otherY) > 30);
      }).slice(0, 4);
      assert.ok(alone.length > 1, `${alone.length} stops`);
      for (const stop of alone) {
        const [x, y] = pixelOf(stop.geometry.coordinates as [number, number], dordrecht);
        const { left, top } = await page.evaluate(() => { const box = document.querySelector('rk-map')!.shadowRoot!.querySelector('#map')!.getBoundingClientRect(); return { left: box.left, top: box.top }; });
        await page.mouse.click(left + x, top + y);
        const name = String(stop.properties['NAAM']);
        assert.ok(await until(async () => (await panel(page)).includes(name), 5000), `${name} is not in “${await panel(page)}”`);
        await page.keyboard.press('Escape');
      }
      assert.equal(requests('GetFeatureInfo').length >= alone.length, true);
      await close();
    });
  }

  it('tells at once what is there, and of a service that is slow what it answers when it does', async () => {
    const [stop] = shapes<Point>('haltes_drechtsteden_rd.zip').filter(({ geometry }) => {
      const [x, y] = pixelOf(geometry.coordinates as [number, number], dordrecht);
      return x > 200 && x < 330 && y > 100 && y < 350;
    });
    const [x, y] = pixelOf(stop!.geometry.coordinates as [number, number], dordrecht);
    const name = String(stop!.properties['NAAM']);
    const points = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"naam":"Dichtbij"},"geometry":{"type":"Point","coordinates":[${stop!.geometry.coordinates.join(',')}]}}]}`;
    const { page, close } = await open(`${layer('web', 'layers="haltes"')}<rk-layer id="own" type="points" label="naam" title="Eigen"></rk-layer>`, { view: dordrecht });
    await page.evaluate((text) => Object.assign(document.querySelector('#own')!, { topology: text }), points);
    await settle(page);
    const { left, top } = await page.evaluate(() => { const box = document.querySelector('rk-map')!.shadowRoot!.querySelector('#map')!.getBoundingClientRect(); return { left: box.left, top: box.top }; });
    server.only = /REQUEST=GetFeatureInfo/;
    server.mood = 'slow';
    const began = Date.now();
    await page.mouse.click(left + x, top + y);
    assert.ok(await until(async () => /Dichtbij.*haltes van de proef: wordt opgevraagd…/s.test(await panel(page)), AT_ONCE), await panel(page));
    await assertUsable(page);
    assert.ok(await until(async () => (await panel(page)).includes(name), SLOW + 5000), await panel(page));
    assert.ok(Date.now() - began > SLOW - 1000);
    assert.doesNotMatch(await panel(page), /wordt opgevraagd/);
    server.mood = 'exception';
    await page.keyboard.press('Escape');
    await page.mouse.click(left + 350, top + 250);
    assert.ok(await until(async () => /haltes van de proef: niet bekend\. .*“De databank is <b>vol<\/b>”/s.test(await panel(page)), 3000), await panel(page));
    await close();
  });

  it('offers the names that exist for a layer that does not, and says so of a coordinate system that does not fit', async () => {
    const unknown = await open(layer('web', 'layers="straat"'));
    assert.match((await errors(unknown.page)).join(), /geen laag “straat”\. Wel aanwezig: web, buurten, straten, haltes\./);
    await unknown.close();
    const belgian = await open(layer('belgium', 'layers="buurten"'));
    assert.match((await errors(belgian.page)).join(), /niet in Web Mercator \(EPSG:3857\)/);
    await belgian.close();
  });

  for (const [name, query] of [['2.0.0 in GeoJSON', ''], ['1.1.0', '&amp;VERSION=1.1.0'], ['1.0.0 in GML', '&amp;VERSION=1.0.0']] as const) {
    it(`has every feature of WFS ${name} within a metre of where it is`, async () => {
      const stops = shapes<Point>('haltes_drechtsteden_rd.zip');
      const { page, close } = await open(features('layers="haltes" label="NAAM"', query), { view: dordrecht });
      assert.deepEqual(await errors(page), []);
      const found = await featuresOn(page);
      assert.equal(found.labels.length, stops.length);
      const worst = Math.max(...stops.map(({ geometry: { coordinates: [lon, lat] }, properties }, index) => {
        assert.equal(found.labels[index], properties['NAAM']);
        return Math.hypot((found.coordinates[2 * index]! - lon!) * 111320 * Math.cos((lat! * Math.PI) / 180), (found.coordinates[2 * index + 1]! - lat!) * 111250);
      }));
      assert.ok(worst < 1, `${worst} m`);
      await close();
    });
  }

  it('asks page after page of WFS 2.0.0: each feature comes once', async () => {
    const { page, close } = await open(features('layers="straten" label="NAAM"'), { view: { ...rotterdam, center: [52.307, 5.04] } });
    assert.deepEqual(await errors(page), []);
    const starts = requests('GetFeature').map((query) => query.get('STARTINDEX'));
    assert.deepEqual(starts, ['0', '1000', '2000', '3000', '4000', '5000']);
    assert.equal((await featuresOn(page)).labels.length, 5879);
    await close();
  });

  /** The map answers its buttons, and goes on answering them. */
  async function assertUsable(page: Page): Promise<void> {
    const before = Date.now();
    const zoomed = await page.evaluate(async () => {
      const map = document.querySelector('rk-map')!.shadowRoot!;
      const button = map.querySelector<HTMLButtonElement>('.controls button')!;
      button.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return button.matches(':enabled');
    });
    assert.ok(zoomed && Date.now() - before < AT_ONCE, `${Date.now() - before} ms`);
    // While the map glides to its next zoom, it takes no other.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }

  for (const [mood, kind, said] of [
    ['exception', 'wms', /“De databank is <b>vol<\/b>”/], ['html', 'wms', /webpagina in plaats van kaartgegevens/], ['cut', 'wms', /brak halverwege af/], ['closed', 'wms', /niet aan andere websites \(CORS\)/],
    ['exception', 'wfs', /“De databank is <b>vol<\/b>”/], ['html', 'wfs', /webpagina in plaats van kaartgegevens/], ['cut', 'wfs', /brak halverwege af/], ['closed', 'wfs', /niet aan andere websites \(CORS\)/],
  ] as const) {
    it(`says in words what happened when the capabilities of a ${kind.toUpperCase()} are: ${mood}`, async () => {
      server.mood = mood;
      const { page, close } = await open(kind === 'wms' ? layer('web', 'layers="buurten"') : features('layers="haltes"'));
      const told = (await errors(page)).join();
      assert.match(told, said);
      assert.ok(told.includes(new URL(server.address).host));
      await assertUsable(page);
      await close();
    });
  }

  for (const [mood, said] of [['exception', /“De databank is <b>vol<\/b>”/], ['html', /webpagina in plaats van kaartgegevens/], ['cut', /brak halverwege af|geen antwoord/]] as const) {
    it(`says in words what happened when pictures are: ${mood}; and shows them when they come again`, async () => {
      server.only = /REQUEST=GetMap/;
      server.mood = mood;
      const { page, close } = await open(layer('web', 'layers="buurten"'));
      assert.ok(await until(async () => said.test((await errors(page)).join()), 5000), `“${(await errors(page)).join()}”`);
      await assertUsable(page);
      server.mood = 'well';
      await assertUsable(page);
      assert.ok(await until(async () => (await errors(page)).length === 0, 10_000), (await errors(page)).join());
      await close();
    });
  }

  it('says that a killed server gives no answer, stays usable, and shows pictures when it is back', async () => {
    const { page, close } = await open(layer('web', 'layers="buurten"'));
    await server.kill();
    await assertUsable(page);
    assert.ok(await until(async () => /geeft geen antwoord/.test((await errors(page)).join()), 5000), (await errors(page)).join());
    const { left, top } = await page.evaluate(() => { const box = document.querySelector('rk-map')!.shadowRoot!.querySelector('#map')!.getBoundingClientRect(); return { left: box.left, top: box.top }; });
    await page.mouse.click(left + 400, top + 200);
    await assertUsable(page);
    await server.start();
    await assertUsable(page);
    assert.ok(await until(async () => (await errors(page)).length === 0, 10_000), (await errors(page)).join());
    await close();
  });

  it('says that a server is slow, stays usable meanwhile, and shows what comes after 20 seconds', async () => {
    server.mood = 'slow';
    const began = Date.now();
    const { page, close } = await open(features('layers="haltes"', '&amp;VERSION=1.0.0'), { view: dordrecht, wait: false });
    const note = (): Promise<string> => page.evaluate(() => document.querySelector('rk-map')!.shadowRoot!.querySelector('.loading')?.textContent ?? '');
    assert.ok(await until(async () => (await note()).includes('doet er lang over'), 8000), await note());
    assert.ok(Date.now() - began < 8000);
    await assertUsable(page);
    server.mood = 'well';
    await settle(page);
    assert.ok(Date.now() - began > SLOW - 1000);
    assert.deepEqual(await errors(page), []);
    assert.equal(await note(), '');
    await close();
  });

  it('offers a viewer at the clicked place, and only where the page asks for it', async () => {
    for (const [attributes, expected] of [['viewer="https://kijk.example/?x={x}&amp;y={y}&amp;lat={lat}"', 1], ['viewer="javascript:alert({x})"', 0], ['', 0]] as const) {
      const { page, close } = await open(layer('web', 'layers="buurten"'), { attributes });
      const { left, top } = await page.evaluate(() => { const box = document.querySelector('rk-map')!.shadowRoot!.querySelector('#map')!.getBoundingClientRect(); return { left: box.left, top: box.top }; });
      // The middle of the map is 51.92, 4.47: by proj4 that is 92,6 km east and 437 km north.
      await page.mouse.click(left + 350, top + 250);
      await until(async () => (await panel(page)) !== '', 3000);
      const links = await page.evaluate(() => [...document.querySelector('rk-map')!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.visit a')].map(({ href, rel }) => ({ href, rel })));
      assert.equal(links.length, expected);
      if (expected) {
        const { searchParams } = new URL(links[0]!.href);
        assert.ok(Math.abs(Number(searchParams.get('lat')) - 51.92) < 1e-3 && links[0]!.rel === 'noopener noreferrer');
        assert.ok(Math.abs(Number(searchParams.get('x')) - 92_100) < 1500 && Math.abs(Number(searchParams.get('y')) - 437_300) < 1500, searchParams.toString());
      }
      await close();
    }
  });
});
