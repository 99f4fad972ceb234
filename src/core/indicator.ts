import type { Language } from './language.js';

/** What the figures of an indicator are. */
export type Kind = 'count' | 'percentage' | 'mean' | 'score' | 'category';

/** `personal` figures go through the disclosure rules; `public` ones are about things, or were published as they are. */
export type Sensitivity = 'personal' | 'public';

/** Who published the figures, and when. */
export interface Source {
  readonly name: string;
  readonly title?: string | undefined;
  readonly year?: number | undefined;
  readonly licence?: string | undefined;
  readonly url?: string | undefined;
}

/** A text in Dutch, the language of the file, with translations beside it. */
export type Translations = Readonly<Partial<Record<Language, string>>>;

/** One value of an indicator of kind `category`. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly titles?: Translations | undefined;
}

/** What an indicator says of itself. Ids of other indicators are resolved by the gate, which refuses unknown ones. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly titles?: Translations | undefined;
  readonly description?: string | undefined;
  readonly descriptions?: Translations | undefined;
  /** The indicator in a sentence, with `{value}` where a value or bound goes: `is {value} van de inwoners 65 jaar of ouder`. */
  readonly phrase?: string | undefined;
  readonly phrases?: Translations | undefined;
  readonly kind: Kind;
  readonly unit?: string | undefined;
  readonly units?: Translations | undefined;
  readonly sensitivity: Sensitivity;
  /** Counts below it are hidden. */
  readonly threshold: number;
  /** Of a percentage: the indicator that counts the part. */
  readonly numerator?: string | undefined;
  /** Of a percentage: the indicator that counts the whole. */
  readonly denominator?: string | undefined;
  /** Of a count: the indicator that counts everybody who could have been counted. */
  readonly population?: string | undefined;
  /** Of a count: the indicator it adds up to. */
  readonly partOf?: string | undefined;
  /** Of a part: which way its total is divided, such as "gender" beside "age"; absent when there is one way. */
  readonly division?: string | undefined;
  /** Of a part: other counts that it adds up to as well, as young men do to men besides to the young. */
  readonly alsoPartOf?: readonly string[] | undefined;
  /** Of a count: `sum` when a year is the sum of its months, as with events; `each` when it is not, as with people at a moment. */
  readonly overTime?: 'sum' | 'each' | undefined;
  /** Of a count: the count of which it is the total since the beginning of the year. */
  readonly runningTotalOf?: string | undefined;
  /** Of a mean, score or category: the indicator that counts whom it is about. */
  readonly n?: string | undefined;
  /** Of a score: lowest and highest possible value. */
  readonly range?: readonly [number, number] | undefined;
  readonly categories?: readonly Category[] | undefined;
  /** Of a category: its values go from little to much, and are coloured so. */
  readonly ordered?: boolean | undefined;
  /** Digits after the decimal mark, as published by the source. */
  readonly decimals?: number | undefined;
  /** Computed from other indicators: a cell without a value is one that cannot be determined. */
  readonly derived?: boolean | undefined;
  readonly source?: Source | undefined;
}

/** The smallest threshold allowed for personal figures, and the default. */
export const MINIMUM_THRESHOLD = 5;

/**
 * A table as a supplier gave it, before the gate. Never leaves `core/` and `data/`.
 * Columnar: `values.get(id)![period][area]`, `NaN` where the source has no value; a category is the index of its category.
 */
export interface RawTable {
  readonly level: string;
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly values: ReadonlyMap<string, readonly Float64Array[]>;
  /** Cells the source itself publishes as hidden: 1 = hidden. Same shape as `values`; absent where nothing is hidden. */
  readonly hidden: ReadonlyMap<string, readonly Uint8Array[]>;
}

/** The indicator's title, description, phrase or unit in a language; Dutch where a translation is absent. */
export function textOf(indicator: Indicator, field: 'title' | 'description' | 'phrase' | 'unit', language: Language): string | undefined {
  return indicator[`${field}s`]?.[language] ?? indicator[field];
}
