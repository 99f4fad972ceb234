import { GrowingArray } from './growing-array.js';
import { lonLat } from './mercator.js';
import type { PlanarMap } from './planar-map.js';

/** Heights at which a part is looked through, of nine: from the middle, where a label reads best, and where what is found makes short work of the others. */
const HEIGHTS = [4, 3, 5, 2, 6, 1, 7, 0, 8];

/** Places labels one after another, without making anything for an edge. */
export class LabelPlacer {
  readonly #map: PlanarMap;
  /** Every edge of all rings of a part, x0, y0, x1, y1, the closing edges of rings included. */
  readonly #edges = new GrowingArray(Float64Array);
  readonly #crossings = new GrowingArray(Float64Array);
  /** Of the widest stretch found last. */
  #middle = 0;
  #width = 0;

  constructor(map: PlanarMap) {
    this.#map = map;
  }

  /** See `labelPoint`. */
  place(area: number): [lon: number, lat: number] | null {
    const part = largestPart(this.#map, area);
    if (part < 0) return null;
    const { minY, maxY } = this.#readEdges(part);
    const { originX, originY, unit } = this.#map.projected;
    let found = -1;
    let bestX = 0;
    let bestY = 0;
    for (const height of HEIGHTS) {
      const y = minY + ((maxY - minY) * (height + 0.5)) / HEIGHTS.length;
      this.#findWidest(y);
      // No point is further from a border than half the stretch it is the middle of; a little more, for rounding.
      const most = (this.#width * this.#width) / 4 * 1.001;
      if (this.#width === 0 || most <= found) continue;
      const distance = this.#squaredDistance(this.#middle, y, { most, least: found });
      if (distance > found) { found = distance; bestX = this.#middle; bestY = y; }
    }
    return found < 0 ? null : lonLat(originX + unit * bestX, originY + unit * bestY);
  }

  #readEdges(part: number): { minY: number; maxY: number } {
    const { partStart, ringStart, ringArcs, arcStart } = this.#map.topology;
    const { coordinates } = this.#map.projected;
    const edges = this.#edges;
    edges.length = 0;
    let minY = Infinity;
    let maxY = -Infinity;
    for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
      const first = edges.length;
      for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++) {
        const reference = ringArcs[i]!;
        const arc = reference < 0 ? ~reference : reference;
        const count = arcStart[arc + 1]! - arcStart[arc]!;
        const step = reference < 0 ? -2 : 2;
        edges.reserve(4 * count + 2);
        const { values } = edges;
        let length = edges.length;
        let at = 2 * (reference < 0 ? arcStart[arc + 1]! - 1 : arcStart[arc]!);
        for (let k = 0; k < count; k++, at += step) {
          const x = coordinates[at]!;
          const y = coordinates[at + 1]!;
          if (y < minY) minY = y;
          if (y > maxY) maxY = y;
          // The end of the edge before, and the start of the next.
          if (length > first) { values[length++] = x; values[length++] = y; }
          values[length++] = x;
          values[length++] = y;
        }
        edges.length = length;
      }
      if (edges.length > first) {
        edges.push(edges.values[first]!);
        edges.push(edges.values[first + 1]!);
      }
    }
    return { minY, maxY };
  }

  /** Finds the widest stretch inside the edges at height y (even-odd); its width is 0 where nothing is inside. */
  #findWidest(y: number): void {
    const { values, length } = this.#edges;
    const crossings = this.#crossings;
    crossings.length = 0;
    for (let i = 0; i < length; i += 4) {
      const y0 = values[i + 1]!;
      const y1 = values[i + 3]!;
      if (y0 <= y !== y1 <= y) crossings.push(values[i]! + ((y - y0) / (y1 - y0)) * (values[i + 2]! - values[i]!));
    }
    const sorted = crossings.values;
    if (crossings.length === 2) { if (sorted[0]! > sorted[1]!) { const x = sorted[0]!; sorted[0] = sorted[1]!; sorted[1] = x; } }
    else sorted.subarray(0, crossings.length).sort();
    this.#width = 0;
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = sorted[i + 1]! - sorted[i]!;
      if (width > this.#width) { this.#width = width; this.#middle = sorted[i]! + width / 2; }
    }
  }

  /** Squared distance to the nearest edge, which is at most `most`; or any number up to `least` when that is not further than `least`. */
  #squaredDistance(x: number, y: number, { most, least }: { most: number; least: number }): number {
    const { values, length } = this.#edges;
    let nearest = most;
    for (let i = 0; i < length; i += 4) {
      const x0 = values[i]! - x;
      const y0 = values[i + 1]! - y;
      const x1 = values[i + 2]! - x;
      const y1 = values[i + 3]! - y;
      // Most edges are further off than the nearest by their box alone.
      const besideX = x0 > 0 && x1 > 0 ? Math.min(x0, x1) : x0 < 0 && x1 < 0 ? Math.max(x0, x1) : 0;
      const besideY = y0 > 0 && y1 > 0 ? Math.min(y0, y1) : y0 < 0 && y1 < 0 ? Math.max(y0, y1) : 0;
      if (besideX * besideX + besideY * besideY >= nearest) continue;
      const dx = values[i + 2]! - values[i]!;
      const dy = values[i + 3]! - values[i + 1]!;
      const along = -(x0 * dx + y0 * dy) / (dx * dx + dy * dy) || 0;
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const squared = (x0 + t * dx) ** 2 + (y0 + t * dy) ** 2;
      if (squared < nearest) {
        nearest = squared;
        if (nearest <= least) return nearest;
      }
    }
    return nearest;
  }
}

/** The part with the largest outline; -1 for an area without parts. */
function largestPart(map: PlanarMap, area: number): number {
  const { areaStart } = map.topology;
  let largest = -1;
  let most = -1;
  for (let part = areaStart[area]!; part < areaStart[area + 1]!; part++) {
    const size = outlineSize(map, part);
    if (size > most) { most = size; largest = part; }
  }
  return largest;
}

/** Twice the absolute area within the outline of a part: the shoelace sum of its arcs. */
function outlineSize({ topology, measures }: PlanarMap, part: number): number {
  const { partStart, ringStart, ringArcs } = topology;
  const outline = partStart[part]!;
  let sum = 0;
  for (let i = ringStart[outline]!; i < ringStart[outline + 1]!; i++) {
    const reference = ringArcs[i]!;
    sum += reference < 0 ? -measures.twiceArea[~reference]! : measures.twiceArea[reference]!;
  }
  return Math.abs(sum);
}
