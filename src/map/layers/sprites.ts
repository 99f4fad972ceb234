import type { FeatureSymbol } from '../../core/features/symbols.js';
import { outlines, type Shape } from '../../core/features/symbols.js';
import { toCss } from '../../core/palette.js';

const paths = new Map<Shape, Path2D>();
const sprites = new Map<string, HTMLCanvasElement>();
/** Side of a sprite in CSS pixels: the largest shape with its borders. */
const SIDE = 22;
const ink = '#1b2733';
/** Around a symbol: colours with widths in the unit of the outlines, half of which is outside. */
const borders = [[ink, 5], ['#fff', 3]] as const;

type PointSymbol = Extract<FeatureSymbol, { kind: 'points' }>;

/**
 * Paints the symbol of a point around a place in CSS pixels: with a light border in a dark one, so that it is seen on an area of any
 * colour, its own too; larger and in a thick dark border when it stands out.
 */
export function paintSymbol(context: CanvasRenderingContext2D, { shape, colour }: PointSymbol, { x, y, stands }: { readonly x: number; readonly y: number; readonly stands: boolean }): void {
  const path = paths.get(shape) ?? new Path2D(outlines[shape]);
  paths.set(shape, path);
  context.save();
  context.translate(x, y);
  const scale = stands ? 1.4 : 0.8;
  context.scale(scale, scale);
  context.lineJoin = 'round';
  for (const [border, width] of stands ? [[ink, 2]] as const : borders) {
    context.strokeStyle = border;
    context.lineWidth = width;
    context.stroke(path);
  }
  context.fillStyle = toCss(colour);
  context.fill(path);
  context.restore();
}

/** The symbol of a point as a picture: drawn once, since a street full of them is thousands. `ratio` is device pixels to a CSS pixel. */
export function spriteOf(symbol: PointSymbol, ratio: number): HTMLCanvasElement {
  const key = JSON.stringify([symbol, ratio]);
  const sprite = sprites.get(key) ?? drawSprite(symbol, ratio);
  sprites.set(key, sprite);
  return sprite;
}

/** Paints such a picture around a place in CSS pixels. */
export function stamp(context: CanvasRenderingContext2D, sprite: HTMLCanvasElement, { x, y, ratio }: { readonly x: number; readonly y: number; readonly ratio: number }): void {
  // On whole pixels of the screen, or it would be blurred.
  const snap = (value: number): number => Math.round((value - SIDE / 2) * ratio) / ratio;
  context.drawImage(sprite, snap(x), snap(y), SIDE, SIDE);
}

function drawSprite(symbol: PointSymbol, ratio: number): HTMLCanvasElement {
  const side = Math.ceil(SIDE * ratio);
  const sprite = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = sprite.getContext('2d')!;
  context.scale(side / SIDE, side / SIDE);
  paintSymbol(context, symbol, { x: SIDE / 2, y: SIDE / 2, stands: false });
  return sprite;
}
