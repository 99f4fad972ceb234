import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { RkError } from '../../core/errors.js';
import { validate } from '../../core/validate.js';
import { Refusal } from '../arguments.js';
import { inFile, makeFolder, readJson, reasonOf } from '../files.js';

/** Published figures: level → indicator → period → area code → figure. */
export type Released = Record<string, Record<string, Record<string, Record<string, number>>>>;

const entrySchema = v.object({
  format: v.literal('rk-ledger/1'),
  release: v.number(),
  date: v.string(),
  /** What it was made from. Hashes of raw tables stay here: who sees one can try out which small numbers fit it. */
  inputs: v.array(v.object({ src: v.string(), sha256: v.string() })),
  /** Cells that fall short for a reader who is told which hidden cells are small (G1*). Only here: the list would tell. */
  told: v.optional(v.object({ exact: v.number(), short: v.array(v.string()) })),
  published: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.record(v.string(), v.number())))),
});

/** One release, as it is remembered. */
export type LedgerEntry = v.InferOutput<typeof entrySchema>;

/**
 * All releases in a ledger folder, oldest first; none when the folder is not there yet.
 * @throws RkError for an entry that cannot be read: forgetting a release is not safe.
 */
export async function readLedger(folder: string): Promise<LedgerEntry[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new RkError('load-failed', { file: folder, got: reasonOf(error), expected: 'a folder' }, { cause: error });
  });
  const entries = await Promise.all(names.filter((name) => name.endsWith('.json')).map(async (name) => {
    const json = await readJson(join(folder, name), name);
    return inFile(name, () => validate(entrySchema, json));
  }));
  return entries.sort((a, b) => a.release - b.release);
}

/**
 * Writes an entry beside the others under a name that is not read yet.
 * @returns `keep` makes it count, `drop` removes it again; both may be called once.
 * @throws Refusal when the ledger cannot be written.
 */
export async function prepareEntry(folder: string, entry: LedgerEntry): Promise<{ keep: () => Promise<void>; drop: () => Promise<void> }> {
  const path = join(folder, `${String(entry.release).padStart(4, '0')}.json`);
  const draft = `${path}.draft`;
  const fail = (why: string): never => { throw new Refusal(`the ledger cannot be written: ${why}; nothing was published`); };
  try {
    await makeFolder(folder);
    // A draft that is there already belongs to another run: two runs that do not know of each other could undo each other's hiding.
    await writeFile(draft, `${JSON.stringify(entry)}\n`, { flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') fail(`another run is under way, or was broken off; if not, remove ${basename(draft)}`);
    await rm(draft, { force: true }).catch(() => undefined);
    fail(reasonOf(error));
  }
  let kept = false;
  return {
    async keep() {
      await rename(draft, path).catch((error: unknown) => fail(reasonOf(error)));
      kept = true;
    },
    drop: () => rm(kept ? path : draft, { force: true }),
  };
}
