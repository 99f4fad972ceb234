import type { Language } from '../../language.js';
import { enLayers } from './en.js';
import { nlLayers, type LayerMessages } from './nl.js';

export type { LayerMessages } from './nl.js';

const all: Readonly<Record<Language, LayerMessages>> = { nl: nlLayers, en: enLayers };

/** The texts of these layers in a language. Apart from the rest, so that a page with areas only need not load them. */
export function layersIn(language: Language): LayerMessages {
  return all[language];
}
