import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { writePersons, writePersonSpec } from './persons.js';
import { folder } from './run.js';
import { writeTown } from './town.js';

const root = process.env['RK_ROOT'] ?? '.';
const command = join(root, 'node_modules/.cache/node-tests/rk-process.mjs');
const inwoners = [120, 130, 140, 150, 160, 170, 180, 190, 200];
const ouderen = [20, 3, 25, 30, 31, 32, 40, 41, 42];

interface Ended { code: number | null; err: string; out: string }

/** Runs `rk` as a process, and sends it a signal after a while. */
function run(argv: readonly string[], cwd: string, stop?: { signal: NodeJS.Signals; after: number }): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...argv], { cwd });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => { out += String(text); });
    child.stderr.on('data', (text) => { err += String(text); });
    child.on('close', (code) => { resolve({ code, out, err }); });
    if (stop) setTimeout(() => { child.kill(stop.signal); }, stop.after);
  });
}

/** True for a folder with every file that its manifest names, each of them whole; false when it is not there. */
function isWhole(out: string): boolean {
  if (!existsSync(out)) return false;
  const names = readdirSync(out);
  const { manifest } = JSON.parse(readFileSync(join(out, names.find((name) => name.startsWith('indicators-'))!), 'utf8')) as { manifest: { files: string[] } };
  assert.deepEqual([...manifest.files].sort(), names.sort());
  for (const name of names) JSON.parse(readFileSync(join(out, name), 'utf8'));
  return true;
}

before(async () => {
  await build({ entryPoints: [join(root, 'src/cli/bin.ts')], outfile: command, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error', tsconfig: join(root, 'tsconfig.json') });
});

describe('rk publish as a process', () => {
  const { path, remove } = folder();
  after(remove);
  let took = 0;
  before(async () => {
    const { codes } = writePersons(path, { rows: 20_000, postcodes: 150 });
    writePersonSpec(path, codes);
    const start = performance.now();
    assert.deepEqual(await run(['publish', 'spec.json', '--out', 'first'], path).then(({ code, err }) => [code, err]), [0, '']);
    took = performance.now() - start;
  });

  it('says that it was interrupted, ends with 1 and leaves nothing', async () => {
    let ended: Ended | undefined;
    // On a busy machine the signal may come before the command listens, or after it is done: then once more.
    for (let i = 0; ended?.code !== 1 && i < 10; i++) {
      ended = await run(['publish', 'spec.json', '--out', `stopped${i}`, '--ledger', `stopped${i}-ledger`], path, { signal: 'SIGINT', after: took * (0.3 + 0.05 * i) });
      if (ended.code === 0) ['', '-ledger'].forEach((end) => { rmSync(join(path, `stopped${i}${end}`), { recursive: true }); });
    }
    assert.deepEqual(ended, { code: 1, err: 'rk: interrupted; nothing was written\n', out: '' });
    assert.deepEqual(readdirSync(path).filter((name) => name.includes('stopped')), []);
  });

  it('is killed at six moments, and each time the publication is whole or not there', async () => {
    let whole = 0;
    for (const [i, part] of [0, 0.3, 0.6, 0.8, 1, 1.2].entries()) {
      const out = `killed${i}`;
      await run(['publish', 'spec.json', '--out', out], path, { signal: 'SIGKILL', after: took * part });
      if (isWhole(join(path, out))) whole++;
    }
    assert.ok(whole < 6, 'not one was killed in time');
  });

  it('is killed while it replaces an earlier publication: that stays, or the new one is there', async () => {
    for (const part of [0.3, 0.9, 0.97, 1]) {
      await run(['publish', 'spec.json', '--out', 'first'], path, { signal: 'SIGKILL', after: took * part });
      assert.ok(isWhole(join(path, 'first')));
    }
  });

  it('writes nothing on a disk that is full', async (test) => {
    const disk = join(path, 'disk');
    mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status !== 0) return test.skip('a small disk cannot be made here');
    try {
      const { code, err } = await run(['publish', 'spec.json', '--out', 'disk/out', '--ledger', 'ledger'], path);
      assert.deepEqual([code, err], [1, 'rk: the output cannot be written: a full disk; nothing was published\n']);
      assert.deepEqual([readdirSync(disk), readdirSync(join(path, 'ledger'))], [[], []]);
      const other = await run(['publish', 'spec.json', '--out', 'full-ledger', '--ledger', 'disk/ledger'], path);
      assert.deepEqual([other.code, other.err], [1, 'rk: the ledger cannot be written: a full disk; nothing was published\n']);
      assert.deepEqual([readdirSync(join(disk, 'ledger')), existsSync(join(path, 'full-ledger'))], [[], false]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('writes nothing in a folder that may not be written in', async (test) => {
    const home = join(path, 'locked');
    mkdirSync(home);
    if (process.getuid?.() === 0) {
      // Root may write anywhere but on a disk that is read-only.
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,ro', 'tmpfs', home]).status !== 0) return test.skip('a read-only disk cannot be made here');
    } else {
      chmodSync(home, 0o500);
    }
    try {
      const { code, err } = await run(['publish', 'spec.json', '--out', 'locked/out'], path);
      assert.equal(code, 1);
      assert.match(err, /^rk: the output cannot be written: (a read-only disk|no permission); nothing was published\n$/);
      assert.deepEqual(readdirSync(home), []);
    } finally {
      if (process.getuid?.() === 0) spawnSync('umount', [home]);
      else chmodSync(home, 0o700);
    }
  });

  it('is quiet in a pipe but for its answer', async () => {
    const home = join(path, 'town');
    mkdirSync(home);
    const { code, out, err } = await run(['publish', writeTown(home, { columns: { inwoners, ouderen } }), '--out', 'out'], home);
    assert.deepEqual([code, err], [0, '']);
    assert.ok(!out.includes('\r') && !out.includes('\u001b'));
  });
});
