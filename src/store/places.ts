import { factsOf, type AreaFacts } from '../core/area-facts.js';
import type { Language } from '../core/language.js';
import { viewOf } from './selectors.js';
import type { AreaPlace, LayerState, MapState } from './state.js';

/** The layer that a place is in. */
export function layerOf({ layers }: MapState, place: AreaPlace | undefined): LayerState | undefined {
  return layers.find(({ id }) => id === place?.layer);
}

/** Code of the area at a place. */
export function codeAt(state: MapState, place: AreaPlace | undefined): string | undefined {
  return layerOf(state, place)?.areas?.codes[place!.area];
}

/** Name of the area or feature at a place. */
export function labelAt(state: MapState, place: AreaPlace | undefined): string | undefined {
  const layer = layerOf(state, place);
  const named = layer?.content?.kind === 'features' ? layer.content.features : layer?.areas;
  return named?.labels[place!.area];
}

/** What there is to tell of the area at a place; `undefined` where its layer has no figures. */
export function factsAt(state: MapState, place: AreaPlace | undefined, language: Language): AreaFacts | undefined {
  const layer = layerOf(state, place);
  const view = layer && viewOf(layer, state).view;
  return view && factsOf(view, place!.area, language);
}

/** The chosen area, on the topmost visible layer that has it. */
export function placeOfSelected(state: MapState): AreaPlace | undefined {
  return placeOfCode(state, state.selected);
}

/** The area of a code, on the topmost visible layer that has it. */
export function placeOfCode({ layers }: MapState, code: string | undefined): AreaPlace | undefined {
  if (code === undefined) return undefined;
  for (const { id, areas, declaration } of layers.toReversed()) {
    const area = declaration.hidden ? -1 : (areas?.codes.indexOf(code) ?? -1);
    if (area >= 0) return { layer: id, area };
  }
  return undefined;
}

/** The area that is told of: the one under the pointer or the keyboard, else the chosen one. */
export function attendedPlace(state: MapState): AreaPlace | undefined {
  return state.hovered ?? placeOfSelected(state);
}
