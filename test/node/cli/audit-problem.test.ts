import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { folder, rk } from './run.js';

const attacks = join(process.env['RK_ROOT'] ?? '.', '../shared/privacy/attacks');
const files = existsSync(attacks) ? readdirSync(attacks).filter((file) => file.endsWith('.json')) : [];
interface Leak { cell: string; lo: number; hi: number }
interface Line extends Leak { exact: boolean; ok: boolean }

describe('rk audit --problem', { skip: files.length === 0 && `no fixtures in ${attacks}` }, () => {
  for (const file of files) {
    const path = join(attacks, file);
    it(`refuses the naive case of ${file}, with the intervals a reader computes`, async () => {
      const { code, out } = await rk(['audit', '--problem', path, '--case', 'naive', '--json']);
      assert.equal(code, 1);
      const lines = JSON.parse(out) as Line[];
      for (const line of lines) assert.deepEqual(Object.keys(line), ['cell', 'lo', 'hi', 'exact', 'ok']);
      for (const { cell, lo, hi } of (JSON.parse(readFileSync(path, 'utf8')) as { leak: Leak[] }).leak) {
        assert.deepEqual(lines.find((line) => line.cell === cell), { cell, lo, hi, exact: lo === hi, ok: false });
      }
    });

    it(`passes the safe case of ${file}`, async () => {
      const { code, out, err } = await rk(['audit', '--problem', path, '--case', 'safe', '--json']);
      assert.deepEqual([code, err], [0, '']);
      assert.ok((JSON.parse(out) as Line[]).every(({ ok }) => ok));
    });
  }

  it('says to people how a reader gets there', async () => {
    const { code, out } = await rk(['audit', '--problem', join(attacks, files[0]!), '--case', 'naive']);
    assert.equal(code, 1);
    assert.equal(out, 'LEAK  p4  = 3  (27 − 9 − 8 − 7 = 3 = p4)\n');
  });

  it('is wrong use without a case, or with a case that does not exist', async () => {
    assert.equal((await rk(['audit', '--problem', join(attacks, files[0]!)])).code, 2);
    assert.equal((await rk(['audit', '--problem', join(attacks, files[0]!), '--case', 'best'])).code, 2);
  });
});

describe('rk', () => {
  const { path, remove } = folder();
  after(remove);

  it('explains itself when asked', async () => {
    for (const argv of [['--help'], ['publish', '--help']]) {
      const { code, out, err } = await rk(argv);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^Usage: rk/);
    }
    assert.equal((await rk(['--version'])).code, 0);
  });

  it('ends with 2 for wrong use, and says what is wrong', async () => {
    for (const [argv, message] of [
      [[], 'a command is missing'], [['publsh'], 'no command "publsh"'], [['audit'], 'at least one file'], [['check'], 'at least one file'],
      [['audit', '--porblem', 'x'], '--porblem'], [['publish', 'spec.json'], '--out'], [['publish', '--out', 'x'], 'one spec'],
    ] as const) {
      const { code, out, err } = await rk(argv);
      assert.deepEqual([code, out], [2, ''], argv.join(' '));
      assert.ok(err.includes(message) && err.includes('Usage'), err);
    }
  });

  it('ends with 1 for a file that is not there or is no JSON, with one short line', async () => {
    writeFileSync(join(path, 'bad.json'), '{ "cells": 12 ');
    for (const [file, message] of [['gone.json', 'nothing there'], ['bad.json', 'line 1, column'], ['.', 'a folder']] as const) {
      const { code, err } = await rk(['audit', '--problem', file, '--case', 'safe'], { folder: path });
      assert.equal(code, 1);
      assert.ok(err.includes(message) && err.includes(file), err);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.ok(!err.includes('12'));
    }
  });
});
