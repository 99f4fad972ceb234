import { RkError } from '../../core/errors.js';
import { describeIncome } from '../../core/income.js';
import { describeLeefbaarometer } from '../../core/leefbaarometer.js';
import { tablesToRaw } from '../../core/tables-to-raw.js';
import { parseCsv, recordsTable } from '../../core/text-table.js';
import type { Work } from '../../core/work.js';
import { decode } from '../decode.js';
import { parseJson } from '../parse-json.js';
import { beginsAsJson } from '../read-source.js';
import { throughGate, type ReadTable } from '../read-table.js';
import { inSlices } from '../worker/slices.js';

/** What was refused, and how it is read. */
interface Refused { readonly content: unknown; readonly src: string; readonly threshold: number | undefined; readonly signal: AbortSignal | undefined }

/**
 * A table that was refused because nothing describes it, of a source that is known by its columns.
 * @throws the refusal for any other, or when it cannot be read after all.
 */
export async function lookUp(refusal: unknown, { content, src, threshold, signal }: Refused): Promise<ReadTable> {
  if (!(refusal instanceof RkError) || refusal.code === 'not-json') throw refusal;
  try {
    const work = knownTable(content, src, threshold);
    if (work) return await inSlices(work, signal);
  } catch {
    signal?.throwIfAborted();
  }
  throw refusal;
}

/** A table of a source that is known by its columns, though nothing describes it; `undefined` for any other. @throws what reading it and the gate throw. */
function knownTable(content: unknown, src: string, threshold: number | undefined): Work<ReadTable> | undefined {
  const text = content instanceof Uint8Array ? decode(content) : content;
  if (typeof text !== 'string') return undefined;
  const table = beginsAsJson(text) ? recordsTable(parseJson(text)) : parseCsv(text);
  const file = describeLeefbaarometer(table, src);
  const described = file ? { file, table } : describeIncome(table, src);
  return described && throughGate(described.file, tablesToRaw(described.file, [described.table]), threshold);
}
