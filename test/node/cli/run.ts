import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/rk.js';
import type { Io } from '../../../src/cli/io.js';

/** What a run of `rk` gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `rk` without a process. */
export async function rk(argv: readonly string[], options: Partial<Pick<Io, 'folder' | 'terminal' | 'signal' | 'ask'>> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io = { out: (text: string) => { out += text; }, err: (text: string) => { err += text; }, terminal: false, folder: process.cwd(), ...options };
  const code = await run(argv, io);
  return { code, out, err };
}

/** A new folder, and how to remove it. */
export function folder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'rk-'));
  return { path, remove: () => { rmSync(path, { recursive: true, force: true }); } };
}
