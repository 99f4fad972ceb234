// The page of one contender. It loads the map and the contender, then `bench` offers what can be measured; nothing here
// knows one contender from another, save by what it says of itself in its `traits`.
import { after, presented, watchDrawing } from './presented.mjs';
import { watchStalls } from './stalls.mjs';

const query = new URLSearchParams(location.search);
const size = query.get('size');
const container = document.getElementById('map');

const load = async (file) => {
  const response = await fetch(`/maps/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** What every contender is handed: bytes in memory, so that no network is measured. */
async function loadMap({ wants = [] }) {
  const bytes = await load(`${size}.topojson`);
  const topology = { bytes };
  if (!wants.includes('bytes only')) topology.text = new TextDecoder().decode(bytes);
  const classes = await load(`${size}.classes`);
  const figures = { cls: classes, n: classes.length / 12, years: 12 };
  if (wants.includes('indicators')) figures.indicators = await load(`${size}.indicators.json`);
  return { topology, figures };
}

async function open() {
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: query.get('style') });
  if (query.has('style')) document.head.append(style);
  const { default: contender, traits = {} } = await import(query.get('script'));
  const { topology, figures } = await loadMap(traits);
  const linger = Number(query.get('linger') ?? 0);
  const how = { linger, isWatched: linger > 0 || traits.draws === 'by itself' };
  if (how.isWatched) watchDrawing();
  contender.prepare?.(topology, figures);
  await after(300);
  window.bench = {
    async firstPaint() {
      const stop = watchStalls();
      const paint = await presented(() => contender.mount(container, topology, figures), how);
      await after(50);
      return { ...paint, ...stop() };
    },
    settle: async () => { await contender.align?.(); await after(400); },
    period: (period) => presented(() => contender.restyle(period), how),
    async answer() {
      const stop = watchStalls();
      const paint = await presented(() => contender.answer(), how);
      return { ...paint, ...stop() };
    },
    pan: (x) => presented(() => contender.panBy(x, 0), how),
    zoom: (steps) => presented(() => contender.zoomBy(steps), how),
    highlight: contender.pointAt ? (x, y) => presented(() => contender.pointAt(x, y), how) : undefined,
    hover: () => (contender.moves ? timeMoves(contender) : timeLookups(contender)),
    parse: () => timeParse(topology.text),
    after,
  };
}

/** Places all over the map, the same for every contender. */
function* places(count) {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let place = 0; place < count; place++) yield [200 + Math.floor(next() * 800), 150 + Math.floor(next() * 500)];
}

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Share of look-ups that must find an area: most of the places lie on the map, and finding nothing is quicker. */
const LEAST_FOUND = 0.5;

/** Microseconds of one of fifty, in twenty batches: the clock is too coarse for a single look-up. */
async function timeBatches(prepare) {
  const batches = [];
  const begin = performance.now();
  while (batches.length < 20 && performance.now() - begin < 1500) {
    const run = prepare([...places(50)]);
    const start = performance.now();
    await run();
    batches.push(((performance.now() - start) * 1000) / 50);
  }
  return middle(batches);
}

/** A pointer move, as the contender's own listeners handle it; the events are made beforehand. */
const timeMoves = (contender) => timeBatches((points) => {
  const moves = contender.moves(points);
  return () => { for (const move of moves) move(); };
});

/** The look-up that a contender offers; awaited only where it answers later, because awaiting takes time too. */
async function timeLookups(contender) {
  let [asked, found] = [0, 0];
  const time = await timeBatches((points) => async () => {
    for (const [x, y] of points) {
      const answer = contender.hitTest(x, y);
      asked++;
      if ((answer instanceof Promise ? await answer : answer) >= 0) found++;
    }
  });
  return found / asked < LEAST_FOUND ? undefined : time;
}

/** Milliseconds of the least work anybody who parses with `JSON.parse` has: of the shapes alone. */
function timeParse(text) {
  const times = [];
  for (let round = 0; round < (text.length > 1e8 ? 1 : 3); round++) {
    const start = performance.now();
    window.parsed = JSON.parse(text);
    times.push(performance.now() - start);
  }
  return middle(times);
}

open().then(() => (window.state = 'open'), (error) => (window.state = `failed: ${error?.stack ?? error}`));
