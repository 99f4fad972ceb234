// The size budget of what a page loads: bytes minified and gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgets = { 'ruimtelijke-kijk.js': 120_000 };
let over = false;
for (const [name, budget] of Object.entries(budgets)) {
  const size = gzipSync(readFileSync(new URL(`../dist/${name}`, import.meta.url)), { level: 9 }).length;
  over ||= size > budget;
  console.log(`${size > budget ? 'TOO LARGE' : 'ok'}  dist/${name}: ${(size / 1000).toFixed(1)} kB of ${budget / 1000} kB (min+gzip)`);
}
process.exitCode = over ? 1 : 0;
