import * as v from 'valibot';
import { RkError } from '../../core/errors.js';
import { indicatorFileSchema } from '../../core/indicator-file.js';
import type { Indicator } from '../../core/indicator.js';
import { conditionSchema } from './condition.js';

const text = v.pipe(v.string(), v.nonEmpty());

/** A table of a publish spec: as in an indicator file, or a file with a row for each person or household, to be counted. */
export const tableSchema = v.object({
  ...indicatorFileSchema.entries.tables.wrapped.item.entries,
  /** Sheet of an Excel file; the first without. */
  sheet: v.optional(text),
  /** What a row is; without it a row is about an area. */
  rows: v.optional(v.picklist(['persons', 'households'])),
  /** Of rows that are counted: the counts by indicator id, and whom each counts; `{}` counts everybody. */
  counts: v.optional(v.record(text, conditionSchema)),
  /** Of rows that are counted: what to do with those of areas that are not of the spec. */
  elsewhere: v.optional(v.picklist(['refuse', 'skip'])),
});

/** A table whose rows are counted. */
export type PersonTable = v.InferOutput<typeof tableSchema> & { readonly counts: Readonly<Record<string, v.InferOutput<typeof conditionSchema>>> };

const onlyOfAreas = ['columns', 'indicator', 'value', 'sum', 'empty', 'decimal', 'sheet'] as const;

/** A table whose rows are to be counted; undefined for one whose rows are about areas. @throws RkError `undeclared` or `unsupported` for members that do not go together. */
export function personTable(table: v.InferOutput<typeof tableSchema>, path: string): PersonTable | undefined {
  if (table.rows === undefined) {
    const stranger = (['counts', 'elsewhere'] as const).find((member) => table[member] !== undefined);
    if (stranger !== undefined) throw new RkError('undeclared', { path: `${path}.rows`, got: `nothing beside ${stranger}`, expected: '"persons" or "households", whose rows are counted' });
    return undefined;
  }
  const { counts = {} } = table;
  if (Object.keys(counts).length === 0) throw new RkError('undeclared', { path: `${path}.counts`, got: 'nothing', expected: 'what to count, such as { "inwoners": {} }' });
  const stranger = onlyOfAreas.find((member) => table[member] !== undefined);
  if (stranger !== undefined) throw new RkError('unsupported', { path: `${path}.${stranger}`, got: `${stranger} beside rows that are counted`, expected: 'only src, area, period, where, counts and elsewhere' });
  return { ...table, counts };
}

/**
 * Checks that whatever is counted row by row is protected.
 * @throws RkError `undeclared` for an id that is no count, or is said to be public: a row is a person.
 */
export function checkCounted({ counts }: PersonTable, indicators: readonly Indicator[], path: string): void {
  for (const id of Object.keys(counts)) {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator?.kind === 'count' && indicator.sensitivity === 'personal') continue;
    const got = indicator ? `"${id}", which is ${indicator.kind === 'count' ? 'said to be public' : `a ${indicator.kind}`}` : `"${id}"`;
    throw new RkError('undeclared', { path: `${path}.counts`, got, expected: 'the id of a count of the spec that is personal: what is counted row by row is about people' });
  }
}
