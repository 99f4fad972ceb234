import type * as L from 'leaflet';
import { CspTileLayer } from './csp-tile-layer.js';

const brt = (style: string): string => `https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/${style}/EPSG:3857/{z}/{x}/{y}.png`;
const kadaster = 'Kaart: Kadaster (CC BY 4.0)';

/** Base maps of PDOK, the Dutch government's map service, by the name that a page author writes. */
const basemaps: Readonly<Record<string, { url: string; attribution: string; maxNativeZoom: number }>> = {
  brt: { url: brt('standaard'), attribution: kadaster, maxNativeZoom: 19 },
  'brt-grijs': { url: brt('grijs'), attribution: kadaster, maxNativeZoom: 19 },
  'brt-pastel': { url: brt('pastel'), attribution: kadaster, maxNativeZoom: 19 },
  luchtfoto: {
    url: 'https://service.pdok.nl/hwh/luchtfotorgb/wmts/v1_0/Actueel_orthoHR/EPSG:3857/{z}/{x}/{y}.jpeg',
    attribution: 'Luchtfoto: Beeldmateriaal.nl (CC BY 4.0)', maxNativeZoom: 19,
  },
};

/** The tile layer of a base map by name or URL template; none for `none`, an empty or an unknown name. */
export function basemapLayer(name: string): L.TileLayer | undefined {
  const known = Object.hasOwn(basemaps, name) ? basemaps[name] : undefined;
  const url = known?.url ?? (name.includes('{z}') ? name : undefined);
  return url === undefined ? undefined : new CspTileLayer(url, { ...known, maxZoom: 22 });
}
