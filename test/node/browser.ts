import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export const root = process.env['RK_ROOT']!;

interface Found { path: string; env: Record<string, string> }
const load = async <Module>(path: string): Promise<Module> => (await import(pathToFileURL(join(root, path)).href)) as Module;

/** A browser and a server of the project's folder, as `npm start` serves it. */
export async function start(): Promise<{ browser: Browser; address: string; stop(): Promise<void> }> {
  const { args, findBrowser } = await load<{ args: string[]; findBrowser(): Promise<Found> }>('scripts/browser.mjs');
  const { serve } = await load<{ serve(port?: number): Promise<{ address: string; close(): void }> }>('scripts/serve.mjs');
  const { path, env } = await findBrowser();
  const browser = await puppeteer.launch({ executablePath: path, env: { ...process.env, ...env }, args, headless: true });
  const { address, close } = await serve();
  return { browser, address, stop: async () => { await browser.close(); close(); } };
}

/** What a page did that it should not: errors, broken content security policy, requests to other hosts. */
export interface Watched { page: Page; problems: string[]; requests: string[] }

/** A new page that is watched from its first moment. */
export async function openPage(browser: Browser, { width = 1400, height = 900, ratio = 1 } = {}): Promise<Watched> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: ratio });
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') problems.push(`console: ${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${(error as Error).message}`));
  page.on('request', (request) => {
    requests.push(request.url());
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== 'localhost' || protocol !== 'http:') problems.push(`foreign request: ${request.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`));
  });
  return { page, problems, requests };
}

/** Goes to an address and waits until every map on it is painted. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle0' });
  await settle(page);
}

/** Waits until every map and question of the page is loaded and painted. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = () => Promise.all([...document.querySelectorAll('rk-map, rk-question')].map((element) => (element as unknown as { settled: Promise<void> }).settled));
    await settled();
    // What of them lies beside the bundle is there by then.
    await Promise.all([...document.querySelectorAll('rk-table, rk-chart, rk-export')].map((element) => (element as unknown as { updateComplete: Promise<boolean> }).updateComplete));
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    // A legend that grew has the map fitted beside it anew, and that is another picture.
    await settled();
  });
}

/** Violations of the content security policy so far. */
export async function violations(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
}
