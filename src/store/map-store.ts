import { RkError, toRkError } from '../core/errors.js';
import type { ShapedAreas } from '../core/raster/engine.js';
import { loadAreas } from '../data/load-areas.js';
import { loadTables } from '../data/load-tables.js';
import type { AreaPlace, GivenFiles, LayerDeclaration, LayerState, MapState } from './state.js';

interface Stale { shapes: boolean; figures: boolean }

/** Parts of a declaration that need a file to be read again when they change. */
const shapeParts = ['type', 'src', 'object', 'key', 'label', 'outline'] as const;
const figureParts = ['data', 'threshold'] as const;

/**
 * The state of one map: frozen snapshots, actions that make the next one, and one notice per turn however many actions
 * were called. Holds published figures only.
 */
export class MapStore {
  #state: MapState = Object.freeze({ layers: [], period: undefined, hovered: undefined, selected: undefined });
  #listeners = new Set<() => void>();
  #notified = true;
  #files = new Map<number, GivenFiles>();
  /** Which files of a layer are not read since they changed: a load that was cut short leaves its work here. */
  #stale = new Map<number, Stale>();
  #loads = new Map<number, AbortController>();
  #waiting: (() => void)[] = [];
  #nextId = 1;

  /** The newest snapshot. */
  get state(): MapState {
    return this.#state;
  }

  /** Calls `listener` after changes, once per turn. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when nothing is being loaded any more. */
  async idle(): Promise<void> {
    while (this.#loads.size > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Adds a layer and starts to load it. Returns its id. */
  addLayer(declaration: LayerDeclaration, files: GivenFiles = {}): number {
    const id = this.#nextId++;
    this.#files.set(id, files);
    this.#setLayers([...this.#state.layers, { id, declaration, status: 'empty' }]);
    this.#stale.set(id, { shapes: true, figures: true });
    this.#load(id);
    return id;
  }

  /** Changes what a layer says; reads again only the files that the change is about. */
  updateLayer(id: number, declaration: LayerDeclaration, files: GivenFiles | undefined = this.#files.get(id)): void {
    const layer = this.#layer(id);
    if (!layer) return;
    const before = { ...layer.declaration, ...this.#files.get(id) };
    const now = { ...declaration, ...files };
    const changed = (parts: readonly (keyof typeof now)[]) => parts.some((part) => before[part] !== now[part]);
    this.#files.set(id, files ?? {});
    this.#patch(id, { declaration });
    const stale = this.#stale.get(id)!;
    stale.shapes ||= changed([...shapeParts, 'shapes']);
    stale.figures ||= changed([...figureParts, 'figures']);
    if ((stale.shapes || stale.figures) && changed([...shapeParts, ...figureParts, 'shapes', 'figures'])) this.#load(id);
  }

  /** Removes a layer and stops its loading. */
  removeLayer(id: number): void {
    this.#loads.get(id)?.abort();
    this.#layer(id)?.areas?.engine.close();
    this.#files.delete(id);
    this.#stale.delete(id);
    this.#finish(id);
    this.#setLayers(this.#state.layers.filter((layer) => layer.id !== id));
    if (this.#state.hovered?.layer === id) this.hover(undefined);
  }

  /** Asks for a period. */
  setPeriod(period: string | undefined): void {
    if (period !== this.#state.period) this.#set({ period });
  }

  /** Points at an area, or at none. */
  hover(place: AreaPlace | undefined): void {
    const { hovered } = this.#state;
    if (hovered?.layer !== place?.layer || hovered?.area !== place?.area) this.#set({ hovered: place });
  }

  /** Chooses an area by its code, or none. */
  select(code: string | undefined): void {
    if (code !== this.#state.selected) this.#set({ selected: code });
  }

  #layer(id: number): LayerState | undefined {
    return this.#state.layers.find((layer) => layer.id === id);
  }

  /** Reads what is stale of a layer. The map keeps showing what it had until all of it is there. */
  #load(id: number): void {
    this.#loads.get(id)?.abort();
    const { declaration, areas, table } = this.#layer(id)!;
    const stale = this.#stale.get(id)!;
    const shapes = this.#files.get(id)?.shapes ?? declaration.src;
    const figures = this.#files.get(id)?.figures ?? declaration.data?.split(/\s+/);
    if (!shapes) {
      areas?.engine.close();
      return this.#finish(id, { status: 'empty', areas: undefined, table: undefined, error: undefined });
    }
    const controller = new AbortController();
    const { signal } = controller;
    this.#loads.set(id, controller);
    this.#patch(id, { status: 'loading', error: undefined });
    const shaped = stale.shapes ? this.#loadAreas(shapes, declaration, signal) : Promise.resolve(areas);
    Promise.all([
      shaped,
      !figures ? undefined : stale.figures ? loadTables([figures].flat(), { threshold: declaration.threshold, signal }) : table,
    ]).then(
      ([newAreas, newTable]) => {
        signal.throwIfAborted();
        this.#stale.set(id, { shapes: false, figures: false });
        this.#finish(id, { areas: newAreas, table: newTable, status: 'ready' });
        if (areas !== newAreas) areas?.engine.close();
      },
    ).catch((error: unknown) => {
      // The figures failed, or nobody waits any more: shapes that did come are of no use.
      if (stale.shapes) shaped.then((unused) => unused?.engine.close(), () => undefined);
      if (!signal.aborted) this.#finish(id, { status: 'failed', error: toRkError(error) });
    });
  }

  async #loadAreas(shapes: object | string | Uint8Array, declaration: LayerDeclaration, signal: AbortSignal): Promise<ShapedAreas> {
    if (declaration.type && declaration.type !== 'areas') {
      throw new RkError('unsupported', { path: 'type', got: `"${declaration.type}"`, expected: 'areas' });
    }
    return loadAreas(shapes, { ...declaration, signal });
  }

  #finish(id: number, changes: Partial<LayerState> = {}): void {
    this.#loads.delete(id);
    this.#patch(id, changes);
    if (this.#loads.size === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #patch(id: number, changes: Partial<LayerState>): void {
    this.#setLayers(this.#state.layers.map((layer) => (layer.id === id ? { ...layer, ...changes } : layer)));
  }

  #setLayers(layers: readonly LayerState[]): void {
    const order = (layer: LayerState) => layer.declaration.order ?? 0;
    this.#set({ layers: Object.freeze(layers.toSorted((a, b) => order(a) - order(b) || a.id - b.id).map((layer) => Object.freeze(layer))) });
  }

  #set(changes: Partial<MapState>): void {
    this.#state = Object.freeze({ ...this.#state, ...changes });
    if (!this.#notified) return;
    this.#notified = false;
    queueMicrotask(() => {
      this.#notified = true;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}
