import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import { unzipSync } from 'fflate';
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import proj4 from 'proj4';
import { parseDbf, parseShp } from 'shpjs';
import { root } from '../browser.js';

/** proj4 with the parameters of RDNAPTRANS. */
const rd = proj4(
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel '
  + '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs', 'WGS84',
);

/** A shapefile of the open data in degrees, by another conversion (proj4) than the library's own and MapServer's. */
export function shapes<Shape extends Polygon | MultiPolygon | Point>(zip: string): Feature<Shape, Record<string, unknown>>[] {
  const files = Object.entries(unzipSync(readFileSync(join(root, '../shared/data/shapefiles', zip))));
  const file = (ending: string): Uint8Array => files.find(([name]) => name.endsWith(ending))![1];
  const properties = parseDbf(file('.dbf'), 'UTF-8');
  const geometries = parseShp(file('.shp')) as Shape[];
  const turned = (inner: unknown): unknown => (Array.isArray(inner) ? (typeof inner[0] === 'number' ? rd.forward(inner.slice(0, 2) as [number, number]) : inner.map(turned)) : inner);
  return geometries.map((geometry, index) => ({ type: 'Feature', properties: properties[index]!, geometry: { ...geometry, coordinates: turned(geometry.coordinates) } }));
}

/** Where a map is and how large it is. */
export interface View { readonly center: readonly [lat: number, lon: number]; readonly zoom: number; readonly width: number; readonly height: number }

/** Pixel of a place in degrees, from the top left of a map: the formulas of EPSG:3857 (IOGP 7-2, method 1024). */
export function pixelOf([lon, lat]: readonly [number, number], { center, zoom, width, height }: View): [x: number, y: number] {
  const side = 256 * 2 ** zoom;
  const world = (longitude: number, latitude: number): [number, number] =>
    [((longitude + 180) / 360) * side, ((1 - Math.log(Math.tan(((90 + latitude) * Math.PI) / 360)) / Math.PI) / 2) * side];
  const [x, y] = world(lon, lat);
  const [middleX, middleY] = world(center[1], center[0]);
  return [x - middleX + width / 2, y - middleY + height / 2];
}

/** The same backwards. */
export function placeOf([x, y]: readonly [number, number], { center, zoom, width, height }: View): [lon: number, lat: number] {
  const side = 256 * 2 ** zoom;
  const middleX = ((center[1] + 180) / 360) * side;
  const middleY = ((1 - Math.log(Math.tan(((90 + center[0]) * Math.PI) / 360)) / Math.PI) / 2) * side;
  const [worldX, worldY] = [(x - width / 2 + middleX) / side, (y - height / 2 + middleY) / side];
  return [worldX * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI];
}

/** Whether a pixel of the map is in a shape; nothing where its edge is within `margin` pixels. */
export function isInside(features: readonly Feature<Polygon | MultiPolygon>[], [x, y]: readonly [number, number], view: View, margin: number): boolean | undefined {
  const around = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [0.7, 0.7], [-0.7, 0.7], [0.7, -0.7], [-0.7, -0.7]];
  const found = around.map(([dx, dy]) => {
    const place = placeOf([x + dx! * margin, y + dy! * margin], view);
    return features.some((feature) => booleanPointInPolygon(place, feature));
  });
  return found.every((inside) => inside === found[0]) ? found[0] : undefined;
}
