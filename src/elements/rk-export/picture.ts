import { crossGrid, type CrossGrid } from '../../core/cross-grid.js';
import type { Explanation } from '../../core/export/explanation.js';
import type { Language } from '../../core/language.js';
import type { LegendRow } from '../../core/legend.js';
import { exportIn } from '../../core/messages/export/export-words.js';
import { messagesIn } from '../../core/messages/index.js';
import { toCss } from '../../core/palette.js';
import type { Shown } from '../../core/shown-answer.js';
import { stylesOf } from '../../map/area-styles.js';
import { drawnRows } from '../../map/drawing/on-canvas.js';
import type { LayerState } from '../../store/state.js';
import { drawMapMarks } from '../shared/print/map-marks.js';
import { drawOverMap } from '../shared/print/over-map.js';
import { partWithAreas } from '../shared/print/paper-picture.js';
import { drawSwatch } from './draw-swatch.js';
import { drawDrawnLegend } from './drawn-figures.js';
import { drawFeatureLegends } from './feature-legend.js';
import { TextColumn } from './text-column.js';

/** What a picture is made of. */
export interface PictureRequest {
  /** The areas as the map draws them, with `ratio` pixels to a CSS pixel. */
  readonly areas: ImageBitmap;
  readonly ratio: number;
  readonly metresPerPixel: number;
  /** The map itself, for what lies over its areas and what is said of that. */
  readonly map: HTMLElement;
  readonly shown: Shown;
  /** Every layer of the map. */
  readonly layers: readonly LayerState[];
  readonly explanation: Explanation;
  readonly language: Language;
  /** The font of the page. */
  readonly font: string;
}

/** Room around everything, and the least width that reads well, in CSS pixels. */
const MARGIN = 28;
const LEAST_WIDTH = 560;
const LEGEND_COLUMN = 230;
const INK = '#1b2733', SOFT = '#52606d', LINE = '#8a96a3';
const LEGEND_LOOKS = { title: { size: 14, weight: 700, colour: INK }, line: { size: 13, colour: INK } };

/** A map that can be read without its page: question and answer above it, legend, sources and what is never shown below. Always dark on light. */
export function drawPicture(request: PictureRequest): HTMLCanvasElement {
  // Once to find out how high it is, and once more to draw.
  const { height } = drawOn(document.createElement('canvas'), request);
  const canvas = document.createElement('canvas');
  const width = widthOf(request);
  canvas.width = Math.round(width * request.ratio);
  canvas.height = Math.round(height * request.ratio);
  drawOn(canvas, request);
  return canvas;
}

function widthOf({ areas, ratio }: PictureRequest): number {
  return Math.max(areas.width / ratio, LEAST_WIDTH) + 2 * MARGIN;
}

function drawOn(canvas: HTMLCanvasElement, request: PictureRequest): { height: number } {
  const { areas, ratio, explanation: { title, kicker, answer, legend, sources, privacy, made }, language, font } = request;
  const context = canvas.getContext('2d')!;
  const words = exportIn(language);
  context.scale(ratio, ratio);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width / ratio, canvas.height / ratio);
  const width = widthOf(request) - 2 * MARGIN;
  const text = new TextColumn(context, { left: MARGIN, top: MARGIN, width, font });
  if (kicker) text.write(kicker, { size: 13, colour: SOFT });
  text.write(title, { size: 24, weight: 700, colour: INK }).skip(6);
  text.write(answer, { size: 16, colour: INK }).skip(14);

  const drawMap = (on: CanvasRenderingContext2D): void => {
    on.drawImage(areas, 0, 0, areas.width / ratio, areas.height / ratio);
    drawOverMap(on, request.map);
  };
  // What has something on it, in the middle: on the page a legend may stand beside it.
  const part = partWithAreas({ width: areas.width / ratio, height: areas.height / ratio }, drawMap);
  const onPixel = (place: number): number => Math.round(place * ratio) / ratio;
  const box = { left: MARGIN, top: onPixel(text.bottom), width, height: part.height };
  context.fillStyle = '#f7f8fa';
  context.fillRect(box.left, box.top, box.width, box.height);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.translate(onPixel(box.left + (box.width - part.width) / 2 - part.left), onPixel(box.top - part.top));
  drawMap(context);
  context.restore();
  drawMapMarks(context, box, { metresPerPixel: request.metresPerPixel, north: words.north, font });
  context.strokeStyle = LINE;
  context.lineWidth = 1;
  context.strokeRect(box.left, box.top, box.width, box.height);
  text.skip(box.height + 14);

  text.write(messagesIn(language).table.caption(legend.title, legend.period), { size: 14, weight: 700, colour: INK }).skip(4);
  drawLegend(context, text, request, width);
  drawFeatureLegends(context, text, request.layers, language, LEGEND_LOOKS);
  drawDrawnLegend(context, text, drawnRows(request.map.shadowRoot!), LEGEND_LOOKS);
  for (const note of [...legend.notes, ...(legend.unit ? [legend.unit] : [])]) text.write(note, { size: 12, colour: SOFT });
  text.skip(8);
  for (const source of sources) text.write(`${words.source}: ${source}`, { size: 12, colour: SOFT });
  text.write(privacy, { size: 12, colour: SOFT });
  text.write(`${words.made} ${made}`, { size: 12, colour: SOFT });
  return { height: text.bottom + MARGIN };
}

