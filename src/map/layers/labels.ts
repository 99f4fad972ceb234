/** A text that is to stand on the map: its left side and middle, in CSS pixels. */
export interface Label { readonly x: number; readonly y: number; readonly text: string }

/** The most labels that a reader could take in. */
const MOST = 80;
const HEIGHT = 14;
const LONGEST = 40;

/** Writes labels where they do not lie over each other; what has no room goes without. */
export function paintLabels(context: CanvasRenderingContext2D, labels: readonly Label[]): void {
  context.font = `12px system-ui, sans-serif`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const taken: { left: number; right: number; y: number }[] = [];
  for (const { x, y, text } of labels) {
    if (taken.length >= MOST) return;
    // Measuring is what takes time, so what begins within another is not measured.
    if (text === '' || taken.some((other) => other.left <= x && x < other.right && Math.abs(other.y - y) < HEIGHT)) continue;
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
    const box = { left: x, right: x + context.measureText(short).width, y };
    if (taken.some((other) => other.left < box.right && box.left < other.right && Math.abs(other.y - y) < HEIGHT)) continue;
    taken.push(box);
    context.strokeStyle = '#fff';
    context.lineWidth = 3;
    context.strokeText(short, x, y);
    context.fillStyle = '#1b2733';
    context.fillText(short, x, y);
  }
}
