import type { Language } from '../../language.js';
import { enAnalysis } from './en.js';
import { nlAnalysis, type AnalysisMessages } from './nl.js';

export type { AnalysisMessages, ShareWords } from './nl.js';

const all: Readonly<Record<Language, AnalysisMessages>> = { nl: nlAnalysis, en: enAnalysis };

/** The texts of the analyses in a language. Apart from the rest, so that a page without an analysis need not load them. */
export function analysisIn(language: Language): AnalysisMessages {
  return all[language];
}
