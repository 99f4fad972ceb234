import type { PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { formatNumber } from '../format.js';
import type { Indicator } from '../indicator.js';
import type { AnalysisOf, Condition } from '../question-analysis.js';
import { indicatorsOf } from '../question-needs.js';
import type { Work } from '../work.js';
import { deriveIndicator, deriveTable, emptyCells, inEveryLanguage, type Cells } from './derived.js';
import { indicatorIn, inputPeriods, undeterminedState, type Input } from './input.js';
import { testOf, type ConditionTest } from './truth.js';
import { Truth } from './truth-value.js';

/** Ids of the indicators that conditions give: how many hold, how many at least, and whether enough of them do. */
export const CONDITIONS = { count: 'conditions', least: 'conditions:least', met: 'conditions:met' } as const;

/** Rows between two points where the work may be paused. */
const SLICE = 2000;

/** How many of a number of conditions have to hold. */
export function neededOf(match: AnalysisOf<'conditions'>['match'], count: number): number {
  return match === 'all' ? count : match === 'any' ? 1 : match;
}

/**
 * How many of the conditions hold in each row (`conditions`, a category for every number), how many hold at least
 * (`conditions:least`), and whether as many do as are asked (`conditions:met`, no or yes), in each period. A cell has a value when every possible value of the hidden figures
 * gives it; so it may be settled that not all hold while it is not how many do. Else it is hidden when a hidden figure is
 * in the way, and missing when only figures are in the way that the source does not have.
 * @throws RkError `no-such-indicator`, or `invalid` for a condition that does not fit its indicator or for more conditions
 *   asked than there are.
 */
export function* conditionsTable(table: PublishedTable, conditions: readonly Condition[], match: AnalysisOf<'conditions'>['match']): Work<PublishedTable> {
  const needed = neededOf(match, conditions.length);
  if (needed > conditions.length) throw new RkError('invalid', { path: 'analysis.match', got: String(needed), expected: `1 … ${conditions.length}` });
  const used = usedIndicators(table, conditions);
  const counts: Cells[] = [], leasts: Cells[] = [], mets: Cells[] = [];
  const periods = inputPeriods(table, used);
  for (const { inputs } of periods) {
    const tests = testsOf(conditions, inputs);
    const [count, least, met] = [emptyCells(table.areas.length), emptyCells(table.areas.length), emptyCells(table.areas.length)];
    for (let row = 0; row < table.areas.length; row++) {
      if (row % SLICE === 0) yield;
      fillRow(row, tests, { count, least, met, needed });
    }
    counts.push(count);
    leasts.push(least);
    mets.push(met);
  }
  return deriveTable(table, periods.map(({ period }) => period), [
    [countIndicator(used, conditions.length), counts],
    [deriveIndicator([], { id: CONDITIONS.least, kind: 'count', ...inEveryLanguage((words) => words.conditionsAtLeast) }), leasts],
    [metIndicator(used), mets],
  ]);
}

/** The indicators that conditions are about, each once. @throws RkError `no-such-indicator`. */
export function usedIndicators(table: PublishedTable, conditions: readonly Condition[]): readonly Indicator[] {
  return [...new Set(conditions.flatMap(indicatorsOf))].map((id) => indicatorIn(table, id));
}

/** The test of each condition on the inputs of one period. */
export function testsOf(conditions: readonly Condition[], inputs: readonly Input[]): readonly ConditionTest[] {
  const byId = new Map(inputs.map((input) => [input.indicator.id, input]));
  return conditions.map((condition) => testOf(condition, (id) => byId.get(id)!));
}

interface Row { count: Cells; least: Cells; met: Cells; needed: number }

function fillRow(row: number, tests: readonly ConditionTest[], { count, least, met, needed }: Row): void {
  let holding = 0;
  const open: ConditionTest[] = [];
  for (const each of tests) {
    const truth = each.test(row);
    if (truth === Truth.holds) holding++;
    else if (truth === Truth.unknown) open.push(each);
  }
  const state = () => undeterminedState(open.flatMap(({ inputs }) => inputs.map(({ column }) => column.states[row]!)));
  least.set(row, holding);
  if (open.length === 0) count.set(row, holding);
  else count.leave(row, state());
  if (holding >= needed) met.set(row, 1);
  else if (holding + open.length < needed) met.set(row, 0);
  else met.leave(row, state());
}

function countIndicator(used: readonly Indicator[], most: number): Indicator {
  const categories = Array.from({ length: most + 1 }, (_, holding) => ({
    id: String(holding),
    ...inEveryLanguage((words, language) => words.holding(formatNumber(holding, language), formatNumber(most, language))),
  }));
  return deriveIndicator(used, { id: CONDITIONS.count, kind: 'category', ordered: true, categories, ...inEveryLanguage((words) => words.conditions) });
}

function metIndicator(used: readonly Indicator[]): Indicator {
  const categories = [{ id: 'no', ...inEveryLanguage((words) => words.no) }, { id: 'yes', ...inEveryLanguage((words) => words.yes) }];
  return deriveIndicator(used, { id: CONDITIONS.met, kind: 'category', ordered: true, categories, ...inEveryLanguage((words) => words.met) });
}
