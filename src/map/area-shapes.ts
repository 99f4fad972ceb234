import type { Areas } from '../core/areas.js';
import type { Position } from 'geojson';

/**
 * The shapes of a layer in Web Mercator world units: the whole world is the square 0–1, x to the east, y to the south
 * (EPSG:3857 scaled; Snyder 1987, p. 41). Flat: `points` holds x, y pairs.
 */
export interface WorldShapes {
  readonly points: Float64Array;
  /** Start of each ring in `points`, counted in points, with the end of the last one. */
  readonly ringStarts: Int32Array;
  /** First ring of each area, with the end of the last one. */
  readonly areaRings: Int32Array;
  /** West, north, east, south of each area; `NaN` for an area without shape. */
  readonly boxes: Float64Array;
  /** Stronger borders, each a flat list of x, y pairs. */
  readonly outlines: readonly Float64Array[];
}

/** Projects the shapes of areas once, so that drawing is scaling and shifting. */
export function toWorld(areas: Areas): WorldShapes {
  const rings = areas.polygons.map((polygons) => polygons.flat());
  const total = rings.flat().reduce((sum, ring) => sum + ring.length, 0);
  const points = new Float64Array(total * 2);
  const ringStarts: number[] = [];
  const areaRings: number[] = [];
  const boxes = new Float64Array(areas.count * 4).fill(NaN);
  let at = 0;
  for (const [area, ringsOfArea] of rings.entries()) {
    areaRings.push(ringStarts.length);
    for (const ring of ringsOfArea) {
      ringStarts.push(at);
      for (const [lon, lat] of ring) {
        points[2 * at] = worldX(lon!);
        points[2 * at + 1] = worldY(lat!);
        at++;
      }
    }
    const [west, south, east, north] = areas.bounds.subarray(area * 4, area * 4 + 4);
    boxes.set([worldX(west!), worldY(north!), worldX(east!), worldY(south!)], area * 4);
  }
  areaRings.push(ringStarts.length);
  ringStarts.push(at);
  return {
    points, ringStarts: Int32Array.from(ringStarts), areaRings: Int32Array.from(areaRings), boxes,
    outlines: areas.outlines.map(flatten),
  };
}

/** Longitude in degrees to world x. */
export function worldX(lon: number): number {
  return (lon + 180) / 360;
}

/** Latitude in degrees to world y. */
export function worldY(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}

/** The area at a place in world units; -1 where there is none. Holes count as outside (even-odd rule). */
export function areaAt({ points, ringStarts, areaRings, boxes }: WorldShapes, x: number, y: number): number {
  // Backwards: what is drawn last lies on top.
  for (let area = areaRings.length - 2; area >= 0; area--) {
    const box = area * 4;
    if (!(x >= boxes[box]! && x < boxes[box + 2]! && y >= boxes[box + 1]! && y < boxes[box + 3]!)) continue;
    let inside = false;
    for (let ring = areaRings[area]!; ring < areaRings[area + 1]!; ring++) {
      const start = ringStarts[ring]!;
      const end = ringStarts[ring + 1]!;
      for (let point = start, before = end - 1; point < end; before = point++) {
        const [x1, y1, x2, y2] = [points[2 * before]!, points[2 * before + 1]!, points[2 * point]!, points[2 * point + 1]!];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      }
    }
    if (inside) return area;
  }
  return -1;
}

function flatten(line: readonly Position[]): Float64Array {
  return Float64Array.from(line.flatMap(([lon, lat]) => [worldX(lon!), worldY(lat!)]));
}
