// Bundles test/node/**/*.test.ts one by one and runs them with Node's own test runner.
// Arguments: parts of file names; without any, all files run.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'node_modules/.cache/node-tests');
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test/node'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))));
if (files.length === 0) throw new Error(`No test file in test/node matches ${wanted.join(', ')}.`);

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: files.map((file) => join(root, 'test/node', file)),
  outdir: out, outbase: join(root, 'test/node'), outExtension: { '.js': '.mjs' },
  bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', sourcemap: 'inline', logLevel: 'error',
  tsconfig: join(root, 'tsconfig.json'),
});
const tests = files.map((file) => join(out, file.replace(/\.ts$/, '.mjs')));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-concurrency=3', ...tests], {
  cwd: root, stdio: 'inherit', env: { ...process.env, RK_ROOT: root },
});
process.exit(status ?? 1);
