import type { MapStore } from './map-store.js';
import { codeAt, placeOfCode } from './places.js';
import type { MapState } from './state.js';

/** What of maps goes together. */
export interface SharedState {
  /** The area that is pointed at, and the chosen one, by their codes. */
  readonly hover: boolean;
  /** The period asked for. */
  readonly period: boolean;
}

interface Part {
  readonly read: (state: MapState) => string | undefined;
  readonly write: (store: MapStore, value: string | undefined) => void;
}

const parts: Readonly<Record<keyof SharedState, readonly Part[]>> = {
  hover: [
    { read: ({ selected }) => selected, write: (store, code) => store.select(code) },
    { read: (state) => codeAt(state, state.hovered), write: (store, code) => store.hover(placeOfCode(store.state, code)) },
  ],
  period: [{ read: ({ period }) => period, write: (store, period) => store.setPeriod(period) }],
};

/**
 * Makes what is done on one map happen on all. Areas are known by their code, so the maps may be of other files; a map
 * without the area points at none, and tells the others nothing by that. Begins with what the first map that has something
 * says. Returns how to stop.
 */
export function linkStores(stores: readonly MapStore[], shared: SharedState): () => void {
  const stops = (Object.keys(parts) as (keyof SharedState)[]).filter((name) => shared[name]).flatMap((name) => parts[name]).flatMap((part) => linkPart(stores, part));
  return () => { for (const stop of stops) stop(); };
}

function linkPart(stores: readonly MapStore[], { read, write }: Part): (() => void)[] {
  // What each said last, by itself or because of another: only a change of that is something a person did there.
  const said = stores.map(({ state }) => read(state));
  const spread = (from: number): void => {
    said[from] = read(stores[from]!.state);
    for (const [at, store] of stores.entries()) {
      if (at === from) continue;
      write(store, said[from]);
      said[at] = read(store.state);
    }
  };
  const first = said.findIndex((value) => value !== undefined);
  if (first >= 0) spread(first);
  return stores.map((store, at) => store.subscribe(() => { if (read(store.state) !== said[at]) spread(at); }));
}
