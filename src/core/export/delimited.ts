import type { Language } from '../language.js';
import type { Work } from '../work.js';
import type { ExportCell, ExportTable } from './export-table.js';
import { plainNumber } from './plain-number.js';

const ROWS_A_SLICE = 1000;

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV that Excel opens at a double click: marked as UTF-8, and in Dutch with `;` between cells and a decimal
 * comma. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); numbers stay.
 */
export function* csvOf(table: ExportTable, language: Language): Work<string> {
  const delimiter = language === 'nl' ? ';' : ',';
  const quote = (text: string): string => (/[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${yield* linesOf(table, { delimiter, language, write: (text) => quote(defused(text)) })}`;
}

/** A table as text that a spreadsheet takes when it is pasted: tabs between cells, texts made harmless as in `csvOf`. */
export function* tabsOf(table: ExportTable, language: Language): Work<string> {
  return yield* linesOf(table, { delimiter: '\t', language, write: (text) => defused(text.replace(/[\t\r\n]+/g, ' ')) });
}

interface Writing {
  readonly delimiter: string;
  readonly language: Language;
  readonly write: (text: string) => string;
}

function* linesOf({ headings, areas, row }: ExportTable, { delimiter, language, write }: Writing): Work<string> {
  const cell = (content: ExportCell): string => (typeof content === 'string' ? write(content) : plainNumber(content, language));
  const lines = [headings.map(cell).join(delimiter)];
  for (let at = 0; at < areas.length; at++) {
    if (at % ROWS_A_SLICE === 0) yield;
    lines.push(row(areas[at]!).map(cell).join(delimiter));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
