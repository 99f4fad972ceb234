import type * as L from 'leaflet';
import type { MapStore } from '../store/map-store.js';
import { boundsOf } from './extent.js';
import { viewOfStore } from './map-view.js';

/** Whether a layer lies outside what the map shows: all of it, or a part. Waits for the map to draw, which may move it. */
export async function outOfView(store: MapStore, id: number): Promise<'all' | 'part' | 'none'> {
  const view = viewOfStore.get(store);
  await view?.painted();
  const bounds = extentOf(store, id);
  if (!view || !bounds) return 'none';
  // What touches the edge is seen.
  const seen = view.map.getBounds().pad(0.01);
  return seen.contains(bounds) ? 'none' : seen.intersects(bounds) ? 'part' : 'all';
}

/** Moves the map to where a layer is whole. */
export function goToLayer(store: MapStore, id: number): void {
  const view = viewOfStore.get(store);
  const bounds = extentOf(store, id);
  if (!view || !bounds) return;
  // As close as the map comes by itself; a single point has no size.
  view.setView(bounds.getCenter(), Math.min(view.map.getBoundsZoom(bounds.pad(0.05)), MOST_ZOOM));
}

/** Zoom in which the surroundings of a point are told apart. */
const MOST_ZOOM = 16;

function extentOf({ state }: MapStore, id: number): L.LatLngBounds | undefined {
  return boundsOf(state.layers.filter((layer) => layer.id === id), state);
}
