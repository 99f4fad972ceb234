// The parts of Leaflet that the single-file bundle needs, under the names by which the map imports them. The whole of
// Leaflet cannot be taken apart by a bundler; its own source modules can: about half of it is left out.
import Browser from 'leaflet/src/core/Browser.js';
import { attribution } from 'leaflet/src/control/Control.Attribution.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { createMap as map } from 'leaflet/src/map/Map.js';
export const control = { attribution };
export { Browser, DomUtil };
