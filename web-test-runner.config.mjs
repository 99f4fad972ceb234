import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { args, findBrowser } from './scripts/browser.mjs';
import { prebundle } from './scripts/prebundle.mjs';

const browser = await findBrowser();
console.log(`Browser: ${browser.path} (${browser.source})`);

const shared = fileURLToPath(new URL('../shared', import.meta.url));
const types = { '.json': 'application/json', '.topojson': 'application/json', '.geojson': 'application/json', '.csv': 'text/csv' };

/** Serves the open data beside the checkout, when it is there, under /shared/. */
async function sharedData(context, next) {
  if (!context.path.startsWith('/shared/')) return next();
  const path = join(shared, normalize(decodeURIComponent(context.path.slice('/shared'.length))));
  if (!path.startsWith(shared) || !(await stat(path).catch(() => null))?.isFile()) { context.status = 404; return undefined; }
  context.type = types[extname(path)] ?? 'application/octet-stream';
  context.body = createReadStream(path);
  return undefined;
}

/** A worker is started by the address of the built file, which is not the name of the source. */
async function workerSource(context, next) {
  if (/^\/src\/.*worker\.js$/.test(context.path)) context.path = context.path.replace(/js$/, 'ts');
  return next();
}

export default {
  files: ['src/**/*.test.ts', 'test/browser/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  middleware: [sharedData, workerSource],
  browsers: [chromeLauncher({
    launchOptions: { executablePath: browser.path, env: { ...process.env, ...browser.env }, args, headless: true },
    createPage: async ({ browser: chrome }) => {
      // What one file keeps in the storage of its origin is not to be cleared by another that runs beside it.
      const page = await (await chrome.createBrowserContext()).newPage();
      await page.setViewport({ width: 1024, height: 768 });
      // Without focus emulation, mouse and keyboard tests fail as soon as two pages run side by side.
      const session = await page.createCDPSession();
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return page;
    },
  })],
  plugins: [
    await prebundle(['leaflet', '@turf/turf', 'topojson-client', 'papaparse', 'simple-statistics', 'axe-core', 'proj4', 'fast-check', 'fflate', 'read-excel-file/universal', 'shpjs', 'sql.js/dist/sql-asm.js']),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  coverageConfig: {
    include: ['src/**/*.ts'], exclude: ['src/generated/**', 'src/**/*.test.ts'],
    reporters: ['text-summary', 'lcovonly'],
    threshold: { statements: 80, branches: 70, functions: 80, lines: 80 },
  },
  // Lit says in every test that it is in development mode.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // A machine that is busy is no failure: only what hangs is to end.
  testFramework: { config: { timeout: 30_000 } },
};
