/** Mean radius of the earth in metres (IUGG, GRS 80). */
export const EARTH_RADIUS = 6371008.8;

const RADIANS = Math.PI / 180;

/**
 * Distance in metres along the surface of a sphere between two places in degrees (WGS84): the haversine formula (Sinnott,
 * Virtues of the Haversine, Sky & Telescope 68, 1984). The earth is no sphere: at most 0.56% off, 0.3% in the Netherlands.
 */
export function distance(lonA: number, latA: number, lonB: number, latB: number): number {
  const a = haversine((latB - latA) * RADIANS) + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * haversine((lonB - lonA) * RADIANS);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Metres that two places are apart at least when their latitudes are so many degrees apart. */
export function leastByLat(degrees: number): number {
  return EARTH_RADIUS * degrees * RADIANS;
}

/** Metres that two places are apart at least when their longitudes are so many degrees apart and neither is nearer to a pole than `lat`. */
export function leastByLon(degrees: number, lat: number): number {
  return 2 * EARTH_RADIUS * Math.asin(Math.cos(lat * RADIANS) * Math.sin(Math.min(90, degrees / 2) * RADIANS));
}

function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}
