import { layerId, type Question } from './question.js';

/** A layer of a map as far as a question remembers it: what it is made of, and how a reader left it. */
export interface LeftLayer {
  readonly type?: string | undefined;
  readonly src?: string | undefined;
  readonly opacity?: number | undefined;
  readonly hidden?: boolean | undefined;
}

/**
 * The question with its layers as they are on the map now: on or off, their opacity and order. `shown` are the layers of the
 * map, the lowest first; the one of areas is that of the question itself.
 */
export function withLayersLeft(question: Question, shown: readonly LeftLayer[]): Question {
  const own = shown.findIndex(({ src, type = 'areas' }) => type === 'areas' && src === question.areas.src);
  if (own < 0 || question.layers.length === 0) return question;
  // A layer without an id is called by its place, which may be another from now on.
  const placed = question.layers.map((layer, index) => ({ layer: { ...layer, id: layerId(layer, index) }, at: shown.findIndex(({ type, src }) => type === layer.type && src === layer.src) }));
  const layers = placed.sort((a, b) => a.at - b.at).map(({ layer, at }) => (at < 0 ? layer : { ...layer, opacity: shown[at]!.opacity, hidden: shown[at]!.hidden, below: at < own }));
  return { ...question, layers, style: { ...question.style, opacity: shown[own]!.opacity, hidden: shown[own]!.hidden } };
}
