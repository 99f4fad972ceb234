import * as L from 'leaflet';
import type { ShapedAreas } from '../../core/raster/engine.js';
import { RkError } from '../../core/errors.js';
import type { PixelRectangle, View } from '../../core/raster/view.js';
import type { HighlightedAreas } from './highlight.js';
import { Painter } from './painter.js';
import type { AreaStyle, BorderStyle } from './styles.js';

/** Width of the world in CSS pixels at zoom 0. */
const WORLD = 256;
/** Milliseconds of rest before colours are smoothed, and what lies beyond the edges is painted. */
const REST = 120;
/** How much wider than the map the picture is on every side, as a part of the map: room to drag without a repaint. */
const PADDING = 0.08;

/**
 * Shows areas on a Leaflet map: asks a painter for the view the map is at, places its picture, and stretches the last
 * picture while the map zooms. The engine of the areas belongs to who loaded them: removing the layer does not close it.
 */
export class PaintedAreasLayer extends L.Layer {
  /** The areas that it shows. */
  readonly areas: ShapedAreas;
  /** Called when the layer has a picture to show for the first time since it was added. */
  onFirstPicture: () => void = () => undefined;
  readonly #painter: Painter;
  readonly #canvas = document.createElement('canvas');
  #made: CanvasRenderingContext2D | undefined;
  #opacity = 1;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #resolution: MediaQueryList | undefined;
  /** What is being worked out; settled when the picture is that of the map. */
  #showing: Promise<void> = Promise.resolve();
  #highlighting: Promise<void> = Promise.resolve();
  #hasPicture = false;
  /** Whether what lies beyond the edges of the map is still to be painted. */
  #isPartial = false;

  constructor(areas: ShapedAreas) {
    super();
    this.areas = areas;
    this.#painter = new Painter(areas);
    this.#canvas.className = 'leaflet-zoom-animated';
    this.#canvas.style.pointerEvents = 'none';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  /** Throws `unsupported` for a map in another projection than Web Mercator. */
  override onAdd(map: L.Map): this {
    if (map.options.crs?.code !== 'EPSG:3857') throw new RkError('unsupported', { got: map.options.crs?.code, expected: 'EPSG:3857' });
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
    this.#painter.close();
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      movestart: () => this.#paintBeyond(),
      move: () => this.#onMove(),
      moveend: () => this.update(),
      viewreset: () => this.update(),
      resize: () => this.update(),
      zoom: () => this.#place(),
      zoomanim: (event) => this.#animate(event as L.ZoomAnimEvent),
    };
  }

