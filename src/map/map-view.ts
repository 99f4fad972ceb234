import * as L from 'leaflet';
import type { Areas } from '../core/areas.js';
import { outsideClasses } from '../core/charts/brush.js';
import type { LayerView } from '../core/layer-view.js';
import type { ShapedAreas } from '../core/raster/engine.js';
import { codeAt } from '../store/places.js';
import { viewOf } from '../store/selectors.js';
import type { MapStore } from '../store/map-store.js';
import type { Brush, LayerState } from '../store/state.js';
import { outlinesOnly, stylesOf, type AreaStyles } from './area-styles.js';
import { basemapLayer } from './basemap.js';
import { boundsOf } from './extent.js';
import type { ContentLayers } from './layers/content-layers.js';
import { PaintedAreasLayer } from './painter/painted-areas-layer.js';
import { DEFAULT_BORDERS } from './painter/styles.js';
import type { Swipe } from './swipe.js';
import { nearestArea, nextArea, nextByName, type Direction } from './walk.js';

/** Part of the map that something covers, in CSS pixels from each side. */
export interface Covered { readonly left: number; readonly bottom: number }

/** Limits of the zoom. */
export interface ZoomRange {
  readonly minZoom?: number | undefined;
  readonly maxZoom?: number | undefined;
}

/** What a map is told once. */
export interface MapViewOptions extends ZoomRange {
  /** Measures what lies over the map: called before data is fitted beside it. */
  readonly covered: () => Covered;
}

/** Borders of a coarser level, such as the wijken around buurten. */
const BORDERS = { ...DEFAULT_BORDERS, strong: [77, 91, 105, 255], hovered: [13, 23, 33, 255], hoveredWidth: 2.5, selected: [13, 23, 33, 255], selectedWidth: 3.5 } as const;

/** Length of the equator of the sphere that Web Mercator takes, in metres. */
const EQUATOR = 2 * Math.PI * 6378137;

/** One layer as it was last drawn. */
interface DrawnLayer {
  readonly picture: PaintedAreasLayer;
  /** The picture of other areas that stays until this one has something to show. */
  leaving: PaintedAreasLayer | undefined;
  styles: AreaStyles | undefined;
  hovered: number;
  selected: number;
  /** What the dimmed areas were worked out from; nothing when none are dimmed. */
  dimmedBy: { readonly view: LayerView; readonly brush: Brush } | undefined;
}

/** The layer that the pointer and the keyboard are about. */
interface TopLayer { readonly id: number; readonly picture: PaintedAreasLayer; readonly areas: ShapedAreas }

/** What drew the map of a store last; nothing before that map is on the page. */
export const viewOfStore = new WeakMap<MapStore, MapView>();

/** The Leaflet side of one map: draws what the store says, and tells the store what a person points at. */
export class MapView {
  /** The Leaflet map. */
  readonly map: L.Map;
  readonly #store: MapStore;
  readonly #layers = new Map<number, DrawnLayer>();
  readonly #unsubscribe: () => void;
  /** What draws on the map, from the first time that somebody does. */
  #drawing: Promise<{ stop(): void }> | undefined;
  readonly #moves: boolean;
  #basemap: L.TileLayer | undefined;
  /** Layers of other types, from the first one on. */
  #contents: ContentLayers | undefined;
  #fetching: Promise<void> | undefined;
  readonly #measure: () => Covered;
  #covered: Covered = { left: 0, bottom: 0 };
  /** The task in which shapes that came in are added to the map. */
  #arrival: ReturnType<typeof setTimeout> | undefined;
  /** Whether the view still follows the data: until an author or a person sets another one. */
  #fitting = true;
  #fitted = '';
  /** What shows layers for a part, when something does. */
  swipe: Swipe | undefined;

