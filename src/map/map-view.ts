import * as L from 'leaflet';
import type { Areas } from '../core/areas.js';
import { viewOf } from '../store/selectors.js';
import type { MapStore } from '../store/map-store.js';
import type { LayerState } from '../store/state.js';
import { outlinesOnly, stylesOf } from './area-styles.js';
import { AreasLayer } from './areas-layer.js';
import { basemapLayer } from './basemap.js';
import { nearestArea, nextArea, nextByName, type Direction } from './walk.js';

/** Part of the map that something covers, in CSS pixels from each side. */
export interface Covered { readonly left: number; readonly bottom: number }

/** What a map is told once. */
export interface MapViewOptions {
  readonly minZoom?: number | undefined;
  readonly maxZoom?: number | undefined;
}

/** The Leaflet side of one map: draws what the store says, and tells the store what a person points at. */
export class MapView {
  /** The Leaflet map. */
  readonly map: L.Map;
  readonly #store: MapStore;
  readonly #layers = new Map<number, AreasLayer>();
  readonly #unsubscribe: () => void;
  readonly #moves: boolean;
  #basemap: L.TileLayer | undefined;
  #covered: Covered = { left: 0, bottom: 0 };
  /** Whether the view still follows the data: until an author or a person sets another one. */
  #fitting = true;
  #fitted = '';

