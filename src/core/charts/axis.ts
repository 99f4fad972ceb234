/** An axis that begins and ends at round numbers. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Distance between ticks. */
  readonly step: number;
  /** Ascending, `from` and `to` included. */
  readonly ticks: readonly number[];
}

/** How an axis is divided. */
export interface AxisOptions {
  /** Number of steps wanted; somewhat more or fewer come out. */
  readonly steps: number;
  /** The finest step that makes sense, such as 1 for numbers of people. */
  readonly finest?: number | undefined;
}

/**
 * The axis of values from `least` to `most`, which it covers. Steps are 1, 2 or 5 times a power of ten: "nice numbers for
 * graph labels" (Heckbert, in Graphics Gems, 1990).
 */
export function axisOf([least, most]: readonly [number, number], { steps, finest = 0 }: AxisOptions): Axis {
  // Below this a number loses digits, and a step would not be round.
  const span = Math.max(most - least || Math.abs(most) || 1, 1e-300);
  const step = Math.max(niceStep(span / steps), finest);
  const first = Math.floor(roundOff(least / step));
  // A single value still gets a step to stand in.
  const last = Math.max(first + 1, Math.ceil(roundOff(most / step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => roundOff((first + index) * step));
  return { from: ticks[0]!, to: ticks.at(-1)!, step, ticks };
}

/** Where a value is on an axis, from 0 at its beginning to 1 at its end. */
export function placeOn({ from, to }: Pick<Axis, 'from' | 'to'>, value: number): number {
  return (value - from) / (to - from);
}

/** The ticks that get a label: every first, second, fifth or tenth, and so on, so that there are at most `most` of them. */
export function labelledTicks({ ticks, step }: Axis, most: number): readonly number[] {
  let each = 1;
  for (let index = 1; ticks.length / each > most; index++) each = [1, 2, 5][index % 3]! * 10 ** Math.floor(index / 3);
  return ticks.filter((tick) => Math.round(tick / step) % each === 0);
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  const nice = [1, 2, 5, 10].find((candidate) => lead <= candidate * 1.0001)!;
  return roundOff(nice * power);
}

/** Without the digits that arithmetic of fractions leaves behind. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
