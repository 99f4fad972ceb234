/**
 * The primary rule (Statistical Disclosure Control Handbook, Hundepool et al. 2012, ch. 4: minimum frequency rule with
 * its complement). All functions take one cell and the threshold k; `NaN` means that the source has no figure.
 */

/** A count says too much below the threshold: zero says "nobody", so it is no exception. */
export function isSmallCount(count: number, threshold: number): boolean {
  return count < threshold;
}

/** A part of a population also says too much when almost everybody belongs to it. */
export function isAlmostAll(part: number, population: number, threshold: number): boolean {
  return population - part < threshold;
}

/**
 * A percentage without its count is that count, as far as it can be told. `decimals` is the precision the source
 * declares: the smallest count and the largest that round to the percentage both have to be out of reach.
 */
export function isSmallShare(percentage: number, population: number, { threshold, decimals }: { threshold: number; decimals: number }): boolean {
  const half = 10 ** -decimals / 2;
  const least = (Math.max(0, percentage - half) / 100) * population;
  const most = (Math.min(100, percentage + half) / 100) * population;
  return least < threshold || population - most < threshold;
}
