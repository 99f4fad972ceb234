import { RkError } from '../errors.js';
import type { Indicator, RawTable } from '../indicator.js';
import { isPersonal } from './declaration.js';
import { isSmallCount, isSmallPart, isSmallShare } from './primary.js';
import { State, type PublishedColumn } from './published.js';

/** The gate over one period: which cells are hidden, counts first because the rest is made of them. */
export class PeriodGate {
  readonly #raw: RawTable;
  readonly #period: number;
  readonly #least: number;
  readonly #byId: ReadonlyMap<string, Indicator>;
  readonly #hidden = new Map<string, Uint8Array>();

  constructor(raw: RawTable, period: number, least: number) {
    this.#raw = raw;
    this.#period = period;
    this.#least = least;
    this.#byId = new Map(raw.indicators.map((indicator) => [indicator.id, indicator]));
    const counts = raw.indicators.filter((indicator) => indicator.kind === 'count');
    const percentages = raw.indicators.filter((indicator) => indicator.kind === 'percentage');
    const rest = raw.indicators.filter((indicator) => indicator.kind !== 'count' && indicator.kind !== 'percentage');
    for (const indicator of counts) this.#hidden.set(indicator.id, this.#hideCounts(indicator));
    for (const indicator of percentages) this.#hidden.set(indicator.id, this.#hideShares(indicator));
    for (const indicator of rest) this.#hidden.set(indicator.id, this.#hideByRespondents(indicator));
  }

  /** The published cells of an indicator. */
  column(indicator: Indicator): PublishedColumn {
    const hidden = this.#hidden.get(indicator.id)!;
    const values = this.#figures(indicator).slice();
    const states = new Uint8Array(values.length);
    for (let row = 0; row < values.length; row++) {
      if (hidden[row]) values[row] = NaN;
      states[row] = hidden[row] ? State.suppressed : Number.isFinite(values[row]) ? State.value : State.missing;
    }
    return { values, states };
  }

  /** A count is hidden when it is small, alone or as what is left of a population. */
  #hideCounts(indicator: Indicator): Uint8Array {
    const hidden = this.#hiddenBySource(indicator);
    // A percentage that the source hides would be undone by showing its numerator.
    for (const percentage of this.#percentagesOf(indicator)) hide(hidden, this.#hiddenBySource(percentage));
    if (indicator.sensitivity !== 'personal') return hidden;
    const counts = this.#given(indicator.id);
    const threshold = this.#thresholdOf(indicator);
    const populations = this.#populationsOf(indicator).map((id) => ({ size: this.#given(id), known: this.#byId.get(id)!.sensitivity === 'public' }));
    for (let row = 0; row < counts.length; row++) {
      const count = counts[row]!;
      if (!Number.isInteger(count) && Number.isFinite(count)) this.#refuseFraction(indicator, row);
      // Where everybody may know that nobody lives there, "nobody" is no secret.
      if (count === 0 && populations.some(({ size, known }) => known && size[row] === 0)) continue;
      if (isSmallCount(count, threshold) || populations.some(({ size }) => isSmallPart(count, size[row]!, threshold))) hidden[row] = 1;
    }
    return hidden;
  }

  /** A percentage is its numerator: hidden with it, and with its denominator, from which it could be undone. */
  #hideShares(indicator: Indicator): Uint8Array {
    const hidden = this.#hiddenBySource(indicator);
    const { numerator, denominator } = indicator;
    this.#hideWith(hidden, numerator);
    this.#hideWith(hidden, denominator);
    if (!isPersonal(indicator, this.#byId) || denominator === undefined) return hidden;
    const percentages = this.#given(indicator.id);
    const parts = numerator === undefined ? undefined : this.#given(numerator);
    const wholes = this.#given(denominator);
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
    const figures = this.#given(indicator.id);
    const respondents = this.#given(indicator.n!);
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
    const given = this.#given(indicator.id);
    if (indicator.kind !== 'percentage' || indicator.numerator === undefined || indicator.denominator === undefined) return given;
    const parts = this.#given(indicator.numerator);
    const wholes = this.#given(indicator.denominator);
    return given.map((value, row) => {
      const share = (100 * parts[row]!) / wholes[row]!;
      return Number.isFinite(share) ? share : value;
    });
  }

  #percentagesOf({ id }: Indicator): Indicator[] {
    return this.#raw.indicators.filter((indicator) => indicator.kind === 'percentage' && indicator.numerator === id);
  }

  /** Populations a count is part of: the one it declares, and the denominators of percentages made from it. */
  #populationsOf(indicator: Indicator): string[] {
    const populations = this.#percentagesOf(indicator).map(({ denominator }) => denominator);
    return [...new Set([indicator.population, ...populations])].filter((id) => id !== undefined);
  }

  /** A count and the percentages made of it are one cell, so the strictest threshold of them counts for all. */
  #thresholdOf(indicator: Indicator): number {
    const counted = this.#byId.get(indicator.numerator ?? indicator.id)!;
    const thresholds = [indicator, counted, ...this.#percentagesOf(counted)].map(({ threshold }) => threshold);
    return Math.max(this.#least, ...thresholds);
  }

  #given(id: string): Float64Array {
    return this.#raw.values.get(id)?.[this.#period] ?? new Float64Array(this.#raw.areas.length).fill(NaN);
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
