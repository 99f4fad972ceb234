import { html, type TemplateResult } from 'lit';
import { readMarker, readNumber } from '../../core/sentinels.js';
import type { UploadForm } from './upload-fields.js';

const ROWS = 5;
/** Columns beyond these are in the lists to choose from all the same. */
const COLUMNS = 24;
const MOST_SIGNS = 40;

/**
 * The first rows of a file: texts, codes and coordinates as they are, and of figures that there is one. A figure is not shown before
 * it went through the gate, also not to who brings it: a screen is seen by others.
 */
export function renderPreview(form: UploadForm): TemplateResult {
  const { words, table } = form;
  const columns = table.columns.slice(0, COLUMNS);
  return html`
    <div class="preview" part="preview" role="region" aria-label=${words.preview} tabindex="0">
      <table>
        <caption>${words.preview}</caption>
        <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${table.rows.slice(0, ROWS).map((row) => html`<tr>${columns.map((_, column) => html`<td>${cell(form, row[column]!, column)}</td>`)}</tr>`)}</tbody>
      </table>
    </div>
    <p class="note">${words.previewHelp}</p>`;
}

function cell({ words, found, choice }: UploadForm, text: string, column: number): string | TemplateResult {
  const isPlain = ['text', 'category'].includes(found.columns[column]!.kind) || [choice.code, ...(choice.place === 'points' ? [choice.east, choice.north] : [])].includes(column);
  if (isPlain) return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
  const isMissing = readMarker(text) === 'missing' || (text !== '' && Number.isFinite(Number(text)) && readNumber(Number(text)) === 'missing');
  return html`<i>${isMissing ? words.noFigure : words.figure}</i>`;
}
