import { State } from '../disclosure/published.js';
import type { LayerView } from '../layer-view.js';
import { placeOn } from './axis.js';
import { extentFromFoot } from './extent.js';
import { wholeOf } from './whole.js';

/** The bar of an area. Its ends are 0–1 along the axis; an area without a value has none. */
export interface Bar {
  readonly area: number;
  readonly ends: readonly [number, number] | undefined;
}

/** The areas with the highest and the lowest values. */
export interface Bars {
  /** The highest first. Everything, when there are not more than both ends hold. */
  readonly top: readonly Bar[];
  /** The lowest last. */
  readonly bottom: readonly Bar[];
  /** The chosen area, when it is in neither. */
  readonly chosen: Bar | undefined;
  /** How many areas with a value are not drawn. */
  readonly between: number;
  /** All areas together, and where on the axis that is. */
  readonly whole: { readonly value: number; readonly place: number } | undefined;
}

const made = new WeakMap<LayerView, Map<number, Omit<Bars, 'chosen'>>>();

/** The bars of a view: `most` areas at either end, by name where values are equal, and the area `chosen` (-1 for none). */
export function barsOf(view: LayerView, most: number, chosen: number): Bars {
  let known = made.get(view);
  if (!known) made.set(view, (known = new Map<number, Omit<Bars, 'chosen'>>()));
  let bars = known.get(most);
  if (!bars) known.set(most, (bars = makeBars(view, most)));
  if (chosen < 0 || [...bars.top, ...bars.bottom].some(({ area }) => area === chosen)) return { ...bars, chosen: undefined };
  return { ...bars, chosen: barOf(view, chosen), between: bars.between - Number(view.states[chosen] === State.value) };
}

function makeBars(view: LayerView, most: number): Omit<Bars, 'chosen'> {
  const shown = view.stateCounts[State.value]!;
  const all = shown <= 2 * most;
  const top = outermost(view, all ? shown : most, -1);
  const bottom = all ? [] : outermost(view, most, 1).reverse();
  const extent = extentFromFoot(view);
  const whole = wholeOf(view, view.period);
  return {
    top: top.map((area) => barOf(view, area)), bottom: bottom.map((area) => barOf(view, area)),
    between: shown - top.length - bottom.length,
    whole: whole === undefined ? undefined : { value: whole, place: placeOn({ from: extent[0], to: extent[1] }, whole) },
  };
}

function barOf(view: LayerView, area: number): Bar {
  if (view.states[area] !== State.value) return { area, ends: undefined };
  const [from, to] = extentFromFoot(view);
  if (from === to) return { area, ends: [0, 0] };
  const ends = [placeOn({ from, to }, view.indicator.range?.[0] ?? 0), placeOn({ from, to }, view.values[area]!)];
  return { area, ends: [Math.min(...ends), Math.max(...ends)] };
}

/** The `count` areas with the highest (-1) or lowest (1) values, in that order. Keeps a short list instead of sorting all. */
function outermost({ values, states, areas: { labels } }: LayerView, count: number, sign: 1 | -1): number[] {
  const { compare } = new Intl.Collator('nl', { numeric: true });
  const comes = (a: number, b: number) => sign * (values[a]! - values[b]!) || compare(labels[a]!, labels[b]!) || a - b;
  const kept: number[] = [];
  for (const [area, state] of states.entries()) {
    if (state !== State.value || (kept.length === count && (count === 0 || comes(area, kept.at(-1)!) > 0))) continue;
    const place = kept.findIndex((other) => comes(area, other) < 0);
    kept.splice(place < 0 ? kept.length : place, 0, area);
    if (kept.length > count) kept.pop();
  }
  return kept;
}
