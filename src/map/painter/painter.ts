import type { Engine, ShapedAreas } from '../../core/raster/engine.js';
import { moveFrame, uncoveredStrips, type Frame, type Shift, type Strip } from './frame.js';
import { lookUp, makeLook, type Look, type LookParts } from './lookup.js';
import { Highlight, type HighlightedAreas } from './highlight.js';
import { DEFAULT_BORDERS, makeStyleTable, type AreaStyle, type BorderStyle } from './styles.js';
import { shiftBetween, within, type PixelRectangle, type View } from '../../core/raster/view.js';

/** Size of a typical area in CSS pixels below which its colours are smoothed. */
const SMOOTH_BELOW = 16;
/** Sizes of a typical area in CSS pixels at which thin borders begin to show, and are fully there. */
const BORDERS_FROM = 2;
const BORDERS_FULL = 10;

/** What a painter draws on: the 2D context of a canvas of the size of the view. */
export type Paper = Pick<CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, 'putImageData'>;

/**
 * Paints areas: `show` a view, then `paint` it. A picture is worked out once per view as the area of every pixel; new
 * styles, dimming and highlights only look its colours up again. Pixels are device pixels of the view.
 */
export class Painter {
  readonly #areas: ShapedAreas;
  readonly #engine: Engine;
  #parts: LookParts;
  /** What the style table was made of. */
  #styles: readonly AreaStyle[] = [];
  /** Made of the parts when it is needed. */
  #look: Look | null = null;
  #frame: Frame | null = null;
  #image: ImageData | null = null;
  readonly #highlight: Highlight;
  #wanted: View | null = null;
  #showing: Promise<void> | null = null;
  #closed = false;
  /** Whether borders have changed since the frame was made, so that not even a part of it can stay. */
  #isStale = false;
  /** Counts what makes smoothed colours stale. */
  #version = 0;

  constructor(areas: ShapedAreas) {
    this.#areas = areas;
    this.#engine = areas.engine;
    this.#highlight = new Highlight(areas.engine);
    this.#parts = { table: makeStyleTable([]), styleOf: new Uint16Array(areas.count), dimmed: null, borders: DEFAULT_BORDERS, opacity: 1 };
  }

