import { distance, leastByLat, leastByLon } from './distance.js';

/**
 * Points in square cells, so that those near a place are found without looking at all of them. Coordinates are
 * `[lon, lat]` in degrees, two numbers a point, away from the poles and on one side of the 180th meridian.
 */
export class PointGrid {
  /** How many points there are. */
  readonly count: number;
  readonly #points: Float64Array;
  readonly #west: number;
  readonly #south: number;
  /** Side of a cell in degrees. */
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #furthestLat: number;
  /** Points in the order of their cells, and where each cell starts in it. */
  readonly #order: Int32Array;
  readonly #starts: Int32Array;

  constructor(points: Float64Array) {
    this.count = points.length / 2;
    this.#points = points;
    const [west, south, east, north] = extent(points);
    [this.#west, this.#south] = [west, south];
    // About two points a cell, and in a narrow strip no more cells than points.
    this.#side = Math.max(Math.sqrt(((east - west) * (north - south) * 2) / this.count), Math.max(east - west, north - south) / this.count) || 1;
    this.#columns = Math.floor((east - west) / this.#side) + 1;
    this.#rows = Math.floor((north - south) / this.#side) + 1;
    this.#furthestLat = Math.max(Math.abs(south), Math.abs(north));
    const cells = Int32Array.from({ length: this.count }, (_, point) => this.#row(points[2 * point + 1]!) * this.#columns + this.#column(points[2 * point]!));
    this.#starts = new Int32Array(this.#columns * this.#rows + 1);
    for (const cell of cells) this.#starts[cell + 1]!++;
    for (let cell = 0; cell + 1 < this.#starts.length; cell++) this.#starts[cell + 1]! += this.#starts[cell]!;
    this.#order = new Int32Array(this.count);
    const next = this.#starts.slice();
    for (const [point, cell] of cells.entries()) this.#order[next[cell]!++] = point;
  }

  /** Metres to the nearest point; `Infinity` when there is none. */
  nearest(lon: number, lat: number): number {
    const { column, row, first, last } = this.#rings(lon, lat);
    let best = Infinity;
    for (let ring = first; ring <= last; ring++) {
      if (best <= this.#leastBeyond(ring - 1, lat)) break;
      this.#visitRing(column, row, ring, (point) => (best = Math.min(best, this.#distance(point, lon, lat))));
    }
    return best;
  }

  /** How many points are no further away than so many metres. */
  countWithin(lon: number, lat: number, metres: number): number {
    const { column, row, first, last } = this.#rings(lon, lat);
    let found = 0;
    for (let ring = first; ring <= last; ring++) {
      if (metres < this.#leastBeyond(ring - 1, lat)) break;
      this.#visitRing(column, row, ring, (point) => {
        if (this.#distance(point, lon, lat) <= metres) found++;
      });
    }
    return found;
  }

  /** The cell of a place, which may lie outside the grid, and the first and last ring of cells around it that touch the grid. */
  #rings(lon: number, lat: number): { column: number; row: number; first: number; last: number } {
    const [column, row] = [this.#column(lon), this.#row(lat)];
    const [right, top] = [this.#columns - 1, this.#rows - 1];
    return {
      column, row,
      first: Math.max(0, -column, column - right, -row, row - top),
      last: Math.max(Math.abs(column), Math.abs(column - right), Math.abs(row), Math.abs(row - top)),
    };
  }

  /** Metres that points outside a ring of cells around a place are away at least. */
  #leastBeyond(ring: number, lat: number): number {
    if (ring < 0) return 0;
    const degrees = ring * this.#side;
    return Math.min(leastByLat(degrees), leastByLon(degrees, Math.max(this.#furthestLat, Math.abs(lat))));
  }

  #column(lon: number): number {
    return Math.floor((lon - this.#west) / this.#side);
  }

  #row(lat: number): number {
    return Math.floor((lat - this.#south) / this.#side);
  }

  #distance(point: number, lon: number, lat: number): number {
    return distance(lon, lat, this.#points[2 * point]!, this.#points[2 * point + 1]!);
  }

  /** Visits the points in the cells that are `ring` cells away from a cell, which may lie outside the grid itself. */
  #visitRing(column: number, row: number, ring: number, visit: (point: number) => void): void {
    for (let y = Math.max(0, row - ring); y <= Math.min(this.#rows - 1, row + ring); y++) {
      const edge = Math.abs(y - row) === ring;
      const step = edge || ring === 0 ? 1 : 2 * ring;
      const from = edge ? Math.max(0, column - ring) : column - ring;
      for (let x = from; x <= Math.min(this.#columns - 1, column + ring); x += step) {
        if (x < 0) continue;
        const cell = y * this.#columns + x;
        for (let index = this.#starts[cell]!; index < this.#starts[cell + 1]!; index++) visit(this.#order[index]!);
      }
    }
  }
}

function extent(points: Float64Array): [west: number, south: number, east: number, north: number] {
  if (points.length === 0) return [0, 0, 0, 0];
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    bounds[0] = Math.min(bounds[0], points[index]!);
    bounds[1] = Math.min(bounds[1], points[index + 1]!);
    bounds[2] = Math.max(bounds[2], points[index]!);
    bounds[3] = Math.max(bounds[3], points[index + 1]!);
  }
  return bounds;
}