  constructor(container: HTMLElement, store: MapStore, options: MapViewOptions = {}) {
    this.#store = store;
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
    this.map.on('zoomend', () => this.update());
    this.map.on('dragstart', () => (this.#fitting = false));
    this.#unsubscribe = store.subscribe(() => this.update());
    this.update();
  }

  /** Makes the map show the newest state. */
  update(): void {
    const { state } = this.#store;
    for (const [id, layer] of this.#layers) {
      const current = state.layers.find((candidate) => candidate.id === id);
      if (current?.areas === layer.areas && this.#isShown(current)) continue;
      layer.remove();
      this.#layers.delete(id);
    }
    for (const layer of state.layers) this.#updateLayer(layer);
    if (this.#fitting) this.#fitOnce();
  }

  /** Moves the view to the whole of the data. */
  fit(): void {
    this.#fitting = true;
    this.#fitted = '';
    this.#fitOnce();
  }

  /** Shows a place at a zoom; `center` is `[lat, lon]` in degrees, as Leaflet has it. */
  setView(center: L.LatLngTuple, zoom: number): void {
    this.#fitting = false;
    this.map.setView(center, zoom, { animate: false });
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
  setZoomRange({ minZoom, maxZoom }: MapViewOptions): void {
    this.map.setMinZoom(minZoom ?? 1).setMaxZoom(maxZoom ?? 20);
  }

  /** The container has another size, or something else lies over it: the data is fitted beside that. */
  resize(covered: Covered): void {
    this.#covered = covered;
    this.map.invalidateSize({ pan: false });
    if (this.#fitting) this.#fitOnce();
  }

  /** Walks to the next area in a direction, or to the middle one when no area has the attention. */
  walk(direction: Direction): void {
    const top = this.#topLayer();
    if (!top) return;
    const { hovered } = this.#store.state;
    const { labelPoints } = top.layer.areas;
    const center = this.map.getCenter();
    this.#attend(top, hovered?.layer === top.id ? nextArea(labelPoints, hovered.area, direction) : nearestArea(labelPoints, [center.lng, center.lat]));
  }

  /** Walks to the next (1) or previous (-1) area by name: every area is reached this way. */
  walkByName(step: 1 | -1): void {
    const top = this.#topLayer();
    const { hovered } = this.#store.state;
    if (top) this.#attend(top, nextByName(top.layer.areas.labels, hovered?.layer === top.id ? hovered.area : -1, step));
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

  /** Resolves when everything asked so far is drawn. */
  async painted(): Promise<void> {
    await Promise.all([...this.#layers.values()].map((layer) => layer.painted()));
  }

  /** Removes the map and everything on it. */
  destroy(): void {
    this.#unsubscribe();
    // Leaflet leaves the timer of a turned wheel running, which then fails on the map that is gone.
    clearTimeout((this.map.scrollWheelZoom as unknown as { _timer?: number })._timer);
    this.map.remove();
  }

  #updateLayer(state: LayerState): void {
    const { declaration, areas } = state;
    if (!areas || !this.#isShown(state)) return;
    let layer = this.#layers.get(state.id);
    if (!layer) {
      layer = new AreasLayer(areas).addTo(this.map);
      this.#layers.set(state.id, layer);
    }
    const { hovered, selected } = this.#store.state;
    const { view } = viewOf(state, this.#store.state);
    layer.setLook({
      styles: view ? stylesOf(view) : outlinesOnly(areas),
      marks: {
        hovered: hovered?.layer === state.id ? hovered.area : -1,
        selected: selected === undefined ? -1 : areas.codes.indexOf(selected),
      },
      opacity: declaration.opacity ?? 1,
    });
  }

  #isShown({ declaration: { hidden, minZoom = -Infinity, maxZoom = Infinity } }: LayerState): boolean {
    const zoom = this.map.getZoom();
    return !hidden && zoom >= minZoom && zoom <= maxZoom;
  }

  /** Points at an area, and brings it into view. */
  #attend({ id, layer: { areas } }: { id: number; layer: AreasLayer }, area: number): void {
    if (area < 0) return;
    this.#store.hover({ layer: id, area });
    const place = labelPointOf(areas, area);
    if (place && !this.map.getBounds().pad(-0.1).contains(place)) this.map.panTo(place, { animate: this.#moves });
  }

  /** The layer that the pointer and the keyboard are about: the topmost one drawn. */
  #topLayer(): { id: number; layer: AreasLayer } | undefined {
    const top = this.#store.state.layers.findLast(({ id }) => this.#layers.has(id));
    return top && { id: top.id, layer: this.#layers.get(top.id)! };
  }

  #point({ latlng }: L.LeafletMouseEvent): void {
    const top = this.#topLayer();
    const area = top?.layer.areaAt(latlng) ?? -1;
    this.#store.hover(top && area >= 0 ? { layer: top.id, area } : undefined);
  }

  #choose({ latlng }: L.LeafletMouseEvent): void {
    const top = this.#topLayer();
    const area = top?.layer.areaAt(latlng) ?? -1;
    const code = area >= 0 ? top!.layer.areas.codes[area] : undefined;
    this.#store.select(code === this.#store.state.selected ? undefined : code);
  }

  /** Fits the data once for every set of shapes, size of the map and covered part. */
  #fitOnce(): void {
    const size = this.map.getSize();
    const bounds = boundsOf([...this.#layers.values()].map((layer) => layer.areas));
    if (!bounds || size.x === 0 || size.y === 0) return;
    const { left, bottom } = this.#covered;
    const key = [bounds.toBBoxString(), size.x, size.y, left, bottom].join();
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
    this.map.fitBounds(bounds, { ...best.options, animate: false });
  }
}

/** `undefined` for an area without a shape. */
function labelPointOf({ labelPoints }: Areas, area: number): L.LatLng | undefined {
  const [lon, lat] = labelPoints.subarray(2 * area, 2 * area + 2);
  return Number.isFinite(lon) ? L.latLng(lat!, lon!) : undefined;
}

/** Bounds of everything; `undefined` when no area has a shape. */
function boundsOf(layers: readonly Areas[]): L.LatLngBounds | undefined {
  const bounds = L.latLngBounds([]);
  for (const { bounds: boxes, count } of layers) {
    for (let area = 0; area < count; area++) {
      const [west, south, east, north] = boxes.subarray(area * 4, area * 4 + 4);
      if (Number.isFinite(west)) bounds.extend([south!, west!]).extend([north!, east!]);
    }
  }
  return bounds.isValid() ? bounds : undefined;
}
