/** Where a label may go and which one may not be missed; lengths in CSS pixels. */
export interface LabelRoom {
  /** Length of the line. */
  readonly width: number;
  /** How far labels may stick out at both ends. */
  readonly overhang: number;
  /** Least distance between labels. */
  readonly gap: number;
  /** The label that always shows. */
  readonly current: number;
}

/** Places of periods on a line, 0–1: years at their true distance, anything else evenly. */
export function periodPositions(periods: readonly string[]): readonly number[] {
  const years = periods.map((period) => (/^\d{4}$/.test(period) ? Number(period) : NaN));
  const first = years[0]!;
  const span = years.at(-1)! - first;
  if (years.some(Number.isNaN) || !(span > 0)) return periods.map((_, index) => index / Math.max(1, periods.length - 1));
  return years.map((year) => (year - first) / span);
}

/** Index of the position that is nearest to a place on the line. */
export function nearestPosition(positions: readonly number[], place: number): number {
  let nearest = 0;
  for (const [index, position] of positions.entries()) {
    if (Math.abs(position - place) < Math.abs(positions[nearest]! - place)) nearest = index;
  }
  return nearest;
}

/**
 * Where each label starts on the line, so that none overlap; `undefined` for one that has to go. The newest period has
 * the oldest right to its label; the current one makes room for itself.
 */
export function placeLabels(positions: readonly number[], widths: readonly number[], room: LabelRoom): readonly (number | undefined)[] {
  const { width, overhang, gap, current } = room;
  const starts = positions.map((position, index) => {
    const start = position * width - widths[index]! / 2;
    return Math.max(-overhang, Math.min(width + overhang - widths[index]!, start));
  });
  const clash = (a: number, b: number) => starts[a]! < starts[b]! + widths[b]! + gap && starts[b]! < starts[a]! + widths[a]! + gap;
  const kept: number[] = [];
  for (let index = positions.length - 1; index >= 0; index--) if (!kept.some((other) => clash(index, other))) kept.push(index);
  const shown = new Set(kept.includes(current) ? kept : [...kept.filter((other) => !clash(other, current)), current]);
  return starts.map((start, index) => (shown.has(index) ? start : undefined));
}