  /** What the picture is drawn on, for who shows a part of it. */
  get element(): HTMLElement { return this.#canvas; }

  /** Whether there is a picture of the areas on the map, be it of another view. */
  get hasPicture(): boolean { return this.#hasPicture; }

  /** 0 is invisible, 1 is opaque. What stands out stays as strong as it was. */
  setOpacity(opacity: number): this {
    if (opacity === this.#opacity) return this;
    this.#opacity = opacity;
    this.#painter.setOpacity(opacity);
    this.redraw();
    return this;
  }

  /** Its place among the layers of the map: higher is over lower. */
  setPlace(place: number): void {
    this.#canvas.style.zIndex = String(place);
  }

  /** How areas look: a style for each area, as an index into `styles`. */
  setStyles(styles: readonly AreaStyle[], styleOf: Uint16Array): this {
    this.#painter.setStyles(styles, styleOf);
    this.redraw();
    return this;
  }

  /** Fades the areas with a 1; null fades none. */
  setDimmed(dimmed: Uint8Array | null): this {
    this.#painter.setDimmed(dimmed);
    this.redraw();
    return this;
  }

  /** How borders look. */
  setBorders(borders: BorderStyle): this {
    this.#painter.setBorders(borders);
    this.update();
    return this;
  }

  /** Shows what the map is at. The map's own events call it. */
  update(): void {
    const view = this.#viewOfMap();
    this.#place();
    // A view that comes too late, of a layer that is removed, is no error of the layer.
    if (view) this.#showing = this.#painter.show(view).catch(() => undefined);
  }

  /** Paints again without a new view. */
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
    const seen = this.#seenOf(view);
    const isPainted = this.#painter.paint(this.#context, seen);
    this.#isPartial = seen !== undefined;
    this.#place();
    this.#workAtRest();
    if (!isPainted || this.#hasPicture) return;
    this.#hasPicture = true;
    this.onFirstPicture();
  }

  /** Outlines areas, and paints only where outlines were and are. */
  highlight(areas: HighlightedAreas): void {
    this.#highlighting = this.#painter.highlight(areas).then(
      (rectangles) => { for (const rectangle of rectangles) this.#painter.paint(this.#context, rectangle); },
      () => undefined,
    );
  }

  /** Resolves when the picture is that of the map, with everything asked so far in it. */
  async painted(): Promise<void> {
    for (;;) {
      const [showing, highlighting] = [this.#showing, this.#highlighting];
      await Promise.all([showing, highlighting]);
      if (showing === this.#showing && highlighting === this.#highlighting) return;
    }
  }

  /** What the map shows now as a picture of its own, with `pixelRatio` pixels to a CSS pixel; null when the map has no size. */
  async picture(pixelRatio: number, selected: readonly number[]): Promise<HTMLCanvasElement | null> {
    const view = this.#viewOfMap({ pixelRatio, padding: 0 });
    if (!view) return null;
    const painter = this.#painter.copy();
    await painter.highlight({ hovered: [], selected });
    await painter.show(view);
    await painter.smooth();
    const canvas = document.createElement('canvas');
    canvas.width = view.width;
    canvas.height = view.height;
    painter.paint(canvas.getContext('2d')!);
    return canvas;
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

  /** Made when there is something to paint: it takes milliseconds, in which the engine can work. */
  get #context(): CanvasRenderingContext2D {
    return this.#made ??= this.#canvas.getContext('2d')!;
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
    const reach = (PADDING / (1 + 2 * PADDING)) * 0.7;
    const isNearEdge = Math.abs(wanted.originX - view.originX) > view.width * reach || Math.abs(wanted.originY - view.originY) > view.height * reach;
    if (isNearEdge) this.update();
  }

  /** The view that the map is at, or would be at with another zoom and the same middle. */
  #viewOfMap({ pixelRatio = window.devicePixelRatio || 1, padding = PADDING, zoom = this._map?.getZoom() } = {}): View | null {
    const map = this._map as L.Map | null;
    if (!map || zoom === undefined) return null;
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return null;
    const margin = size.multiplyBy(padding).round();
    const corner = zoom === map.getZoom()
      ? map.getPixelOrigin().add(map.containerPointToLayerPoint(margin.multiplyBy(-1)))
      // As Leaflet will round it when it gets there.
      : map.project(map.getCenter(), zoom).subtract(size.divideBy(2)).round().subtract(margin);
    const full = size.add(margin.multiplyBy(2)).multiplyBy(pixelRatio).round();
    return {
      originX: Math.round(corner.x * pixelRatio), originY: Math.round(corner.y * pixelRatio),
      scale: worldAt(zoom) * pixelRatio, width: full.x, height: full.y, pixelRatio,
    };
  }

  /** The part of a picture that is within the map; what a reader cannot see is painted later. Undefined for all of it. */
  #seenOf(view: View): PixelRectangle | undefined {
    const now = this.#viewOfMap({ padding: 0 });
    if (!now || now.scale !== view.scale) return undefined;
    const x = Math.max(0, now.originX - view.originX);
    const y = Math.max(0, now.originY - view.originY);
    const width = Math.min(view.width, now.originX - view.originX + now.width) - x;
    const height = Math.min(view.height, now.originY - view.originY + now.height) - y;
    return width > 0 && height > 0 ? { x, y, width, height } : undefined;
  }

  #paintBeyond(): void {
    if (!this.#isPartial) return;
    this.#isPartial = false;
    this.#painter.paint(this.#context);
  }

  #workAtRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#paintBeyond();
      this.#painter.smooth()
        .then((isNew) => { if (isNew && this.#canvas.isConnected) this.#painter.paint(this.#context); })
        .then(() => this.#prepareNearer())
        .catch(() => undefined);
    }, REST);
  }

  /** One step nearer is what a reader asks most: by then it is there. */
  async #prepareNearer(): Promise<void> {
    const map = this._map as L.Map | null;
    if (!map || map.getZoom() + 1 > map.getMaxZoom()) return;
    const view = this.#viewOfMap({ zoom: map.getZoom() + 1 });
    if (view) await this.#painter.prepare(view);
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
