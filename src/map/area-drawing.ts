import type { Point } from 'leaflet';
import type { WorldShapes } from './area-shapes.js';
import type { AreaStyles, Fill } from './area-styles.js';
import { PATTERN_SIZE, paintOf } from './patterns.js';

/** Areas that stand out: under the pointer or the keyboard, and chosen. -1 for none. */
export interface Marks { readonly hovered: number; readonly selected: number }

const borders = { class: '#ffffff', unmatched: '#9aa7b5', outline: '#4d5b69' } as const;

/** Where a picture is: world units times `scale` are pixels, of which `origin` is the top left. */
export interface DrawingView { readonly scale: number; readonly origin: Point; readonly ratio: number; readonly size: Point }

/** One picture on a canvas: of the areas, or of what stands out among them. */
export class AreaDrawing {
  readonly #context: CanvasRenderingContext2D;
  readonly #shapes: WorldShapes;
  readonly #view: DrawingView;

  /** Empties the canvas and gives it the size of the view. */
  constructor(canvas: HTMLCanvasElement, shapes: WorldShapes, view: DrawingView) {
    const { size, ratio, origin } = view;
    this.#context = canvas.getContext('2d')!;
    this.#shapes = shapes;
    this.#view = view;
    canvas.width = Math.round(size.x * ratio);
    canvas.height = Math.round(size.y * ratio);
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    // Patterns stay where they are on the ground while the map is dragged.
    this.#context.translate(-origin.x % PATTERN_SIZE, -origin.y % PATTERN_SIZE);
    this.#context.lineJoin = 'round';
  }

  /** Draws the areas and the borders between them. */
  paintAreas({ fills, fillOf }: AreaStyles): void {
    const context = this.#context;
    const { ratio } = this.#view;
    const paints = fills.map((fill) => paintOf(fill, context, ratio));
    const visible = this.#visibleAreas();
    for (const area of visible) {
      context.fillStyle = paints[fillOf[area]!]!;
      this.#trace(area);
      context.fill('evenodd');
    }
    const isOutline = (area: number) => isUnmatched(fills[fillOf[area]!]!);
    context.lineWidth = this.#borderWidth(visible.length);
    this.#stroke(visible.filter((area) => !isOutline(area)), borders.class);
    this.#stroke(visible.filter(isOutline), borders.unmatched);
    context.strokeStyle = borders.outline;
    context.lineWidth = 1;
    for (const line of this.#shapes.outlines) {
      context.beginPath();
      this.#line(line, 0, line.length / 2);
      context.stroke();
    }
  }

  /** Draws what stands out. */
  paintMarks({ hovered, selected }: Marks): void {
    for (const [area, width] of [[hovered, 2.5], [selected, 3.5]] as const) if (area >= 0) this.#emphasise(area, width);
  }

  /** Borders are thinner where areas are small, or they would cover what they separate. */
  #borderWidth(visible: number): number {
    const perMegapixel = visible / ((this.#view.size.x * this.#view.size.y) / 1e6);
    return perMegapixel > 1500 ? 0.4 : perMegapixel > 400 ? 0.7 : 1;
  }

  #stroke(areas: readonly number[], colour: string): void {
    this.#context.strokeStyle = colour;
    for (const area of areas) {
      this.#trace(area);
      this.#context.stroke();
    }
  }

  /** A dark line within a white one is seen on light and on dark colours. */
  #emphasise(area: number, width: number): void {
    this.#trace(area);
    this.#context.strokeStyle = '#ffffff';
    this.#context.lineWidth = width + 2;
    this.#context.stroke();
    this.#context.strokeStyle = '#0d1721';
    this.#context.lineWidth = width;
    this.#context.stroke();
  }

  #visibleAreas(): number[] {
    const { scale, origin, size } = this.#view;
    const { boxes } = this.#shapes;
    const [west, north] = [origin.x / scale, origin.y / scale];
    const [east, south] = [(origin.x + size.x) / scale, (origin.y + size.y) / scale];
    const visible: number[] = [];
    for (let area = 0; area * 4 < boxes.length; area++) {
      const box = area * 4;
      if (boxes[box]! < east && boxes[box + 2]! > west && boxes[box + 1]! < south && boxes[box + 3]! > north) visible.push(area);
    }
    return visible;
  }

  #trace(area: number): void {
    const { points, ringStarts, areaRings } = this.#shapes;
    this.#context.beginPath();
    for (let ring = areaRings[area]!; ring < areaRings[area + 1]!; ring++) {
      this.#line(points, ringStarts[ring]!, ringStarts[ring + 1]!);
      this.#context.closePath();
    }
  }

  /** Points from `start` to `end`, leaving out those that fall on the pixel of the one before. */
  #line(points: Float64Array, start: number, end: number): void {
    const { scale, origin } = this.#view;
    const shiftX = origin.x - (origin.x % PATTERN_SIZE);
    const shiftY = origin.y - (origin.y % PATTERN_SIZE);
    let [lastX, lastY] = [NaN, NaN];
    for (let point = start; point < end; point++) {
      const x = points[2 * point]! * scale - shiftX;
      const y = points[2 * point + 1]! * scale - shiftY;
      if (point > start && point < end - 1 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
      if (point === start) this.#context.moveTo(x, y);
      else this.#context.lineTo(x, y);
      [lastX, lastY] = [x, y];
    }
  }
}

function isUnmatched(fill: Fill): boolean {
  return 'pattern' in fill && fill.pattern === 'unmatched';
}
