// Measures one contender on one map in a browser of its own.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { median } from './statistics.mjs';

/** The map is 1200 × 800; below it stand the legend, the time line and the marks. */
const VIEWPORT = { width: 1200, height: 1000 };
const HEAP = '--js-flags=--max-old-space-size=8192';
const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** Cheap actions are repeated within one browser: presentation comes in steps of a frame, so a single one says little. */
const REPEAT = { least: 3, most: 9, milliseconds: 1500 };

/** @returns the measured values; `failed` says why some are not there. */
export async function measure(contender, { browser, address, size, timeout, picture }) {
  const result = {};
  const chrome = await launch(contender, browser, timeout);
  try {
    const page = (await chrome.pages())[0] ?? (await chrome.newPage());
    await page.setViewport(VIEWPORT);
    const gone = new Promise((_, reject) => {
      page.once('error', () => reject(new Error('the page crashed')));
      chrome.once('disconnected', () => reject(new Error('the browser crashed')));
    });
    gone.catch(() => undefined);
    const call = (step, ...values) => within(timeout, step, Promise.race([gone, page.evaluate((name, given) => window.bench[name](...given), step, values)]));
    await open(page, { contender, address, size, timeout, gone });
    await walkThrough(call, result, { page, picture, contender });
    result.memory = await rendererMemory(chrome);
    if (contender.own === 'floor.mjs') result.parse = await call('parse');
  } catch (error) {
    result.failed = String(error?.message ?? error).split('\n')[0].slice(0, 160);
  }
  await close(chrome);
  return result;
}

function launch({ gl }, { path, env, args }, timeout) {
  const flags = gl ? [...args.filter((flag) => flag !== '--disable-gpu'), ...SOFTWARE_GL] : args;
  return puppeteer.launch({ executablePath: path, env: { ...process.env, ...env }, args: [...flags, HEAP], headless: true, protocolTimeout: timeout + 10_000 });
}

async function open(page, { contender, address, size, timeout, gone }) {
  const query = new URLSearchParams({ size, script: contender.script, ...(contender.style && { style: contender.style }), ...(contender.linger && { linger: contender.linger }) });
  await page.goto(`${address}/page/page.html?${query}`);
  await Promise.race([gone, page.waitForFunction('window.state', { timeout })]);
  const state = await page.evaluate('window.state');
  if (state !== 'open') throw new Error(state);
}

/** What a reader does: waits for the map, changes the period, drags, points, and zooms. */
async function walkThrough(call, result, { page, picture, contender }) {
  const first = await call('firstPaint');
  Object.assign(result, { firstPaint: first.paint, firstPaintScript: first.script, stall: first.stall, longTask: first.longTask });
  await call('settle');
  if (picture) await page.screenshot({ path: picture, clip: { x: 0, y: 0, width: 1200, height: 800 } });
  let turn = 0;
  result.period = await repeat(() => call('period', [1, 3, 2][turn++ % 3]), call);
  if (contender.only?.includes('answer')) {
    result.answerStall = 0;
    result.answer = await repeat(async () => {
      const answer = await call('answer');
      result.answerStall = Math.max(result.answerStall, answer.stall);
      return answer;
    }, call);
  }
  if (contender.only) return;
  result.pan = await repeat(() => call('pan', turn++ % 2 ? 300 : -300), call, 2);
  if (contender.hover !== false) result.hover = await call('hover');
  // Only our map is pointed at as a reader does; the others are asked for areas, which highlights nothing.
  if (await page.evaluate('Boolean(window.bench.highlight)')) {
    result.highlight = await repeat(() => call('highlight', 300 + 60 * (turn++ % 9), 420), call);
  }
  result.zoom = (await call('zoom', 1)).paint;
  await call('after', 100);
}

/** Median of several presentations of the same kind of action; an even number of times where each undoes the last. */
async function repeat(act, call, multiple = 1) {
  const paints = [];
  const begin = Date.now();
  while (paints.length < REPEAT.most - (REPEAT.most % multiple)) {
    const isEnough = paints.length >= REPEAT.least && Date.now() - begin > REPEAT.milliseconds && paints.length % multiple === 0;
    if (isEnough) break;
    paints.push((await act()).paint);
    // An odd pause, or all actions would begin at the same moment between two frames.
    await call('after', 40 + 7 * (paints.length % 4));
  }
  return median(paints);
}

function within(timeout, step, work) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no ${step} within ${timeout / 1000} s`)), timeout); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Most memory that the renderer has had, in MB; the system counts it, so only where there is a /proc. */
async function rendererMemory(chrome) {
  const session = await chrome.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      return NaN;
    }
  });
  const largest = Math.max(...sizes.filter(Number.isFinite));
  return Number.isFinite(largest) ? largest : undefined;
}

/** A browser that hangs in a script does not close when asked. */
async function close(chrome) {
  chrome.removeAllListeners('disconnected');
  const closed = await Promise.race([chrome.close().then(() => true, () => false), new Promise((resolve) => setTimeout(resolve, 4000, false))]);
  if (!closed) chrome.process()?.kill('SIGKILL');
}
