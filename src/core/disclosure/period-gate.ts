import { RkError } from '../errors.js';
import type { Indicator, RawTable } from '../indicator.js';
import type { Work } from '../work.js';
import { percentagesOf, populationsOf, thresholdsOf } from './counts.js';
import { isPersonal } from './declaration.js';
import { isAlmostAll, isSmallCount, isSmallShare } from './primary.js';
import { State, type PublishedColumn } from './published.js';

/** How strict the gate is. */
export interface Strictness {
  /** Raises every threshold. */
  readonly least: number;
  /** Keeps a part as far from its population as the population's own threshold says, so that the one is no hint about the other. */
  readonly linked: boolean;
}

/**
 * The gate over one period. Counts are decided first, by the primary rule and by whoever hides more of them; the rest is
 * made of counts and follows.
 */
export class PeriodGate {
  /** Per count the threshold below which it is hidden. */
  readonly thresholds: ReadonlyMap<string, number>;
  readonly #raw: RawTable;
  readonly #period: number;
  readonly #least: number;
  readonly #linked: boolean;
  readonly #byId: ReadonlyMap<string, Indicator>;
  readonly #hidden = new Map<string, Uint8Array>();
  readonly #uncounted = new Map<string, Uint8Array>();

  constructor(raw: RawTable, period: number, { least, linked }: Strictness) {
    this.#raw = raw;
    this.#period = period;
    this.#least = least;
    this.#linked = linked;
    this.#byId = new Map(raw.indicators.map((indicator) => [indicator.id, indicator]));
    this.thresholds = thresholdsOf(raw.indicators, least);
  }

  /** Applies the primary rule to counts. Everything else of the gate comes after it. */
  *decideCounts(): Work<void> {
    for (const indicator of this.#raw.indicators) {
      if (indicator.kind !== 'count') continue;
      this.#hidden.set(indicator.id, this.#hideCounts(indicator));
      yield;
    }
  }

  /** The figures of the source, by row; `NaN` where it has none. */
  given(id: string): Float64Array {
    return this.#raw.values.get(id)?.[this.#period] ?? new Float64Array(this.#raw.areas.length).fill(NaN);
  }

  /** Per row 1 where a count is hidden. To hide more of it, set more, before the first `column`. */
  hiddenCounts(id: string): Uint8Array {
    return this.#hidden.get(id)!;
  }

  /** Hides the percentages of a count in a row where the source has no count, but others that add up with it. */
  hideUncounted(id: string, row: number): void {
    if (!this.#uncounted.has(id)) this.#uncounted.set(id, new Uint8Array(this.#raw.areas.length));
    this.#uncounted.get(id)![row] = 1;
  }

  /** The published cells of an indicator. */
  column(indicator: Indicator): PublishedColumn {
    const hidden = this.#decide(indicator);
    const values = this.#figures(indicator).slice();
    const states = new Uint8Array(values.length);
    for (let row = 0; row < values.length; row++) {
      if (hidden[row]) values[row] = NaN;
      states[row] = hidden[row] ? State.suppressed : Number.isFinite(values[row]) ? State.value : State.missing;
    }
    return { values, states };
  }

  /** What is hidden of an indicator: counts are decided, and the rest is once it is asked for. */
  #decide(indicator: Indicator): Uint8Array {
    let hidden = this.#hidden.get(indicator.id);
    if (!hidden) this.#hidden.set(indicator.id, (hidden = indicator.kind === 'percentage' ? this.#hideShares(indicator) : this.#hideByRespondents(indicator)));
    return hidden;
  }

