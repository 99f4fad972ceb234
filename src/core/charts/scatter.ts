import { OUTSIDE, scaleLayer, type LayerView } from '../layer-view.js';
import { State } from '../disclosure/published.js';
import type { Indicator } from '../indicator.js';
import { sortedInPieces } from '../sort-in-pieces.js';
import { columnOf } from '../table-rows.js';
import { finish, type Work } from '../work.js';
import { axisOf, placeOn, type Axis } from './axis.js';
import { extentInPieces } from './extent.js';

/** One of the two indicators, with its axis and the breaks between its classes. */
export interface ScatterSide {
  readonly indicator: Indicator;
  readonly axis: Axis;
  readonly breaks: readonly number[];
  /** By area; `NaN` without a value. */
  readonly values: Float64Array;
}

/** Two indicators against each other. */
export interface Scatter {
  readonly across: ScatterSide;
  readonly up: ScatterSide;
  /** Areas that have both values, from left to right. */
  readonly areas: Uint32Array;
  /** How many areas have both (`State.value`), or which state stands in the way, by `State`. */
  readonly stateCounts: readonly number[];
}

/** The indicators of a view's table that can be drawn along an axis. */
export function numericIndicators({ table }: LayerView): readonly Indicator[] {
  return table.indicators.filter(({ kind }) => kind !== 'category');
}

const made = new WeakMap<LayerView, Map<string, Scatter | undefined>>();

/** The view's indicator (the first of numbers, when it is one of categories) against another; `undefined` when no area can have both. */
export function scatterOf(view: LayerView, other: Indicator): Scatter | undefined {
  return finish(scatterInPieces(view, other));
}

/** The same as work that can be paused; done at once when it was asked before. */
export function* scatterInPieces(view: LayerView, other: Indicator): Work<Scatter | undefined> {
  let known = made.get(view);
  if (!known) made.set(view, (known = new Map<string, Scatter | undefined>()));
  if (!known.has(other.id)) known.set(other.id, yield* makeScatter(view, other));
  return known.get(other.id);
}

/** What goes up in a scatter of a view. */
export function upIndicator(view: LayerView): Indicator | undefined {
  return view.classes ? view.indicator : numericIndicators(view)[0];
}

function* makeScatter(view: LayerView, other: Indicator): Work<Scatter | undefined> {
  const upward = upIndicator(view);
  const up = upward && (yield* sideOf(view, upward));
  const across = yield* sideOf(view, other);
  if (!up || !across) return undefined;
  const stateCounts = [0, 0, 0, 0];
  const areas = new Uint32Array(up.states.length);
  for (let area = 0; area < areas.length; area++) {
    if (up.states[area] === OUTSIDE) continue;
    const stands = standsInTheWay(up.states[area]!, across.states[area]!);
    if (stands === State.value) areas[stateCounts[stands]!] = area;
    stateCounts[stands]!++;
  }
  yield;
  const fromLeft = (a: number, b: number) => across.values[a]! - across.values[b]! || up.values[a]! - up.values[b]!;
  return { across, up, areas: yield* sortedInPieces(areas.subarray(0, stateCounts[State.value]), fromLeft), stateCounts };
}

/** Of two states the one that says why an area has no point; `State.value` when it has one. */
function standsInTheWay(a: number, b: number): State {
  return [State.unmatched, State.suppressed, State.missing].find((each) => each === a || each === b) ?? State.value;
}

function* sideOf(view: LayerView, indicator: Indicator): Work<(ScatterSide & { states: Uint8Array }) | undefined> {
  const extent = yield* extentInPieces(view, indicator);
  if (!extent) return undefined;
  const { values, states } = indicator === view.indicator ? view : columnOf(view, indicator);
  yield;
  const breaks = breaksOf(view, indicator);
  yield;
  return { indicator, values, states, axis: axisOf(extent, { steps: 5 }), breaks };
}

/** The other indicator is divided as the view's own is, but for breaks that were given by hand. */
function breaksOf(view: LayerView, indicator: Indicator): readonly number[] {
  if (indicator === view.indicator) return view.classes?.breaks ?? [];
  const method = view.classes?.method;
  const style = { method: method === 'manual' ? undefined : method, classes: Math.max(2, view.classes?.count ?? 3) };
  return scaleLayer({ ...view, indicator }, style).classes?.breaks ?? [];
}

/** The area whose point is nearest to a place (0–1 from the lower left) and within `reach` of it; -1 for none. `size` is in CSS pixels, as `reach` is. */
export function nearestPoint({ across, up, areas }: Scatter, [x, y]: readonly [number, number], { size: [width, height], reach }: { size: readonly [number, number]; reach: number }): number {
  let [nearest, least] = [-1, reach ** 2];
  for (const area of areas) {
    const distance = ((placeOn(across.axis, across.values[area]!) - x) * width) ** 2 + ((placeOn(up.axis, up.values[area]!) - y) * height) ** 2;
    if (distance <= least) [nearest, least] = [area, distance];
  }
  return nearest;
}
