import { csvOf } from '../../core/export/delimited.js';
import { explanationOf, explanationRows } from '../../core/export/explanation.js';
import { exportTable, type ExportCell, type ExportTable } from '../../core/export/export-table.js';
import { fileTitle } from '../../core/export/file-title.js';
import { workbookOf } from '../../core/export/workbook.js';
import { formatPeriod } from '../../core/format.js';
import { textOf } from '../../core/indicator.js';
import type { Language } from '../../core/language.js';
import { exportIn } from '../../core/messages/export/export-words.js';
import { columnsOf, rowsInPieces } from '../../core/table-rows.js';
import { inSlices } from '../../data/worker/slices.js';
import type { ShownLayer } from '../../store/selectors.js';
import type { ExportTarget } from './export-target.js';
import { drawPicture } from './picture.js';

/** A file to hand over. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: BlobPart;
}

/** How many pixels a picture has to a CSS pixel. */
const PICTURE_RATIO = 2;

/** The figures that the map shows, as CSV. */
export async function csvFile({ main }: ExportTarget, language: Language): Promise<ExportFile> {
  return { name: nameOf(main, language, 'csv'), type: 'text/csv', content: await inSlices(csvOf(await tableOf(main, language), language)) };
}

/** The figures that the map shows as an Excel workbook, with a second sheet that explains them. */
export async function workbookFile({ main: { layer, view } }: ExportTarget, language: Language, made = new Date()): Promise<ExportFile> {
  const { sheets } = exportIn(language);
  const table = await tableOf({ layer, view }, language);
  const explanation = explanationOf({ view, answered: layer.answered }, { language, made });
  const content = await inSlices(workbookOf([
    { name: sheets.figures, rows: rowsOf(table), widths: table.headings.map((_, index) => (index === 1 ? 32 : 18)), headed: true },
    { name: sheets.explanation, rows: explanationRows(explanation, language), widths: [18, 90], headed: false },
  ]));
  return { name: nameOf({ layer, view }, language, 'xlsx'), type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}

/** The map with its question, answer, legend and sources, as a PNG. */
export async function pictureFile({ map, main, layers }: ExportTarget, language: Language, made = new Date()): Promise<ExportFile> {
  const { layer: { answered }, view } = main;
  const canvas = drawPicture({
    areas: await createImageBitmap(await map.picture(PICTURE_RATIO)), ratio: PICTURE_RATIO, metresPerPixel: map.metresPerPixel,
    map, shown: { view, answered }, layers, explanation: explanationOf({ view, answered }, { language, made }), language, font: getComputedStyle(map).fontFamily,
  });
  const content = await new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.')))));
  return { name: nameOf(main, language, 'png'), type: 'image/png', content };
}

async function tableOf({ layer: { answered }, view }: ShownLayer, language: Language): Promise<ExportTable> {
  const areas = await inSlices(rowsInPieces(view, { descending: false, language }));
  return exportTable({ view, columns: answered?.columns(view) ?? columnsOf(view), areas, language });
}

function* rowsOf({ headings, areas, row }: ExportTable): Generator<readonly ExportCell[], void, void> {
  yield headings;
  for (let at = 0; at < areas.length; at++) yield row(areas[at]!);
}

function nameOf({ view, layer }: ShownLayer, language: Language, extension: string): string {
  const title = layer.answered?.question.id ?? textOf(view.indicator, 'title', language)!;
  return `${fileTitle(`${title} ${formatPeriod(view.period, language)}`)}.${extension}`;
}
