import * as L from 'leaflet';
import { factsOfFeature } from '../../core/features/feature-facts.js';
import type { Language } from '../../core/language.js';
import type { FeatureContent } from '../../core/layer-content.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import type { MapStore } from '../../store/map-store.js';
import { inSlices } from '../../store/slices.js';
import type { LayerState } from '../../store/state.js';
import { attributionOf } from './attribution.js';
import type { ContentLayer } from './content-layer.js';
import { frameOf, type Frame } from './frame.js';
import { isWithin, newParts, wholeOf, withRoom, type Part } from './frame-parts.js';
import { PathsPicture } from './paths-picture.js';
import type { Picture } from './picture.js';
import { PointsPicture } from './points-picture.js';

/** Draws points, lines or areas as they are, once they are worked out for the zoom that the map is at. */
export async function drawFeatures(map: L.Map, content: FeatureContent, store: MapStore): Promise<ContentLayer> {
  const picture: Picture = content.features.kind === 'points' ? new PointsPicture(content.features) : new PathsPicture(content.features);
  if (picture.prepare) await inSlices(picture.prepare(map.getZoom()));
  return new FeatureLayer(content, store, picture).addTo(map);
}

/** How much wider than the map the picture is on every side, as a part of the map: room to drag without painting. */
const ROOM = 0.08;

/** The features of one layer on a canvas of their own. While the map is dragged, only what comes in sight is painted. */
class FeatureLayer extends L.Layer implements ContentLayer {
  readonly #content: FeatureContent;
  readonly #store: MapStore;
  readonly #picture: Picture;
  readonly #canvas = document.createElement('canvas');
  #state: LayerState | undefined;
  #hovered = -1;
  /** The frame in which it is painted next. */
  #next = 0;
  /** The view that the canvas shows; absent when it shows another look, or nothing. */
  #shown: Frame | undefined;
  /** Whether it was painted as it is at rest, with its names. */
  #isWhole = false;
  /** Where the corner of the picture is: at which zoom, and at which pixel of the world. */
  #corner = { zoom: 0, at: L.point(0, 0) };

  constructor(content: FeatureContent, store: MapStore, picture: Picture) {
    super();
    this.#content = content;
    this.#store = store;
    this.#picture = picture;
    this.#canvas.className = 'leaflet-zoom-animated';
    this.#canvas.style.pointerEvents = 'none';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  get element(): HTMLElement { return this.#canvas; }

  override onAdd(): this {
    // A map that was taken away meanwhile has none.
    this.getPane()?.append(this.#canvas);
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#next);
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    const now = (): void => this.#paint();
    return { move: () => this.#soon(), moveend: now, viewreset: now, resize: now, zoomanim: (event) => this.#animate(event as L.ZoomAnimEvent) };
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
    this.#shown = undefined;
    this.#soon();
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
    const frame = frameOf(this._map);
    const context = this.#sized(canvas, frame, pixelRatio);
    this.#paintPart(context, frame, wholeOf(frame), { ratio: pixelRatio, hovered: -1 });
    this.#picture.write?.(context, frame, wholeOf(frame));
    return canvas;
  }

  async painted(): Promise<void> {
    while (this.#next) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  #soon(): void {
    this.#next ||= requestAnimationFrame(() => {
      this.#next = 0;
      if (!this.#shown) return this.#paint();
      const view = frameOf(this._map);
      if (!isWithin(view, this.#shown)) this.#follow(view);
    });
  }

  /** Moves what is on the canvas, and paints what was not on it. Names wait for the map to rest. */
  #follow(view: Frame): void {
    const frame = this.#roomy(view);
    const ratio = window.devicePixelRatio || 1;
    const parts = newParts(frame, this.#shown!, ratio);
    if (!parts) return this.#paint();
    const context = this.#canvas.getContext('2d')!;
    context.save();
    context.resetTransform();
    context.globalCompositeOperation = 'copy';
    context.drawImage(this.#canvas, (this.#shown!.originX - frame.originX) * ratio, (this.#shown!.originY - frame.originY) * ratio);
    context.restore();
    for (const part of parts) this.#paintPart(context, frame, part, { ratio, hovered: this.#hovered });
    this.#isWhole = false;
    this.#show(frame);
  }

  /** Paints all there is in view, unless it is there already. */
  #paint(): void {
    if (!this.#state || !this._map) return;
    const view = frameOf(this._map);
    const frame = this.#roomy(view);
    const ratio = window.devicePixelRatio || 1;
    // A map that jumps tells so several times.
    if (this.#isWhole && this.#shown && newParts(frame, this.#shown, ratio)?.length === 0) return this.#show(frame);
    const context = this.#sized(this.#canvas, frame, ratio);
    this.#paintPart(context, frame, wholeOf(frame), { ratio, hovered: this.#hovered });
    const [left, top] = [view.originX - frame.originX, view.originY - frame.originY];
    this.#picture.write?.(context, frame, { left, top, right: left + view.width, bottom: top + view.height });
    Object.assign(this.#canvas.style, { width: `${frame.width}px`, height: `${frame.height}px` });
    this.#isWhole = true;
    this.#show(frame);
  }

  #show(frame: Frame): void {
    this.#shown = frame;
    this.#corner = { zoom: frame.zoom, at: L.point(frame.originX, frame.originY) };
    this.#place(frame.zoom, this._map.getPixelOrigin());
  }

  #roomy(view: Frame): Frame {
    return withRoom(view, { x: Math.round(ROOM * view.width), y: Math.round(ROOM * view.height) });
  }

  /** The context of a canvas that has the size of a view and nothing on it. */
  #sized(canvas: HTMLCanvasElement, { width, height }: Frame, ratio: number): CanvasRenderingContext2D {
    Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    return context;
  }

  #paintPart(context: CanvasRenderingContext2D, frame: Frame, part: Part, look: { readonly ratio: number; readonly hovered: number }): void {
    context.save();
    context.beginPath();
    context.rect(part.left, part.top, part.right - part.left, part.bottom - part.top);
    context.clip();
    this.#picture.paint(context, frame, { style: this.#content.style, ...look }, part);
    context.restore();
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