  constructor(container: HTMLElement, store: MapStore, options: MapViewOptions) {
    this.#store = store;
    this.#measure = options.covered;
    // Who asked for less motion sees the map jump instead of glide.
    this.#moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(container, {
      zoomAnimation: this.#moves, fadeAnimation: this.#moves, inertia: this.#moves,
      zoomControl: false, attributionControl: false, keyboard: false, zoomSnap: 0.25, wheelPxPerZoomLevel: 100,
      minZoom: options.minZoom ?? 1, maxZoom: options.maxZoom ?? 20,
      // One finger scrolls the page; two fingers move and zoom the map.
      dragging: !L.Browser.mobile,
    });
    L.control.attribution({ prefix: false }).addTo(this.map);
    this.map.setView([52.2, 5.3], 7, { animate: false });
    this.map.on('mousemove', (event) => this.#point(event));
    this.map.on('mouseout', () => this.#store.hover(undefined));
    this.map.on('click', (event) => this.#choose(event));
    this.map.on('zoomend', () => this.#store.setZoom(this.map.getZoom()));
    this.map.on('zoomend', () => this.update());
    this.map.on('dragstart', () => (this.#fitting = false));
    this.#unsubscribe = store.subscribe(() => this.update());
    viewOfStore.set(store, this);
    this.update();
  }

  /** Makes the map show the newest state. */
  update(): void {
    const { state } = this.#store;
    if (state.drawing) this.#drawing ??= this.#startDrawing();
    for (const [id, drawn] of this.#layers) {
      const current = state.layers.find((candidate) => candidate.id === id);
      if (current?.areas && this.#isShown(current)) continue;
      drawn.leaving?.remove();
      drawn.picture.remove();
      this.#layers.delete(id);
    }
    const isNew = (layer: LayerState): boolean => layer.areas !== undefined && this.#isShown(layer) && this.#layers.get(layer.id)?.picture.areas !== layer.areas;
    if (!state.layers.some(isNew)) return this.#draw();
    // In a task of its own: by then the legend has its size, so the first picture is of the view that stays.
    this.#arrival ??= setTimeout(() => {
      this.#covered = this.#measure();
      this.#draw();
      this.#arrival = undefined;
    });
  }

  async #startDrawing(): Promise<{ stop(): void }> {
    const { DrawingLayer } = await import('./drawing/drawing-layer.js');
    return new DrawingLayer(this.map, this.#store, (place) => this.#codeAt(place));
  }

  #draw(): void {
    const { layers } = this.#store.state;
    if (this.#fitting) this.#fitOnce();
    for (const [place, layer] of layers.entries()) this.#updateLayer(layer, place);
    this.#contents?.update();
    if (layers.some(({ content }) => content)) this.#fetching ??= this.#fetchContents();
  }

  async #fetchContents(): Promise<void> {
    const { ContentLayers } = await import('./layers/content-layers.js');
    // The map may be gone by now.
    if (viewOfStore.get(this.#store) !== this) return;
    this.#contents = new ContentLayers(this.map, this.#store, (layer) => this.#isShown(layer));
  }

  /** Layers of other types; `undefined` until there are any. */
  get contents(): ContentLayers | undefined {
    return this.#contents;
  }

  /** The area of a layer at a point of the container; -1 for none. */
  readonly areaAt = (layer: number, point: L.Point): number => this.#layers.get(layer)?.picture.areaAt(point) ?? -1;

  /** Moves the view to the whole of the data. */
  fit(): void {
    this.#fitting = true;
    this.#fitted = '';
    this.#fitOnce();
  }

  /** Shows a place at a zoom; `center` is `[lat, lon]` in degrees, as Leaflet has it. */
  setView(center: L.LatLngExpression, zoom: number, animate = false): void {
    this.#fitting = false;
    this.map.setView(center, zoom, { animate });
    this.#store.setZoom(this.map.getZoom());
  }

  /** Zooms one step in (1) or out (-1). */
  zoomBy(steps: number): void {
    this.#fitting = false;
    this.map.setZoom(Math.round(this.map.getZoom()) + steps);
  }

  /** Shows a base map by name or URL template; none for `none`. */
  setBasemap(name: string): void {
    this.#basemap?.remove();
    this.#basemap = basemapLayer(name)?.addTo(this.map);
  }

  /** Limits the zoom. */
  setZoomRange({ minZoom, maxZoom }: ZoomRange): void {
    this.map.setMinZoom(minZoom ?? 1).setMaxZoom(maxZoom ?? 20);
  }

  /** The container has another size, or something else lies over it. */
  resize(): void {
    this.#covered = this.#measure();
    // A map that was out of sight is at its middle, which is then still what an author asked for.
    this.map.invalidateSize({ pan: this.map.getSize().x === 0 });
    if (this.#fitting) this.#fitOnce();
  }

  /** Walks to the next area in a direction, or to the middle one when no area has the attention. */
  walk(direction: Direction): void {
    const top = this.#topLayer();
    if (!top) return;
    const from = this.#hoveredOn(top);
    const { labelPoints } = top.areas;
    const center = this.map.getCenter();
    this.#attend(top, from >= 0 ? nextArea(labelPoints, from, direction) : nearestArea(labelPoints, [center.lng, center.lat]));
  }

  /** Walks to the next (1) or previous (-1) area by name: every area is reached this way. */
  walkByName(step: 1 | -1): void {
    const top = this.#topLayer();
    if (top) this.#attend(top, nextByName(top.areas.labels, this.#hoveredOn(top), step));
  }

  /** Moves the view by part of its size. */
  pan({ x, y }: Direction): void {
    const size = this.map.getSize();
    this.#fitting = false;
    this.map.panBy([(x * size.x) / 4, (y * size.y) / 4], { animate: this.#moves });
  }

  /** Where an area's label point is in the container, in CSS pixels from the top left; `undefined` without a shape. */
  placeOf(areas: Areas, area: number): L.Point | undefined {
    const place = labelPointOf(areas, area);
    return place && this.map.latLngToContainerPoint(place);
  }

  /** Metres on the ground to a CSS pixel in the middle of the map (Web Mercator, EPSG:3857), to three digits. */
  get metresPerPixel(): number {
    const { lat } = this.map.getCenter();
    // The same map, fitted twice, may have its middle a part of a pixel away.
    return Number(((EQUATOR * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** this.map.getZoom())).toPrecision(3));
  }

  /** Resolves when everything asked so far is drawn. */
  async painted(): Promise<void> {
    while (this.#arrival) await new Promise((resolve) => setTimeout(resolve));
    await Promise.all([...this.#layers.values()].map(({ picture }) => picture.painted()));
    await this.#fetching;
    await this.#contents?.painted();
  }

  /**
   * The areas, points and lines that the map shows as a picture of their own, with `pixelRatio` pixels to a CSS pixel. Without
   * the base map: a browser gives away no picture with tiles of another host in it.
   */
  async picture(pixelRatio: number): Promise<HTMLCanvasElement> {
    const size = this.map.getSize().multiplyBy(pixelRatio).round();
    const canvas = Object.assign(document.createElement('canvas'), { width: size.x, height: size.y });
    const context = canvas.getContext('2d')!;
    for (const { id, declaration: { opacity = 1 } } of this.#store.state.layers) {
      const drawn = this.#layers.get(id);
      const layer = drawn ? await drawn.picture.picture(pixelRatio, only(drawn.selected)) : this.#contents?.pictureOf(id, pixelRatio);
      // Areas are made with their opacity, which their outlines do not have.
      context.globalAlpha = drawn ? 1 : opacity;
      if (layer && this.swipe) this.swipe.drawSeen(context, { id, layer, pixelRatio });
      else if (layer) context.drawImage(layer, 0, 0);
    }
    return canvas;
  }

  /** Removes the map and everything on it. */
  destroy(): void {
    this.#unsubscribe();
    if (viewOfStore.get(this.#store) === this) viewOfStore.delete(this.#store);
    this.#contents?.destroy();
    void this.#drawing?.then((drawing) => drawing.stop());
    clearTimeout(this.#arrival);
    // Leaflet leaves the timer of a turned wheel running, which then fails on the map that is gone.
    clearTimeout((this.map.scrollWheelZoom as unknown as { _timer?: number })._timer);
    this.map.remove();
  }

  #updateLayer(state: LayerState, place: number): void {
    const { declaration, areas } = state;
    if (!areas || !this.#isShown(state)) return;
    const drawn = this.#drawn(state.id, areas);
    const { picture } = drawn;
    const { hovered, selected } = this.#store.state;
    const { view } = viewOf(state, this.#store.state);
    const styles = view ? stylesOf(view) : outlinesOnly(areas);
    if (styles !== drawn.styles) picture.setStyles(styles.styles, (drawn.styles = styles).styleOf);
    picture.setOpacity(declaration.opacity ?? 1).setPlace(place);
    this.#dim(state.id, drawn, view);
    const marks = {
      hovered: hovered?.layer === state.id ? hovered.area : -1,
      selected: selected === undefined ? -1 : areas.codes.indexOf(selected),
    };
    if (marks.hovered === drawn.hovered && marks.selected === drawn.selected) return;
    Object.assign(drawn, marks);
    picture.highlight({ hovered: only(marks.hovered), selected: only(marks.selected) });
  }

  #dim(id: number, drawn: DrawnLayer, view: LayerView | undefined): void {
    const { brushed } = this.#store.state;
    const by = view && brushed?.layer === id ? { view, brush: brushed } : undefined;
    if (by?.view === drawn.dimmedBy?.view && by?.brush === drawn.dimmedBy?.brush) return;
    drawn.dimmedBy = by;
    drawn.picture.setDimmed(by ? outsideClasses(by.view, by.brush.classes) : null);
  }

  /** The picture of a layer's areas; a new one where there is none, or one of other areas. */
  #drawn(id: number, areas: ShapedAreas): DrawnLayer {
    const before = this.#layers.get(id);
    if (before?.picture.areas === areas) return before;
    const picture = new PaintedAreasLayer(areas).setBorders(BORDERS);
    // Of two pictures that leave, the one that was seen last stays.
    const leaving = before?.picture.hasPicture ? before.picture : before?.leaving;
    for (const gone of [before?.picture, before?.leaving]) if (gone !== leaving) gone?.remove();
    const drawn: DrawnLayer = { picture, leaving, styles: undefined, hovered: -1, selected: -1, dimmedBy: undefined };
    picture.onFirstPicture = () => {
      areas.placeLabels().catch(() => undefined);
      drawn.leaving?.remove();
      drawn.leaving = undefined;
    };
    this.#layers.set(id, drawn);
    picture.addTo(this.map);
    return drawn;
  }

  #isShown({ declaration: { hidden, minZoom = -Infinity, maxZoom = Infinity } }: LayerState): boolean {
    const zoom = this.map.getZoom();
    return !hidden && zoom >= minZoom && zoom <= maxZoom;
  }

  /** The hovered area as one of a layer, by its code; -1 for none. */
  #hoveredOn({ areas }: TopLayer): number {
    const { state } = this.#store;
    return areas.codes.indexOf(codeAt(state, state.hovered) ?? '');
  }

  /** Points at an area, on the layer that is in sight there, and brings it into view. */
  #attend({ id, areas }: TopLayer, area: number): void {
    if (area < 0) return;
    const place = labelPointOf(areas, area);
    const own = { layer: id, area };
    this.#store.hover(this.swipe?.inSightOf(own) ?? own);
    if (place && !this.map.getBounds().pad(-0.1).contains(place)) this.map.panTo(place, { animate: this.#moves });
  }

  /** The layer that the pointer and the keyboard are about: the topmost one drawn, and in sight at a place in the container. */
  #topLayer(point?: L.Point): TopLayer | undefined {
    const top = this.#store.state.layers.findLast(({ id }) => this.#layers.has(id) && !(point && this.swipe?.hides(id, point.x)));
    if (!top) return undefined;
    const { picture } = this.#layers.get(top.id)!;
    return { id: top.id, picture, areas: picture.areas };
  }

  #point({ containerPoint }: L.LeafletMouseEvent): void {
    const tool = this.#store.state.drawing?.tool;
    if (tool && tool !== 'areas') return;
    const feature = this.#contents?.featureAt(containerPoint, (id) => !this.swipe?.hides(id, containerPoint.x));
    if (feature) return this.#store.hover(feature);
    const top = this.#topLayer(containerPoint);
    const area = top?.picture.areaAt(containerPoint) ?? -1;
    this.#store.hover(top && area >= 0 ? { layer: top.id, area } : undefined);
  }

  #choose({ containerPoint, latlng: { lng, lat } }: L.LeafletMouseEvent): void {
    if (this.#store.state.drawing?.tool) return;
    const apart = this.#contents?.expansionAt(containerPoint);
    if (apart) return this.setView([apart.at[1], apart.at[0]], apart.zoom);
    this.#store.showPlace({ at: [lng, lat] });
    const code = this.#codeAt(containerPoint);
    this.#store.select(code === this.#store.state.selected ? undefined : code);
  }

  /** Code of the area at a place in the container. */
  #codeAt(place: L.Point): string | undefined {
    const top = this.#topLayer(place);
    return top?.areas.codes[top.picture.areaAt(place)];
  }

  /** Fits the data once for every set of shapes, size of the map and covered part. */
  #fitOnce(): void {
    const size = this.map.getSize();
    const layers = this.#store.state.layers.filter((layer) => this.#isShown(layer));
    const bounds = boundsOf(layers, this.#store.state);
    if (!bounds || size.x === 0 || size.y === 0) return;
    const { left, bottom } = this.#covered;
    // Another level of the same layer is not fitted again: it came because of the zoom.
    const shown = layers.some(({ declaration }) => declaration.levels) ? layers.map(({ id }) => id).join() : bounds.toBBoxString();
    const key = [shown, size.x, size.y, left, bottom].join();
    if (key === this.#fitted) return;
    this.#fitted = key;
    // What lies in the corner may be passed on its side or above it; the way that leaves the data larger is taken.
    const margin = 16;
    // The buttons stand at the right; on a narrow map that would cost too much of it.
    const right = size.x > 600 ? 64 : margin;
    const ways = [L.point(left, 0), L.point(0, bottom)].flatMap((corner) => {
      const options = { paddingTopLeft: L.point(margin + corner.x, margin), paddingBottomRight: L.point(right, margin + corner.y) };
      const padding = options.paddingTopLeft.add(options.paddingBottomRight);
      const room = size.subtract(padding);
      return room.x < 80 || room.y < 80 ? [] : [{ options, zoom: this.map.getBoundsZoom(bounds, false, padding) }];
    });
    const best = ways.reduce((first, second) => (second.zoom > first.zoom ? second : first), ways[0] ?? { options: {}, zoom: 0 });
    // Laid out anew, so that it does not matter how often the map was fitted before: a pan would leave its panes moved.
    const anew = { ...best.options, animate: false, reset: true };
    this.map.fitBounds(bounds, anew);
  }
}

/** `undefined` for an area without a shape. */
function labelPointOf({ labelPoints }: Areas, area: number): L.LatLng | undefined {
  const [lon, lat] = labelPoints.subarray(2 * area, 2 * area + 2);
  return Number.isFinite(lon) ? L.latLng(lat!, lon!) : undefined;
}

function only(area: number): readonly number[] {
  return area < 0 ? [] : [area];
}
