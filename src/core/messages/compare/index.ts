import type { Language } from '../../language.js';
import { enCompare } from './en.js';
import { nlCompare, type CompareMessages } from './nl.js';

export type { CompareMessages } from './nl.js';

const all: Readonly<Record<Language, CompareMessages>> = { nl: nlCompare, en: enCompare };

/** The texts of comparing in a language. */
export function compareIn(language: Language): CompareMessages {
  return all[language];
}
