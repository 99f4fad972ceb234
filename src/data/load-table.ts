import { admit } from '../core/disclosure/admit.js';
import { publish } from '../core/disclosure/gate.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import { RkError } from '../core/errors.js';
import { parseIndicatorFile, readIndicatorFile } from '../core/indicator-file.js';
import type { FetchOptions } from './fetch-bytes.js';
import { inSlices } from './geometry/slices.js';
import { parseJson } from './parse-json.js';
import { beginsAsJson, readSource } from './read-source.js';

/** How a table is to be loaded. */
export interface TableOptions extends FetchOptions {
  /** Raises the threshold of personal figures. */
  readonly threshold?: number | undefined;
}

/**
 * Loads an indicator file, with the tables it describes, and takes it through the gate: only published figures come out.
 * The source is an address, a parsed file, JSON text or bytes. Addresses of tables are relative to the indicator file.
 * @throws RkError with the address as file: `load-failed`, `not-json`, `undeclared` for a table without a description, and
 *   what reading the file and the gate throw.
 */
export async function loadTable(source: string | object | Uint8Array, options: TableOptions = {}): Promise<PublishedTable> {
  const { content, base, inFile } = await readSource(source, options);
  const file = inFile(() => parseIndicatorFile(typeof content === 'string' ? parseDescription(content) : content));
  // Reading text tables is a part of its own, fetched when a file describes one.
  const raw = file.tables?.length ? await (await import('./load-text-tables.js')).loadTextTables(file, { signal: options.signal, base }, inFile) : inFile(() => readIndicatorFile(file));
  const { protect, exposed } = inFile(() => admit(file, raw, options.threshold));
  const gate = { threshold: options.threshold, exposed };
  if (!protect) return inFile(() => publish(raw, gate));
  // So is complementary suppression: published files have it done already.
  const { publishRaw } = await import('../core/disclosure/raw/publish-raw.js');
  return inSlices(publishRaw(raw, gate), options.signal).catch((error: unknown) => inFile(() => { throw error; }));
}

/** A table on its own does not say what its figures are, so nothing of it may be shown. */
function parseDescription(text: string): unknown {
  const isTable = !beginsAsJson(text) && /[;,\t|]/.test(text.split('\n', 1)[0]!);
  const json = isTable ? undefined : parseJson(text);
  if (isTable || Array.isArray(json)) {
    throw new RkError('undeclared', { got: isTable ? 'a CSV table' : 'a list of records', expected: 'an indicator file (rk-indicators/1) that describes it under "tables"' });
  }
  return json;
}
