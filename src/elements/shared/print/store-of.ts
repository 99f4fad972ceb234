import { ContextEvent } from '@lit/context';
import type { MapStore } from '../../../store/map-store.js';
import { mapContext } from '../map-context.js';

/** The store of a map; `undefined` while the element is not a map yet. */
export function storeOf(map: HTMLElement): MapStore | undefined {
  let store: MapStore | undefined;
  // A map does not answer itself.
  map.dispatchEvent(new ContextEvent(mapContext, document.documentElement, (found) => (store = found)));
  return store;
}
