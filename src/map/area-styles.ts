import type { Areas } from '../core/areas.js';
import { State } from '../core/disclosure/published.js';
import type { LayerView } from '../core/layer-view.js';
import { toCss } from '../core/palette.js';

/** How an area is filled: a colour, or the pattern of the state it is in. */
export type Fill = { readonly colour: string } | { readonly pattern: 'suppressed' | 'missing' | 'unmatched' };

/** Fills of a layer: `fills[fillOf[area]]`. */
export interface AreaStyles {
  readonly fills: readonly Fill[];
  readonly fillOf: Uint8Array;
}

const patterns: readonly Fill[] = [{ pattern: 'suppressed' }, { pattern: 'missing' }, { pattern: 'unmatched' }];

const made = new WeakMap<LayerView, AreaStyles>();

/** The fills that a view gives: a colour a class, then the three other states. The same view gives the same object. */
export function stylesOf(view: LayerView): AreaStyles {
  let styles = made.get(view);
  if (!styles) made.set(view, (styles = makeStyles(view)));
  return styles;
}

function makeStyles(view: LayerView): AreaStyles {
  const classes = view.colours.length;
  const fills = [...view.colours.map((colour): Fill => ({ colour: toCss(colour) })), ...patterns];
  const fillOf = Uint8Array.from(view.states, (state, area) => (state === State.value ? view.classOfArea[area]! : classes + state - 1));
  return { fills, fillOf };
}

const outlines = new WeakMap<Areas, AreaStyles>();

/** Areas that have no figures at all are outlines. */
export function outlinesOnly(areas: Areas): AreaStyles {
  let styles = outlines.get(areas);
  if (!styles) outlines.set(areas, (styles = { fills: [{ pattern: 'unmatched' }], fillOf: new Uint8Array(areas.count) }));
  return styles;
}
