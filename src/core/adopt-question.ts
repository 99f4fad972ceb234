import { RkError } from './errors.js';
import { higherThreshold } from './higher-threshold.js';
import { derivedIds } from './match-question.js';
import { layerId, type Question } from './question.js';
import type { Condition, QuestionLayer, SimpleCondition } from './question-analysis.js';

/** What to take for each missing part, by id; `undefined` leaves it out. What is not named stays. */
export interface Choices {
  readonly indicators: ReadonlyMap<string, string | undefined>;
  readonly layers: ReadonlyMap<string, string | undefined>;
}

/**
 * A question of another municipality about the areas and figures of this one: what is asked and how is the question's own,
 * where it is asked is ours, and what is drawn on its map or put there is left out. Its layers are still its own; `applyChoices` gives ours for them.
 */
export function adoptQuestion(question: Question, own: Question): Question {
  const { period } = question.view;
  return {
    ...question, drawn: undefined, ownFiles: undefined, areas: own.areas, data: own.data, place: own.place, basemap: own.basemap,
    // Codes of a part are those of the other municipality.
    part: undefined, parts: own.parts,
    threshold: higherThreshold(question.threshold, own.threshold),
    view: { ...own.view, ...(period === undefined ? {} : { period }) },
  };
}

/**
 * The question with other indicators and layers, or without them. Conditions that a missing one is in are left out with
 * it; of `all` and `any` the rest stays. `layers` are those that there are.
 * @throws RkError `invalid` when nothing is left to ask.
 */
export function applyChoices(question: Question, choices: Choices, layers: readonly QuestionLayer[] = question.layers): Question {
  const rename = renamer(question, choices);
  const inputs = unique(question.inputs.flatMap((input) => {
    const indicator = rename(input.indicator);
    if (indicator === undefined) return [];
    // Another indicator is called otherwise.
    const { selected, weight, direction } = input;
    return [indicator === input.indicator ? input : { indicator, selected, weight, direction }];
  }), ({ indicator }) => indicator);
  if (inputs.length === 0) throw nothingLeft('inputs');
  const chosen = { ...question, inputs, layers: chosenLayers(question, choices, layers), analysis: chosenAnalysis(question, choices, rename) };
  if (chosen.analysis.method === 'proximity' && !chosen.layers.some(({ type }) => type === 'points')) throw nothingLeft('layers');
  return chosen;
}

type Rename = (id: string) => string | undefined;

/** What each indicator becomes; those that a layer gives go with the layer. */
function renamer({ layers }: Question, choices: Choices): Rename {
  const names = new Map(choices.indicators);
  for (const [from, to] of choices.layers) {
    if (!layers.some((layer, index) => layerId(layer, index) === from)) continue;
    const others = to === undefined ? [] : derivedIds(to);
    for (const [at, id] of derivedIds(from).entries()) names.set(id, others[at]);
  }
  return (id) => (names.has(id) ? names.get(id) : id);
}

function chosenLayers(question: Question, choices: Choices, there: readonly QuestionLayer[]): QuestionLayer[] {
  const chosen = question.layers.flatMap((layer, index) => {
    const own = layerId(layer, index);
    const id = choices.layers.has(own) ? choices.layers.get(own) : own;
    const found = there.find((other, at) => layerId(other, at) === id);
    return found ? [{ ...found, id: id!, within: layer.within ?? found.within }] : [];
  });
  return unique(chosen, ({ id }) => id);
}

function chosenAnalysis({ analysis }: Question, choices: Choices, rename: Rename): Question['analysis'] {
  switch (analysis.method) {
    case 'conditions': {
      const conditions = analysis.conditions.flatMap((condition) => chosenCondition(condition, rename));
      if (conditions.length === 0) throw nothingLeft('analysis.conditions');
      return { ...analysis, conditions, match: typeof analysis.match === 'number' ? Math.min(analysis.match, conditions.length) : analysis.match };
    }
    case 'cross': {
      const [first, second] = (analysis.indicators ?? []).map(rename);
      return { method: 'cross', ...(first !== undefined && second !== undefined ? { indicators: [first, second] } : {}) };
    }
    case 'change': {
      const { indicator, ...rest } = analysis;
      const chosen = indicator === undefined ? undefined : rename(indicator);
      return { ...rest, ...(chosen === undefined ? {} : { indicator: chosen }) };
    }
    case 'proximity': {
      const { group, layer, ...rest } = analysis;
      const [people, points] = [group === undefined ? undefined : rename(group), layer === undefined || !choices.layers.has(layer) ? layer : choices.layers.get(layer)];
      return { ...rest, ...(people === undefined ? {} : { group: people }), ...(points === undefined ? {} : { layer: points }) };
    }
    default: return analysis;
  }
}

function chosenCondition(condition: Condition, rename: Rename): Condition[] {
  if (!('of' in condition)) return chosenSimple(condition, rename);
  const of = condition.of.flatMap((part) => chosenSimple(part, rename));
  return of.length > 1 ? [{ ...condition, of }] : of;
}

function chosenSimple(condition: SimpleCondition, rename: Rename): SimpleCondition[] {
  const indicator = rename(condition.indicator);
  if (indicator === undefined) return [];
  const { value } = condition;
  if (typeof value !== 'object' || !('indicator' in value)) return [{ ...condition, indicator }];
  const other = rename(value.indicator);
  return other === undefined ? [] : [{ ...condition, indicator, value: { indicator: other } } as SimpleCondition];
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index);
}

function nothingLeft(path: string): RkError {
  return new RkError('invalid', { path, got: 'nothing', expected: 'at least one indicator' });
}
