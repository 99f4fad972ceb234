import { brandPublished, State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import type { Category, Indicator } from '../indicator.js';
import { languages, type Language } from '../language.js';
import { analysisIn, type AnalysisMessages } from '../messages/analysis/index.js';

/** Cells being computed: missing until they are set. */
export interface Cells extends PublishedColumn {
  set(row: number, value: number): void;
  /** Leaves a cell without a value, and says why. */
  leave(row: number, state: State): void;
}

/** A column to compute. */
export function emptyCells(count: number): Cells {
  const values = new Float64Array(count).fill(NaN);
  const states = new Uint8Array(count).fill(State.missing);
  return {
    values, states,
    set(row, value) {
      values[row] = value;
      states[row] = State.value;
    },
    leave(row, state) {
      states[row] = state;
    },
  };
}

/** The published figures of columns, in one list. */
export function publishedValues(columns: readonly PublishedColumn[]): Float64Array {
  const found = new Float64Array(columns.reduce((sum, { states }) => sum + states.length, 0));
  let count = 0;
  for (const { values, states } of columns) for (let row = 0; row < states.length; row++) if (states[row] === State.value) found[count++] = values[row]!;
  return found.subarray(0, count);
}

/** A text of the analyses in every language, as an indicator or category has it. */
export function inEveryLanguage(say: (words: AnalysisMessages, language: Language) => string): Pick<Category, 'title'> & Required<Pick<Category, 'titles'>> {
  const titles = Object.fromEntries(languages.map((language) => [language, say(analysisIn(language), language)])) as Record<Language, string>;
  return { title: titles.nl, titles };
}

/** What an indicator computed from others says of itself; it is as sensitive as the most sensitive of them. */
export function deriveIndicator(from: readonly Indicator[], own: Pick<Indicator, 'id' | 'title' | 'kind'> & Partial<Indicator>): Indicator {
  const sensitivity = from.some((indicator) => indicator.sensitivity === 'personal') ? 'personal' : 'public';
  const threshold = from.reduce((most, indicator) => Math.max(most, indicator.threshold), 0);
  return { sensitivity, threshold, derived: true, ...own };
}

/** An indicator with its cells, one column for each period of the table. */
export type DerivedColumns = readonly (readonly [Indicator, readonly PublishedColumn[]])[];

/** The result of an analysis as a table with the rows of the figures it was computed from. */
export function deriveTable({ level, areas, exposed }: PublishedTable, periods: readonly string[], derived: DerivedColumns): PublishedTable {
  return brandPublished({
    level, areas, periods, exposed,
    indicators: derived.map(([indicator]) => indicator),
    columns: new Map(derived.map(([{ id }, columns]) => [id, columns.map(({ values, states }) => ({ values, states }))])),
  });
}

/** A table with the indicators of others that have the same rows and periods. Their columns are not copied. */
export function withIndicators(table: PublishedTable, others: readonly PublishedTable[]): PublishedTable {
  const { level, areas, periods } = table;
  const sources = [table, ...others];
  return brandPublished({
    level, areas, periods, exposed: sources.some(({ exposed }) => exposed),
    indicators: sources.flatMap(({ indicators }) => indicators),
    columns: new Map(sources.flatMap((source) => source.indicators.map(({ id }) => [id, periods.map((period) => source.column(id, period))] as const))),
  });
}
