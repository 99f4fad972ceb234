import type { Indicator } from './indicator.js';
import { textOf } from './indicator.js';
import type { Language } from './language.js';

const formats = new Map<string, Intl.NumberFormat>();

/** A cached number format: making one costs far more than using it. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', options)));
  return format;
}

const defaultDecimals: Readonly<Record<Indicator['kind'], number>> = { count: 0, percentage: 1, mean: 1, score: 1, category: 0 };

/** Digits after the decimal mark to show: those the indicator declares, else what suits its kind. */
export function decimalsOf(indicator: Indicator): number {
  return indicator.decimals ?? (indicator.unit === 'euro' ? 0 : defaultDecimals[indicator.kind]);
}

/** A number below zero with a minus (U+2212) instead of a hyphen, after which a line may break. */
function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}

/** A number with grouping and a decimal mark, as the language writes it. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return withMinus(numberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value));
}

/** A value with its unit where that is short: `51,0%`, `€ 31.200`, `1.510`; a category by its title. */
export function formatValue(value: number, indicator: Indicator, language: Language): string {
  if (indicator.kind === 'category') return categoryTitle(indicator, value, language);
  return withSign(formatNumber(value, language, decimalsOf(indicator)), indicator);
}

/** A value with its unit in words: `1.510 inwoners`. A score is a number on its own scale and goes without. */
export function formatFull(value: number, indicator: Indicator, language: Language): string {
  const unit = textOf(indicator, 'unit', language);
  const short = formatValue(value, indicator, language);
  return unit && !isSign(indicator) && indicator.kind !== 'category' && indicator.kind !== 'score' ? `${short} ${unit}` : short;
}

/** A break between classes, without digits that are all zero: `24%`, `1,5`. */
export function formatBreak(value: number, indicator: Indicator, language: Language): string {
  return withSign(withMinus(numberFormat(language, { maximumFractionDigits: 10 }).format(value)), indicator);
}

/** A break without its sign, for the first half of `12 – 18%`. */
export function formatBareBreak(value: number, indicator: Indicator, language: Language): string {
  return indicator.kind === 'percentage' ? withMinus(numberFormat(language, { maximumFractionDigits: 10 }).format(value)) : formatBreak(value, indicator, language);
}

/** The title of a category by its index. */
export function categoryTitle(indicator: Indicator, index: number, language: Language): string {
  const category = indicator.categories?.[index];
  return category?.titles?.[language] ?? category?.title ?? '';
}

/** Whether the unit is a sign in the number itself, not a word after it. */
export function isSign(indicator: Indicator): boolean {
  return indicator.kind === 'percentage' || indicator.unit === 'euro';
}

function withSign(number: string, indicator: Indicator): string {
  if (indicator.kind === 'percentage') return `${number}%`;
  return indicator.unit === 'euro' ? `€\u00a0${number}` : number;
}

/** A period for people: a year as it is, `2024-03` as a month, `2024-03-31` as a date, anything else as it is. */
export function formatPeriod(period: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(period);
  if (!parts) return period;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(parts[3] ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', options).format(date);
}
