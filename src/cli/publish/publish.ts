import { resolve } from 'node:path';
import { Refusal, WrongUse, type Arguments } from '../arguments.js';
import { locate } from '../files.js';
import { createProgress, type Io } from '../io.js';
import { prepareEntry, readLedger, type LedgerEntry } from './ledger.js';
import { refusalOf } from './objections.js';
import { prepare } from './prepare.js';
import { readInputs } from './inputs.js';
import { releasedIn } from './released.js';
import { replaceFolder } from './replace-folder.js';
import { inWords } from './summary.js';
import { publication } from './publication.js';
import { questionPublication, readQuestion } from './question.js';

/**
 * `rk publish SPEC.json --out DIR`: from raw tables and shapes to files that may be seen; with `--question`, to the result of a
 * question only. Prints what will be hidden before it
 * writes, and writes everything or nothing. Returns the exit code.
 * @throws Refusal or RkError with what stands in the way; WrongUse without one spec and a folder.
 */
export async function publish(args: Arguments, io: Io): Promise<number> {
  const [spec, ...others] = args.files;
  if (spec === undefined || others.length > 0) throw new WrongUse('publish takes one spec');
  const out = args.text('out');
  const dry = args.has('dry-run');
  if (out === undefined && !dry) throw new WrongUse('publish needs --out DIR, or --dry-run');
  const progress = createProgress(io);
  try {
    await progress.step('reading');
    const named = args.text('question');
    const question = named === undefined ? undefined : await readQuestion(named, io.folder);
    const inputs = await readInputs(locate(spec, io.folder), spec, { threshold: question?.question.threshold, progress });
    const ledger = args.text('ledger');
    const entries = ledger === undefined ? [] : await readLedger(resolve(io.folder, ledger));
    const prepared = await prepare(inputs, releasedIn(entries), progress);
    progress.done();
    if (!args.has('json')) io.out(inWords(prepared.summary));
    if (prepared.objections.length > 0) throw new Refusal(refusalOf(prepared.objections));
    const { files, released, words } = question ? questionPublication(question, inputs, prepared) : publication(inputs, prepared);
    if (!dry) {
      await progress.step('writing');
      const { told } = prepared.summary;
      const entry: LedgerEntry = { format: 'rk-ledger/1', release: (entries.at(-1)?.release ?? 0) + 1, date: new Date().toISOString(), inputs: [...inputs.hashes], told: { exact: told.exact, short: [...told.short] }, published: released };
      await write(resolve(io.folder, out!), files, { entry, ledger: ledger === undefined ? undefined : resolve(io.folder, ledger), signal: io.signal });
      progress.done();
    }
    const names = [...files.keys()];
    if (args.has('json')) io.out(`${JSON.stringify({ ...prepared.summary, written: dry ? [] : names }, undefined, 2)}\n`);
    else io.out(dry ? `${words}Nothing is written (--dry-run).\n` : `${words}Written: ${names.join(', ')}\n`);
    return 0;
  } finally {
    progress.done();
  }
}

/** Files and ledger together: the ledger counts first, because forgetting a release is worse than remembering one too many. */
async function write(folder: string, files: ReadonlyMap<string, string>, { entry, ledger, signal }: { entry: LedgerEntry; ledger: string | undefined; signal: AbortSignal | undefined }): Promise<void> {
  const prepared = ledger === undefined ? undefined : await prepareEntry(ledger, entry);
  try {
    await replaceFolder(folder, files, { signal, before: () => prepared?.keep() ?? Promise.resolve() });
  } catch (error) {
    await prepared?.drop();
    throw error;
  }
}
