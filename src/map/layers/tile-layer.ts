import type * as L from 'leaflet';
import type { TileContent } from '../../core/layer-content.js';
import { tileAddress } from '../../core/services/tile-address.js';
import type { MapStore } from '../../store/map-store.js';
import type { LayerState } from '../../store/state.js';
import { attributionOf } from './attribution.js';
import type { ContentLayer } from './content-layer.js';
import { PictureTiles } from './picture-tiles.js';

/** Tiles are stretched beyond the zooms at which they exist. */
const MOST_ZOOM = 22;

/** Draws tiles of Web Mercator. They tell nothing of a place. */
export function drawTiles(map: L.Map, content: TileContent, { state, store }: { state: LayerState; store: MapStore }): ContentLayer {
  const { tiles, service } = content;
  const layer = new PictureTiles({
    service,
    pictureOf(tile) {
      const address = tileAddress(tiles, tile);
      return address === undefined ? undefined : { address };
    },
    tell: (condition) => store.report(state.id, condition),
  }, { pane: 'overlayPane', maxZoom: MOST_ZOOM, minNativeZoom: tiles.minNativeZoom, maxNativeZoom: tiles.maxNativeZoom, attribution: attributionOf(content) });
  layer.addTo(map);
  return {
    get element() { return layer.getContainer() ?? undefined; },
    update: ({ declaration }, place) => void layer.setOpacity(declaration.opacity ?? 1).setZIndex(place),
    objectsAt: () => [],
    remove: () => void layer.remove(),
    painted: () => layer.painted(),
  };
}
