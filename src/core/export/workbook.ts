import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Work } from '../work.js';
import type { ExportCell } from './export-table.js';
import { plainNumber } from './plain-number.js';

/** A sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters (Excel's own limit), without `: \ / ? * [ ]`. */
  readonly name: string;
  readonly rows: Iterable<readonly ExportCell[]>;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Whether the first row are headings: bold, and in sight while scrolling. */
  readonly headed: boolean;
}

/** Rows that are written and compressed between two chances for the page: some milliseconds. */
const ROWS_A_PIECE = 200;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Looks of cells, in the order of `cellXfs`: text that wraps, a heading, then numbers with 0, 1, 2… digits after the decimal mark. */
const TEXT = 0, HEADING = 1, NUMBER = 2, MOST_DECIMALS = 6;
/** Numbers of formats below 164 are Excel's own. */
const OWN_FORMAT = 164;

/** The time that is written in the file: always the same, so that equal tables give equal files. The first that ZIP knows. */
const MODIFIED = new Date(1980, 0, 1);

/**
 * An Excel workbook (Office Open XML, ECMA-376) as the bytes of its `.xlsx` file. Texts are texts: nothing in them is run.
 * Compressed here in pieces: in a worker it would be refused by a strict content security policy.
 */
export function* workbookOf(sheets: readonly Sheet[]): Work<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const files: readonly (readonly [path: string, text: Iterable<string>])[] = [
    ['[Content_Types].xml', [contentTypesXml(sheets)]],
    ['_rels/.rels', [`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`]],
    ['xl/workbook.xml', [`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`]],
    ['xl/_rels/workbook.xml.rels', [`<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`]],
    ['xl/styles.xml', [stylesXml()]],
    ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const),
  ];
  for (const [path, text] of files) {
    const file = Object.assign(new ZipDeflate(path), { mtime: MODIFIED });
    zip.add(file);
    file.push(strToU8(HEAD));
    for (const piece of text) {
      file.push(strToU8(piece));
      yield;
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function contentTypesXml(sheets: readonly Sheet[]): string {
  const override = (path: string, kind: string): string => `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}</Types>`;
}

function stylesXml(): string {
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count);
  const formats = decimals.map((count) => `<numFmt numFmtId="${OWN_FORMAT + count}" formatCode="#,##0${count > 0 ? `.${'0'.repeat(count)}` : ''}"/>`).join('');
  const look = (format: number, font: number, own = '') => `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${own}`;
  const wrap = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
  const looks = [look(0, 0, wrap), look(0, 1, ` applyFont="1"${wrap}`), ...decimals.map((count) => look(OWN_FORMAT + count, 0, ' applyNumberFormat="1"/>'))];
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`;
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${decimals.length}">${formats}</numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`;
}

/** A sheet in pieces of some rows. */
function* sheetXml({ rows, widths, headed }: Sheet): Generator<string, void, void> {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const pane = headed ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  yield `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
  let lines = '';
  let row = 0;
  for (const cells of rows) {
    row++;
    lines += `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, headed ? row === 1 : column === 0)).join('')}</row>`;
    if (row % ROWS_A_PIECE > 0) continue;
    yield lines;
    lines = '';
  }
  yield `${lines}</sheetData></worksheet>`;
}

function cellXml(cell: ExportCell, place: string, isHeading: boolean): string {
  if (typeof cell === 'string') return `<c r="${place}" s="${isHeading ? HEADING : TEXT}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  // The same digits as are shown: a spreadsheet shows more of a number than its format when somebody looks into the cell.
  const decimals = Math.min(cell.decimals, MOST_DECIMALS);
  return `<c r="${place}" s="${NUMBER + decimals}"><v>${Number(plainNumber({ ...cell, decimals }, 'en'))}</v></c>`;
}

/** `A` to `Z`, then `AA`. */
function columnName(index: number): string {
  return (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}

/** As text of XML 1.0, without the control characters that it cannot have. */
function escape(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
