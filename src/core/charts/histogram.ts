import { State } from '../disclosure/published.js';
import { decimalsOf } from '../format.js';
import type { LayerView } from '../layer-view.js';
import { axisOf, type Axis } from './axis.js';
import { extentOf } from './extent.js';

/** Areas with values from `from` up to `to`; the last bin holds the value `to` as well. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** How many of them each class has, in the order of the classes; classes that it has none of are left out. */
  readonly parts: readonly { readonly classIndex: number; readonly count: number }[];
}

/** How the values of a view are spread. */
export interface Histogram {
  /** Of as many numbers as there are edges of bins; `undefined` for categories, each of which is a bin. */
  readonly axis: Axis | undefined;
  readonly bins: readonly Bin[];
  /** The axis of the number of areas. */
  readonly counts: Axis;
}

const made = new WeakMap<LayerView, Histogram | undefined>();

/** The histogram of a view. Areas without a value have no part in it; `undefined` when there are no values at all. */
export function histogramOf(view: LayerView): Histogram | undefined {
  if (!made.has(view)) made.set(view, view.classes ? binValues(view) : countCategories(view));
  return made.get(view);
}

function binValues(view: LayerView): Histogram | undefined {
  const { indicator, values, states, classOfArea, colours } = view;
  const extent = extentOf(view, indicator);
  if (!extent) return undefined;
  // Twice the square root of the number of values: finer than the classes; more than thirty bars are too thin to point at.
  const steps = Math.min(30, Math.max(10, Math.ceil(2 * Math.sqrt(view.stateCounts[State.value]!))));
  const axis = axisOf(extent, { steps, finest: 10 ** -decimalsOf(indicator) });
  const counts = Array.from({ length: axis.ticks.length - 1 }, () => colours.map(() => 0));
  for (const [area, state] of states.entries()) {
    if (state === State.value) counts[binOf(axis, values[area]!)]![classOfArea[area]!]!++;
  }
  return finish(axis, counts.map((each, index) => makeBin(axis.ticks[index]!, axis.ticks[index + 1]!, each)));
}

/** Index of the bin that holds a value of the axis. */
export function binOf({ from, step, ticks }: Axis, value: number): number {
  const last = ticks.length - 2;
  const guess = Math.min(last, Math.max(0, Math.floor((value - from) / step)));
  // Division of fractions may end up just beside an edge.
  if (guess < last && value >= ticks[guess + 1]!) return guess + 1;
  return guess > 0 && value < ticks[guess]! ? guess - 1 : guess;
}

function countCategories({ classCounts, stateCounts }: LayerView): Histogram | undefined {
  if (stateCounts[State.value] === 0) return undefined;
  return finish(undefined, classCounts.map((count, index) => makeBin(index, index, classCounts.map((_, other) => (other === index ? count : 0)))));
}

function makeBin(from: number, to: number, counts: readonly number[]): Bin {
  const parts = counts.map((count, classIndex) => ({ classIndex, count })).filter(({ count }) => count > 0);
  return { from, to, parts, count: parts.reduce((sum, { count }) => sum + count, 0) };
}

function finish(axis: Axis | undefined, bins: readonly Bin[]): Histogram {
  return { axis, bins, counts: axisOf([0, Math.max(...bins.map(({ count }) => count))], { steps: 4, finest: 1 }) };
}
