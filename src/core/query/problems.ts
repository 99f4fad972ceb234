import type { PublishedTable } from '../disclosure/published.js';
import { MAXIMUM_CONDITIONS, type AnalysisOf } from '../question-analysis.js';
import type { Question } from '../question.js';
import { choicesOf, numbersIn, pointLayersOf } from './choices.js';
import { boundOn, isBound } from './edits.js';
import { indicatorsOf } from '../question-needs.js';

/** Why a choice cannot work. */
export type ProblemKind = 'number' | 'none' | 'tooMany' | 'needed' | 'same' | 'weight' | 'noWeight' | 'order' | 'distance' | 'layer' | 'pair' | 'twoPeriods' | 'noAreas';

/** A choice that cannot work: which field it is beside, and why. */
export interface Problem {
  /** `inputs`, `match`, `within`, …; of one indicator `value:ID` or `weight:ID`. */
  readonly field: string;
  readonly kind: ProblemKind;
}

/** What of a question cannot work, before anything is computed; empty when it can be asked. */
export function problemsOf(question: Question, table: PublishedTable): readonly Problem[] {
  const ofAnalysis = analysisProblems(question, table);
  return question.part?.areas.length === 0 ? [...ofAnalysis, { field: 'areas', kind: 'noAreas' }] : ofAnalysis;
}

function analysisProblems(question: Question, table: PublishedTable): readonly Problem[] {
  const { analysis } = question;
  const numbers = numbersIn(choicesOf(question, table));
  const selected = question.inputs.filter((input) => input.selected);
  switch (analysis.method) {
    case 'single': return choicesOf(question, table).some(({ id }) => selected.some(({ indicator }) => indicator === id)) ? [] : [{ field: 'inputs', kind: 'none' }];
    case 'conditions': return conditionProblems(question, analysis, table);
    case 'index': {
      const parts = selected.filter(({ indicator }) => numbers.some(({ id }) => id === indicator));
      if (parts.length === 0) return [{ field: 'inputs', kind: 'none' }];
      const wrong = parts.filter(({ weight }) => !(weight >= 0));
      if (wrong.length > 0) return wrong.map(({ indicator }) => ({ field: `weight:${indicator}`, kind: 'weight' }));
      return parts.every(({ weight }) => weight === 0) ? [{ field: 'inputs', kind: 'noWeight' }] : [];
    }
    case 'cross': {
      const [first, second] = analysis.indicators ?? selected.map(({ indicator }) => indicator);
      if (first === undefined || second === undefined) return [{ field: 'second', kind: 'pair' }];
      return first === second ? [{ field: 'second', kind: 'same' }] : [];
    }
    case 'change': return changeProblems(question, analysis, table);
    case 'proximity': {
      if (pointLayersOf(question, 'nl').length === 0) return [{ field: 'layer', kind: 'layer' }];
      return analysis.within !== undefined && !(analysis.within >= 1) ? [{ field: 'within', kind: 'distance' }] : [];
    }
  }
}

function conditionProblems(question: Question, analysis: AnalysisOf<'conditions'>, table: PublishedTable): readonly Problem[] {
  const counted = countedConditions(question, table);
  if (counted.length === 0) return [{ field: 'inputs', kind: 'none' }];
  const problems: Problem[] = counted.filter((condition) => isBound(condition) && !Number.isFinite(condition.value))
    .map((condition) => ({ field: `value:${indicatorsOf(condition)[0]!}`, kind: 'number' }));
  if (counted.length > MAXIMUM_CONDITIONS) problems.push({ field: 'inputs', kind: 'tooMany' });
  if (typeof analysis.match === 'number' && analysis.match > counted.length) problems.push({ field: 'match', kind: 'needed' });
  return problems;
}

/**
 * The conditions of a question that count: those on inputs that are selected, or that are no inputs, and that have figures.
 * Distances become figures when the question is answered.
 */
export function countedConditions({ inputs, analysis }: Question, table: PublishedTable): AnalysisOf<'conditions'>['conditions'] {
  const dropped = new Set(inputs.filter(({ selected }) => !selected).map(({ indicator }) => indicator));
  return analysis.method === 'conditions' ? analysis.conditions.filter((condition) => indicatorsOf(condition).every((id) => !dropped.has(id) && (id.includes(':') || table.periodsOf(id).length > 0))) : [];
}

function changeProblems({ inputs }: Question, { indicator, from, to }: AnalysisOf<'change'>, table: PublishedTable): readonly Problem[] {
  const id = indicator ?? inputs.find(({ selected }) => selected)?.indicator;
  const periods = id === undefined ? [] : table.periodsOf(id);
  if (periods.length < 2) return [{ field: 'indicator', kind: 'twoPeriods' }];
  const [first, last] = [from ?? periods[0]!, to ?? periods.at(-1)!];
  if (first === last) return [{ field: 'to', kind: 'same' }];
  return periods.indexOf(first) > periods.indexOf(last) ? [{ field: 'to', kind: 'order' }] : [];
}

/** Whether a figure counts as a condition. */
export function isCounted(question: Question, id: string): boolean {
  const { analysis, inputs } = question;
  const input = inputs.find(({ indicator }) => indicator === id);
  return analysis.method === 'conditions' && boundOn(analysis, id) !== undefined && (input?.selected ?? true);
}
