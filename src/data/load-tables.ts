import { combine } from '../core/analysis/combine.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import { loadTable, type TableOptions } from './load-table.js';

/** Loads several indicator files, each through the gate, and combines what was published. @throws what `loadTable` and `combine` throw. */
export async function loadTables(sources: readonly (string | object | Uint8Array)[], options: TableOptions): Promise<PublishedTable> {
  return combine(await Promise.all(sources.map((source) => loadTable(source, options))));
}
