import { stateWord } from '../area-facts.js';
import { State } from '../disclosure/published.js';
import { categoryTitle, decimalsOf, isSign } from '../format.js';
import type { Indicator } from '../indicator.js';
import type { Language } from '../language.js';
import type { LayerView } from '../layer-view.js';
import { exportIn } from '../messages/export/export-words.js';
import { messagesIn } from '../messages/index.js';
import { headingOf, type TableColumn } from '../table-rows.js';

/** A number with as many digits after the decimal mark as it is shown with. */
export interface ExportNumber {
  readonly number: number;
  readonly decimals: number;
}

/** A cell to hand over: a text, or a number. */
export type ExportCell = string | ExportNumber;

/** A table to hand over, from its published figures: code and name of each area, then its figures. */
export interface ExportTable {
  readonly headings: readonly string[];
  /** Areas in the order of the rows. */
  readonly areas: ArrayLike<number>;
  /** The cells of an area, as many as there are headings. */
  readonly row: (area: number) => readonly ExportCell[];
}

/** What a table to hand over is made of. */
export interface ExportRequest {
  readonly view: LayerView;
  readonly columns: readonly TableColumn[];
  readonly areas: ArrayLike<number>;
  readonly language: Language;
}

/** The columns of a table as one to hand over. A cell without a figure says why, in the words of the map. */
export function exportTable({ view, columns, areas, language }: ExportRequest): ExportTable {
  const { codes, labels } = view.areas;
  return {
    headings: [exportIn(language).code, messagesIn(language).table.area, ...columns.map((column) => exportHeading(column, language))],
    areas,
    row: (area) => [codes[area]!, labels[area]!, ...columns.map((column) => exportCell(column, area, language))],
  };
}

/** The heading of a column whose cells are bare numbers: the sign that they would have had goes here. */
function exportHeading(column: TableColumn, language: Language): string {
  const heading = headingOf(column, language);
  if (!isSign(column.indicator)) return heading;
  const sign = column.indicator.kind === 'percentage' ? '%' : '€';
  return heading.includes(sign) ? heading : `${heading} (${sign})`;
}

function exportCell({ indicator, values, states }: TableColumn, area: number, language: Language): ExportCell {
  if (states[area] !== State.value) return stateWord(states[area]!, language, indicator);
  return indicator.kind === 'category' ? categoryTitle(indicator, values[area]!, language) : numberOf(values[area]!, indicator);
}

function numberOf(number: number, indicator: Indicator): ExportNumber {
  return { number, decimals: decimalsOf(indicator) };
}
