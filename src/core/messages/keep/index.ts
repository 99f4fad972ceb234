import type { Language } from '../../language.js';
import { enKeep } from './en.js';
import { nlKeep, type KeepMessages } from './nl.js';

export type { KeepMessages } from './nl.js';

const all: Readonly<Record<Language, KeepMessages>> = { nl: nlKeep, en: enKeep };

/** The texts about saving and sharing in a language. */
export function keepIn(language: Language): KeepMessages {
  return all[language];
}
