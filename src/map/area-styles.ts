import type { Areas } from '../core/areas.js';
import { State } from '../core/disclosure/published.js';
import type { LayerView } from '../core/layer-view.js';
import type { AreaStyle, Rgba } from './painter/styles.js';

/** How the areas of a layer look: `styles[styleOf[area]]`. */
export interface AreaStyles {
  readonly styles: readonly AreaStyle[];
  readonly styleOf: Uint16Array;
}

const unmatched: AreaStyle = { kind: 'blank', color: [255, 255, 255, 255], ink: [154, 167, 181, 255] };

/** Not shown for privacy, no figures, no row, in the order of `State`; last, outside the part that is asked after. */
const others: readonly AreaStyle[] = [
  { kind: 'hatch', color: [246, 241, 231, 255], ink: [139, 127, 114, 255] },
  { kind: 'dots', color: [248, 250, 251, 255], ink: [154, 167, 181, 255] },
  unmatched,
  { kind: 'fill', color: [211, 216, 223, 255] },
];

const made = new WeakMap<LayerView, AreaStyles>();

/** The styles that a view gives: a colour a class, then the other states. The same view gives the same object. */
export function stylesOf(view: LayerView): AreaStyles {
  let styles = made.get(view);
  if (!styles) made.set(view, (styles = makeStyles(view)));
  return styles;
}

function makeStyles({ colours, states, classOfArea }: LayerView): AreaStyles {
  const styleOf = new Uint16Array(states.length);
  for (let area = 0; area < states.length; area++) {
    const state = states[area]!;
    styleOf[area] = state === State.value ? classOfArea[area]! : colours.length + state - 1;
  }
  return { styles: stylesWith(colours), styleOf };
}

const withColours = new WeakMap<LayerView['colours'], readonly AreaStyle[]>();

/** The same for all periods of an indicator, so that the painter mixes its colours once. */
function stylesWith(colours: LayerView['colours']): readonly AreaStyle[] {
  let styles = withColours.get(colours);
  if (!styles) withColours.set(colours, (styles = [...colours.map((colour): AreaStyle => ({ kind: 'fill', color: [...colour.map(Math.round), 255] as unknown as Rgba })), ...others]));
  return styles;
}

const outlines = new WeakMap<Areas, AreaStyles>();

/** Areas that have no figures at all are outlines. */
export function outlinesOnly(areas: Areas): AreaStyles {
  let styles = outlines.get(areas);
  if (!styles) outlines.set(areas, (styles = { styles: [unmatched], styleOf: new Uint16Array(areas.count) }));
  return styles;
}
