import { toRkError } from '../../core/errors.js';
import type { KeepMessages } from '../../core/messages/keep/index.js';
import type { KeptLayer } from '../../core/own/kept-layer.js';
import { KeptLayers } from '../../data/own/kept-layers.js';
import type { SavedQuestion } from '../../data/saved-questions.js';
import type { LayerState } from '../../store/state.js';
import { storeAt } from '../shared/map-context.js';
import type { QuestionElement } from './question-link.js';

const kept = new KeptLayers(() => indexedDB);

/** Keeps the layers of own files on the map of a question with what was saved of it. Resolves with what is said of it. */
export async function keepOwnLayers(question: QuestionElement, { id, name }: SavedQuestion, words: KeepMessages): Promise<string> {
  const layers = storeAt(question, question)?.state.layers.flatMap((layer) => asKept(layer) ?? []) ?? [];
  return kept.keep(id, layers).then(() => words.saved(name), (error: unknown) => words.savedWithoutLayers(name, toRkError(error).code === 'storage-full'));
}

/** Forgets the layers of questions that are saved no longer. @throws RkError `storage-full` or `storage-blocked`. */
export async function forgetOwnLayers(saved: readonly { readonly id: string }[]): Promise<void> {
  await kept.retain((id) => saved.some((each) => each.id === id));
}

/**
 * Puts the layers that were kept with a saved question on its map, once that is there. Resolves with what is said of
 * files that are to be chosen again: those of a question from elsewhere, and those of which nothing can be shown.
 */
export async function putBackOwnLayers(question: QuestionElement, saved: string | undefined, words: KeepMessages): Promise<string> {
  await question.settled;
  const store = storeAt(question, question);
  const missing = (): readonly string[] => store?.state.layers.flatMap(({ declaration: { ownFile } }) => (ownFile && !ownFile.keep ? [ownFile.name] : [])) ?? [];
  if (!store || missing().length === 0) return '';
  const layers = saved === undefined ? [] : await kept.of(saved);
  if (layers.length > 0) {
    const { putKept } = await import('../rk-upload/own-layers.js');
    for (const layer of layers) await putKept(store, layer).catch(() => undefined);
  }
  return missing().length > 0 ? words.chooseAgain(missing()) : '';
}

function asKept({ declaration: { ownFile, opacity, hidden, order }, source }: LayerState): KeptLayer | undefined {
  const layer = ownFile?.keep?.(source);
  return layer && { ...layer, look: { ...layer.look, opacity, hidden, order: order ?? 0 } };
}
