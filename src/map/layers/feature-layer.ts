import * as L from 'leaflet';
import { factsOfFeature } from '../../core/features/feature-facts.js';
import type { Language } from '../../core/language.js';
import type { FeatureContent } from '../../core/layer-content.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import type { MapStore } from '../../store/map-store.js';
import type { LayerState } from '../../store/state.js';
import { attributionOf } from './attribution.js';
import type { ContentLayer } from './content-layer.js';
import { frameOf } from './frame.js';
import { PathsPicture } from './paths-picture.js';
import type { Picture } from './picture.js';
import { PointsPicture } from './points-picture.js';

/** Draws points, lines or areas as they are. */
export function drawFeatures(map: L.Map, content: FeatureContent, store: MapStore): ContentLayer {
  return new FeatureLayer(content, store).addTo(map);
}

/** The features of one layer on a canvas of their own, which is painted anew whenever the map moves. */
class FeatureLayer extends L.Layer implements ContentLayer {
  readonly #content: FeatureContent;
  readonly #store: MapStore;
  readonly #picture: Picture;
  readonly #canvas = document.createElement('canvas');
  #state: LayerState | undefined;
  #hovered = -1;
  /** The frame in which it is painted next. */
  #next = 0;
  /** Where the corner of the picture is: at which zoom, and at which pixel of the world. */
  #corner = { zoom: 0, at: L.point(0, 0) };

  constructor(content: FeatureContent, store: MapStore) {
    super();
    this.#content = content;
    this.#store = store;
    this.#picture = content.features.kind === 'points' ? new PointsPicture(content.features) : new PathsPicture(content.features);
    this.#canvas.className = 'leaflet-zoom-animated';
    this.#canvas.style.pointerEvents = 'none';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  override onAdd(): this {
    this.getPane()!.append(this.#canvas);
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#next);
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    const now = (): void => this.#paint();
    return { move: () => this.#paintSoon(), moveend: now, viewreset: now, resize: now, zoomanim: (event) => this.#animate(event as L.ZoomAnimEvent) };
  }

  override getAttribution(): string {
    return attributionOf(this.#content);
  }

  update(state: LayerState, place: number): void {
    this.#canvas.style.zIndex = String(place);
    this.#canvas.style.opacity = String(state.declaration.opacity ?? 1);
    const { hovered } = this.#store.state;
    const feature = hovered?.layer === state.id ? hovered.area : -1;
    if (state === this.#state && feature === this.#hovered) return;
    this.#state = state;
    this.#hovered = feature;
    this.#paintSoon();
  }

  objectsAt({ x, y }: L.Point, language: Language): readonly ObjectFacts[] {
    const { declaration } = this.#state!;
    const told = { ...declaration, title: declaration.title ?? this.#content.title };
    return this.#picture.hitAt(x, y, frameOf(this._map)).map((index) => factsOfFeature(this.#content.features, index, told, language));
  }

  featureAt({ x, y }: L.Point): number {
    return this.#picture.hitAt(x, y, frameOf(this._map))[0] ?? -1;
  }

  expansionAt({ x, y }: L.Point): ReturnType<NonNullable<ContentLayer['expansionAt']>> {
    return this.#picture.expansionAt?.(x, y, frameOf(this._map));
  }

  picture(pixelRatio: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    this.#paintOn(canvas, pixelRatio, -1);
    return canvas;
  }

  async painted(): Promise<void> {
    while (this.#next) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  #paintSoon(): void {
    this.#next ||= requestAnimationFrame(() => {
      this.#next = 0;
      this.#paint();
    });
  }

  #paint(): void {
    if (!this.#state || !this._map) return;
    const frame = frameOf(this._map);
    Object.assign(this.#canvas.style, { width: `${frame.width}px`, height: `${frame.height}px` });
    this.#corner = { zoom: frame.zoom, at: L.point(frame.originX, frame.originY) };
    this.#place(frame.zoom, this._map.getPixelOrigin());
    this.#paintOn(this.#canvas, window.devicePixelRatio || 1, this.#hovered);
  }

  #paintOn(canvas: HTMLCanvasElement, ratio: number, hovered: number): void {
    const frame = frameOf(this._map);
    Object.assign(canvas, { width: Math.round(frame.width * ratio), height: Math.round(frame.height * ratio) });
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    this.#picture.paint(context, frame, { style: this.#content.style, hovered, ratio });
  }

  /** Stretches the last picture to where the map will be when its animation ends. */
  #animate({ center, zoom }: L.ZoomAnimEvent): void {
    const panePosition = L.DomUtil.getPosition(this._map.getPane('mapPane')!);
    this.#place(zoom, this._map.project(center, zoom).subtract(this._map.getSize().divideBy(2)).add(panePosition).round());
  }

  #place(zoom: number, pixelOrigin: L.Point): void {
    const factor = 2 ** (zoom - this.#corner.zoom);
    L.DomUtil.setTransform(this.#canvas, this.#corner.at.multiplyBy(factor).subtract(pixelOrigin), factor);
  }
}
