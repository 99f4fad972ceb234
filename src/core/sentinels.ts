/** What a cell holds when it holds no number. */
export type CellReading = number | 'missing' | 'hidden';

/**
 * Numbers by which CBS says that there is no number: secret or absent (-99997), published later (-99995),
 * no longer published (-99991), and the older marker (-99999999 with its variants).
 * "Secret or absent" cannot be told apart, so it reads as missing.
 */
const missingNumbers: ReadonlySet<number> = new Set([-99997, -99995, -99991, -99999999, -99999998, -99999997]);

const missingTexts: ReadonlySet<string> = new Set(['', '.', '-', 'na', 'n/a', 'null', 'nan']);

/** Texts by which a source says that it has a figure and keeps it secret, such as `<5` and CBS's `x`. */
const hiddenText = /^(x|geheim|<\s*\d+)$/i;

/** A number as a cell: missing when it is not finite or a CBS marker. */
export function readNumber(value: number): CellReading {
  return Number.isFinite(value) && !missingNumbers.has(value) ? value : 'missing';
}

/** A text without a number in it, as a cell; `undefined` when it is neither a missing nor a hidden marker. */
export function readMarker(text: string): 'missing' | 'hidden' | undefined {
  const trimmed = text.trim().toLowerCase();
  if (missingTexts.has(trimmed)) return 'missing';
  return hiddenText.test(trimmed) ? 'hidden' : undefined;
}