  /** The view that `paint` paints and `areaAt` answers for; null before the first. */
  get view(): View | null { return this.#frame?.view ?? null; }

  /** Called whenever a view has been worked out and can be painted. While a map is dragged some views are passed over. */
  onShown: (view: View) => void = () => undefined;

  /** How areas look: a style for each area, as an index into `styles`. Takes effect with the next `paint`, sooner for the same array of styles. */
  setStyles(styles: readonly AreaStyle[], styleOf: Uint16Array): void {
    const table = styles === this.#styles ? this.#parts.table : makeStyleTable(styles);
    this.#styles = styles;
    this.#change({ table, styleOf });
  }

  /** Fades the areas with a 1; null fades none. Takes effect with the next `paint`. */
  setDimmed(dimmed: Uint8Array | null): void {
    this.#change({ dimmed });
  }

  /** Opacity of everything but the outlines of what stands out, 0–1. Takes effect with the next `paint`. */
  setOpacity(opacity: number): void {
    this.#change({ opacity });
  }

  /** Colours and widths of borders. Widths take effect when a view is shown again. */
  setBorders(borders: BorderStyle): void {
    this.#change({ borders });
    this.#isStale = true;
  }

  /**
   * Works out a view. Of views asked for meanwhile only the last is worked out next. Resolves when none is left; rejects
   * when the painter is closed.
   */
  show(view: View): Promise<void> {
    this.#wanted = view;
    return this.#showing ??= this.#showWanted().finally(() => { this.#showing = null; });
  }

  /** Outlines areas, by index. Resolves with the rectangles that `paint` has to paint again. */
  async highlight(areas: HighlightedAreas): Promise<readonly PixelRectangle[]> {
    return this.#highlight.set(areas, { view: this.view, borders: this.#parts.borders });
  }

  /** Paints the view, or a rectangle of it. False when there is no view yet. */
  paint(paper: Paper, rectangle?: PixelRectangle): boolean {
    const frame = this.#frame;
    if (!frame || this.#parts.table.kind.length < 2) return false;
    const { width, height } = frame.view;
    if (this.#image?.width !== width || this.#image.height !== height) this.#image = new ImageData(width, height);
    const area = rectangle ?? { x: 0, y: 0, width, height };
    const pixels = new Uint32Array(this.#image.data.buffer);
    lookUp(pixels, frame, this.#look ??= makeLook(this.#parts), area);
    this.#highlight.drawOn(pixels, width, area);
    paper.putImageData(this.#image, 0, 0, area.x, area.y, area.width, area.height);
    return true;
  }

  /**
   * Works out exact colours where areas are as small as a few pixels. For when the map is at rest. Resolves with true
   * when there is something new to `paint`.
   */
  async smooth(): Promise<boolean> {
    const frame = this.#frame;
    if (!frame || frame.smooth || frame.overlaps || this.#sideOf(frame.view) >= SMOOTH_BELOW) return false;
    const version = this.#version;
    const smooth = await this.#engine.smooth({ view: frame.view, ...this.#colours() });
    if (!smooth || frame !== this.#frame || version !== this.#version) return false;
    frame.smooth = smooth;
    return true;
  }

  /** Works out a view that is likely to be shown next. For when the map is at rest. */
  async prepare(view: View): Promise<void> {
    await this.#engine.prepare({ view, ...this.#widths(view) });
  }

  /** Index of the area at a pixel of the view, -1 for none: one array read. */
  areaAt(x: number, y: number): number {
    if (!this.#frame) return -1;
    const { ids, view: { width, height } } = this.#frame;
    if (!(x >= 0 && y >= 0 && x < width && y < height)) return -1;
    return ids[Math.floor(y) * width + Math.floor(x)]! - 1;
  }

  /** Another painter of the same areas in the same look, for another picture. It shows nothing yet, and nothing that stands out. */
  copy(): Painter {
    const copy = new Painter(this.#areas);
    copy.#parts = this.#parts;
    return copy;
  }

  /** Paints no more. The engine goes on: it belongs to who loaded the areas. */
  close(): void {
    this.#closed = true;
    this.#frame = null;
    this.#image = null;
  }

  async #showWanted(): Promise<void> {
    while (this.#wanted && !this.#closed) {
      const view = this.#wanted;
      this.#wanted = null;
      const shift = this.#frame && !this.#isStale && shiftBetween(this.#frame.view, view);
      if (shift && shift.dx === 0 && shift.dy === 0) continue;
      const frame = await (shift ? this.#moved(this.#frame!, view, shift) : this.#fresh(view));
      const outlines = await this.#highlight.outlinesFor(view, this.#parts.borders);
      if (this.#closed) return;
      this.#isStale = false;
      this.#frame = frame();
      this.#highlight.replace(outlines);
      this.onShown(view);
    }
  }

  async #fresh(view: View): Promise<() => Frame> {
    const raster = await this.#engine.rasterize({ view, ...this.#widths(view) });
    return () => ({ ...raster, smooth: null, thinOpacity: this.#thinOpacity(view) });
  }

  /** The frame moved, with only the strips that come in worked out. Nothing is moved before all strips are there. */
  async #moved(frame: Frame, view: View, shift: Shift): Promise<() => Frame> {
    const version = this.#version;
    const places = uncoveredStrips(view, shift);
    const views = places.map((place) => within(view, place));
    const rasters = await Promise.all(views.map((part) => this.#engine.rasterize({ view: part, ...this.#widths(view) })));
    // Only now, because smoothing gives way to rasterizing.
    const smooths = await Promise.all((frame.smooth ? views : []).map((part) => this.#engine.smooth({ view: part, ...this.#colours() })));
    const strips = places.map((place, i): Strip => ({ place, raster: rasters[i]!, smooth: smooths[i] ?? null }));
    return () => moveFrame(version === this.#version ? frame : { ...frame, smooth: null }, view, { shift, strips });
  }

  #widths(view: View): { thinWidth: number; strongWidth: number } {
    const { thinWidth, strongWidth } = this.#parts.borders;
    return {
      thinWidth: this.#thinOpacity(view) > 0 ? thinWidth * view.pixelRatio : 0,
      strongWidth: strongWidth * view.pixelRatio,
    };
  }

  #colours(): { fill: Uint32Array; styleOf: Uint16Array } {
    const { table, styleOf } = this.#look ??= makeLook(this.#parts);
    return { fill: table.fill, styleOf };
  }

  /** Side of a typical area in CSS pixels. The same all over the map, so that nothing changes while it is dragged. */
  #sideOf(view: View): number {
    return (this.#areas.typicalSide * view.scale) / view.pixelRatio;
  }

  #thinOpacity(view: View): number {
    return Math.max(0, Math.min(1, (this.#sideOf(view) - BORDERS_FROM) / (BORDERS_FULL - BORDERS_FROM)));
  }

  #change(parts: Partial<LookParts>): void {
    this.#parts = { ...this.#parts, ...parts };
    this.#look = null;
    this.#version++;
    if (this.#frame) this.#frame.smooth = null;
  }
}
