import type { Areas } from './areas.js';
import { classify, classOf, type Classes, type ClassifyOptions } from './classify.js';
import { State, type PublishedTable } from './disclosure/published.js';
import { decimalsOf } from './format.js';
import type { Indicator } from './indicator.js';
import type { Join } from './join.js';
import { coloursOf, paletteKind, type Colour, type PaletteName } from './palette.js';

/** State, in a view, of an area that the answer is not about: see `part` of a question. No table has it. */
export const OUTSIDE = 4;
/** In the join of a view, the row of such an area. */
export const OUTSIDE_ROW = -2;

/** The state of an area of a view, given its row in the join and the states of a column. */
export function stateAt(row: number, states: Uint8Array): number {
  return row >= 0 ? states[row]! : row === OUTSIDE_ROW ? OUTSIDE : State.unmatched;
}

/** Published figures joined to the areas of a map: everything a view of one layer is computed from. */
export interface LayerFigures {
  readonly areas: Areas;
  readonly table: PublishedTable;
  readonly join: Join;
  readonly indicator: Indicator;
}

/** How classes are made and coloured. */
export interface LayerStyle extends ClassifyOptions {
  readonly palette?: PaletteName | undefined;
}

/** What of a layer stays the same over the periods: its classes and their colours. */
export interface LayerScale {
  /** Breaks between the classes; `undefined` for an indicator of categories. */
  readonly classes: Classes | undefined;
  /** One colour a class or category. */
  readonly colours: readonly Colour[];
}

/**
 * What one layer shows in one period, by area: the one thing that paint, legend, table, tooltip and sentence are made
 * of, so that they cannot disagree.
 */
export interface LayerView extends LayerFigures, LayerScale {
  readonly period: string;
  /** How many areas it is about: all of the map, or those of the part that is asked after. */
  readonly count: number;
  /** `NaN` unless `states[area]` is `State.value`. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Class (or category) of each area; -1 for an area without a value. */
  readonly classOfArea: Int8Array;
  /** How many areas each class has. */
  readonly classCounts: readonly number[];
  /** How many areas each state has, by `State`. */
  readonly stateCounts: readonly number[];
}

/** Most values that are looked at to make classes. Of more a regular sample is taken: breaks are rounded further than that moves them. */
const MOST_VALUES = 100_000;

/** Divides the figures of all periods into classes, so that a colour means the same in every period. */
export function scaleLayer({ table, join, indicator }: LayerFigures, style: LayerStyle): LayerScale {
  if (indicator.kind === 'category') {
    return { classes: undefined, colours: coloursOf(indicator.ordered ? style.palette ?? 'blauw' : categoricalOr(style.palette), indicator.categories?.length ?? 0) };
  }
  const classes = classify(Float64Array.from(valuesToDivide({ table, join, indicator })), { ...style, decimals: style.decimals ?? decimalsOf(indicator) });
  return { classes, colours: coloursOf(style.palette ?? 'blauw', classes.count) };
}

/** The published values of all periods that classes are made of. */
export function valuesToDivide({ table, join, indicator }: Omit<LayerFigures, 'areas'>): number[] {
  const values: number[] = [];
  const step = Math.ceil((table.periods.length * join.rowOf.length) / MOST_VALUES);
  for (const period of table.periods) {
    const column = table.column(indicator.id, period);
    for (let area = 0; area < join.rowOf.length; area += step) {
      const row = join.rowOf[area]!;
      if (row >= 0 && column.states[row] === State.value) values.push(column.values[row]!);
    }
  }
  return values;
}

/** One period of a layer. */
export function viewLayer(figures: LayerFigures, scale: LayerScale, period: string): LayerView {
  const { areas, table, join, indicator } = figures;
  const column = table.column(indicator.id, period);
  const values = new Float64Array(areas.count).fill(NaN);
  const states = new Uint8Array(areas.count);
  const classOfArea = new Int8Array(areas.count).fill(-1);
  const classCounts = scale.colours.map(() => 0);
  const stateCounts = [0, 0, 0, 0];
  let count = 0;
  for (let area = 0; area < areas.count; area++) {
    const row = join.rowOf[area]!;
    const state = stateAt(row, column.states);
    states[area] = state;
    if (state === OUTSIDE) continue;
    count++;
    stateCounts[state]!++;
    if (state !== State.value) continue;
    values[area] = column.values[row]!;
    classOfArea[area] = scale.classes ? classOf(scale.classes, values[area]!) : values[area]!;
    classCounts[classOfArea[area]!]!++;
  }
  return { ...figures, ...scale, period, values, states, classOfArea, classCounts, stateCounts, count };
}

function categoricalOr(palette: PaletteName | undefined): PaletteName {
  return palette && paletteKind(palette) === 'categorical' ? palette : 'soorten';
}
