// Finds a Chromium-family browser for the tests; brings one along when the machine has none.
//   1. CHROME_PATH   2. an installed Chrome / Chromium / Edge   3. the Chromium inside the npm package
//   @sparticuz/chromium (Linux x64; no root and no download besides npm)   4. a clear error.
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const usable = (path) => { try { accessSync(path, constants.X_OK); return true; } catch { return false; } };

function installed() {
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const { env, platform } = process;
  const candidates = platform === 'darwin'
    ? ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`)
    : platform === 'win32'
      ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((d) => [
          join(d, 'Google/Chrome/Application/chrome.exe'), join(d, 'Microsoft/Edge/Application/msedge.exe')])
      : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
          .flatMap((name) => dirs.map((dir) => join(dir, name)));
  return candidates.find(usable);
}

async function packaged() {
  let version;
  try { version = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')).version; } catch { return undefined; }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const cache = join(root, 'node_modules/.cache/chromium', version);
  mkdirSync(cache, { recursive: true });
  const saved = { ...process.env };
  try {
    // The package unpacks into os.tmpdir() and, for «Lambda», also the shared libraries it needs.
    process.env.TMPDIR = cache;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    // Its fonts.conf names /tmp/fonts; without any font, Chromium draws no text and may crash.
    const fonts = join(cache, 'fonts.conf');
    writeFileSync(fonts, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir></fontconfig>\n`);
    return { path, env: { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_FILE: fonts } };
  } finally {
    for (const key of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (saved[key] === undefined) delete process.env[key]; else process.env[key] = saved[key];
    }
  }
}

/** @returns {Promise<{ path: string, env: Record<string, string>, source: string }>} */
export async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!usable(chosen)) throw new Error(`CHROME_PATH is set to ${chosen}, which cannot be run.`);
    return { path: chosen, env: {}, source: 'CHROME_PATH' };
  }
  const found = process.env.RK_BROWSER === 'packaged' ? undefined : installed();
  if (found) return { path: found, env: {}, source: 'installed' };
  const own = await packaged();
  if (own) return { ...own, source: '@sparticuz/chromium' };
  throw new Error('No browser found. Install Chrome, Chromium or Edge (Debian: apt-get install chromium) or set CHROME_PATH.');
}

export const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
