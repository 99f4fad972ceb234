import type { Language } from '../../language.js';
import { enQuery } from './en.js';
import { nlQuery, type QueryMessages } from './nl.js';

const all: Readonly<Record<Language, QueryMessages>> = { nl: nlQuery, en: enQuery };

/** The texts of choosing in a language. */
export function queryIn(language: Language): QueryMessages {
  return all[language];
}

export type { QueryMessages };
