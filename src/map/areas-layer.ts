import * as L from 'leaflet';
import type { Areas } from '../core/areas.js';
import { AreaDrawing, type Marks } from './area-drawing.js';
import { areaAt, toWorld, worldX, worldY, type WorldShapes } from './area-shapes.js';
import type { AreaStyles } from './area-styles.js';

/** Leaflet members that its types leave out. */
interface Internals {
  _latLngBoundsToNewLayerBounds(bounds: L.LatLngBounds, zoom: number, center: L.LatLng): L.Bounds;
}

/** Part of the map's size that is drawn around it, so that a short drag uncovers nothing. */
const PADDING = 0.1;

/** Draws areas on a canvas of its own in the overlay pane, and knows which area is where. */
export class AreasLayer extends L.Layer {
  /** The areas that it draws. */
  readonly areas: Areas;
  readonly #shapes: WorldShapes;
  #canvas: HTMLCanvasElement | undefined;
  #bounds: L.LatLngBounds | undefined;
  #styles: AreaStyles | undefined;
  #marks: Marks = { hovered: -1, selected: -1 };
  #opacity = 1;
  #frame = 0;

  constructor(areas: Areas) {
    super();
    this.areas = areas;
    this.#shapes = toWorld(areas);
  }

  /** Changes what is drawn; drawing happens in the next frame. */
  setLook({ styles, marks, opacity }: { styles: AreaStyles; marks: Marks; opacity: number }): void {
    this.#styles = styles;
    this.#marks = marks;
    this.#opacity = opacity;
    this.#schedule();
  }

  /** Index of the area at a place; -1 where there is none. */
  areaAt({ lat, lng }: L.LatLng): number {
    return areaAt(this.#shapes, worldX(lng), worldY(lat));
  }

  /** Resolves when everything asked so far is on the canvas. */
  async painted(): Promise<void> {
    while (this.#frame) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  override onAdd(map: L.Map): this {
    this.#canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated', map.getPane('overlayPane'));
    this.#canvas.style.pointerEvents = 'none';
    this.#schedule();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#canvas?.remove();
    this.#canvas = undefined;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      viewreset: () => this.#schedule(), moveend: () => this.#schedule(), resize: () => this.#schedule(),
      zoomanim: (event) => this.#animateZoom(event as L.ZoomAnimEvent),
    };
  }

  #schedule(): void {
    if (!this._map || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** The last picture is scaled while the map zooms; it is drawn anew at the end. */
  #animateZoom({ zoom, center }: L.ZoomAnimEvent): void {
    if (!this.#canvas || !this.#bounds) return;
    const scale = this._map.getZoomScale(zoom);
    const offset = (this._map as unknown as Internals)._latLngBoundsToNewLayerBounds(this.#bounds, zoom, center).min!;
    L.DomUtil.setTransform(this.#canvas, offset, scale);
  }

  #draw(): void {
    const map = this._map;
    const canvas = this.#canvas;
    const size = map.getSize();
    if (!canvas || size.x === 0 || size.y === 0 || !this.#styles) return;
    const margin = size.multiplyBy(PADDING).round();
    const topLeft = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const extent = size.add(margin.multiplyBy(2));
    const ratio = window.devicePixelRatio || 1;
    canvas.width = Math.round(extent.x * ratio);
    canvas.height = Math.round(extent.y * ratio);
    canvas.style.width = `${extent.x}px`;
    canvas.style.height = `${extent.y}px`;
    canvas.style.opacity = String(this.#opacity);
    L.DomUtil.setPosition(canvas, topLeft);
    this.#bounds = L.latLngBounds(map.layerPointToLatLng(topLeft), map.layerPointToLatLng(topLeft.add(extent)));
    const origin = map.getPixelOrigin().add(topLeft);
    new AreaDrawing(canvas, this.#shapes, { scale: 256 * 2 ** map.getZoom(), origin, ratio, size: extent }).paint(this.#styles, this.#marks);
  }
}
