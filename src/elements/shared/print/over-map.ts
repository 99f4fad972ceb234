import { drawFigures } from '../../../map/drawing/on-canvas.js';

const INK = '#1b2733', SURFACE = '#fff', EDGE = '#8a96a3';

/** Draws what lies over the layers of a map as it is on the screen: drawn figures, and the line between two layers with their names. In CSS pixels from the corner of the map. */
export function drawOverMap(context: CanvasRenderingContext2D, map: HTMLElement): void {
  drawFigures(context, map.shadowRoot!);
  const swipe = map.querySelector('rk-swipe')?.shadowRoot;
  const line = swipe?.querySelector('.line');
  if (!swipe || !line) return;
  const corner = map.shadowRoot!.querySelector('#map')!.getBoundingClientRect();
  const placeOf = (element: Element): DOMRect => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return new DOMRect(left - corner.left, top - corner.top, width, height);
  };
  drawLine(context, placeOf(line));
  const [own, font] = [getComputedStyle(map), '700 14px'];
  for (const label of swipe.querySelectorAll('.label')) drawLabel(context, placeOf(label), { text: label.textContent, font: `${font} ${own.fontFamily}` });
}

function drawLine(context: CanvasRenderingContext2D, { left, top, width, height }: DOMRect): void {
  context.fillStyle = INK;
  context.fillRect(left - 1, top, width + 2, height);
  context.fillStyle = SURFACE;
  context.fillRect(left, top, width, height);
}

function drawLabel(context: CanvasRenderingContext2D, { left, top, width, height }: DOMRect, { text, font }: { text: string; font: string }): void {
  context.save();
  const box = new Path2D();
  box.roundRect(left, top, width, height, 4);
  context.fillStyle = SURFACE;
  context.fill(box);
  context.strokeStyle = EDGE;
  context.lineWidth = 1;
  context.stroke(box);
  context.clip(box);
  Object.assign(context, { font, fillStyle: INK, textAlign: 'center', textBaseline: 'middle' });
  context.fillText(text, left + width / 2, top + height / 2, width - 8);
  context.restore();
}