/** The rows in as many columns as there is room for; two figures at once in a square, as on the page. */
function drawLegend(context: CanvasRenderingContext2D, text: TextColumn, { shown, explanation: { legend }, language }: PictureRequest, width: number): void {
  const grid = shown.answered && crossGrid(shown.answered, shown.view, language);
  const rows = grid ? legend.rows.filter(({ look }) => typeof look === 'string') : legend.rows;
  if (grid) drawSquare(context, text, grid);
  const columns = Math.max(1, Math.min(4, Math.floor(width / LEGEND_COLUMN)));
  const lines = Math.ceil(rows.length / columns);
  const top = text.bottom;
  let lowest = top;
  for (let column = 0; column < columns; column++) {
    const part = text.beside(column * (width / columns), top, width / columns - 16);
    for (const row of rows.slice(column * lines, (column + 1) * lines)) drawRow(context, part, row, shown);
    lowest = Math.max(lowest, part.bottom);
  }
  text.skip(lowest - top + 6);
}

function drawRow(context: CanvasRenderingContext2D, part: TextColumn, { look, label, count, level }: LegendRow, { view }: Shown): void {
  const { styles } = stylesOf(view);
  const states = { suppressed: 0, missing: 1, unmatched: 2, outside: 3 };
  const style = typeof look === 'string' ? styles[view.colours.length + states[look]]! : styles[view.colours.indexOf(look)]!;
  drawSwatch(context, { left: part.left, top: part.bottom + 3, width: 20, height: 13 }, style);
  part.beside(28, part.bottom, part.width - 28).write(`${label} · ${count} ${level}`, { size: 13, colour: INK }).advance(part);
  part.skip(3);
}

function drawSquare(context: CanvasRenderingContext2D, text: TextColumn, { rows, titles: [across, up] }: CrossGrid): void {
  const [width, height] = [44, 26];
  drawAxis(context, text, up, 'M4 12V2M1 5l3-3 3 3');
  rows.forEach(({ squares }, line) => squares.forEach(({ colour, areas, isDark }, column) => {
    const [left, top] = [text.left + column * (width + 2), text.bottom + line * (height + 2)];
    context.fillStyle = toCss(colour);
    context.fillRect(left, top, width, height);
    context.strokeStyle = LINE;
    context.lineWidth = 0.5;
    context.strokeRect(left, top, width, height);
    text.beside(left - text.left, top + 4, width).write(areas, { size: 13, colour: isDark ? '#fff' : '#000', centred: true });
  }));
  text.skip(3 * (height + 2) + 2);
  drawAxis(context, text, across, 'M0 7h9M6 4l3 3-3 3');
  text.skip(6);
}

/** The name of an axis with an arrow before it, which not every font has. */
function drawAxis(context: CanvasRenderingContext2D, text: TextColumn, name: string, arrow: string): void {
  context.save();
  context.translate(text.left, text.bottom + 2);
  context.strokeStyle = SOFT;
  context.lineWidth = 1.5;
  context.stroke(new Path2D(arrow));
  context.restore();
  text.beside(14, text.bottom, text.width - 14).write(name, { size: 12, colour: SOFT }).advance(text);
}
