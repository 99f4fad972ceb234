import * as L from 'leaflet';
import { toRkError, type RkError } from '../../core/errors.js';
import type { ServiceContent } from '../../core/layer-content.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import { HALF_WORLD } from '../../core/services/coordinate-system.js';
import { objectOfFacts } from '../../core/services/object-of-facts.js';
import { rdTile } from '../../core/services/rd-tile.js';
import { tileBox, type Tile } from '../../core/services/tile-address.js';
import { toRijksdriehoek } from '../../core/services/to-rijksdriehoek.js';
import { mapAddress, type WmsPicture } from '../../core/services/wms-request.js';
import { worldX, worldY } from '../../core/topology/mercator.js';
import type { MapStore } from '../../store/map-store.js';
import type { LayerDeclaration, LayerState } from '../../store/state.js';
import { attributionOf } from './attribution.js';
import type { ContentLayer } from './content-layer.js';
import { PictureTiles, type TilePicture } from './picture-tiles.js';

/** Sides of tiles in pixels: large ones cut fewer names in two; a picture in RD fits less well the larger it is. */
const SIDE = 512;
const RD_SIDE = 256;
/** Side, in pixels, of the picture around a place that is asked what is there: odd, so that it has a middle. */
const ASKED = 101;

/** Draws the pictures of a WMS, and asks it what is at a place. */
export function drawService(map: L.Map, content: ServiceContent, { state, store }: { state: LayerState; store: MapStore }): ContentLayer {
  const { source, service } = content;
  const layer = new PictureTiles({
    service,
    pictureOf: source.epsg === 3857 ? (tile) => webPicture(content, tile) : (tile) => rdPicture(content, tile),
    tell: (condition) => store.report(state.id, condition),
  }, { pane: 'overlayPane', maxZoom: 22, tileSize: source.epsg === 3857 ? SIDE : RD_SIDE, attribution: attributionOf(content) });
  layer.addTo(map);
  let declaration: LayerDeclaration = state.declaration;
  return {
    get element() { return layer.getContainer() ?? undefined; },
    update(now, place) {
      ({ declaration } = now);
      layer.setOpacity(declaration.opacity ?? 1).setZIndex(place);
    },
    async objectsAt(point): Promise<readonly ObjectFacts[]> {
      const picture = pictureAround(map, point, source.epsg);
      if (!picture || !service.factsAt) return [];
      const middle = (ASKED - 1) / 2;
      const say = (slow: boolean, trouble?: RkError): void => store.report(state.id, { slow, trouble });
      try {
        const found = await service.factsAt(picture, { x: middle, y: middle }, () => say(true));
        say(false);
        return found.map((facts) => objectOfFacts(facts, { ...declaration, title: declaration.title ?? content.title }));
      } catch (error) {
        say(false, toRkError(error));
        throw error;
      }
    },
    remove: () => void layer.remove(),
    painted: () => layer.painted(),
  };
}

/** A tile of 512 pixels is one of the zoom before. */
function webPicture({ source }: ServiceContent, { zoom, x, y }: Tile): TilePicture {
  return { address: mapAddress(source, { box: tileBox({ zoom: zoom - Math.log2(SIDE / 256), x, y }), width: SIDE, height: SIDE }) };
}

function rdPicture({ source }: ServiceContent, tile: Tile): TilePicture | undefined {
  const found = rdTile(tile, RD_SIDE);
  return found && { address: mapAddress(source, found.picture), width: found.picture.width, height: found.picture.height, matrix: found.matrix };
}

/** A picture with a place of the map in the middle of its middle pixel, at the scale of the map. */
function pictureAround(map: L.Map, point: L.Point, epsg: number): WmsPicture | undefined {
  const { lat, lng } = map.containerPointToLatLng(point);
  const metres = (2 * HALF_WORLD) / (256 * 2 ** map.getZoom());
  const around = ([x, y]: readonly [number, number], size: number): WmsPicture => {
    const half = (ASKED / 2) * size;
    return { box: [x - half, y - half, x + half, y + half], width: ASKED, height: ASKED };
  };
  if (epsg === 3857) return around([(worldX(lng) * 2 - 1) * HALF_WORLD, (1 - worldY(lat) * 2) * HALF_WORLD], metres);
  const place = toRijksdriehoek(lng, lat);
  // A metre of Web Mercator is shorter on the ground, the further from the equator.
  return place && around(place, metres * Math.cos((lat * Math.PI) / 180));
}
