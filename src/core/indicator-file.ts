import * as v from 'valibot';
import { MINIMUM_THRESHOLD, type Indicator, type RawTable } from './indicator.js';
import { RkError, describe } from './errors.js';
import { readMarker, readNumber } from './sentinels.js';
import { validate } from './validate.js';

const text = v.pipe(v.string(), v.nonEmpty());
const translations = v.optional(v.object({ nl: v.optional(text), en: v.optional(text) }));

const source = v.object({
  name: text, title: v.optional(text), year: v.optional(v.number()), licence: v.optional(text), url: v.optional(text),
});

const indicator = v.object({
  id: text,
  title: text, titles: translations,
  description: v.optional(text), descriptions: translations,
  phrase: v.optional(text), phrases: translations,
  kind: v.picklist(['count', 'percentage', 'mean', 'score', 'category']),
  unit: v.optional(text), units: translations,
  sensitivity: v.optional(v.picklist(['personal', 'public']), 'personal'),
  threshold: v.optional(v.pipe(v.number(), v.minValue(0)), MINIMUM_THRESHOLD),
  numerator: v.optional(text), denominator: v.optional(text),
  population: v.optional(text), n: v.optional(text),
  partOf: v.optional(text), division: v.optional(text), alsoPartOf: v.optional(v.array(text)),
  overTime: v.optional(v.picklist(['sum', 'each'])), runningTotalOf: v.optional(text),
  range: v.optional(v.tuple([v.number(), v.number()])),
  categories: v.optional(v.array(v.object({ id: text, title: text, titles: translations }))),
  ordered: v.optional(v.boolean()),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  source: v.optional(source),
});

/** How a text table becomes indicator values: which column holds what. See `text-table.ts`. */
const table = v.object({
  src: text,
  /** Column with the area code. */
  area: text,
  /** Column with the period, in a table with a row per area and period. */
  period: v.optional(text),
  /** Column with the indicator id and column with its value, in a tidy table. */
  indicator: v.optional(text), value: v.optional(text),
  /** Column name → indicator id, or the indicator id with the one period that the column is about. */
  columns: v.optional(v.record(text, v.union([text, v.object({ indicator: text, period: text })]))),
  /** Only rows that have this text, or one of these texts, in each of these columns. */
  where: v.optional(v.record(text, v.union([v.string(), v.array(v.string())]))),
  /** Adds up the counts of all rows with the same area code, as from buurten to wijken. A missing part makes the sum missing. */
  sum: v.optional(v.boolean()),
  /** What an empty cell means: that there is no figure, or that there is nothing to count. */
  empty: v.optional(v.picklist(['missing', 'zero'])),
  /** What stands between whole and fraction, when the table itself does not tell. */
  decimal: v.optional(v.picklist(['.', ','])),
});

/** The members of an indicator file, without its values. Published as `schema/indicators.json`. */
export const indicatorFileSchema = v.object({
  format: v.literal('rk-indicators/1'),
  level: text,
  areas: v.optional(v.array(text)),
  periods: v.array(text),
  indicators: v.pipe(v.array(indicator), v.minLength(1)),
  values: v.optional(v.record(text, v.record(text, v.array(v.unknown())))),
  suppressed: v.optional(v.record(text, v.record(text, v.array(v.number())))),
  tables: v.optional(v.array(table)),
  manifest: v.optional(v.unknown()),
});

/** What an indicator file declares. */
export type IndicatorFile = v.InferOutput<typeof indicatorFileSchema>;

/** How one text table becomes indicator values. */
export type TableDescription = v.InferOutput<typeof table>;

/** Checks the form of an indicator file. @throws RkError `invalid` with path, got and expected. */
export function parseIndicatorFile(input: unknown): IndicatorFile {
  return validate(indicatorFileSchema, input);
}

/**
 * Reads a checked indicator file with its values in place.
 * @throws RkError `invalid` when values do not fit areas, periods or the kind of their indicator.
 */
