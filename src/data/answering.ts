import type { Answered } from '../core/answered.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import { RkError } from '../core/errors.js';
import { layerId, type Question } from '../core/question.js';
import { layersNeeded } from '../core/question-needs.js';
import type { ShapedAreas } from '../core/raster/engine.js';
import type { FetchOptions } from './fetch-bytes.js';
import { inSlices } from './worker/slices.js';

/** Answers a question once its figures and areas are there. Rejects with what `answerQuestion` throws, and the signal's reason. */
export type Answering = (source: PublishedTable, areas: ShapedAreas) => Promise<Answered>;

/**
 * Fetches what it takes to answer a question besides its figures and areas, while those are on their way: the analyses,
 * which lie beside the bundle, and the points it measures distances to. Points that cannot be fetched are only missed by a
 * question that is about nothing else: of others they are absent figures.
 * @throws RkError what `loadPoints` throws.
 */
export async function prepareAnswer(question: Question, options: FetchOptions): Promise<Answering> {
  const [{ answered }, points] = await Promise.all([import('../core/answered.js'), loadLayers(question, options)]);
  return async (source, areas) => {
    if (points.size > 0) await areas.placeLabels();
    return inSlices(answered(question, { tables: [source], areas, points }), options.signal);
  };
}

async function loadLayers(question: Question, options: FetchOptions): Promise<ReadonlyMap<string, Float64Array>> {
  const needed = layersNeeded(question);
  if (needed.length === 0) return new Map();
  const { loadPoints } = await import('./load-points.js');
  const isAll = question.analysis.method === 'proximity';
  const loaded = await Promise.all(needed.map(async ({ layer, index }) => {
    const points = await loadPoints(layer.src, options).catch((error: unknown) => {
      if (!isAll && error instanceof RkError && error.code === 'load-failed') return undefined;
      throw error;
    });
    return points && ([layerId(layer, index), points] as const);
  }));
  return new Map(loaded.filter((entry) => entry !== undefined));
}
