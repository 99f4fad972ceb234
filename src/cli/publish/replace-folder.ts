import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../arguments.js';
import { makeFolder, reasonOf } from '../files.js';

/** Files to write: name in the folder → content. */
export type Files = ReadonlyMap<string, string>;

/** Steps between which a run may be interrupted, and a last one before it counts. */
export interface Writing {
  readonly signal?: AbortSignal | undefined;
  /** Runs when everything is written and only the renaming is left. */
  readonly before?: () => Promise<void>;
  /** How a file is written; for tests of a full disk. */
  readonly write?: (path: string, content: string) => Promise<void>;
}

/**
 * Writes a folder all or nothing: into a folder beside it that is renamed at the end. An earlier publication in its place is
 * replaced as a whole; anything else in the way is left alone.
 * @throws Refusal when the folder holds something else or cannot be written; whatever the signal or `before` throws. Nothing
 *   is left behind then.
 */
export async function replaceFolder(folder: string, files: Files, { signal, before, write = (path, content) => writeFile(path, content, { flush: true }) }: Writing = {}): Promise<void> {
  const earlier = await earlierPublication(folder);
  let made: string | undefined;
  let aside: string | undefined;
  try {
    const above = dirname(folder);
    await attempt(() => makeFolder(above));
    const draft = join(above, `.${basename(folder)}-${randomBytes(4).toString('hex')}`);
    await attempt(() => mkdir(draft));
    made = draft;
    for (const [name, content] of files) {
      signal?.throwIfAborted();
      await attempt(() => write(join(draft, name), content));
    }
    signal?.throwIfAborted();
    await before?.();
    if (earlier) {
      aside = `${draft}-old`;
      await attempt(() => rename(folder, aside!));
    }
    await attempt(() => rename(draft, folder));
    made = undefined;
  } catch (error) {
    if (aside !== undefined) await rename(aside, folder).catch(() => undefined);
    throw error;
  } finally {
    if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
  if (aside !== undefined) await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

async function attempt<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw new Refusal(`the output cannot be written: ${reasonOf(error)}; nothing was published`);
  }
}

/** True for a folder with an earlier publication, false when there is nothing in the way. */
async function earlierPublication(folder: string): Promise<boolean> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw new Refusal(`the output cannot be written: ${reasonOf(error)}; nothing was published`);
  }
  const own = await ownFiles(folder, names);
  const stranger = names.find((name) => !own.has(name));
  if (stranger !== undefined) throw new Refusal(`the output folder holds other files, such as ${stranger}; choose a new folder`);
  return true;
}

async function ownFiles(folder: string, names: readonly string[]): Promise<Set<string>> {
  const own = new Set<string>();
  for (const name of names.filter((one) => /^indicators-.*\.json$/.test(one))) {
    const content = await readFile(join(folder, name), 'utf8').catch(() => '{}');
    try {
      const { manifest } = JSON.parse(content) as { manifest?: { tool?: unknown; files?: unknown } };
      if (manifest?.tool === 'rk publish' && Array.isArray(manifest.files)) manifest.files.forEach((file) => own.add(String(file)));
    } catch {
      // No publication of ours: it is a stranger.
    }
  }
  return own;
}