  /** A count is hidden when it is small, alone or as what is left of a population. */
  #hideCounts(indicator: Indicator): Uint8Array {
    const hidden = this.#hiddenBySource(indicator);
    // A percentage that the source hides would be undone by showing its numerator.
    for (const percentage of percentagesOf(indicator.id, this.#raw.indicators)) hide(hidden, this.#hiddenBySource(percentage));
    if (indicator.sensitivity !== 'personal') return hidden;
    const counts = this.given(indicator.id);
    const threshold = this.thresholds.get(indicator.id)!;
    const populations = populationsOf(indicator, this.#raw.indicators).map((id) => ({
      size: this.given(id), known: this.#byId.get(id)!.sensitivity === 'public', threshold: Math.max(threshold, this.#linked ? this.thresholds.get(id)! : 0),
    }));
    for (let row = 0; row < counts.length; row++) {
      const count = counts[row]!;
      if (!Number.isInteger(count) && Number.isFinite(count)) this.#refuseFraction(indicator, row);
      // Where everybody may know that nobody lives there, "nobody" is no secret.
      if (count === 0 && populations.some(({ size, known }) => known && size[row] === 0)) continue;
      if (isSmallCount(count, threshold) || populations.some((whole) => isAlmostAll(count, whole.size[row]!, whole.threshold))) hidden[row] = 1;
    }
    return hidden;
  }

  /** A percentage is its numerator: hidden with it, and with its denominator, from which it could be undone. */
  #hideShares(indicator: Indicator): Uint8Array {
    const hidden = this.#hiddenBySource(indicator);
    const { numerator, denominator } = indicator;
    this.#hideWith(hidden, numerator);
    this.#hideWith(hidden, denominator);
    const uncounted = this.#uncounted.get(numerator!);
    // Where there is no percentage either, there is nothing to hide: it stays missing.
    if (uncounted) this.given(indicator.id).forEach((percentage, row) => { if (uncounted[row] && Number.isFinite(percentage)) hidden[row] = 1; });
    if (!isPersonal(indicator, this.#byId) || denominator === undefined) return hidden;
    const percentages = this.given(indicator.id);
    const parts = numerator === undefined ? undefined : this.given(numerator);
    const wholes = this.given(denominator);
    const precision = { threshold: this.#thresholdOf(indicator), decimals: indicator.decimals ?? 0 };
    for (let row = 0; row < hidden.length; row++) {
      const checkedByCount = Number.isFinite(parts?.[row]) && Number.isFinite(wholes[row]);
      if (checkedByCount || !Number.isFinite(percentages[row])) continue;
      // Without a whole to check it against, a percentage cannot be shown to be safe.
      if (!Number.isFinite(wholes[row]) || isSmallShare(percentages[row]!, wholes[row]!, precision)) hidden[row] = 1;
    }
    return hidden;
  }

  /** A mean, score or category of few people is about those people. */
  #hideByRespondents(indicator: Indicator): Uint8Array {
    const hidden = this.#hiddenBySource(indicator);
    this.#hideWith(hidden, indicator.n);
    if (indicator.sensitivity !== 'personal') return hidden;
    const figures = this.given(indicator.id);
    const respondents = this.given(indicator.n!);
    const threshold = this.#thresholdOf(indicator);
    for (let row = 0; row < hidden.length; row++) {
      if (Number.isFinite(figures[row]) && !(respondents[row]! >= threshold)) hidden[row] = 1;
    }
    return hidden;
  }

  #hideWith(hidden: Uint8Array, other: string | undefined): void {
    const others = other === undefined ? undefined : this.#hidden.get(other);
    if (others) hide(hidden, others);
  }

  /** A percentage with both its counts is computed from them, so that the three can never disagree. */
  #figures(indicator: Indicator): Float64Array {
    const given = this.given(indicator.id);
    if (indicator.kind !== 'percentage' || indicator.numerator === undefined || indicator.denominator === undefined) return given;
    const parts = this.given(indicator.numerator);
    const wholes = this.given(indicator.denominator);
    return given.map((value, row) => {
      const share = (100 * parts[row]!) / wholes[row]!;
      return Number.isFinite(share) ? share : value;
    });
  }

  /** A percentage is the count it is made of, so the stricter threshold of the two counts. */
  #thresholdOf({ threshold, numerator }: Indicator): number {
    return Math.max(this.#least, threshold, this.thresholds.get(numerator ?? '') ?? 0);
  }

  #hiddenBySource(indicator: Indicator): Uint8Array {
    return this.#raw.hidden.get(indicator.id)?.[this.#period]?.slice() ?? new Uint8Array(this.#raw.areas.length);
  }

  #refuseFraction({ id }: Indicator, row: number): never {
    const period = this.#raw.periods[this.#period]!;
    // The number itself stays out of the message: it may be below the threshold.
    throw new RkError('invalid', { path: `values.${id}.${period}[${row}]`, got: 'a fraction', expected: 'a whole number' });
  }
}

/** Hides the rows of `hidden` that `others` hides. */
function hide(hidden: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < hidden.length; row++) hidden[row]! |= others[row]!;
}
