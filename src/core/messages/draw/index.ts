import type { Language } from '../../language.js';
import { enDraw } from './en.js';
import { nlDraw, type DrawMessages } from './nl.js';

export type { DrawMessages } from './nl.js';

const all: Readonly<Record<Language, DrawMessages>> = { nl: nlDraw, en: enDraw };

/** The texts of drawing in a language. */
export function drawIn(language: Language): DrawMessages {
  return all[language];
}
