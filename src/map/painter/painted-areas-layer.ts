import * as L from 'leaflet';
import { RkError } from '../../core/errors.js';
import type { HighlightedAreas } from './highlight.js';
import type { Painter } from './painter.js';
import type { View } from './view.js';

/** Width of the world in CSS pixels at zoom 0. */
const WORLD = 256;
/** Milliseconds of rest before colours are smoothed. */
const REST = 120;

/** Options of a layer of painted areas. */
export interface PaintedAreasOptions extends L.LayerOptions {
  /** How much wider than the map the picture is on every side, as a part of the map: room to drag without a repaint. */
  readonly padding?: number;
  readonly opacity?: number;
}

/**
 * Shows a painter on a Leaflet map: asks it for the view the map is at, places its picture, and stretches the last picture
 * while the map zooms. The painter belongs to who made it: removing the layer does not close it.
 */
export class PaintedAreasLayer extends L.Layer {
  readonly #painter: Painter;
  readonly #padding: number;
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d')!;
  #opacity: number;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #resolution: MediaQueryList | undefined;

  constructor(painter: Painter, { padding = 0.15, opacity = 1, ...options }: PaintedAreasOptions = {}) {
    super(options);
    this.#painter = painter;
    this.#padding = padding;
    this.#opacity = opacity;
    this.#canvas.className = 'leaflet-zoom-animated';
    this.#canvas.style.pointerEvents = 'none';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  /** Throws `unsupported` for a map in another projection than Web Mercator. */
  override onAdd(map: L.Map): this {
    if (map.options.crs !== L.CRS.EPSG3857) throw new RkError('unsupported', { got: map.options.crs?.code, expected: 'EPSG:3857' });
    this.setOpacity(this.#opacity);
    this.getPane()!.append(this.#canvas);
    this.#painter.onShown = () => this.redraw();
    this.#watchResolution();
    this.update();
    return this;
  }

  override onRemove(): this {
    clearTimeout(this.#rest);
    this.#resolution?.removeEventListener('change', this.#onResolution);
    this.#painter.onShown = () => undefined;
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      move: () => this.#onMove(),
      moveend: () => this.update(),
      viewreset: () => this.update(),
      resize: () => this.update(),
      zoom: () => this.#place(),
      zoomanim: (event) => this.#animate(event as L.ZoomAnimEvent),
    };
  }

  /** 0 is invisible, 1 is opaque. */
  setOpacity(opacity: number): this {
    this.#opacity = opacity;
    this.#canvas.style.opacity = String(opacity);
    return this;
  }

  /** Shows what the map is at. Called by the map's own events; call it after the painter has loaded or its borders have changed. */
  update(): void {
    const view = this.#viewOfMap();
    this.#place();
    // A painter that is closed, or has nothing loaded, shows nothing; that is not an error of the layer.
    if (view && this.#painter.areas) this.#painter.show(view).catch(() => undefined);
  }

  /** Paints again without a new view: after new styles. */
  redraw(): void {
    const { view } = this.#painter;
    if (!view) return;
    const { width, height, pixelRatio } = view;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    this.#canvas.style.width = `${width / pixelRatio}px`;
    this.#canvas.style.height = `${height / pixelRatio}px`;
    this.#painter.paint(this.#context);
    this.#place();
    this.#smoothAtRest();
  }

  /** Outlines areas, and paints only where outlines were and are. */
  async highlight(areas: HighlightedAreas): Promise<void> {
    for (const rectangle of await this.#painter.highlight(areas)) this.#painter.paint(this.#context, rectangle);
  }

  /** Index of the area at a point of the map's container, in CSS pixels; -1 for none. */
  areaAt(point: L.PointExpression): number {
    const { view } = this.#painter;
    const map = this._map as L.Map | null;
    if (!view || !map) return -1;
    const { x, y } = map.getPixelOrigin().add(map.containerPointToLayerPoint(point));
    const factor = view.scale / worldAt(map.getZoom());
    return this.#painter.areaAt(x * factor - view.originX, y * factor - view.originY);
  }

  /** Stretches and moves the last picture to where the map is, or will be at the end of an animation. */
  #place(zoom = this._map?.getZoom(), pixelOrigin = this._map?.getPixelOrigin()): void {
    const { view } = this.#painter;
    if (!view || zoom === undefined || !pixelOrigin) return;
    const factor = worldAt(zoom) / view.scale;
    const offset = L.point(view.originX * factor, view.originY * factor).subtract(pixelOrigin);
    L.DomUtil.setTransform(this.#canvas, offset, factor * view.pixelRatio);
  }

  #animate({ center, zoom }: L.ZoomAnimEvent): void {
    const map = this._map;
    const panePosition = L.DomUtil.getPosition(map.getPane('mapPane')!);
    // Where the map will put its origin when the animation ends.
    const pixelOrigin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(panePosition).round();
    this.#place(zoom, pixelOrigin);
  }

  /** While the map is dragged, a new view only when the picture is about to end. */
  #onMove(): void {
    const { view } = this.#painter;
    const wanted = this.#viewOfMap();
    if (!view || !wanted || wanted.scale !== view.scale) return;
    const reach = (this.#padding / (1 + 2 * this.#padding)) * 0.7;
    const isNearEdge = Math.abs(wanted.originX - view.originX) > view.width * reach || Math.abs(wanted.originY - view.originY) > view.height * reach;
    if (isNearEdge) this.update();
  }

  #viewOfMap(): View | null {
    const map = this._map as L.Map | null;
    if (!map) return null;
    const pixelRatio = window.devicePixelRatio || 1;
    const size = map.getSize();
    const margin = size.multiplyBy(this.#padding).round();
    const corner = map.getPixelOrigin().add(map.containerPointToLayerPoint(margin.multiplyBy(-1)));
    const full = size.add(margin.multiplyBy(2)).multiplyBy(pixelRatio).round();
    if (full.x <= 0 || full.y <= 0) return null;
    return {
      originX: Math.round(corner.x * pixelRatio), originY: Math.round(corner.y * pixelRatio),
      scale: worldAt(map.getZoom()) * pixelRatio, width: full.x, height: full.y, pixelRatio,
    };
  }

  #smoothAtRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#painter.smooth().then((isNew) => { if (isNew && this.#canvas.isConnected) this.#painter.paint(this.#context); }, () => undefined);
    }, REST);
  }

  /** A window moved to another screen, or zoomed in by the browser, changes the pixel ratio. A query is only good for one value. */
  #watchResolution(): void {
    this.#resolution?.removeEventListener('change', this.#onResolution);
    this.#resolution = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    this.#resolution.addEventListener('change', this.#onResolution);
  }

  readonly #onResolution = (): void => {
    this.#watchResolution();
    this.update();
  };
}

function worldAt(zoom: number): number {
  return WORLD * 2 ** zoom;
}
