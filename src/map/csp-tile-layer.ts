import * as L from 'leaflet';

/** Leaflet 1.9.4's own members that this class replaces. */
interface TileInternals {
  _map: L.Map | null;
  _tileZoom: number | undefined;
  _tiles: Record<string, { el: HTMLImageElement; coords: { z: number } }>;
}
type Method = (this: unknown, ...args: unknown[]) => unknown;
const grid = L.GridLayer.prototype as unknown as Record<'_removeTile' | '_tileReady', Method>;
const nothing = (): boolean => false;

/** Leaflet drops a tile's image by giving it a `data:` GIF, which `img-src 'self'` forbids and reports. */
function clear(tile: HTMLImageElement): void {
  tile.onload = tile.onerror = nothing;
  tile.removeAttribute('src');
}

/** `L.TileLayer` that never uses a `data:` URL. */
export const CspTileLayer = L.TileLayer.extend({
  _abortLoading(this: TileInternals & L.TileLayer) {
    for (const [key, { el, coords }] of Object.entries(this._tiles)) {
      if (coords.z === this._tileZoom) continue;
      el.onload = el.onerror = nothing;
      if (el.complete) continue;
      clear(el);
      el.remove();
      delete this._tiles[key];
      this.fire('tileabort', { tile: el, coords });
    }
  },
  _removeTile(this: TileInternals, key: string) {
    const tile = this._tiles[key];
    if (!tile) return;
    clear(tile.el);
    grid._removeTile.call(this, key);
  },
  _tileReady(this: TileInternals, coords: unknown, error: unknown, tile?: HTMLImageElement) {
    if (!this._map || (tile && !tile.hasAttribute('src'))) return;
    grid._tileReady.call(this, coords, error, tile);
  },
}) as unknown as new (url: string, options?: L.TileLayerOptions) => L.TileLayer;
