import type { DrawnRow } from '../../core/drawing/drawn-legend.js';
import type { LegendLooks } from './feature-legend.js';
import type { TextColumn } from './text-column.js';

const INK = '#0d1721';

/** Writes which drawn figure is which. */
export function drawDrawnLegend(context: CanvasRenderingContext2D, text: TextColumn, { title, rows }: { readonly title: string; readonly rows: readonly DrawnRow[] }, looks: LegendLooks): void {
  if (rows.length === 0) return;
  text.skip(4).write(title, looks.title).skip(2);
  for (const row of rows) {
    drawKey(context, text.left, text.bottom + 10, row);
    text.beside(28, text.bottom, text.width - 28).write(row.label, looks.line).advance(text);
  }
  text.skip(4);
}

function drawKey(context: CanvasRenderingContext2D, left: number, y: number, { look, isOther }: DrawnRow): void {
  context.save();
  context.strokeStyle = INK;
  context.fillStyle = isOther ? '#fff' : INK;
  context.beginPath();
  if (look === 'dots') {
    context.arc(left + 10, y, 4, 0, 2 * Math.PI);
    context.lineWidth = 1.5;
    context.fill();
  } else {
    context.lineWidth = 2.5;
    context.setLineDash(isOther ? [8, 5] : []);
    context.moveTo(left, y);
    context.lineTo(left + 21, y);
  }
  context.stroke();
  context.restore();
}
