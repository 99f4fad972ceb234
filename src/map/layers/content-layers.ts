import type * as L from 'leaflet';
import type { Language } from '../../core/language.js';
import type { LayerContent } from '../../core/layer-content.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import type { MapStore } from '../../store/map-store.js';
import type { LayerState } from '../../store/state.js';
import type { ContentLayer } from './content-layer.js';
import { drawContent } from './draw-content.js';

interface Drawn {
  readonly content: LayerContent;
  /** Absent until the part that draws it is there. */
  layer: ContentLayer | undefined;
  readonly drawing: Promise<void>;
}

/** The layers of a map that are no areas with figures: draws them, keeps them as the store says, and finds what is at a place. */
export class ContentLayers {
  readonly #map: L.Map;
  readonly #store: MapStore;
  readonly #isShown: (layer: LayerState) => boolean;
  readonly #drawn = new Map<number, Drawn>();
  /** The frame in which is told what the map shows. */
  #telling = 0;

  constructor(map: L.Map, store: MapStore, isShown: (layer: LayerState) => boolean) {
    this.#map = map;
    this.#store = store;
    this.#isShown = isShown;
    map.on('moveend resize', this.#tellExtent);
    this.#tellExtent();
    this.update();
  }

  /** Draws the newest state. */
  update(): void {
    const shown = this.#store.state.layers.filter((layer) => layer.content && this.#isShown(layer));
    for (const [id, { content }] of this.#drawn) if (!shown.some((layer) => layer.id === id && layer.content === content)) this.#remove(id);
    for (const layer of shown) {
      if (this.#drawn.has(layer.id)) this.#updateLayer(layer.id);
      else this.#draw(layer);
    }
  }

  /** What is told of the objects of a layer at a place in the container. */
  async objectsAt(id: number, point: L.Point, language: Language): Promise<readonly ObjectFacts[]> {
    return (await this.#drawn.get(id)?.layer?.objectsAt(point, language)) ?? [];
  }

  /** What a layer is drawn on; `undefined` while it is not. */
  elementOf(id: number): HTMLElement | undefined {
    return this.#drawn.get(id)?.layer?.element;
  }

  /** The topmost feature at a place in the container, with the id of its layer, of layers that are in sight there. */
  featureAt(point: L.Point, isInSight: (layer: number) => boolean): { readonly layer: number; readonly area: number } | undefined {
    for (const { id } of this.#store.state.layers.toReversed()) {
      const area = isInSight(id) ? (this.#drawn.get(id)?.layer?.featureAt?.(point) ?? -1) : -1;
      if (area >= 0) return { layer: id, area };
    }
    return undefined;
  }

  /** Where to zoom to when something at a place stands for several objects that lie apart. */
  expansionAt(point: L.Point): ReturnType<NonNullable<ContentLayer['expansionAt']>> {
    for (const { id } of this.#store.state.layers.toReversed()) {
      const found = this.#drawn.get(id)?.layer?.expansionAt?.(point);
      if (found) return found;
    }
    return undefined;
  }

  /** What a layer shows as a picture of its own, with `pixelRatio` pixels to a CSS pixel; `undefined` for pictures of another host. */
  pictureOf(id: number, pixelRatio: number): HTMLCanvasElement | undefined {
    return this.#drawn.get(id)?.layer?.picture?.(pixelRatio);
  }

  /** Resolves when everything asked so far is drawn. */
  async painted(): Promise<void> {
    while (this.#telling) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.all([...this.#drawn.values()].map(({ drawing }) => drawing));
    for (const { layer } of this.#drawn.values()) await layer?.painted();
  }

  /** Takes all of them off the map. */
  destroy(): void {
    cancelAnimationFrame(this.#telling);
    this.#map.off('moveend resize', this.#tellExtent);
    for (const id of this.#drawn.keys()) this.#remove(id);
  }

  /** In a frame of its own: the list of what is in view changes with it, and that may be what moved the map. */
  readonly #tellExtent = (): void => {
    this.#telling ||= requestAnimationFrame(() => {
      this.#telling = 0;
      const bounds = this.#map.getBounds();
      this.#store.setExtent([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    });
  };

  #draw(state: LayerState): void {
    const { id } = state;
    const drawing = drawContent(this.#map, state, this.#store).then((layer) => {
      // It may be off the map again by now.
      if (this.#drawn.get(id) !== drawn) return layer.remove();
      drawn.layer = layer;
      this.#updateLayer(id);
      this.#map.fire('contentdrawn');
    });
    const drawn: Drawn = { content: state.content!, layer: undefined, drawing };
    this.#drawn.set(id, drawn);
  }

  #updateLayer(id: number): void {
    const { layers } = this.#store.state;
    const place = layers.findIndex((layer) => layer.id === id);
    if (place >= 0) this.#drawn.get(id)?.layer?.update(layers[place]!, place);
  }

  #remove(id: number): void {
    this.#drawn.get(id)?.layer?.remove();
    this.#drawn.delete(id);
  }
}
