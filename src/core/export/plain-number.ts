import type { Language } from '../language.js';
import type { ExportNumber } from './export-table.js';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as a spreadsheet in a language reads it: rounded as it is shown, without grouping or sign of its unit. */
export function plainNumber({ number, decimals }: ExportNumber, language: Language): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    formats.set(key, (format = new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: decimals, maximumFractionDigits: decimals })));
  }
  return format.format(number);
}
