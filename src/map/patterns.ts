import type { Fill } from './area-styles.js';

/** Width and height of the tile of a pattern, in CSS pixels. */
export const PATTERN_SIZE = 8;

const colours = { suppressed: ['#f6f1e7', '#8b7f72'], missing: ['#f8fafb', '#9aa7b5'], unmatched: ['#ffffff', '#ffffff'] } as const;

/** What a canvas fills an area with. Patterns are tiles that repeat every `PATTERN_SIZE` CSS pixels. */
export function paintOf(fill: Fill, context: CanvasRenderingContext2D, pixelRatio: number): string | CanvasPattern {
  if ('colour' in fill) return fill.colour;
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(PATTERN_SIZE * pixelRatio);
  const drawing = tile.getContext('2d')!;
  const scale = tile.width / PATTERN_SIZE;
  drawing.scale(scale, scale);
  const [paper, ink] = colours[fill.pattern];
  drawing.fillStyle = paper;
  drawing.fillRect(0, 0, PATTERN_SIZE, PATTERN_SIZE);
  drawing.fillStyle = drawing.strokeStyle = ink;
  if (fill.pattern === 'suppressed') hatch(drawing);
  if (fill.pattern === 'missing') dots(drawing);
  const pattern = context.createPattern(tile, 'repeat')!;
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}

/** Diagonal lines; drawn past the corners so that neighbouring tiles join. */
function hatch(drawing: CanvasRenderingContext2D): void {
  drawing.lineWidth = 1;
  drawing.beginPath();
  for (const shift of [-PATTERN_SIZE, 0, PATTERN_SIZE]) {
    drawing.moveTo(shift - 1, PATTERN_SIZE + 1);
    drawing.lineTo(shift + PATTERN_SIZE + 1, -1);
  }
  drawing.stroke();
}

function dots(drawing: CanvasRenderingContext2D): void {
  drawing.beginPath();
  for (const [x, y] of [[2, 2], [6, 6]] as const) {
    drawing.moveTo(x + 0.9, y);
    drawing.arc(x, y, 0.9, 0, 2 * Math.PI);
  }
  drawing.fill();
}
