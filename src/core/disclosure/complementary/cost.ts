/**
 * What hiding a cell costs: √N, more at coarser levels because more people read those. N is the public population
 * (`Infinity`: not known, counted as 100). From public data only: a cost from the true value would let the pattern of
 * hidden cells tell it. √N lies between the field's two usual costs, one a cell and the value itself (SDC Handbook § 4.3.1, "Cell costs").
 * @param population N of the cell: its area and category.
 * @param height levels below its area: 0 for the finest level.
 */
export function publicCost(population: number, height: number): number {
  return Math.sqrt(1 + (Number.isFinite(population) ? population : 100)) * (1 + height);
}

/**
 * The costs, each times a number from 0.6 to 1.4 that depends only on the place of the cell and `round`: another choice of
 * cheapest paths to compare with, the same on every machine.
 */
export function variedCosts(cost: Float64Array, round: number): Float64Array {
  return cost.map((value, cell) => value * (0.6 + 0.8 * scattered(Math.imul(cell + 1, 0x9e3779b1) ^ Math.imul(round, 0x85ebca6b))));
}

/** A number in 0 ≤ x < 1 that looks unrelated to those of neighbouring whole numbers (multiply and shift hashing). */
function scattered(number: number): number {
  const once = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
  return ((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32;
}
