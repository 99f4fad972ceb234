import { classify, type Classes } from '../classify.js';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { decimalsOf, formatPeriod } from '../format.js';
import { textOf, type Indicator } from '../indicator.js';
import { languages } from '../language.js';
import { analysisIn } from '../messages/analysis/index.js';
import type { AnalysisOf } from '../question-analysis.js';
import { deriveIndicator, deriveTable, emptyCells, inEveryLanguage, publishedValues } from './derived.js';
import { undeterminedState } from './input.js';

/** Ids of the indicators that a change gives. */
export const CHANGE = { difference: 'change:difference', relative: 'change:relative' } as const;

/** A change between two periods. */
export interface ChangeResult {
  /** One period: the later of the two. */
  readonly table: PublishedTable;
  readonly from: string;
  readonly to: string;
}

/**
 * How much an indicator changed between two periods: the difference (of percentages in percentage points) and the
 * difference as a percentage of the earlier figure. A row has them only when both figures are published, so that no change
 * undoes a hidden figure; a percentage of zero is none.
 * @throws RkError `invalid` for an indicator of categories, or when the two periods are not two with figures.
 */
export function changeTable(table: PublishedTable, indicator: Indicator, asked: Pick<AnalysisOf<'change'>, 'from' | 'to'>): ChangeResult {
  if (indicator.kind === 'category') throw new RkError('invalid', { path: 'analysis.indicator', got: `"${indicator.id}" (category)`, expected: 'an indicator of numbers' });
  const [from, to] = periodsOf(table, indicator, asked);
  const [before, after] = [table.column(indicator.id, from), table.column(indicator.id, to)];
  const [difference, relative] = [emptyCells(table.areas.length), emptyCells(table.areas.length)];
  for (let row = 0; row < table.areas.length; row++) {
    const states = [before.states[row]!, after.states[row]!];
    if (states.some((state) => state !== State.value)) {
      for (const cells of [difference, relative]) cells.leave(row, undeterminedState(states));
      continue;
    }
    const change = after.values[row]! - before.values[row]!;
    difference.set(row, change);
    if (before.values[row] !== 0) relative.set(row, (100 * change) / before.values[row]!);
  }
  return { table: deriveTable(table, [to], [...indicators(indicator, from, to).map((own, index) => [own, [index === 0 ? difference : relative]] as const)]), from, to };
}

/**
 * Classes of a change that are as far below zero as above, with one around it: the breaks of three classes of its size.
 * @throws RkError as `classify` does.
 */
export function changeBreaks(table: PublishedTable, id: string, decimals: number): Classes['breaks'] {
  const sizes = publishedValues([table.column(id, table.periods[0]!)]).map(Math.abs);
  const { breaks } = classify(sizes, { classes: 3, decimals });
  return [...breaks.map((value) => -value).reverse(), ...breaks];
}

function periodsOf(table: PublishedTable, { id }: Indicator, asked: Pick<AnalysisOf<'change'>, 'from' | 'to'>): [from: string, to: string] {
  const periods = table.periodsOf(id);
  const { from = periods[0], to = periods.at(-1) } = asked;
  for (const [path, period] of [['from', from], ['to', to]] as const) {
    if (period === undefined || !periods.includes(period)) throw new RkError('invalid', { path: `analysis.${path}`, got: period === undefined ? 'nothing' : `"${period}"`, expected: periods.join(' | ') });
  }
  if (from === to) throw new RkError('invalid', { path: 'analysis.to', got: `"${to}" twice`, expected: 'two periods with figures' });
  return [from!, to!];
}

function indicators(indicator: Indicator, from: string, to: string): readonly Indicator[] {
  const title = (relative: boolean) => inEveryLanguage((words, language) =>
    words.change(textOf(indicator, 'title', language)!, relative, formatPeriod(from, language), formatPeriod(to, language)));
  const points = indicator.kind === 'percentage';
  const units = points ? Object.fromEntries(languages.map((language) => [language, analysisIn(language).points])) : indicator.units;
  const { source } = indicator;
  return [
    deriveIndicator([indicator], { id: CHANGE.difference, kind: 'mean', decimals: decimalsOf(indicator), unit: points ? analysisIn('nl').points : indicator.unit, units, source, ...title(false) }),
    deriveIndicator([indicator], { id: CHANGE.relative, kind: 'percentage', decimals: 1, source, ...title(true) }),
  ];
}
