import { toCss, type Colour } from '../../core/palette.js';

const ink = '#1b2733';

/** The radius of the sign for a number of points, in CSS pixels. */
export function groupRadius(count: number): number {
  return 9.5 + 2.5 * Math.log10(count);
}

/** Paints the sign for a number of points: in a ring of the colour that all of them have, where they have one. */
export function paintGroup(context: CanvasRenderingContext2D, { x, y, count, ring }: { readonly x: number; readonly y: number; readonly count: number; readonly ring: Colour | undefined }): void {
  context.beginPath();
  context.arc(x, y, groupRadius(count), 0, 2 * Math.PI);
  context.fillStyle = '#fff';
  context.fill();
  // A dark edge around the colour stands apart from any colour of an area.
  for (const [colour, width] of [[ink, ring ? 4 : 2], ...(ring ? [[toCss(ring), 2.5] as const] : [])] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
  context.fillStyle = ink;
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // Rounded down: "at least" is easily true, "about" is not.
  context.fillText(count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`, x, y + 0.5);
}
