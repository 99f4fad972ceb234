/** What stands between whole and fraction in a column; `undefined` when the column does not tell. */
export type DecimalMark = '.' | ',';

/** `1,5` · `0.25` · `1234,567` · `1.234,5` · `1.234.567`: only one way to read it. `1.234` has two. */
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
const groupedNumber = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;
const doubtful = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The number that a text stands for: decimal comma or point, groups of three, a percent sign. `undefined` when it is none,
 * or when it has two readings and `mark` does not decide between them.
 */
export function parseNumber(text: string, mark?: DecimalMark): number | undefined {
  const plain = plainText(text);
  if (plain === undefined) return undefined;
  if (doubtful.test(plain)) {
    if (mark === undefined) return undefined;
    return Number(plain.includes(mark) ? plain.replace(',', '.') : plain.replace(/[.,]/, ''));
  }
  if (plainNumber.test(plain)) return Number(plain.replace(',', '.'));
  const [, group, decimal] = groupedNumber.exec(plain) ?? [];
  if (group === undefined || group === decimal) return undefined;
  return Number(plain.replaceAll(group, '').replace(',', '.'));
}

/**
 * The decimal mark of a column, from cells that have one reading, or else from the looks of all of them. `decimals` is how
 * many digits after the mark the figures can have. `undefined` when the column contradicts itself or has two readings.
 */
export function decimalMarkOf(cells: readonly string[], decimals?: number): DecimalMark | undefined {
  const texts = cells.map(plainText).filter((text) => text !== undefined);
  const proven = new Set(texts.map(provenMark));
  proven.delete(undefined);
  if (proven.size > 0) return proven.size === 1 ? [...proven][0] : undefined;
  const unsure = texts.filter((text) => doubtful.test(text));
  const [mark, other] = new Set(unsure.map((text) => (text.includes(',') ? ',' : '.')));
  if (mark === undefined || other !== undefined) return undefined;
  const grouped = looksGrouped(texts, unsure, decimals);
  return grouped === undefined ? undefined : grouped === (mark === '.') ? ',' : '.';
}

/** Whether a column with only `1.234` and numbers without a mark has thousands in groups. */
function looksGrouped(texts: readonly string[], unsure: readonly string[], decimals: number | undefined): boolean | undefined {
  const bare = texts.filter((text) => /^[+-]?\d+$/.test(text));
  if (bare.some((text) => /\d{4}/.test(text))) return false;
  if (decimals === undefined) return undefined;
  if (decimals >= 3) return false;
  const canBeFraction = unsure.every((text) => text.endsWith('0'.repeat(3 - decimals)));
  // Who writes 2 as "2.000" writes 987 as "987.000".
  return !canBeFraction || bare.some((text) => Number(text) !== 0) ? true : undefined;
}

/** The decimal mark that a cell with one reading gives away. */
function provenMark(text: string): DecimalMark | undefined {
  if (doubtful.test(text)) return undefined;
  if (plainNumber.test(text)) return /[.,]/.exec(text)?.[0] as DecimalMark | undefined;
  const [, group, decimal] = groupedNumber.exec(text) ?? [];
  if (group === undefined || group === decimal) return undefined;
  return group === '.' ? ',' : '.';
}

/** Without a percent sign and without blanks between groups; `undefined` where a blank parts anything else. */
function plainText(text: string): string | undefined {
  const trimmed = text.replace(/\u2212/g, '-').replace(/%$/, '').trim();
  if (!/\s/.test(trimmed)) return trimmed;
  const [whole, rest = ''] = trimmed.split(/(?=[.,])/);
  return /^[+-]?\d{1,3}(?:\s\d{3})+$/.test(whole!) && !/\s/.test(rest) ? trimmed.replace(/\s/g, '') : undefined;
}
