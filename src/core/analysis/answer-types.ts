import type { Areas } from '../areas.js';
import type { PublishedTable } from '../disclosure/published.js';
import type { Indicator } from '../indicator.js';
import type { LayerStyle } from '../layer-view.js';
import type { AnalysisOf, Condition } from '../question-analysis.js';
import type { Direction } from '../top-areas.js';
import type { CrossResult } from './cross.js';
import type { IndexPart, IndexResult } from './index-score.js';
import type { PeriodInputs } from './input.js';
import type { PointLayer } from './proximity.js';

/** What a question is answered with. */
export interface Material {
  /** The figures, one table a data file, through the gate. */
  readonly tables: readonly PublishedTable[];
  /** The areas of the map: the answer is about these and no others. */
  readonly areas: Areas;
  /** `[lon, lat]` in degrees, two numbers a point, of each layer of points that is loaded, by `layerId`. */
  readonly points?: ReadonlyMap<string, Float64Array> | undefined;
}

/** What there is to know of an answer besides its figures, by method. */
export type AnswerDetail =
  | { readonly method: 'single' }
  | { readonly method: 'conditions'; readonly conditions: readonly Condition[]; readonly needed: number }
  | { readonly method: 'index'; readonly parts: readonly IndexPart[]; readonly index: IndexResult }
  | { readonly method: 'cross'; readonly cross: CrossResult; readonly directions: readonly [Direction, Direction] }
  | { readonly method: 'change'; readonly from: string; readonly to: string }
  | { readonly method: 'proximity'; readonly layer: PointLayer; readonly measure: AnalysisOf<'proximity'>['measure']; readonly group: Indicator | undefined };

/**
 * A question, answered: figures for the map, legend and table, and what sentences, reasons and comparisons are made of.
 * Computed from published figures alone, so two sources with the same published figures have the same answer.
 */
export interface Answer {
  /** The result. Its rows are areas of the map by the map's own codes; it is shown as any table is. */
  readonly table: PublishedTable;
  /** What the map shows of `table`. */
  readonly indicator: Indicator;
  /** How it is divided and coloured. */
  readonly style: LayerStyle;
  /** What of `table` the areas that stand out are ordered by, and from which side. */
  readonly order: Indicator;
  readonly direction: Direction;
  /** What the result was computed from, with the same rows: the figures of the files, and of layers of points how near they are. */
  readonly figures: PublishedTable;
  /** The inputs in each period of the result, with the period that their figures are of. */
  readonly periods: readonly PeriodInputs[];
  /** Ids of indicators that the question asks after and that have no figures: they have no part in the answer. */
  readonly absent: readonly string[];
  readonly detail: AnswerDetail;
}
