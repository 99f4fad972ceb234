import type { AreaStyle, Rgba } from '../../map/painter/styles.js';
import { DEFAULT_INK } from '../../map/painter/styles.js';
import type { MapBox } from '../shared/print/map-marks.js';

/** Draws the legend box of a style, with lines and dots as far apart as on the page. */
export function drawSwatch(context: CanvasRenderingContext2D, { left, top, width, height }: MapBox, { kind, color, ink = DEFAULT_INK }: AreaStyle): void {
  context.save();
  const box = new Path2D();
  box.rect(left, top, width, height);
  context.fillStyle = css(color);
  context.fill(box);
  context.save();
  context.clip(box);
  context.strokeStyle = context.fillStyle = css(ink);
  if (kind === 'hatch') {
    context.lineWidth = 1;
    for (let x = left - height; x < left + width; x += 6) context.stroke(new Path2D(`M${x} ${top + height}l${height} ${-height}`));
  }
  if (kind === 'dots') {
    for (let x = left + 3; x < left + width; x += 5) {
      for (let y = top + 3; y < top + height; y += 5) context.fill(new Path2D(`M${x} ${y}m-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0`));
    }
  }
  context.restore();
  context.strokeStyle = '#8a96a3';
  context.lineWidth = 1;
  if (kind === 'blank') context.setLineDash([3, 2]);
  context.stroke(box);
  context.restore();
}

function css([red, green, blue, alpha]: Rgba): string {
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
}
