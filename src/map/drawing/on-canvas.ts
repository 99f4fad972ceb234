import type { DrawnRow } from '../../core/drawing/drawn-legend.js';

/**
 * Draws the figures that are drawn on a map as they are on the screen, without their handles and what is half drawn. The context is
 * in CSS pixels from the corner of the map; `root` is what the map is in.
 */
export function drawFigures(context: CanvasRenderingContext2D, root: ParentNode): void {
  for (const mark of root.querySelectorAll<SVGElement>('.rk-drawing .figures *')) drawMark(context, mark);
}

/** Which drawn figure is which, as the map says it; no rows where nothing is drawn. What says it is there from when somebody draws. */
export function drawnRows(root: ParentNode): { readonly title: string; readonly rows: readonly DrawnRow[] } {
  const list = root.querySelector('.rk-drawing .which');
  return {
    title: list?.getAttribute('aria-label') ?? '',
    rows: [...list?.children ?? []].map(({ classList, textContent }) => ({ look: classList.contains('dots') ? 'dots' : 'outline', isOther: classList.contains('other'), label: textContent })),
  };
}

function drawMark(context: CanvasRenderingContext2D, mark: SVGElement): void {
  const { fill, stroke, strokeWidth, strokeDasharray, font } = getComputedStyle(mark);
  const number = (name: string): number => Number(mark.getAttribute(name));
  context.save();
  context.lineJoin = 'round';
  context.lineWidth = parseFloat(strokeWidth);
  context.setLineDash(strokeDasharray === 'none' ? [] : strokeDasharray.split(/[ ,]+/).map(parseFloat));
  context.strokeStyle = stroke;
  context.fillStyle = fill === 'none' ? 'transparent' : fill;
  if (mark instanceof SVGTextElement) {
    Object.assign(context, { font, textAlign: 'center', textBaseline: 'alphabetic' });
    context.strokeText(mark.textContent, number('x'), number('y'));
    context.fillText(mark.textContent, number('x'), number('y'));
  } else {
    const path = new Path2D(mark.getAttribute('d') ?? undefined);
    if (mark instanceof SVGCircleElement) path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
    context.fill(path, 'evenodd');
    context.stroke(path);
  }
  context.restore();
}
