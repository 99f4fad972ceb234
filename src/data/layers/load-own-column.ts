import type { PublishedTable } from '../../core/disclosure/published.js';
import { fileOfOwnColumn, type OwnColumn } from '../../core/own-column.js';
import { loadTable, type TableOptions } from '../load-table.js';
import { decode } from '../decode.js';
import { parseJson } from '../parse-json.js';
import { isPlainShapes, openSource } from '../read-source.js';
import { areasOfFile } from './areas-of-file.js';

/**
 * Loads the figures that are in a column of a file of areas, and takes them through the gate.
 * @throws RkError with the address as file: `load-failed`, `not-json`, what `fileOfOwnColumn` and the gate throw.
 */
export async function loadOwnColumn(shapes: object | string | Uint8Array, column: OwnColumn, options: TableOptions): Promise<PublishedTable> {
  const { content, inFile } = await openSource(shapes, options);
  const named = (error: unknown): never => inFile(() => { throw error; });
  const json = isPlainShapes(content) ? inFile(() => parsed(content)) : await areasOfFile(content as Uint8Array, column.object).catch(named);
  const file = inFile(() => fileOfOwnColumn(json, { ...column, file: typeof shapes === 'string' ? shapes : undefined }));
  return loadTable(file, options).catch(named);
}

function parsed(content: unknown): unknown {
  const text = content instanceof Uint8Array ? decode(content) : content;
  return typeof text === 'string' ? parseJson(text) : text;
}
