import { sharedBreaks } from '../core/compare/shared-breaks.js';
import type { MapStore } from './map-store.js';
import { mainLayer, styleOf, type ShownLayer } from './selectors.js';

/**
 * Gives what maps show the same classes, as long as they show the same indicator in the same colours. Returns how to stop,
 * which gives each its own classes back.
 */
export function shareClasses(stores: readonly MapStore[]): () => void {
  let before: readonly unknown[] = [];
  const share = (): void => {
    const shown = stores.flatMap(({ state }) => mainLayer(state) ?? []);
    const basis = shown.flatMap(basisOf);
    if (basis.length === before.length && basis.every((part, at) => part === before[at])) return;
    before = basis;
    const breaks = shown.length === stores.length ? sharedBreaks(shown.map(({ layer, view }) => ({ view, style: styleOf(layer) }))) : undefined;
    for (const store of stores) give(store, breaks);
  };
  const stops = stores.map((store) => store.subscribe(share));
  share();
  return () => {
    for (const stop of stops) stop();
    for (const store of stores) give(store, undefined);
  };
}

/** Gives breaks to what a map shows, and takes them from its other layers. */
function give(store: MapStore, breaks: readonly number[] | undefined): void {
  const main = mainLayer(store.state)?.layer.id;
  for (const { id, sharedBreaks: before } of store.state.layers) {
    const now = id === main ? breaks : undefined;
    if (before?.join() !== now?.join()) store.shareBreaks(id, now);
  }
}

/** What shared classes are worked out from: as long as it is the same, so are they. */
function basisOf({ layer, view }: ShownLayer): readonly unknown[] {
  return [layer.id, view.table, view.areas, view.indicator.id, JSON.stringify(styleOf(layer))];
}
