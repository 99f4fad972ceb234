import type { Work } from '../../core/work.js';

/** What stands on the map at a zoom: points by themselves, and signs for several that lie close together. */
export interface Signs {
  /** Places in the world, two numbers a sign: of several points their mean. */
  readonly world: Float64Array;
  /** How many points each sign is of. */
  readonly counts: Uint32Array;
  /** By point, its sign. */
  readonly signOf: Uint32Array;
  /** By sign, the first of its points. */
  readonly firsts: Uint32Array;
}

/** Points that are taken together: fewer are told apart well enough. */
const LEAST = 4;

/** Points that are looked at between two looks at the clock. */
const POINTS_A_PIECE = 1000;

/**
 * Takes points together that lie within `radius` of one that no other sign has. `world` are their places, two numbers a point, and
 * `radius` is of the same unit; 0 takes nothing together. Work grows with the number of points alone: those near each other are
 * found by the square of a grid that they lie in. With pauses.
 */
export function* groupPoints(world: Float64Array, radius: number): Work<Signs> {
  const count = world.length / 2;
  if (radius === 0) return alone(world, count);
  const signOf = new Uint32Array(count).fill(NONE);
  const [places, counts, firsts]: [number[], number[], number[]] = [[], [], []];
  const grid = new Grid(world, radius);
  for (let point = 0; point < count; point++) {
    if (point % POINTS_A_PIECE === 0) yield;
    if (signOf[point] !== NONE) continue;
    const near = grid.near(point, signOf);
    const members = near.length >= LEAST ? near : [point];
    let [x, y] = [0, 0];
    for (const member of members) {
      signOf[member] = counts.length;
      x += world[2 * member]!;
      y += world[2 * member + 1]!;
    }
    places.push(x / members.length, y / members.length);
    counts.push(members.length);
    firsts.push(point);
  }
  return { world: Float64Array.from(places), counts: Uint32Array.from(counts), signOf, firsts: Uint32Array.from(firsts) };
}

function alone(world: Float64Array, count: number): Signs {
  const points = Uint32Array.from({ length: count }, (_, point) => point);
  return { world, counts: new Uint32Array(count).fill(1), signOf: points, firsts: points };
}

/** Of a point without a sign yet. */
const NONE = 0xffffffff;
/** Lists that squares share: those that have one by chance are told apart by distance. */
const LISTS = 1 << 16;

/** Points by the square that they lie in. */
class Grid {
  readonly #world: Float64Array;
  readonly #radius: number;
  /** By list, its last point; by point, the one before it in its list; -1 for none. */
  readonly #last = new Int32Array(LISTS).fill(-1);
  readonly #before: Int32Array;

  constructor(world: Float64Array, radius: number) {
    this.#world = world;
    this.#radius = radius;
    this.#before = new Int32Array(world.length / 2);
    for (let point = 0; point < this.#before.length; point++) {
      const list = this.#listOf(...this.#squareOf(point));
      this.#before[point] = this.#last[list]!;
      this.#last[list] = point;
    }
  }

  /** Points within the radius of one that have no sign, itself too. Those that have one are taken out of their lists. */
  near(point: number, signOf: Uint32Array): number[] {
    const found: number[] = [];
    const [x, y] = [this.#world[2 * point]!, this.#world[2 * point + 1]!];
    const [column, row] = this.#squareOf(point);
    const lists = new Set<number>();
    for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) lists.add(this.#listOf(column + dx, row + dy));
    for (const list of lists) {
      let after = -1;
      for (let other = this.#last[list]!; other >= 0; other = this.#before[other]!) {
        // What has a sign is looked at once more at most: dense places would be gone through again and again.
        if (signOf[other] !== NONE) {
          if (after < 0) this.#last[list] = this.#before[other]!;
          else this.#before[after] = this.#before[other]!;
          continue;
        }
        after = other;
        if ((this.#world[2 * other]! - x) ** 2 + (this.#world[2 * other + 1]! - y) ** 2 <= this.#radius ** 2) found.push(other);
      }
    }
    return found;
  }

  #squareOf(point: number): [column: number, row: number] {
    return [Math.floor(this.#world[2 * point]! / this.#radius), Math.floor(this.#world[2 * point + 1]! / this.#radius)];
  }

  #listOf(column: number, row: number): number {
    // Large odd numbers spread neighbours over the lists.
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (LISTS - 1);
  }
}
