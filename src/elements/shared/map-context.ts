import { ContextEvent, createContext } from '@lit/context';
import type { MapStore } from '../../store/map-store.js';

/** The store of an `rk-map`, under one key for every copy of the library on the page. */
export const mapContext = createContext<MapStore>(Symbol.for('ruimtelijke-kijk/map-store'));

/**
 * The store of the map that answers at an element: the map itself, the map around it, or that of a question; `undefined` while
 * there is none. `asker` is who wants to know: another element than the map, which does not answer itself.
 */
export function storeAt(target: Element, asker: Element): MapStore | undefined {
  let found: MapStore | undefined;
  target.dispatchEvent(new ContextEvent(mapContext, asker, (store) => { found = store; }));
  return found;
}
