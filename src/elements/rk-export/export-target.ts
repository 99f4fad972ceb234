import { mainLayer, type ShownLayer } from '../../store/selectors.js';
import type { LayerState } from '../../store/state.js';
import type { RkMap } from '../rk-map/rk-map.js';
import { storeAt } from '../shared/map-context.js';

/** What is handed over: a map with what it shows, and the question around it if there is one. */
export interface ExportTarget {
  /** The element that is named by `for`, or around the export: a question, or a map. */
  readonly element: HTMLElement;
  readonly map: RkMap;
  readonly main: ShownLayer;
  /** Every layer of the map, the lowest first. */
  readonly layers: readonly LayerState[];
}

/** What an element hands over, when everything in it is loaded; `undefined` when there is nothing to hand over. */
export async function targetOf(host: HTMLElement & { readonly for: string }): Promise<ExportTarget | undefined> {
  const element = host.for ? named(host) : around(host);
  if (!element) return undefined;
  // The map of a question is there once the question is loaded.
  await (element as HTMLElement & { settled?: Promise<void> }).settled;
  const map = element.localName === 'rk-question' ? element.shadowRoot?.querySelector('rk-map') : (element as RkMap);
  if (!map) return undefined;
  await map.settled;
  const store = storeAt(map, document.documentElement);
  const main = store && mainLayer(store.state);
  return main && { element, map, main, layers: store.state.layers };
}

function named(host: HTMLElement & { readonly for: string }): HTMLElement | undefined {
  const root = host.getRootNode();
  const found = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(host.for) : null;
  return found && ['rk-map', 'rk-question'].includes(found.localName) ? found : undefined;
}

function around(host: HTMLElement): HTMLElement | undefined {
  for (let node: Element | undefined = host; node; ) {
    const found: HTMLElement | null = node.closest<HTMLElement>('rk-map, rk-question');
    if (found) return found;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
