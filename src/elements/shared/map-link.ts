import { ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapStore } from '../../store/map-store.js';
import type { MapState } from '../../store/state.js';
import { mapContext, storeAt } from './map-context.js';
import { watchRoots } from './root-watcher.js';

/** An element that belongs to a map: the one it is in, or the one whose id is in `for`. */
export type LinkHost = ReactiveControllerHost & HTMLElement & { readonly for?: string | undefined };

/** Told when the link gets a map, loses it or gets another. */
export type StoreChange = (store: MapStore | undefined, before: MapStore | undefined) => void;

/**
 * Links an element to the store of its map and updates the element when the store changes. With `for` the request is
 * made at that element, so the map may stand anywhere in the same root, be defined later, replaced or removed; an
 * `rk-question` answers for the map in it, which is another one for every question.
 */
export class MapLink implements ReactiveController {
  readonly #host: LinkHost;
  readonly #onChange: StoreChange | undefined;
  readonly #own: (() => Element | null) | undefined;
  #store: MapStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #unwatch: (() => void) | undefined;

  /** `own` finds the map of an element that has one inside, in its own shadow root. */
  constructor(host: LinkHost, onChange?: StoreChange, own?: () => Element | null) {
    this.#host = host;
    this.#onChange = onChange;
    this.#own = own;
    host.addController(this);
  }

  /** The store of the map; `undefined` as long as there is none. */
  get store(): MapStore | undefined {
    return this.#store;
  }

  /** The newest snapshot of the map. */
  get state(): MapState | undefined {
    return this.#store?.state;
  }

  hostConnected(): void {
    if (!this.#own) this.#unwatch = watchRoots(this.#host, () => this.#resolve());
    this.#resolve();
  }

  /** `for` may have changed. Comes after `willUpdate`: what an element computes from the map, it computes in `update` or `render`. */
  hostUpdate(): void {
    if (this.#host.isConnected) this.#resolve();
  }

  /** A map inside is there after the first update. */
  hostUpdated(): void {
    // Not within the update, of which it would make another.
    if (this.#own) queueMicrotask(() => { if (this.#host.isConnected) this.#resolve(); });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#use(undefined);
  }

  #resolve(): void {
    const target = this.#findTarget();
    this.#use(target && storeAt(target, this.#host));
  }

  #findTarget(): Element | undefined {
    if (this.#own) return this.#own() ?? undefined;
    const { for: id } = this.#host;
    if (!id) return this.#host;
    const root = this.#host.getRootNode();
    return (root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null) ?? undefined;
  }

  #use(store: MapStore | undefined): void {
    const before = this.#store;
    if (store === before) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe(() => this.#host.requestUpdate());
    this.#onChange?.(store, before);
    this.#host.requestUpdate();
  }
}

/** Offers the store of a map to elements inside it and to those that name it with `for`. */
export function provideStore(host: ReactiveControllerHost & HTMLElement, store: MapStore): void {
  new ContextProvider(host, { context: mapContext, initialValue: store });
}
