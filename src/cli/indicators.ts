import { dirname } from 'node:path';
import { RkError } from '../core/errors.js';
import { parseIndicatorFile, readIndicatorFile, type IndicatorFile } from '../core/indicator-file.js';
import type { RawTable } from '../core/indicator.js';
import { tablesToRaw } from '../core/tables-to-raw.js';
import { inFile, locate, readBytes, textTableOf } from './files.js';

/** An indicator file with its figures, also when those are in tables beside it. */
export interface ReadIndicators {
  readonly file: IndicatorFile;
  readonly raw: RawTable;
}

/**
 * Reads the figures of a parsed indicator file. Tables it describes are read from beside it.
 * @param path where the file is; `name` is how messages call it; `root` is the folder of the web site it is part of.
 * @throws RkError `invalid`, `undeclared`, `load-failed` or `unsupported` (a table on another computer), with the file.
 */
export async function readIndicators(json: unknown, path: string, name: string, root?: string): Promise<ReadIndicators> {
  const file = inFile(name, () => parseIndicatorFile(json));
  if (!file.tables?.length) return { file, raw: inFile(name, () => readIndicatorFile(file)) };
  const tables = await Promise.all(file.tables.map(async ({ src }) => {
    if (isAddress(src)) throw new RkError('unsupported', { file: name, got: `a table at ${src}`, expected: 'a table on this computer' });
    return textTableOf(await readBytes(locate(src, dirname(path), root), src), src);
  }));
  return { file, raw: inFile(name, () => tablesToRaw(file, tables)) };
}

/** Whether a source is an address of the web instead of a path. */
export const isAddress = (src: string): boolean => /^[a-z]+:\/\//i.test(src);
