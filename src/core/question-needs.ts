import type { Condition, QuestionLayer } from './question-analysis.js';
import { layerId, type Question } from './question.js';

/** A layer of a question with its place in the list. */
export interface NeededLayer {
  readonly layer: QuestionLayer;
  readonly index: number;
}

/** The layers of points that a question measures distances to: other layers are only drawn. */
export function layersNeeded({ layers, analysis, inputs }: Question): readonly NeededLayer[] {
  const points = layers.map((layer, index) => ({ layer, index })).filter(({ layer }) => layer.type === 'points');
  if (analysis.method === 'proximity') {
    const { layer: id } = analysis;
    return id === undefined ? points.slice(0, 1) : points.filter(({ layer, index }) => layerId(layer, index) === id);
  }
  const named = [
    ...inputs.filter(({ selected }) => selected).map(({ indicator }) => indicator),
    ...(analysis.method === 'conditions' ? analysis.conditions.flatMap(indicatorsOf) : []),
    ...(analysis.method === 'cross' ? analysis.indicators ?? [] : []),
  ];
  return points.filter(({ layer, index }) => named.some((id) => id.startsWith(`${layerId(layer, index)}:`)));
}

/** Ids of the indicators that a condition names. */
export function indicatorsOf(condition: Condition): readonly string[] {
  if ('of' in condition) return condition.of.flatMap(indicatorsOf);
  const { value } = condition;
  return typeof value === 'object' && 'indicator' in value ? [condition.indicator, value.indicator] : [condition.indicator];
}
