import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { RkError } from '../core/errors.js';
import { parseCsv, recordsTable, type TextTable } from '../core/text-table.js';
import { decode } from '../data/decode.js';
import { parseJson } from '../data/parse-json.js';
import { beginsAsJson } from '../data/read-source.js';

/** A path as written, from a folder. With a `root` (of a web site), paths that begin with a slash start there. */
export function locate(path: string, folder: string, root?: string): string {
  if (root !== undefined && path.startsWith('/')) return join(root, path);
  return isAbsolute(path) ? path : resolve(folder, path);
}

/**
 * Reads a file. `name` is how messages call it.
 * @throws RkError `load-failed`, saying in words why.
 */
export async function readBytes(path: string, name = basename(path)): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new RkError('load-failed', { file: name, got: reasonOf(error), expected: 'a file' }, { cause: error });
  }
}

/** Reads a JSON file. @throws RkError `load-failed` or `not-json`, with the place. */
export async function readJson(path: string, name = basename(path)): Promise<unknown> {
  const bytes = await readBytes(path, name);
  return inFile(name, () => parseJson(decode(bytes)));
}

/** A table of texts from the bytes of a CSV file or a file of JSON records. @throws RkError `invalid` or `not-json`. */
export function textTableOf(bytes: Uint8Array, name: string): TextTable {
  const text = decode(bytes);
  return inFile(name, () => (beginsAsJson(text) ? recordsTable(parseJson(text)) : parseCsv(text)));
}

/** Runs a step, and names the file in what it throws. */
export function inFile<Result>(name: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw error instanceof RkError ? error.inFile(name) : error;
  }
}

/**
 * Makes a folder and those above it, when they are not there. Step by step, because Node's own way never ends where the file
 * system says "nothing there" of a folder that cannot be made.
 * @throws what the file system throws.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'nothing there', EISDIR: 'a folder', EACCES: 'no permission', EPERM: 'no permission', EROFS: 'a read-only disk',
  ENOSPC: 'a full disk', EDQUOT: 'a full disk', ENOTDIR: 'a file where a folder should be', ENOTEMPTY: 'a folder that is not empty', EEXIST: 'something there already',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && reasons[code]) || code || message || 'no answer';
}
