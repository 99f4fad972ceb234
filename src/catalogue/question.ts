import type { Language } from '../core/language.js';
import type { PaletteName } from '../core/palette.js';
import type { IndicatorId, LayerId } from './sources.js';

/** The texts of a policy question. */
export interface CatalogueTexts {
  readonly title: string;
  readonly explanation: string;
  readonly hypothesis: string;
  /** How to read the map: what a colour says, what it does not, what to look at next. */
  readonly reading: string;
  readonly interventions: readonly string[];
}

/** An indicator that a question asks after. One that is not selected is offered, and has no part in the answer. */
export interface CatalogueInput {
  readonly indicator: IndicatorId;
  /** `false` where it is only offered. */
  readonly selected?: false;
  readonly weight?: number;
  /** Which side stands out; high when absent. */
  readonly direction?: 'low';
}

/** A condition on one indicator, in its own unit. It takes part when its indicator is a selected input. */
export interface CatalogueCondition {
  readonly indicator: IndicatorId;
  readonly op: '>=' | '>' | '<=' | '<';
  readonly value: number;
}

/** How a question is answered. */
export type CatalogueAnalysis =
  | { readonly method: 'single' }
  | { readonly method: 'index' }
  | { readonly method: 'conditions'; readonly match: 'all' | 'any' | number; readonly conditions: readonly CatalogueCondition[] }
  | { readonly method: 'cross'; readonly indicators: readonly [IndicatorId, IndicatorId] }
  | { readonly method: 'change'; readonly indicator: IndicatorId; readonly measure: 'difference' | 'relative' }
  | { readonly method: 'proximity'; readonly layer: LayerId; readonly measure: 'distance'; readonly direction?: 'near' }
  | { readonly method: 'proximity'; readonly layer: LayerId; readonly measure: 'count' | 'share'; readonly within: number; readonly group?: IndicatorId };

/** A policy question as the catalogue has it: everything but the areas and the files of a municipality. */
export interface CatalogueQuestion {
  readonly id: string;
  readonly number: number;
  readonly texts: Readonly<Record<Language, CatalogueTexts>>;
  readonly inputs: readonly CatalogueInput[];
  readonly analysis: CatalogueAnalysis;
  readonly layers: readonly LayerId[];
  readonly palette?: PaletteName;
}
