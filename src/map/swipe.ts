import type * as L from 'leaflet';
import type { MapStore } from '../store/map-store.js';
import { codeAt, layerOf } from '../store/places.js';
import type { AreaPlace } from '../store/state.js';
import type { MapView } from './map-view.js';
import { PaintedAreasLayer } from './painter/painted-areas-layer.js';

/** Farther than any map reaches, in CSS pixels. */
const FAR = 1e5;
/** Events after which the line is at another place of the picture, or a picture is new. */
const EVENTS = 'move viewreset resize layeradd contentdrawn';

/** A layer as a picture of its own. */
interface LayerPicture { readonly id: number; readonly layer: HTMLCanvasElement; readonly pixelRatio: number }

/**
 * Shows one layer at the left and another at the right of an upright line, and makes pointer and keyboard tell of the one
 * that is in sight. Each is put in a pane of its own, which is cut off at the line: panes stand still while a map zooms.
 */
export class Swipe {
  readonly #view: MapView;
  readonly #store: MapStore;
  readonly #layers: readonly [left: number, right: number];
  readonly #panes: readonly HTMLElement[];
  readonly #renew = (): void => this.#show();
  #share = 0.5;

  /** `layers` are the ids of what is at the left and at the right. */
  constructor(view: MapView, store: MapStore, layers: readonly [left: number, right: number]) {
    this.#view = view;
    this.#store = store;
    this.#layers = layers;
    // Among the other layers: what lies under them stays under them, and what lies over them over them.
    this.#panes = layers.map(() => view.map.createPane('', view.map.getPane('overlayPane')));
    view.swipe = this;
    view.map.on(EVENTS, this.#renew);
    this.#show();
  }

  /** Puts the line at a part of the width of the map, 0–1. */
  place(share: number): void {
    this.#share = share;
    this.#show();
  }

  /** Whether a layer is out of sight at `x`, in CSS pixels from the left of the map. */
  hides(id: number, x: number): boolean {
    const [from, to] = this.#reachOf(id);
    return x < from || x >= to;
  }

  /** The same area on the layer that is in sight at its label point; `undefined` when there is none. */
  inSightOf(place: AreaPlace): AreaPlace | undefined {
    const { state } = this.#store;
    const areas = layerOf(state, place)?.areas;
    const point = areas && this.#view.placeOf(areas, place.area);
    const seen = this.#layers.find((id) => point && !this.hides(id, point.x));
    const area = layerOf(state, { ...place, layer: seen ?? -1 })?.areas?.codes.indexOf(codeAt(state, place)!) ?? -1;
    return area < 0 ? undefined : { layer: seen!, area };
  }

  /** From where to where what is drawn on an element is in sight, in CSS pixels from the left of the map; `undefined` for what is not compared. */
  reachOf(element: Element): readonly [from: number, to: number] | undefined {
    const id = this.#layers[this.#panes.indexOf(element.parentElement!)];
    return id === undefined ? undefined : this.#reachOf(id);
  }

  /** Draws what is in sight of a layer into a picture of the map. */
  drawSeen(context: CanvasRenderingContext2D, { id, layer, pixelRatio }: LayerPicture): void {
    const [from, to] = this.#reachOf(id).map((x) => Math.round(Math.min(layer.width, Math.max(0, x * pixelRatio)))) as [number, number];
    if (to > from) context.drawImage(layer, from, 0, to - from, layer.height, from, 0, to - from, layer.height);
  }

  /** Shows both layers whole again. */
  stop(): void {
    const { map } = this.#view;
    this.#view.swipe = undefined;
    map.off(EVENTS, this.#renew);
    for (const id of this.#layers) {
      const element = this.#elementOf(id);
      if (element) map.getPane('overlayPane')?.append(element);
    }
    for (const pane of this.#panes) pane.remove();
  }

  /** From where to where a layer is in sight, in CSS pixels from the left of the map. */
  #reachOf(id: number): readonly [from: number, to: number] {
    const line = this.#view.map.getSize().x * this.#share;
    const [left, right] = this.#layers;
    return [id === right ? line : -FAR, id === left ? line : FAR];
  }

  #show(): void {
    const { map } = this.#view;
    for (const [at, id] of this.#layers.entries()) {
      const pane = this.#panes[at]!;
      const element = this.#elementOf(id);
      if (element && element.parentNode !== pane) pane.append(element);
      pane.style.zIndex = String(this.#store.state.layers.findIndex((layer) => layer.id === id));
      const [from, to] = this.#reachOf(id).map((x) => map.containerPointToLayerPoint([x, 0] as L.PointTuple).x) as [number, number];
      pane.style.clipPath = `polygon(${from}px ${-FAR}px, ${to}px ${-FAR}px, ${to}px ${FAR}px, ${from}px ${FAR}px)`;
    }
  }

  /** What a layer is drawn on; `undefined` while it is not on the map. */
  #elementOf(id: number): HTMLElement | undefined {
    const { areas, content } = layerOf(this.#store.state, { layer: id, area: -1 }) ?? {};
    if (content) return this.#view.contents?.elementOf(id);
    let element: HTMLElement | undefined;
    this.#view.map.eachLayer((layer) => { if (layer instanceof PaintedAreasLayer && layer.areas === areas) ({ element } = layer); });
    return element;
  }
}
