// Measures complementary suppression: safety by linear programs, time, growth and cost against the integer optimum.
// Without arguments a sample of about a minute; with --full 1,000 small tables and eight of 20,000 cells. --json prints JSON.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const full = process.argv.includes('--full');
const asJson = process.argv.includes('--json');
const outfile = `${root}node_modules/.cache/bench-disclosure.mjs`;
mkdirSync(`${root}node_modules/.cache`, { recursive: true });
await build({
  entryPoints: [`${root}test/node/disclosure/measure.ts`], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm',
  target: 'node20', logLevel: 'error', tsconfig: `${root}tsconfig.json`,
});
const measure = await import(pathToFileURL(outfile).href);

const results = {};
const report = (name, value) => {
  results[name] = value;
  if (!asJson) { console.log(`\n${name}`); console.table(value); }
};

await measure.largeTable(2000, 1, false); // warm up
const large = [];
for (let seed = 1; seed <= (full ? 8 : 2); seed++) large.push(await measure.largeTable(20_000, seed, true));
report('Tables of 20,000 cells, judged by linear programs', large);
report('Growth (nsPerUnit: time per n·log₂ n·hidden share)', [await measure.largeTable(20_000, 11, false), await measure.largeTable(50_000, 11, false), await measure.largeTable(100_000, 11, false)]);
report('One pair of linear programs per primary cell, in the same run', [await measure.oneProgramPerCell(20_000, full ? 40 : 10)]);
const cubes = [];
for (let seed = 1; seed <= 8; seed++) cubes.push(measure.againstHypercube(20_000, seed));
report('Complementary cells: ours, at least needed by any method, and by the hypercube method', cubes);
const optima = [];
for (const told of [false, true]) {
  optima.push(await measure.againstOptimum(full ? (told ? 40 : 100) : told ? 6 : 15, told, 'towns'), await measure.againstOptimum(full ? 200 : 40, told, 'two-way'));
}
report('Cost against the integer optimum of the same demands', optima);
report('Small tables, judged by linear programs', [await measure.manyTables(full ? 1000 : 100)]);

const [many] = results['Small tables, judged by linear programs'];
const [program] = results['One pair of linear programs per primary cell, in the same run'];
const growth = results['Growth (nsPerUnit: time per n·log₂ n·hidden share)'];
const total = (column) => cubes.reduce((sum, row) => sum + row[column], 0);
const goals = {
  '0 cells fail G1': many.failingG1 + many.refused + large.reduce((sum, { failingG1, refused }) => sum + failingG1 + refused, 0) === 0,
  '0 cells exact when told (G1*), and when told why none that could be kept': many.exactWhenTold + many.avoidable === 0,
  'cost ≤ 1.10 × optimum on average, ≤ 1.5 × at most': optima.every(({ mean, worst }) => mean <= 1.1 && worst <= 1.5),
  'at most 1/5 of the cells hypercube hides, eight tables together': total('complementary') <= total('hypercube') / 5,
  'at most 5 % more cells than any method must hide': total('complementary') <= 1.05 * total('least'),
  'below 1/500 of one linear program per cell': program.times >= 500,
  'grows no worse than n·log n·hidden share': growth[2].nsPerUnit <= 1.5 * growth[0].nsPerUnit,
};
report('Goals', goals);
if (asJson) console.log(JSON.stringify(results, null, 1));
process.exitCode = Object.values(goals).every(Boolean) ? 0 : 1;
