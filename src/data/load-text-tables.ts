import type { IndicatorFile } from '../core/indicator-file.js';
import type { RawTable } from '../core/indicator.js';
import { tablesToRaw } from '../core/tables-to-raw.js';
import { parseCsv, recordsTable, type TextTable } from '../core/text-table.js';
import type { FetchOptions } from './fetch-bytes.js';
import { parseJson } from './parse-json.js';
import { beginsAsJson, readSource, type SourceContent } from './read-source.js';

/**
 * Loads the text tables that an indicator file describes, and reads its values from them. Addresses are relative to
 * `options.base`.
 * @throws RkError `load-failed`, and what reading CSV, JSON records and the description throws.
 */
export async function loadTextTables(file: IndicatorFile, options: FetchOptions, inFile: SourceContent['inFile']): Promise<RawTable> {
  const tables = await Promise.all(file.tables!.map(({ src }) => loadTextTable(src, options)));
  return inFile(() => tablesToRaw(file, tables));
}

async function loadTextTable(src: string, options: FetchOptions): Promise<TextTable> {
  const { content, inFile } = await readSource(src, options);
  return inFile(() => readTextTable(content as string));
}

/** CSV or JSON records. */
function readTextTable(text: string): TextTable {
  return beginsAsJson(text) ? recordsTable(parseJson(text)) : parseCsv(text);
}
