import type * as L from 'leaflet';
import type { MapStore } from '../../store/map-store.js';
import type { LayerState } from '../../store/state.js';
import type { ContentLayer } from './content-layer.js';

/** Draws the content of a layer, by a part that is fetched with the first content of its kind. `state` has content. */
export async function drawContent(map: L.Map, state: LayerState, store: MapStore): Promise<ContentLayer> {
  const content = state.content!;
  if (content.kind === 'features') return (await import('./feature-layer.js')).drawFeatures(map, content, store);
  if (content.kind === 'tiles') return (await import('./tile-layer.js')).drawTiles(map, content, { state, store });
  return (await import('./service-layer.js')).drawService(map, content, { state, store });
}
