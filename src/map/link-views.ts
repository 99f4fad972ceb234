import type * as L from 'leaflet';
import type { MapView } from './map-view.js';

/** Where maps are together. */
interface Place { readonly center: L.LatLng; readonly zoom: number }

/**
 * Makes maps move together: the one that a person moves leads, the others follow, and what a follower does because of that
 * leads nobody. With `zoom` each keeps its own middle and only the scale is shared. A view is followed to the pixel, always
 * from the leader's own, so nothing adds up. Begins with where `first` is, when that is somewhere. Returns how to stop.
 */
export function linkViews(views: readonly MapView[], what: 'view' | 'zoom', first?: MapView): () => void {
  const links = new ViewLinks(views, what);
  if (first) links.lead(first, placeOf(first.map));
  return () => links.stop();
}

class ViewLinks {
  readonly #views: readonly MapView[];
  readonly #what: 'view' | 'zoom';
  readonly #stops: (() => void)[];
  readonly #sizes = new Map<MapView, L.Point>();
  /** Followers on their way in an animated zoom. */
  readonly #gliding = new Set<MapView>();
  #shared: Place | undefined;
  #isPlacing = false;

  constructor(views: readonly MapView[], what: 'view' | 'zoom') {
    this.#views = views;
    this.#what = what;
    this.#stops = views.map((view) => this.#watch(view));
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  /** Makes all but the leader go where it is. */
  lead(leader: MapView, place: Place, animate = false): void {
    this.#shared = place;
    for (const view of this.#views) if (view !== leader) this.#place(view, animate);
  }

  #watch(view: MapView): () => void {
    const { map } = view;
    const onMove = (): void => this.#onMove(view);
    const onZoom = ({ center, zoom }: L.ZoomAnimEvent): void => { if (!this.#follows(view)) this.lead(view, { center, zoom }, true); };
    const onEnd = (): void => { if (this.#gliding.delete(view)) this.#place(view); };
    this.#sizes.set(view, map.getSize());
    map.on('move', onMove).on('zoomanim', onZoom).on('moveend', onEnd);
    return () => void map.off('move', onMove).off('zoomanim', onZoom).off('moveend', onEnd);
  }

  #follows(view: MapView): boolean {
    return this.#isPlacing || this.#gliding.has(view);
  }

  #onMove(view: MapView): void {
    if (this.#follows(view)) return;
    const size = view.map.getSize();
    if (!size.equals(this.#sizes.get(view)!)) {
      // Another size moves the middle: nobody asked for that, so the map goes back to where it was.
      this.#sizes.set(view, size);
      const shared = this.#shared;
      // Laid out anew, so that it does not matter which came first: its size or the view.
      const anew = { animate: false, reset: true };
      if (shared && this.#what === 'view') this.#quietly(() => view.map.setView(shared.center, shared.zoom, anew));
      return;
    }
    if (size.x > 0 && size.y > 0) this.lead(view, placeOf(view.map));
  }

  #place(view: MapView, animate = false): void {
    const { map } = view;
    const shared = this.#shared;
    if (!shared) return;
    const { zoom } = shared;
    const center = this.#what === 'view' ? shared.center : map.getCenter();
    const here = map.project(map.getCenter(), zoom);
    const offset = map.project(center, zoom).subtract(here).round();
    const isSameZoom = map.getZoom() === zoom;
    if (isSameZoom && offset.x === 0 && offset.y === 0) return;
    // Leaflet cuts off parts of a pixel: with a tenth more, a whole pixel stays one.
    const nudged = here.add(offset).add([Math.sign(offset.x) / 10, Math.sign(offset.y) / 10]);
    if (animate) this.#gliding.add(view);
    this.#quietly(() => view.setView(isSameZoom ? map.unproject(nudged, zoom) : center, zoom, animate));
  }

  #quietly(act: () => void): void {
    this.#isPlacing = true;
    act();
    this.#isPlacing = false;
  }
}

function placeOf(map: L.Map): Place {
  return { center: map.getCenter(), zoom: map.getZoom() };
}
