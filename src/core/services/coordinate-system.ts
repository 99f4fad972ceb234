import { toWgs84 } from '../rijksdriehoek.js';
import { lonLat } from '../topology/mercator.js';

/** A coordinate system as a service names it. */
export interface CoordinateSystem {
  /** Number of the EPSG register; 4326 for CRS84 too. */
  readonly epsg: number;
  /** Whether the way it is named puts latitude before longitude. */
  readonly latitudeFirst: boolean;
}

/** Systems of degrees, for which the register says latitude first: WGS84 and ETRS89. */
const geographic: ReadonlySet<number> = new Set([4326, 4258]);
/** Web Mercator, and the numbers it had before it was in the register. */
const mercator: ReadonlySet<number> = new Set([3857, 900913, 3785, 102100, 102113]);
/** Half the side of the square world of Web Mercator, in metres: π × 6378137. */
export const HALF_WORLD = 20037508.342789244;

/**
 * Reads the name of a coordinate system in any form that services use: `EPSG:28992`, `urn:ogc:def:crs:EPSG::28992`,
 * `http://www.opengis.net/def/crs/EPSG/0/28992`, `http://www.opengis.net/gml/srs/epsg.xml#28992`, `CRS:84`,
 * `urn:ogc:def:crs:OGC:1.3:CRS84`. Nothing for another name. The short form and the one with `#` are from before the
 * register's axis order counted: they have longitude first (WMS 1.3.0 differs, see `boundingBox`).
 */
export function readCoordinateSystem(name: string): CoordinateSystem | undefined {
  if (/CRS:?84$/i.test(name)) return { epsg: 4326, latitudeFirst: false };
  const number = /^(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:|https?:\/\/www\.opengis\.net\/(?:def\/crs\/EPSG\/[^/]*\/|gml\/srs\/epsg\.xml#))(\d+)$/i.exec(name.trim())?.[1];
  if (number === undefined) return undefined;
  const epsg = mercator.has(Number(number)) ? 3857 : Number(number);
  return { epsg, latitudeFirst: geographic.has(epsg) && /^urn:|\/def\/crs\//i.test(name.trim()) };
}

/** Turns a position of a system into `[lon, lat]` in degrees; nothing for a system that is not known here. */
export function toDegrees({ epsg, latitudeFirst }: CoordinateSystem): ((position: readonly number[]) => [lon: number, lat: number]) | undefined {
  if (geographic.has(epsg)) return latitudeFirst ? ([lat, lon]) => [lon!, lat!] : ([lon, lat]) => [lon!, lat!];
  if (epsg === 3857) return ([x, y]) => lonLat((x! / HALF_WORLD + 1) / 2, (1 - y! / HALF_WORLD) / 2);
  if (epsg === 28992) return ([x, y]) => toWgs84(x!, y!);
  return undefined;
}
