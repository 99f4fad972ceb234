import { legendOf } from '../../core/content-legend.js';
import { outlines, type FeatureSymbol } from '../../core/features/symbols.js';
import type { Language } from '../../core/language.js';
import { toCss } from '../../core/palette.js';
import type { LayerState } from '../../store/state.js';
import type { TextColumn, TextLook } from './text-column.js';

/** How titles and lines of a legend look. */
export interface LegendLooks {
  readonly title: TextLook;
  readonly line: TextLook;
}

/** Writes the legends of layers of points, lines and areas as they are, below each other; pictures of a service have none here. */
export function drawFeatureLegends(context: CanvasRenderingContext2D, text: TextColumn, layers: readonly LayerState[], language: Language, looks: LegendLooks): void {
  for (const { content, declaration } of layers) {
    if (content?.kind !== 'features' || declaration.hidden) continue;
    const { title, entries } = legendOf(content, declaration, language);
    text.skip(4).write(title, looks.title).skip(2);
    for (const entry of entries) {
      if (!('symbol' in entry)) continue;
      drawSymbol(context, text.left + 10, text.bottom + 10, entry.symbol);
      text.beside(28, text.bottom, text.width - 28).write(`${entry.label} · ${entry.count} ${entry.unit}`, looks.line).advance(text);
    }
    text.skip(4);
  }
}

function drawSymbol(context: CanvasRenderingContext2D, x: number, y: number, symbol: FeatureSymbol): void {
  context.save();
  context.translate(x, y);
  context.fillStyle = context.strokeStyle = toCss(symbol.colour);
  if (symbol.kind === 'points') {
    context.scale(0.7, 0.7);
    context.fill(new Path2D(outlines[symbol.shape]));
  } else if (symbol.kind === 'lines') {
    context.lineWidth = symbol.width;
    if (symbol.dashed) context.setLineDash([5, 3]);
    context.stroke(new Path2D('M-10 0h20'));
  } else context.fillRect(-10, -6, 20, 13);
  context.restore();
}
