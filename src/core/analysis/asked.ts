import type { Question } from '../question.js';
import type { Condition, SimpleCondition } from '../question-analysis.js';

/** An indicator that a question names, and where in its file. */
export interface AskedIndicator {
  readonly id: string;
  /** As in messages: `analysis.conditions[1].of[0].indicator`. */
  readonly path: string;
}

/** Every indicator that a question names, by inputs and analysis, in the order of the file. Those of layers of points are among them. */
export function askedBy({ inputs, analysis }: Question): readonly AskedIndicator[] {
  const named = (id: string | undefined, path: string): readonly AskedIndicator[] => (id === undefined ? [] : [{ id, path: `analysis.${path}` }]);
  const own = inputs.map(({ indicator }, i) => ({ id: indicator, path: `inputs[${i}].indicator` }));
  switch (analysis.method) {
    case 'single': case 'index': return own;
    case 'conditions': return [...own, ...analysis.conditions.flatMap((condition, i) => inCondition(condition, `analysis.conditions[${i}]`))];
    case 'cross': return [...own, ...(analysis.indicators ?? []).flatMap((id, i) => named(id, `indicators[${i}]`))];
    case 'change': return [...own, ...named(analysis.indicator, 'indicator')];
    case 'proximity': return [...own, ...named(analysis.group, 'group')];
  }
}

/** The ids of those, each once. */
export function idsAskedBy(question: Question): ReadonlySet<string> {
  return new Set(askedBy(question).map(({ id }) => id));
}

function inCondition(condition: Condition, path: string): readonly AskedIndicator[] {
  if ('of' in condition) return condition.of.flatMap((part, i) => inComparison(part, `${path}.of[${i}]`));
  return inComparison(condition, path);
}

function inComparison({ indicator, value }: SimpleCondition, path: string): readonly AskedIndicator[] {
  const own = { id: indicator, path: `${path}.indicator` };
  return typeof value === 'object' && 'indicator' in value ? [own, { id: value.indicator, path: `${path}.value.indicator` }] : [own];
}
