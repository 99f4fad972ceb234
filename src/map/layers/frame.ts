import type * as L from 'leaflet';

/** The view of a map that a layer is painted for. A place of the world is a pair of numbers from 0 to 1, from the north-west. */
export interface Frame {
  readonly zoom: number;
  /** Side of the world in CSS pixels. */
  readonly scale: number;
  /** Where the corner of the map is in the world, in CSS pixels. */
  readonly originX: number;
  readonly originY: number;
  /** Size of the map in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The view that a map is at. */
export function frameOf(map: L.Map): Frame {
  const { x: width, y: height } = map.getSize();
  const { x: originX, y: originY } = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]));
  const zoom = map.getZoom();
  return { zoom, scale: 256 * 2 ** zoom, originX, originY, width, height };
}

/** Positions in degrees, `[lon, lat]`, as places of the world of Web Mercator (spherical Mercator, EPSG:3857). */
export function toWorld(degrees: Float64Array): Float64Array {
  const world = new Float64Array(degrees.length);
  for (let at = 0; at < degrees.length; at += 2) {
    const sine = Math.min(0.9999, Math.max(-0.9999, Math.sin((degrees[at + 1]! * Math.PI) / 180)));
    world[at] = degrees[at]! / 360 + 0.5;
    world[at + 1] = 0.5 - Math.atanh(sine) / (2 * Math.PI);
  }
  return world;
}

/** The inverse of `toWorld`, of one place. */
export function toDegrees(x: number, y: number): [lon: number, lat: number] {
  return [(x - 0.5) * 360, (Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
