// Contenders of the shared harness, beside the checkout: read in place, with packages of their own in a cache folder.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Files that a contender fetches by name from the page's server, so not through its own imports. */
const MAPLIBRE_PARTS = ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs'];
const PROTOTYPE_WORKER = { source: 'ours/worker.js', bundle: 'ours-worker-thread.js' };

/** Installs the peers' packages and bundles the peers asked for. Returns the names that can be measured. */
export async function buildPeers(names, { harness, cache }) {
  if (names.length === 0) return [];
  if (!existsSync(join(harness, 'package-lock.json'))) {
    console.log('The harness with the peers (../shared/bench) is not there: only our own map and the empty canvas are measured.');
    return [];
  }
  const packages = install(harness, join(cache, 'peers'));
  const bundles = join(cache, 'bundles');
  mkdirSync(bundles, { recursive: true });
  const bundle = (source, outfile) => build({
    entryPoints: [join(harness, source)], outfile: join(bundles, outfile), bundle: true, minify: true, format: 'esm', logLevel: 'silent',
    nodePaths: [packages], loader: { '.png': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  await bundle(PROTOTYPE_WORKER.source, PROTOTYPE_WORKER.bundle);
  for (const part of MAPLIBRE_PARTS) {
    const file = join(packages, 'maplibre-gl/dist', part);
    if (existsSync(file)) copyFileSync(file, join(bundles, part));
  }
  const built = [];
  for (const name of names) {
    try {
      await bundle(`contenders/${name}.js`, `${name}.js`);
      built.push(name);
    } catch (error) {
      console.log(`${name} cannot be built, so it is not measured: ${error.message.split('\n').slice(0, 2).join(' ')}`);
    }
  }
  return built;
}

/** Installs from the harness' own lock file, when that has changed since the last time. Returns where the packages are. */
function install(harness, folder) {
  const files = ['package.json', 'package-lock.json'].map((name) => ({ name, text: readFileSync(join(harness, name)) }));
  const packages = join(folder, 'node_modules');
  const stamp = join(folder, 'installed');
  const wanted = createHash('sha256').update(files[1].text).digest('hex');
  if (existsSync(stamp) && existsSync(packages) && readFileSync(stamp, 'utf8') === wanted) return packages;
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  console.log('Installing the packages of the peers …');
  // No scripts: the peers are libraries for the browser and need nothing built.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The packages of the peers cannot be installed; see above.');
  writeFileSync(stamp, wanted);
  return packages;
}
