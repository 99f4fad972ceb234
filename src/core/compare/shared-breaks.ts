import { classify } from '../classify.js';
import { decimalsOf } from '../format.js';
import { scaleLayer, valuesToDivide, type LayerStyle, type LayerView } from '../layer-view.js';
import { areOfOne } from './compare-areas.js';

/** What a side shows, and how it makes its own classes. */
export interface StyledView { readonly view: LayerView; readonly style: LayerStyle }

/**
 * Breaks that give a colour the same meaning on all sides: those of the values of all together, divided as the first side
 * is. `undefined` when there is nothing to share: sides of other indicators, categories or palettes, or sides whose own
 * classes are the same already.
 */
export function sharedBreaks(sides: readonly StyledView[]): readonly number[] | undefined {
  const [first] = sides;
  if (!first || sides.length < 2 || !areOfOne(sides) || first.view.indicator.kind === 'category') return undefined;
  if (sides.some(({ style }) => (style.palette ?? 'blauw') !== (first.style.palette ?? 'blauw'))) return undefined;
  const own = sides.map(({ view, style }) => scaleLayer(view, style).classes?.breaks.join(' '));
  if (own.every((breaks) => breaks === own[0])) return undefined;
  const { indicator } = first.view;
  const values = Float64Array.from(sides.flatMap(({ view }) => valuesToDivide(view)));
  const { breaks } = classify(values, { ...first.style, decimals: first.style.decimals ?? decimalsOf(indicator) });
  return breaks.length > 0 ? breaks : undefined;
}
