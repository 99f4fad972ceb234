// Measures the built elements against other ways to draw the same map. See docs/performance.md; --help tells the options.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { args, findBrowser } from '../../scripts/browser.mjs';
import { CONTENDERS } from './contenders.mjs';
import { drawFigure } from './figure.mjs';
import { digits, judge } from './goals.mjs';
import { SIZES } from './maps/make-map.mjs';
import { prepareMap } from './maps/prepare-map.mjs';
import { measure } from './measure.mjs';
import { readOptions } from './options.mjs';
import { buildPeers } from './peers.mjs';
import { goalsTable, tablesOf } from './report.mjs';
import { serve } from './server.mjs';
import { summarise } from './statistics.mjs';

const here = import.meta.dirname;
const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/bench');
const maps = join(cache, 'maps');
const results = join(here, 'results');
const options = readOptions(process.argv.slice(2));
const started = new Date();

if (!existsSync(join(root, 'dist/ruimtelijke-kijk.js'))) stop('There is no dist to measure: run `npm run build` first.');
// A copy, so that a build made meanwhile does not change what is measured.
const product = join(cache, 'product');
rmSync(product, { recursive: true, force: true });
cpSync(join(root, 'dist'), product, { recursive: true });
const mapInfo = Object.fromEntries(options.data.map((size) => [size, prepareMap(size, maps)]));
const contenders = await prepareContenders();
const browser = { ...(await findBrowser()), args };
const server = await serve({ page: [join(here, 'page')], contenders: [join(here, 'contenders')], maps: [maps], leaflet: [join(root, 'node_modules/leaflet/dist')], dist: [product, join(cache, 'bundles')] });
const load = loadavg()[0];
const records = [];
for (const size of options.data) await measureSize(size);
server.close();
report();

/** The contenders that can be measured, each with the script and style sheet its page loads. */
async function prepareContenders() {
  const wanted = options.contenders.map((name) => ({ name, ...CONTENDERS[name] }));
  const peers = await buildPeers(wanted.map(({ peer }) => peer).filter(Boolean), { harness: join(root, '../shared/bench'), cache });
  return wanted.filter(({ own, peer }) => own || peers.includes(peer)).map((contender) => {
    if (contender.own) return { ...contender, script: `/contenders/${contender.own}`, style: contender.own === 'floor.mjs' ? '/leaflet/leaflet.css' : undefined };
    const hasStyle = existsSync(join(cache, 'bundles', `${contender.peer}.css`));
    return { ...contender, script: `/dist/${contender.peer}.js`, style: hasStyle ? `/dist/${contender.peer}.css` : undefined };
  });
}

/** All repetitions of one size: in each, every contender once in an order of chance, so that drift hits all alike. */
async function measureSize(size) {
  const order = Object.keys(SIZES);
  const fits = ({ upTo }) => options.isChosen || !upTo || order.indexOf(size) <= order.indexOf(upTo);
  const failures = new Map();
  for (let repetition = 0; repetition < options.reps; repetition++) {
    // Who failed twice, or made us wait in vain, will again.
    const left = contenders.filter((contender) => fits(contender) && (failures.get(contender.name) ?? 0) < 2);
    for (const contender of shuffle(left)) {
      if (Date.now() - started > options.budget) return;
      const picture = options.pictures && repetition === 0 ? join(results, `${size}-${contender.name}.png`) : undefined;
      const result = await measure(contender, { browser, address: server.address, size, timeout: options.timeout, picture });
      records.push({ size, contender: contender.name, repetition, ...result });
      if (result.failed) failures.set(contender.name, (failures.get(contender.name) ?? 0) + (/within|crashed/.test(result.failed) ? 2 : 1));
      console.log(`${size.padEnd(5)} ${String(repetition + 1).padStart(2)} ${contender.name.padEnd(17)} ${line(result)}`);
    }
  }
}

function line({ failed, ...result }) {
  const values = Object.entries(result).filter(([name, value]) => Number.isFinite(value) && !['firstPaintScript', 'longTask'].includes(name));
  return [...values.map(([name, value]) => `${name} ${digits(value)}`), failed && `FAILED ${failed}`].filter(Boolean).join(', ');
}

function report() {
  if (records.length === 0) stop('Nothing was measured.');
  const summary = summarise(records);
  const verdicts = judge(summary);
  console.log(`\n${tablesOf(summary, mapInfo)}\n\n### Goals\n\n${goalsTable(verdicts)}`);
  const about = { date: started.toISOString(), minutes: (Date.now() - started) / 60_000, load, browser: browser.source, options: { ...options, budget: undefined }, maps: mapInfo };
  mkdirSync(results, { recursive: true });
  const file = join(results, `${started.toISOString().slice(0, 19).replaceAll(':', '')}.json`);
  writeFileSync(file, JSON.stringify({ about, summary, goals: verdicts, records }, null, 1));
  if (options.figure) writeFileSync(join(root, 'docs/performance-times.svg'), drawFigure(summary, started));
  console.log(`\nWritten: ${file.slice(root.length)}${options.figure ? ' and docs/performance-times.svg' : ''}`);
  if (options.goals && verdicts.some(({ isMet }) => isMet === false)) process.exitCode = 1;
}

function shuffle(list) {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

function stop(problem) {
  console.error(problem);
  process.exit(1);
}
