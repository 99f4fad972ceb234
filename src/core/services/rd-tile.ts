import { lonLat } from '../topology/mercator.js';
import type { Tile } from './tile-address.js';
import { toRijksdriehoek } from './to-rijksdriehoek.js';
import type { WmsPicture } from './wms-request.js';

/** A picture in RD and how it has to lie to fill a tile of Web Mercator. */
export interface RdTile {
  readonly picture: WmsPicture;
  /**
   * Turns a place in the picture into one in the tile, both in pixels from the top left: `x' = a·x + c·y + e`,
   * `y' = b·x + d·y + f`, in the order a, b, c, d, e, f of CSS `matrix()`.
   */
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

type Place = readonly [x: number, y: number];

/** Metres around the Netherlands outside which RD means nothing. */
const LIMITS = { west: -100_000, south: 200_000, east: 400_000, north: 750_000 };

/**
 * The picture that a service in RD has to make for a tile, and how that lies in the tile. Both projections keep angles, so in
 * a tile they differ by a turn of a few degrees at most, a scale, and a bend that one matrix leaves out: of a tile of 256
 * pixels that is less than a metre from zoom 13 on, a tenth of a pixel (2 m) at zoom 12, and less than a pixel from zoom 9
 * on. Nothing for a tile outside the Netherlands.
 * @param size Side of the tile in pixels.
 */
export function rdTile({ zoom, x, y }: Tile, size: number): RdTile | undefined {
  const placeAt = (across: number, down: number) => {
    const world = 2 ** zoom;
    const place = toRijksdriehoek(...lonLat((x + across) / world, (y + down) / world));
    return place && place[0] > LIMITS.west && place[0] < LIMITS.east && place[1] > LIMITS.south && place[1] < LIMITS.north ? place : undefined;
  };
  const [northWest, northEast, southWest, southEast, middle] = [placeAt(0, 0), placeAt(1, 0), placeAt(0, 1), placeAt(1, 1), placeAt(0.5, 0.5)];
  if (!northWest || !northEast || !southWest || !southEast || !middle) return undefined;
  const corners = [northWest, northEast, southWest, southEast];
  // Metres that a pixel is to the right and down, on average over the tile.
  const right = halved(minus(northEast, northWest), minus(southEast, southWest), size);
  const down = halved(minus(southWest, northWest), minus(southEast, northEast), size);
  // Between what fits the corners and what fits the middle, so that neither errs most.
  const centre: Place = [0, 1].map((axis) => (corners.reduce((sum, corner) => sum + corner[axis]! / 4, 0) + middle[axis]!) / 2) as unknown as Place;

  const metres = Math.hypot(...right);
  const [west, north] = [Math.min(...corners.map(([east]) => east)) - metres, Math.max(...corners.map(([, up]) => up)) + metres];
  const width = Math.ceil((Math.max(...corners.map(([east]) => east)) - west) / metres) + 1;
  const height = Math.ceil((north - Math.min(...corners.map(([, up]) => up))) / metres) + 1;

  // The inverse of [right down], which turns metres from the centre into pixels from the middle of the tile.
  const determinant = right[0] * down[1] - down[0] * right[1];
  const toPixels = ([east, up]: Place): Place => [(down[1] * east - down[0] * up) / determinant, (right[0] * up - right[1] * east) / determinant];
  const [a, b] = toPixels([metres, 0]);
  const [c, d] = toPixels([0, -metres]);
  const [e, f] = toPixels(minus([west, north], centre));
  return {
    picture: { box: [west, north - height * metres, west + width * metres, north], width, height },
    matrix: [a, b, c, d, e + size / 2, f + size / 2],
  };
}

function minus([x, y]: Place, [fromX, fromY]: Place): Place {
  return [x - fromX, y - fromY];
}

function halved([x, y]: Place, [otherX, otherY]: Place, size: number): Place {
  return [(x + otherX) / 2 / size, (y + otherY) / 2 / size];
}
