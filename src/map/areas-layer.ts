import * as L from 'leaflet';
import type { Areas } from '../core/areas.js';
import { AreaDrawing, type DrawingView, type Marks } from './area-drawing.js';
import { areaAt, toWorld, worldX, worldY, type WorldShapes } from './area-shapes.js';
import type { AreaStyles } from './area-styles.js';

/** Leaflet members that its types leave out. */
interface Internals {
  _latLngBoundsToNewLayerBounds(bounds: L.LatLngBounds, zoom: number, center: L.LatLng): L.Bounds;
}

/** Part of the map's size that is drawn around it, so that a short drag uncovers nothing. */
const PADDING = 0.1;

/** Draws areas in the overlay pane, and knows which area is where. */
export class AreasLayer extends L.Layer {
  /** The areas that it draws. */
  readonly areas: Areas;
  readonly #shapes: WorldShapes;
  /** Holds both pictures, so that they move and scale as one. */
  #box: HTMLElement | undefined;
  /** What stands out is a picture of its own: pointing at an area does not draw the others again. */
  #pictures: { readonly areas: HTMLCanvasElement; readonly marks: HTMLCanvasElement } | undefined;
  #view: DrawingView | undefined;
  #bounds: L.LatLngBounds | undefined;
  #styles: AreaStyles | undefined;
  #marks: Marks = { hovered: -1, selected: -1 };
  #opacity = 1;
  #frame = 0;
  #isStale = true;

  constructor(areas: Areas) {
    super();
    this.areas = areas;
    this.#shapes = toWorld(areas);
  }

  /** Changes what is drawn; drawing happens in the next frame. The same styles object means the same look. */
  setLook({ styles, marks, opacity }: { styles: AreaStyles; marks: Marks; opacity: number }): void {
    const { hovered, selected } = this.#marks;
    const sameAreas = styles === this.#styles && opacity === this.#opacity;
    if (sameAreas && hovered === marks.hovered && selected === marks.selected) return;
    this.#styles = styles;
    this.#marks = marks;
    this.#opacity = opacity;
    this.#schedule(!sameAreas);
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
    this.#box = L.DomUtil.create('div', 'leaflet-zoom-animated', map.getPane('overlayPane'));
    this.#box.style.pointerEvents = 'none';
    const picture = (): HTMLCanvasElement => {
      const canvas = L.DomUtil.create('canvas', '', this.#box);
      canvas.style.position = 'absolute';
      return canvas;
    };
    this.#pictures = { areas: picture(), marks: picture() };
    this.#schedule(true);
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#box?.remove();
    this.#box = this.#pictures = undefined;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      viewreset: () => this.#schedule(true), moveend: () => this.#schedule(true), resize: () => this.#schedule(true),
      zoomanim: (event) => this.#animateZoom(event as L.ZoomAnimEvent),
    };
  }

  #schedule(isStale: boolean): void {
    this.#isStale ||= isStale;
    if (!this._map || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** The last picture is scaled while the map zooms; it is drawn anew at the end. */
  #animateZoom({ zoom, center }: L.ZoomAnimEvent): void {
    if (!this.#box || !this.#bounds) return;
    const scale = this._map.getZoomScale(zoom);
    const offset = (this._map as unknown as Internals)._latLngBoundsToNewLayerBounds(this.#bounds, zoom, center).min!;
    L.DomUtil.setTransform(this.#box, offset, scale);
  }

  #draw(): void {
    if (!this.#pictures || !this.#styles) return;
    if (this.#isStale) {
      if (!this.#look()) return;
      this.#pictures.areas.style.opacity = String(this.#opacity);
      new AreaDrawing(this.#pictures.areas, this.#shapes, this.#view!).paintAreas(this.#styles);
      this.#isStale = false;
    }
    new AreaDrawing(this.#pictures.marks, this.#shapes, this.#view!).paintMarks(this.#marks);
  }

  /** Puts the pictures where the map looks now. False when it has no size. */
  #look(): boolean {
    const map = this._map;
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return false;
    const margin = size.multiplyBy(PADDING).round();
    const topLeft = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const extent = size.add(margin.multiplyBy(2));
    L.DomUtil.setPosition(this.#box!, topLeft);
    this.#bounds = L.latLngBounds(map.layerPointToLatLng(topLeft), map.layerPointToLatLng(topLeft.add(extent)));
    this.#view = { scale: 256 * 2 ** map.getZoom(), origin: map.getPixelOrigin().add(topLeft), ratio: window.devicePixelRatio || 1, size: extent };
    return true;
  }
}
