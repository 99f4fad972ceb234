import { MapStore } from '../../src/store/map-store.js';

/** Counts how many listeners all maps of the page have from now on; `stop` leaves the class as it was. */
export function countSubscriptions(): { readonly open: number; stop(): void } {
  const { subscribe } = MapStore.prototype;
  let open = 0;
  MapStore.prototype.subscribe = function (this: MapStore, listener: () => void) {
    const unsubscribe = subscribe.call(this, listener);
    open++;
    return () => {
      open--;
      unsubscribe();
    };
  };
  return {
    get open() {
      return open;
    },
    stop: () => void (MapStore.prototype.subscribe = subscribe),
  };
}
