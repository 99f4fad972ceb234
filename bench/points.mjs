// Measures a map of 50,000 points, from CSV, GeoJSON and a zipped shapefile: `node bench/points.mjs [points]`, after a build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import puppeteer from 'puppeteer-core';
import { args, findBrowser } from '../scripts/browser.mjs';
import { randomFrom } from './rendering/maps/random.mjs';
import { serve } from './rendering/server.mjs';
import { median } from './rendering/statistics.mjs';

const count = Number(process.argv[2] ?? 50_000);
const REPEAT = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/bench/points');
const KINDS = ['bushalte', 'school', 'winkel', 'speelplek', 'sportveld', 'huisarts'];

/** Points around five town centres, most of them near one: as addresses lie. */
function makePoints() {
  const random = randomFrom(1);
  return Array.from({ length: count }, (_, index) => {
    const town = index % 5;
    const [turn, away] = [2 * Math.PI * random(), 0.06 * random() ** 2];
    return { naam: `Plek ${index}`, soort: KINDS[Math.floor(random() * KINDS.length)], drukte: Math.floor(100 * random()), lon: 4.8 + 0.1 * town + away * Math.cos(turn), lat: 52.3 + 0.05 * (town % 2) + 0.6 * away * Math.sin(turn) };
  });
}

function writeFiles() {
  mkdirSync(cache, { recursive: true });
  const points = makePoints();
  writeFileSync(join(cache, 'points.csv'), ['naam;soort;drukte;lon;lat', ...points.map((point) => Object.values(point).join(';'))].join('\n'));
  const features = points.map(({ lon, lat, ...properties }) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } }));
  writeFileSync(join(cache, 'points.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  writeFileSync(join(cache, 'points.zip'), zipSync({ 'points.shp': shapesOf(points), 'points.dbf': tableOf(points) }));
  writeFileSync(join(cache, 'page.html'), '<!doctype html><meta charset="utf-8"><title>Points</title><link rel="icon" href="data:,"><body style="margin:0"><script type="module" src="/page/page.mjs"></script>');
}

/** Points as a `.shp` (ESRI Shapefile Technical Description, 1998): a record is 28 bytes. */
function shapesOf(points) {
  const view = new DataView(new ArrayBuffer(100 + 28 * points.length));
  for (const [at, number] of [[0, 9994], [24, view.byteLength / 2]]) view.setInt32(at, number);
  for (const [at, number] of [[28, 1000], [32, 1]]) view.setInt32(at, number, true);
  for (const [index, { lon, lat }] of points.entries()) {
    const at = 100 + 28 * index;
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, lon, true);
    view.setFloat64(at + 20, lat, true);
  }
  return new Uint8Array(view.buffer);
}

/** Their properties as a `.dbf`: a row is a sign that it is not deleted, and cells of a fixed width. */
function tableOf(points) {
  const fields = [['naam', 'C', 12], ['soort', 'C', 12], ['drukte', 'N', 4]];
  const size = 1 + fields.reduce((sum, [, , width]) => sum + width, 0);
  const header = new Uint8Array(32 + 32 * fields.length + 1);
  const view = new DataView(header.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, points.length, true);
  view.setUint16(8, header.length, true);
  view.setUint16(10, size, true);
  for (const [index, [name, type, width]] of fields.entries()) {
    header.set(strToU8(name), 32 + 32 * index);
    header.set([type.charCodeAt(0), 0, 0, 0, 0, width], 32 + 32 * index + 11);
  }
  header[header.length - 1] = 0x0d;
  const rows = points.map((point) => ` ${fields.map(([name, , width]) => String(point[name]).padEnd(width)).join('')}`).join('');
  return new Uint8Array([...header, ...strToU8(rows), 0x1a]);
}

/** One page of one file: the first picture with its longest stall, then what a reader does. */
async function measure(browser, address, file) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(`${address}/points/page.html?src=/points/${file}`);
  const step = (name) => page.evaluate((own) => window[own](), name);
  const { first, stall } = await step('first');
  const far = await step('drag');
  const zoom = await step('zoomIn');
  const street = await step('street');
  const near = await step('drag');
  await page.close();
  return { 'first picture': first, 'longest stall': stall, 'longest script of a frame, dragged': far.longest, 'frame to frame': far.frame, 'stall at another zoom': zoom, 'stall at a street': street, 'longest script there': near.longest, 'frame to frame there': near.frame };
}

writeFiles();
const { path, env } = await findBrowser();
const server = await serve({ page: [join(root, 'bench/points')], points: [cache], dist: [process.env.DIST ?? join(root, 'dist')], stalls: [join(root, 'bench/rendering/page')] });
const browser = await puppeteer.launch({ executablePath: path, env: { ...process.env, ...env }, args, headless: true });
console.log(`${count} points, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, ${await browser.version()}; milliseconds, median [range] of ${REPEAT}`);
for (const file of ['points.csv', 'points.geojson', 'points.zip']) {
  const runs = [];
  for (let run = 0; run < REPEAT; run++) runs.push(await measure(browser, server.address, file));
  const told = Object.keys(runs[0]).map((name) => {
    const values = runs.map((each) => each[name]).sort((a, b) => a - b);
    return `${name} ${median(values).toFixed(1)} [${values[0].toFixed(1)}–${values.at(-1).toFixed(1)}]`;
  });
  console.log(`${file}: ${told.join(', ')}`);
}
await browser.close();
server.close();
