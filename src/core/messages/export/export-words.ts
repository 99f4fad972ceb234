import type { Language } from '../../language.js';
import { enExport } from './en.js';
import { nlExport, type ExportMessages } from './nl.js';

export type { ExportMessages } from './nl.js';

const all: Readonly<Record<Language, ExportMessages>> = { nl: nlExport, en: enExport };

/** The texts about exports in a language. */
export function exportIn(language: Language): ExportMessages {
  return all[language];
}
