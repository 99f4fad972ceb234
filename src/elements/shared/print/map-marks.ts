import { scaleBar } from '../../../core/export/scale-bar.js';

/** Where a map is on a canvas, in CSS pixels. */
export interface MapBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const INK = '#1b2733';

/** Draws a north arrow and a scale bar on a map, in its corners at the right. North is up: Web Mercator does not turn. */
export function drawMapMarks(context: CanvasRenderingContext2D, { left, top, width, height }: MapBox, marks: { metresPerPixel: number; north: string; font: string }): void {
  const right = left + width - 12;
  context.save();
  context.font = `600 12px ${marks.font}`;
  context.lineJoin = 'round';
  drawNorth(context, right - 10, top + 12, marks.north);
  if (Number.isFinite(marks.metresPerPixel)) drawScale(context, right, top + height - 14, scaleBar(marks.metresPerPixel, Math.min(140, width / 3)));
  context.restore();
}

function drawNorth(context: CanvasRenderingContext2D, x: number, y: number, letter: string): void {
  const arrow = new Path2D(`M${x} ${y}l7 19-7-5-7 5z`);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  withHalo(context, () => context.stroke(arrow), () => context.fill(arrow));
  withHalo(context, () => context.strokeText(letter, x, y + 21), () => context.fillText(letter, x, y + 21));
}

function drawScale(context: CanvasRenderingContext2D, right: number, y: number, { label, length }: { label: string; length: number }): void {
  const bar = new Path2D(`M${right - length} ${y - 5}v5h${length}v-5`);
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  withHalo(context, () => context.stroke(bar), () => {
    context.strokeStyle = INK;
    context.lineWidth = 1.5;
    context.stroke(bar);
  });
  withHalo(context, () => context.strokeText(label, right - length / 2, y - 4), () => context.fillText(label, right - length / 2, y - 4));
}

/** A white edge sets a mark off from dark areas. */
function withHalo(context: CanvasRenderingContext2D, edge: () => void, mark: () => void): void {
  context.strokeStyle = 'rgb(255 255 255 / 0.9)';
  context.lineWidth = 4;
  edge();
  context.fillStyle = INK;
  mark();
}
