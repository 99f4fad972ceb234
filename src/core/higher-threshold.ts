/** The higher of two thresholds, either of which may be absent. */
export function higherThreshold(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
