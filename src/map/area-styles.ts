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

/** The fills that a view gives: a colour a class, then the three other states. */
export function stylesOf(view: LayerView): AreaStyles {
  const classes = view.colours.length;
  const fills = [...view.colours.map((colour): Fill => ({ colour: toCss(colour) })), ...patterns];
  const fillOf = Uint8Array.from(view.states, (state, area) => (state === State.value ? view.classOfArea[area]! : classes + state - 1));
  return { fills, fillOf };
}

/** Areas that have no figures at all are outlines. */
export function outlinesOnly(count: number): AreaStyles {
  return { fills: [{ pattern: 'unmatched' }], fillOf: new Uint8Array(count) };
}
