import type { Position } from 'geojson';
import { RkError } from './errors.js';

/*
 * RD New (EPSG:28992) to WGS84 by the way it is defined: the inverse of the oblique stereographic projection on the
 * Bessel 1841 ellipsoid (IOGP Guidance Note 7-2, method 9809), then a seven-parameter similarity transformation
 * (IOGP 7-2, method 9606; parameters published with RDNAPTRANS for RD to ETRS89). What is left out, the correction
 * grid, is at most 0.25 m.
 */

const degree = Math.PI / 180;
const second = degree / 3600;

const bessel = { radius: 6377397.155, flattening: 1 / 299.1528128 };
const wgs84 = { radius: 6378137, flattening: 1 / 298.257223563 };

const origin = { lat: 52.1561605555556 * degree, lon: 5.38763888888889 * degree, x: 155000, y: 463000, scale: 0.9999079 };

/** Metres, seconds of arc (a rotation of the position vector) and a scale. */
const shift = {
  x: 565.4171, y: 50.3319, z: 465.5524,
  rotationX: -0.398957388243134 * second, rotationY: 0.343987817378283 * second, rotationZ: -1.87740163998045 * second,
  scale: 1 + 4.0725e-6,
};

const square = bessel.flattening * (2 - bessel.flattening);
const eccentricity = Math.sqrt(square);
const sphere = conformalSphere();

/** A position in RD New, `x` (east) and `y` (north) in metres, as `[lon, lat]` in degrees of WGS84. Within 0.5 m in the Netherlands. */
export function toWgs84(x: number, y: number): [lon: number, lat: number] {
  const { lat, lon } = unproject(x - origin.x, y - origin.y);
  return toGeographic(shiftDatum(toGeocentric(lat, lon)));
}

/** Whether `[west, south, east, north]` can be metres of RD New: the area where RD is defined. Degrees never are. */
export function looksLikeRijksdriehoek([west, south, east, north]: readonly [number, number, number, number]): boolean {
  return west >= -7000 && east <= 300000 && south >= 289000 && north <= 629000;
}

/**
 * Whether shapes within `[west, south, east, north]` are in RD metres, and not in degrees; false without a shape (`NaN`).
 * The numbers decide, not what the file says of them: a `crs` member is often left behind after a conversion.
 * @throws RkError `unsupported` for numbers that are neither, unless the name of the coordinate system says RD.
 */
export function areMetres(bounds: readonly [number, number, number, number], coordinateSystem?: string): boolean {
  const [west, south, east, north] = bounds;
  if (Number.isNaN(west) || (west >= -180 && east <= 180 && south >= -90 && north <= 90)) return false;
  if (looksLikeRijksdriehoek(bounds) || coordinateSystem?.includes('28992')) return true;
  throw new RkError('unsupported', {
    path: 'coordinates',
    got: `${Math.round(west)}, ${Math.round(south)} … ${Math.round(east)}, ${Math.round(north)}${coordinateSystem ? ` (${coordinateSystem})` : ''}`,
    expected: 'longitude and latitude in degrees, or RD in metres',
  });
}

/** A line or ring in RD New as `[lon, lat]`. */
export function lineToWgs84(line: readonly Position[]): Position[] {
  return line.map(([x, y]) => toWgs84(x!, y!));
}

/** Constants of the sphere that the ellipsoid is laid on before it is projected. */
function conformalSphere(): { radius: number; n: number; c: number; lat: number } {
  const sine = Math.sin(origin.lat);
  const w = 1 - square * sine ** 2;
  const n = Math.sqrt(1 + (square * Math.cos(origin.lat) ** 4) / (1 - square));
  const raw = (((1 + sine) / (1 - sine)) * ((1 - eccentricity * sine) / (1 + eccentricity * sine)) ** eccentricity) ** n;
  const sineOnSphere = (raw - 1) / (raw + 1);
  const c = ((n + sine) * (1 - sineOnSphere)) / ((n - sine) * (1 + sineOnSphere));
  return { radius: (bessel.radius * Math.sqrt(1 - square)) / w, n, c, lat: Math.asin((c * raw - 1) / (c * raw + 1)) };
}

/** Metres from the origin of the projection to latitude and longitude in radians on the Bessel ellipsoid. */
function unproject(east: number, north: number): { lat: number; lon: number } {
  const { radius, n, c, lat } = sphere;
  const diameter = 2 * radius * origin.scale;
  const g = diameter * Math.tan(Math.PI / 4 - lat / 2);
  const h = 2 * diameter * Math.tan(lat) + g;
  const i = Math.atan(east / (h + north));
  const j = Math.atan(east / (g - north)) - i;
  const sine = Math.sin(lat + 2 * Math.atan((north - east * Math.tan(j / 2)) / diameter));
  const isometric = Math.log((1 + sine) / (c * (1 - sine))) / (2 * n);
  return { lat: fromIsometric(isometric), lon: (j + 2 * i) / n + origin.lon };
}

function fromIsometric(isometric: number): number {
  let lat = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  // Converges from 10 km to below a micrometre in three steps.
  for (let step = 0; step < 4; step++) {
    const sine = Math.sin(lat);
    const found = Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine);
    lat -= ((found - isometric) * Math.cos(lat) * (1 - square * sine ** 2)) / (1 - square);
  }
  return lat;
}

type Geocentric = readonly [x: number, y: number, z: number];

function toGeocentric(lat: number, lon: number): Geocentric {
  const normal = bessel.radius / Math.sqrt(1 - square * Math.sin(lat) ** 2);
  const across = normal * Math.cos(lat);
  return [across * Math.cos(lon), across * Math.sin(lon), normal * (1 - square) * Math.sin(lat)];
}

function shiftDatum([x, y, z]: Geocentric): Geocentric {
  const { rotationX, rotationY, rotationZ, scale } = shift;
  return [
    shift.x + scale * (x - rotationZ * y + rotationY * z),
    shift.y + scale * (rotationZ * x + y - rotationX * z),
    shift.z + scale * (-rotationY * x + rotationX * y + z),
  ];
}

/** Bowring, "Transformation from spatial to geographical coordinates", Survey Review 1976: exact at ground level. */
function toGeographic([x, y, z]: Geocentric): [lon: number, lat: number] {
  const { radius, flattening } = wgs84;
  const e2 = flattening * (2 - flattening);
  const across = Math.hypot(x, y);
  const reduced = Math.atan2(z, across * (1 - flattening));
  const up = z + (e2 / (1 - flattening)) * radius * Math.sin(reduced) ** 3;
  const out = across - e2 * radius * Math.cos(reduced) ** 3;
  return [Math.atan2(y, x) / degree, Math.atan2(up, out) / degree];
}
