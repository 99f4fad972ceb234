import type { PublishedTable } from '../core/disclosure/published.js';
import type { FetchOptions } from './fetch-bytes.js';
import { decode } from './decode.js';
import { copyInSlices, inSlices } from './worker/slices.js';
import { startDesk } from './worker/start-engine.js';
import { startWorker } from './worker/start-worker.js';
import { openSource } from './read-source.js';
import { readTable, throughGate, type ReadTable } from './read-table.js';

/** How a table is to be loaded. */
export interface TableOptions extends FetchOptions {
  /** Raises the threshold of personal figures. */
  readonly threshold?: number | undefined;
}

/** Bytes of an indicator file from which it is read in a worker: reading JSON cannot be cut into slices. */
const WORKER_FROM = 2 << 20;

/**
 * Loads an indicator file, with the tables it describes, and takes it through the gate: only published figures come out.
 * The source is an address, a parsed file, JSON text or bytes. Addresses of tables are relative to the indicator file.
 * @throws RkError with the address as file: `load-failed`, `not-json`, `undeclared` for a table without a description, and
 *   what reading the file and the gate throw; the signal's reason.
 */
export async function loadTable(source: string | object | Uint8Array, options: TableOptions = {}): Promise<PublishedTable> {
  const { signal, threshold } = options;
  const { content, base, inFile } = await openSource(source, options);
  const named = (error: unknown): never => inFile(() => { throw error; });
  const src = typeof source === 'string' ? source : '';
  // Some sources are known by their columns. Only for what was refused, that is looked up.
  const lookUp = async (error: unknown): Promise<ReadTable> => (await import('./layers/known-table.js')).lookUp(error, { content, src, threshold, signal });
  let read = await readAnywhere(content, options).catch(lookUp).catch(named);
  if (read.is === 'described') {
    const { file } = read;
    // Reading text tables is a part of its own, fetched when a file describes one.
    const { loadTextTables } = await import('./load-text-tables.js');
    const raw = await loadTextTables(file, { signal, base }, inFile);
    read = await inSlices(throughGate(file, raw, threshold), signal).catch(named);
  }
  if (read.is === 'published') return read.table;
  // So is complementary suppression: published files have it done already.
  const { raw, gate } = read as Extract<ReadTable, { is: 'raw' }>;
  const { publishRaw } = await import('../core/disclosure/raw/publish-raw.js');
  return inSlices(publishRaw(raw, gate), signal).catch(named);
}

/** Large files in a worker, where one may start. */
async function readAnywhere(content: unknown, { threshold, signal }: TableOptions): Promise<ReadTable> {
  const [desk, bytes] = content instanceof Uint8Array && content.length >= WORKER_FROM ? await Promise.all([startDesk(startWorker), copyInSlices(content)]) : [null];
  if (!desk) return inSlices(readTable(content instanceof Uint8Array ? decode(content) : content, threshold), signal);
  const close = (): void => desk.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    signal?.throwIfAborted();
    return await desk.readTable(bytes, threshold);
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