export function readIndicatorFile(file: IndicatorFile): RawTable {
  const { level, areas, periods } = file;
  if (!areas) throw new RkError('invalid', { path: 'areas', got: 'nothing', expected: 'array' });
  const indicators: readonly Indicator[] = file.indicators;
  const values = new Map<string, Float64Array[]>();
  const hidden = new Map<string, Uint8Array[]>();
  rejectStrangers(file, indicators);
  for (const declared of indicators) {
    const given = file.values?.[declared.id];
    const suppressed = file.suppressed?.[declared.id];
    if (!given && !suppressed) continue;
    const columns = periods.map((period) => {
      const path = `values.${declared.id}.${period}`;
      const column = readColumn(given?.[period], { declared, path, count: areas.length });
      for (const area of suppressed?.[period] ?? []) {
        if (!(area in column.hidden)) {
          throw new RkError('invalid', { path: `suppressed.${declared.id}.${period}`, got: String(area), expected: `0 … ${areas.length - 1}` });
        }
        column.hidden[area] = 1;
      }
      return column;
    });
    values.set(declared.id, columns.map((column) => column.values));
    if (columns.some((column) => column.hidden.includes(1))) hidden.set(declared.id, columns.map((column) => column.hidden));
  }
  return { level, areas, periods, indicators, values, hidden };
}

interface ColumnContext { declared: Indicator; path: string; count: number }

function readColumn(cells: readonly unknown[] | undefined, { declared, path, count }: ColumnContext): { values: Float64Array; hidden: Uint8Array } {
  const values = new Float64Array(count).fill(NaN);
  const hidden = new Uint8Array(count);
  if (!cells) return { values, hidden };
  if (cells.length !== count) throw new RkError('invalid', { path, got: `array of ${cells.length}`, expected: `array of ${count}` });
  for (let area = 0; area < count; area++) {
    const reading = readCell(cells[area], declared, `${path}[${area}]`);
    if (reading === 'hidden') hidden[area] = 1;
    else if (reading !== 'missing') values[area] = reading;
  }
  return { values, hidden };
}

/**
 * One cell of an indicator: its number (for a category: the index of the category), `missing` or `hidden`.
 * @throws RkError `invalid` naming `path` when it is neither.
 */
export function readCell(cell: unknown, declared: Indicator, path: string): number | 'missing' | 'hidden' {
  if (cell === null || cell === undefined) return 'missing';
  if (declared.kind === 'category') return readCategory(cell, declared, path);
  if (typeof cell === 'string') {
    const marker = readMarker(cell);
    if (marker) return marker;
  }
  if (typeof cell !== 'number') throw new RkError('invalid', { path, got: masked(cell), expected: 'number | null' });
  const reading = readNumber(cell);
  if (typeof reading === 'number' && declared.kind === 'count' && reading < 0) {
    throw new RkError('invalid', { path, got: masked(cell), expected: 'count ≥ 0' });
  }
  return reading;
}

function readCategory(cell: unknown, declared: Indicator, path: string): number | 'missing' | 'hidden' {
  const categories = declared.categories ?? [];
  const index = categories.findIndex((category) => category.id === cell);
  if (index >= 0) return index;
  const marker = typeof cell === 'string' ? readMarker(cell) : typeof cell === 'number' && readNumber(cell) === 'missing' ? 'missing' : undefined;
  if (marker) return marker;
  throw new RkError('invalid', { path, got: masked(cell), expected: categories.map((category) => category.id).join(' | ') || 'categories' });
}

/** What stood in a cell, without its digits: a figure that cannot be read may still be one to hide. */
function masked(cell: unknown): string {
  return describe(cell).replace(/\d/g, '#');
}

/** Values for an indicator or period that nobody declared would vanish without a word. */
function rejectStrangers(file: IndicatorFile, indicators: readonly Indicator[]): void {
  const ids = new Set(indicators.map((declared) => declared.id));
  const periods = new Set(file.periods);
  for (const member of ['values', 'suppressed'] as const) {
    for (const [id, columns] of Object.entries(file[member] ?? {})) {
      if (!ids.has(id)) throw new RkError('undeclared', { path: `${member}.${id}`, got: id, expected: [...ids].join(' | ') });
      for (const period of Object.keys(columns)) {
        if (!periods.has(period)) throw new RkError('undeclared', { path: `${member}.${id}.${period}`, got: period, expected: file.periods.join(' | ') });
      }
    }
  }
}
