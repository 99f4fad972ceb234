import { proximityId } from './analysis/proximity.js';
import type { Indicator, Translations } from './indicator.js';
import { layerId, type Question } from './question.js';
import type { Condition, QuestionLayer } from './question-analysis.js';

/** Something that a question is made of, or that can take its place. */
export interface NamedPart {
  readonly id: string;
  readonly title?: string | undefined;
  readonly titles?: Translations | undefined;
}

/** Something that a question asks after and that is not there. */
export interface MissingPart extends NamedPart {
  readonly kind: 'indicator' | 'layer';
  /** Ids of what is there under the same title, in either language. */
  readonly suggestions: readonly string[];
}

/** What of a question is there, and what is not. */
export interface QuestionMatch {
  /** Ids of indicators and layers that are there. */
  readonly matched: readonly string[];
  readonly missing: readonly MissingPart[];
}

/**
 * Compares what a question asks after with what there is. Indicators and layers are the same when their ids are; under
 * another id the same title only makes a suggestion, because a title does not say how something was counted. Indicators
 * that a layer of the question gives (`haltes:distance`) are there when the layer is.
 */
export function matchQuestion(question: Question, indicators: readonly NamedPart[], layers: readonly QuestionLayer[] = question.layers): QuestionMatch {
  const ofLayers = new Set(question.layers.map(layerId).flatMap((id) => derivedIds(id)));
  const asked = namedIndicators(question).filter(({ id }) => !ofLayers.has(id));
  const there = layers.map((layer, index) => ({ ...layer, id: layerId(layer, index) }));
  const askedLayers = question.layers.map((layer, index): NamedPart => ({ ...layer, id: layerId(layer, index) }));
  const sorted = [compare('indicator', asked, indicators), compare('layer', askedLayers, there)];
  return { matched: sorted.flatMap(({ matched }) => matched), missing: sorted.flatMap(({ missing }) => missing) };
}

/** Ids of the indicators that a layer of points can give. */
export function derivedIds(layer: string): readonly string[] {
  return (['distance', 'count', 'within'] as const).map((measure) => proximityId(layer, measure));
}

/**
 * The question with the titles of its indicators, so that somebody who has other ones can tell what was meant. Only what
 * `indicators` declare.
 */
export function nameInputs(question: Question, indicators: readonly Indicator[]): Question {
  const named = (input: Question['inputs'][number]) => {
    const found = indicators.find(({ id }) => id === input.indicator);
    return found ? { ...input, title: found.title, ...(found.titles ? { titles: { ...found.titles } } : {}) } : input;
  };
  return { ...question, inputs: question.inputs.map(named) };
}

function compare(kind: MissingPart['kind'], asked: readonly NamedPart[], there: readonly NamedPart[]): QuestionMatch {
  const known = (id: string) => there.some((part) => part.id === id);
  return {
    matched: asked.filter(({ id }) => known(id)).map(({ id }) => id),
    missing: asked.filter(({ id }) => !known(id)).map(({ id, title, titles }) => ({ kind, id, title, titles, suggestions: withSameTitle({ id, title, titles }, there) })),
  };
}

function withSameTitle(part: NamedPart, there: readonly NamedPart[]): readonly string[] {
  const titles = foldedTitles(part);
  return there.filter((other) => foldedTitles(other).some((title) => titles.includes(title))).map(({ id }) => id);
}

/** Case, accents and blanks make no other title. */
function foldedTitles({ title, titles }: NamedPart): readonly string[] {
  return [title, titles?.nl, titles?.en].filter((each) => each !== undefined)
    .map((each) => each.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase());
}

/** Every indicator that a question asks after, once, with the title that its input gives it. */
function namedIndicators({ inputs, analysis }: Question): readonly NamedPart[] {
  const found = new Map<string, NamedPart>(inputs.map(({ indicator, title, titles }) => [indicator, { id: indicator, title, titles }]));
  for (const id of idsOf(analysis)) if (!found.has(id)) found.set(id, { id });
  return [...found.values()];
}

function idsOf(analysis: Question['analysis']): readonly string[] {
  switch (analysis.method) {
    case 'conditions': return analysis.conditions.flatMap(idsOfCondition);
    case 'cross': return analysis.indicators ?? [];
    case 'change': return analysis.indicator === undefined ? [] : [analysis.indicator];
    case 'proximity': return analysis.group === undefined ? [] : [analysis.group];
    default: return [];
  }
}

function idsOfCondition(condition: Condition): readonly string[] {
  if ('of' in condition) return condition.of.flatMap(idsOfCondition);
  const { indicator, value } = condition;
  return typeof value === 'object' && 'indicator' in value ? [indicator, value.indicator] : [indicator];
}
