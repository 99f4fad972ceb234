import type { PublishedTable } from '../../core/disclosure/published.js';
import { fileOfOwnColumn, type OwnColumn } from '../../core/own-column.js';
import { loadTable, type TableOptions } from '../load-table.js';
import { parseJson } from '../parse-json.js';
import { readSource } from '../read-source.js';

/**
 * Loads the figures that are in a column of a file of areas, and takes them through the gate.
 * @throws RkError with the address as file: `load-failed`, `not-json`, what `fileOfOwnColumn` and the gate throw.
 */
export async function loadOwnColumn(shapes: object | string | Uint8Array, column: OwnColumn, options: TableOptions): Promise<PublishedTable> {
  const { content, inFile } = await readSource(shapes, options);
  const file = inFile(() => fileOfOwnColumn(typeof content === 'string' ? parseJson(content) : content, { ...column, file: typeof shapes === 'string' ? shapes : undefined }));
  return loadTable(file, options).catch((error: unknown) => inFile(() => { throw error; }));
}
