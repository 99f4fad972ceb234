import type { Language } from '../../language.js';
import { enCharts } from './en.js';
import { nlCharts, type ChartMessages } from './nl.js';

export type { ChartMessages } from './nl.js';

const all: Readonly<Record<Language, ChartMessages>> = { nl: nlCharts, en: enCharts };

/** The texts of the charts in a language. Apart from the rest, so that a page without a chart need not load them. */
export function chartsIn(language: Language): ChartMessages {
  return all[language];
}
