import type { PublishedTable } from '../disclosure/published.js';
import type { LayerStyle } from '../layer-view.js';
import type { Question } from '../question.js';
import type { Analysis, AnalysisMethod, AnalysisOf, Condition } from '../question-analysis.js';
import { choicesOf, numbersIn, startOf, type Choice } from './choices.js';

/** A condition that a number field can change: one bound on one figure. */
export type BoundCondition = Extract<Condition, { op: '>=' | '>' | '<=' | '<' | '=' }> & { op: '>=' | '>' | '<=' | '<'; value: number };

/** The condition on an indicator that a number field can change, when there is one. */
export function boundOn({ conditions }: AnalysisOf<'conditions'>, id: string): BoundCondition | undefined {
  return conditions.find((condition): condition is BoundCondition => isBound(condition) && condition.indicator === id);
}

/** Whether a condition is one bound on one figure. */
export function isBound(condition: Condition): condition is BoundCondition {
  return !('of' in condition) && ['>=', '>', '<=', '<'].includes(condition.op) && typeof condition.value === 'number';
}

/** A question about an indicator of a map that has none: every indicator of its figures is offered. */
export function questionAbout(table: PublishedTable, indicator: string, { method, classes, breaks, palette }: LayerStyle): Question {
  return {
    format: 'rk-question/1', id: 'keuze', title: 'Keuze', areas: { src: '-' }, data: ['-'], layers: [], view: {},
    inputs: table.indicators.map(({ id }) => ({ indicator: id, selected: id === indicator, weight: 1, direction: 'high' })),
    analysis: { method: 'single' }, style: { method, classes, breaks: breaks && [...breaks], palette },
  };
}

/** The question with one of its inputs changed; added when it had none. */
export function withInput(question: Question, id: string, changes: Partial<Question['inputs'][number]>): Question {
  const has = question.inputs.some(({ indicator }) => indicator === id);
  const inputs = has ? question.inputs : [...question.inputs, { indicator: id, selected: false, weight: 1, direction: 'high' as const }];
  return { ...question, inputs: inputs.map((input) => (input.indicator === id ? { ...input, ...changes } : input)) };
}

/** The question without what was left half written where it does not count, so that it can be saved. */
export function askable(question: Question): Question {
  const { analysis } = question;
  const inputs = question.inputs.map((input) => (input.weight >= 0 ? input : { ...input, weight: 1 }));
  if (analysis.method !== 'conditions') return { ...question, inputs };
  return { ...question, inputs, analysis: { ...analysis, conditions: analysis.conditions.filter((condition) => !isBound(condition) || Number.isFinite(condition.value)) } };
}

/** The question about one indicator and no other. */
export function withOnly(question: Question, id: string): Question {
  return { ...question, inputs: question.inputs.map((input) => ({ ...input, selected: input.indicator === id })) };
}

/** The question with members of its analysis changed. */
export function withAnalysis(question: Question, changes: object): Question {
  return { ...question, analysis: { ...question.analysis, ...changes } };
}

/** The question with an indicator counting as a condition or not; it gets a bound that a third of the areas meets. */
export function withCondition(question: Question, { choice, table, on }: { choice: Choice; table: PublishedTable; on: boolean }): Question {
  const analysis = question.analysis as AnalysisOf<'conditions'>;
  const selected = withInput(question, choice.id, { selected: on });
  if (!on || boundOn(analysis, choice.id)) return selected;
  return withAnalysis(selected, { conditions: [...analysis.conditions, startCondition(question, choice, table)] });
}

/** The question with the bound on an indicator changed. It loses its own title, which said the bound that it had. */
export function withBound(question: Question, id: string, changes: Partial<Pick<BoundCondition, 'op' | 'value'>>): Question {
  const { conditions } = question.analysis as AnalysisOf<'conditions'>;
  return withAnalysis(question, {
    conditions: conditions.map((condition) => {
      if (!isBound(condition) || condition.indicator !== id) return condition;
      const { indicator, op, value } = condition;
      return { indicator, op, value, ...changes };
    }),
  });
}

function startCondition({ inputs }: Question, choice: Choice, table: PublishedTable): BoundCondition {
  const { direction } = inputs.find(({ indicator }) => indicator === choice.id) ?? {};
  return { indicator: choice.id, op: direction === 'low' ? '<=' : '>=', value: startOf(table, choice) };
}

/** The question answered in another way, with as much of what was chosen as fits. */
export function withMethod(question: Question, method: AnalysisMethod, table: PublishedTable): Question {
  const numbers = numbersIn(choicesOf(question, table));
  const chosen = numbers.filter(({ id }) => question.inputs.some(({ indicator, selected }) => indicator === id && selected));
  const [first = numbers[0], second = numbers.find(({ id }) => id !== first?.id)] = chosen;
  const changing = [first, ...numbers].find((choice) => choice && choice.periods.length > 1);
  const analyses: Record<AnalysisMethod, () => Analysis> = {
    single: () => ({ method: 'single' }),
    conditions: () => ({ method, match: 'all', conditions: chosen.slice(0, 3).map((choice) => startCondition(question, choice, table)) }) as Analysis,
    index: () => ({ method: 'index' }),
    cross: () => ({ method: 'cross', indicators: [first!.id, second!.id] }),
    change: () => ({ method: 'change', indicator: changing!.id, from: changing!.periods[0], to: changing!.periods.at(-1), measure: 'difference' }),
    proximity: () => ({ method: 'proximity', measure: 'distance' }),
  };
  const { style: { palette } } = question;
  // Breaks and methods of classes were made for other figures.
  return { ...question, analysis: analyses[method](), style: palette === undefined ? {} : { palette } };
}
