import type { TableDescription } from '../../core/indicator-file.js';
import type { TextTable } from '../../core/text-table.js';
import { inFile } from '../files.js';
import type { Progress } from '../io.js';
import { readCsvRows } from './csv-rows.js';
import { countColumn, PersonCounter, type CountedPlaces } from './person-counter.js';
import type { PersonTable } from './person-table.js';

/**
 * Counts a file with a row for each person or household, read from disk piece by piece. What remains is a table of counts and
 * its description; nothing of a row is kept, and no message holds a text of one.
 * @throws RkError with the file and the line.
 */
export async function countPersons(path: string, table: PersonTable, places: CountedPlaces & { readonly progress?: Progress | undefined }): Promise<{ table: TextTable; description: TableDescription }> {
  let counter: PersonCounter | undefined;
  const { src } = table;
  await readCsvRows(path, src, {
    header: (columns) => { counter = inFile(src, () => new PersonCounter(table, columns, places)); },
    row: (row) => { inFile(src, () => { counter!.add(row); }); },
    pause: async (rows) => places.progress?.step(`counting ${src}: ${rows} rows`),
  });
  const columns = Object.fromEntries(Object.keys(table.counts).map((id) => [countColumn(id), id]));
  const description = { src, area: 'area', ...(table.period === undefined ? {} : { period: 'period' }), columns, empty: 'zero' } as const;
  return { table: inFile(src, () => counter!.table()), description };
}
