import { RkError, toRkError } from '../core/errors.js';
import { parseMethod } from '../core/classify.js';
import type { Indicator } from '../core/indicator.js';
import { joinCodes, joinInPieces, type Join } from '../core/join.js';
import type { Areas } from '../core/areas.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import { scaleLayer, viewLayer, type LayerFigures, type LayerScale, type LayerStyle, type LayerView } from '../core/layer-view.js';
import { parsePaletteName } from '../core/palette.js';
import { comparePeriods } from '../core/periods.js';
import { inSlices } from '../data/worker/slices.js';
import type { LayerState, MapState } from './state.js';

/** What a layer shows, or why it shows nothing. */
export type LayerResult = { readonly view: LayerView; readonly error?: undefined } | { readonly view?: undefined; readonly error?: RkError | undefined };

/** Everything that is computed of a layer, whatever the period. */
interface Derived { figures: LayerFigures; scale: LayerScale; views: Map<string, LayerView> }
/** What a layer must still have for what was computed of it to hold. */
type Basis = Pick<LayerState, 'areas' | 'source' | 'answered'> & { readonly style: string };
/** By the table, which is of one layer. */
const derived = new WeakMap<PublishedTable, { readonly basis: Basis; readonly found: Derived | RkError }>();
/** By the codes of areas and of rows. */
const joins = new WeakMap<readonly string[], WeakMap<readonly string[], Join>>();

/** The view of a layer in the period of the map, its error, or neither while it loads or when it has no figures. */
export function viewOf(layer: LayerState, state: MapState): LayerResult {
  if (layer.error) return { error: layer.error };
  if (!layer.areas || !layer.table) return {};
  const found = derivedOf(layer, layer.table);
  if (found instanceof RkError) return { error: found };
  const period = periodOf(layer, state, found.figures);
  let view = found.views.get(period);
  if (!view) found.views.set(period, (view = viewLayer(found.figures, found.scale, period)));
  return { view };
}

/** Works out the view of a layer before it is shown, and lets the page go on after it. @throws the signal's reason. */
export async function prepareView(layer: LayerState, state: MapState, signal: AbortSignal): Promise<void> {
  await inSlices((function* () { viewOf(layer, state); yield; })(), signal);
}

/** A layer with what it shows. */
export interface ShownLayer {
  readonly layer: LayerState;
  readonly view: LayerView;
}

/** The layer that legend, table, timeline and answer speak of when they speak of one: the topmost visible with figures. */
export function mainLayer(state: MapState): ShownLayer | undefined {
  for (const layer of state.layers.toReversed()) {
    if (layer.declaration.hidden) continue;
    const { view } = viewOf(layer, state);
    if (view) return { layer, view };
  }
  return undefined;
}

/** What that layer shows. */
export function mainView(state: MapState): LayerView | undefined {
  return mainLayer(state)?.view;
}

/** Whether figures come from a file that whoever fetches it can read: see `PublishedTable.exposed`. */
export function hasExposedFigures({ layers }: MapState): boolean {
  return layers.some(({ table, declaration }) => table?.exposed && !declaration.ownFile);
}

/** Periods that the layers which follow the map have figures of, oldest first. */
export function periodsOf(state: MapState): readonly string[] {
  const periods = new Set<string>();
  for (const layer of state.layers) {
    if (!layer.table || layer.declaration.period !== undefined) continue;
    const { view } = viewOf(layer, state);
    for (const period of view?.table.periodsOf(view.indicator.id) ?? []) periods.add(period);
  }
  return [...periods].sort(comparePeriods);
}

/** The period that the map shows. */
export function currentPeriod(state: MapState): string | undefined {
  return nearest(periodsOf(state), state.period);
}

/** The asked period, else the last one before it, else the first; the newest when none is asked. */
function nearest(periods: readonly string[], asked: string | undefined): string | undefined {
  if (asked === undefined || periods.includes(asked)) return asked ?? periods.at(-1);
  return periods.findLast((period) => comparePeriods(period, asked) < 0) ?? periods[0];
}

function periodOf({ declaration }: LayerState, state: MapState, { table, indicator }: LayerFigures): string {
  return nearest(table.periodsOf(indicator.id), declaration.period ?? state.period) ?? table.periods.at(-1) ?? '';
}

function derivedOf(layer: LayerState, table: PublishedTable): Derived | RkError {
  const { areas, source, answered, sharedBreaks, declaration: { indicator, method, classes, breaks, palette } } = layer;
  const basis: Basis = { areas, source, answered, style: JSON.stringify([indicator, method, classes, breaks, palette, sharedBreaks]) };
  const known = derived.get(table);
  if (known && (Object.keys(basis) as (keyof Basis)[]).every((part) => basis[part] === known.basis[part])) return known.found;
  const found = derive(layer);
  derived.set(table, { basis, found });
  return found;
}

function derive(layer: LayerState): Derived | RkError {
  try {
    const { answered, areas, source, sharedBreaks } = layer;
    const indicator = answered?.answer.indicator ?? indicatorOf(layer);
    const own = requireJoin(areas!, layer.table!);
    // An answer is about areas of the map alone: how the files fit, only they tell.
    const join = answered && source ? { ...own, otherYear: requireJoin(areas!, source).otherYear } : own;
    const figures = { areas: areas!, table: layer.table!, indicator, join };
    const style = styleOf(layer);
    // Classes are those of the whole map, so that a colour means the same in every part of it.
    const shown = answered ? { ...figures, join: answered.joinOf(join, areas!) } : figures;
    return { figures: shown, scale: scaleLayer(figures, sharedBreaks ? { ...style, method: 'manual', breaks: sharedBreaks } : style), views: new Map() };
  } catch (error) {
    return toRkError(error);
  }
}

/** How a layer makes and colours its own classes. @throws RkError `invalid` for an unknown method or palette. */
export function styleOf({ answered, declaration: { classes, breaks, method, palette } }: LayerState): LayerStyle {
  return answered?.answer.style ?? { classes, breaks, method: parseMethod(method), palette: parsePaletteName(palette) };
}

/** The indicator that the layer names, else the first of its table. */
function indicatorOf({ table, declaration }: LayerState): Indicator {
  const { indicators } = table!;
  const found = declaration.indicator === undefined ? indicators[0] : indicators.find(({ id }) => id === declaration.indicator);
  if (found) return found;
  throw new RkError('no-such-indicator', {
    file: declaration.data || undefined, got: `"${declaration.indicator}"`, expected: indicators.map(({ id }) => id).join(', '),
  });
}

/** Joins in slices what `viewOf` would join at once. @throws what `joinCodes` throws, and the signal's reason. */
export async function prepareJoin({ codes }: Areas, { areas }: PublishedTable, signal: AbortSignal): Promise<void> {
  if (!joins.get(codes)?.has(areas)) keep(codes, areas, await inSlices(joinInPieces(codes, areas), signal));
}

/**
 * Joining depends on the codes of the two files alone, so it outlives changes of indicator, classes or colours.
 * @throws RkError `no-key-in-common`, and what `joinCodes` throws.
 */
export function requireJoin({ codes }: Areas, { areas }: PublishedTable): Join {
  const join = joins.get(codes)?.get(areas) ?? keep(codes, areas, joinCodes(codes, areas));
  if (join.matched === 0 && areas.length > 0) throw new RkError('no-key-in-common', { got: areas[0], expected: codes[0] });
  return join;
}

function keep(codes: readonly string[], rows: readonly string[], join: Join): Join {
  let byRows = joins.get(codes);
  if (!byRows) joins.set(codes, (byRows = new WeakMap()));
  byRows.set(rows, join);
  return join;
}
