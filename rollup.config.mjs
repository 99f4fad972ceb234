import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));
/** The single file takes Leaflet apart, and is its own worker. */
const singleFileParts = {
  name: 'single-file-parts',
  resolveId(id) {
    if (id === 'leaflet') return path('scripts/leaflet-parts.mjs');
    return id.endsWith('/start-worker.js') ? path('src/data/worker/start-worker-of-single-file.ts') : null;
  },
  // Written in afterwards: of a file that waits at its top level, rollup would keep what the parts beside it share in one more file.
  // It is the end of its line, so the map of the file stays true.
  renderChunk: (code) => ({ code: code.replace('void WAIT_FOR_EVER', 'await new Promise(() => {})'), map: null }),
};
/** Styles without what only people need to read them. Those that are put together from others are left as they are. */
const smallStyles = {
  name: 'small-styles',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('css`')) return null;
    let small = code;
    for (const [template, styles] of code.matchAll(/css`([^`$\\]*)`/g)) {
      const { code: minified } = await transform(styles, { loader: 'css', minify: true, target: 'es2022' });
      // A line stays a line, so the map of the file stays true.
      small = small.replace(template, () => `css\`${minified.trim()}${'\n'.repeat(template.split('\n').length - 1)}\``);
    }
    return { code: small, map: null };
  },
};
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });
const defines = readdirSync('src/define').filter((file) => file.startsWith('rk-') && file.endsWith('.ts') && !file.endsWith('.test.ts'));

/**
 * What draws layers of points and lines and reads their files: many small modules, which come in one part. None of them may be needed
 * by the file itself or by a page of areas: test/node/pages.test.ts says which parts a page asks for.
 */
const layers = [
  /\/src\/core\/(features\/|services\/(to-rijksdriehoek|place-link)|messages\/layers\/|content-legend|class-range|area-shape|points|squares|text-table|parse-number|known-columns|question-layers|own\/(parts|own-table|most-positions|wkt))/,
  /\/src\/data\/(layers\/(load-content|load-features|parse-in-pieces|read-features)|load-points|own\/(limits|read-own-file|read-csv))/,
  /\/src\/map\/layers\/(attribution|clusters|content-layers|draw-content|feature-layer|frame|group-sign|labels|objects-at|paths-picture|place-link|points-picture|sprites)/,
  /\/src\/elements\/(rk-legend\/(content-legend|feature-list)|rk-map\/place-panel|rk-question\/question-layers)/,
  /\/node_modules\/(papaparse|topojson-client)\//, /commonjsHelpers/,
];
const partOf = (id) => (layers.some((own) => own.test(id)) ? 'layers' : undefined);

/** Every warning fails the build, but circles inside packages of others. */
const onwarn = (warning) => {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
  throw new Error(`rollup: ${warning.message}`);
};

export default [
  {
    // For bundlers and import maps: a file a module, packages left to the reader.
    input: ['src/index.ts', 'src/core/index.ts', 'src/define/all.ts', 'src/data/worker/worker.ts', ...defines.map((file) => `src/define/${file}`)],
    external: [/^lit($|\/)/, /^@lit\//, 'leaflet', 'topojson-client', 'papaparse', 'simple-statistics', 'valibot', /^@turf\//, 'fflate', /^read-excel-file\//, /^sql\.js/],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [resolve(), typescript()],
    onwarn,
  },
  {
    // For one script tag: everything in one file, and what is seldom needed beside it.
    input: { 'ruimtelijke-kijk': 'src/define/single-file.ts' },
    // What a part beside it shares with the file is taken from the file: a page loads one file.
    preserveEntrySignatures: 'allow-extension',
    output: { dir: 'dist', format: 'es', sourcemap: true, chunkFileNames: 'ruimtelijke-kijk-[name].js', manualChunks: partOf, onlyExplicitManualChunks: true, generatedCode: 'es2015' },
    plugins: [
      singleFileParts, smallStyles, resolve({ browser: true, exportConditions: ['production'] }), // What a package asks of Node it asks there alone.
      commonjs({ ignore: (id) => id.startsWith('node:') }), typescript(),
      terser({ ecma: 2022, module: true, format: { comments: false }, compress: { passes: 2 } }),
    ],
    onwarn,
  },
];
