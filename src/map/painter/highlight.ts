import type { Engine } from '../../core/raster/engine.js';
import type { Outline } from '../../core/raster/outline.js';
import { blend, packColour, type BorderStyle, type Rgba } from './styles.js';
import type { PixelRectangle, View } from '../../core/raster/view.js';

/** Which areas to outline, by index. */
export interface HighlightedAreas {
  readonly hovered: readonly number[];
  readonly selected: readonly number[];
}

/** How far the halo of an outline reaches beyond it on either side, in CSS pixels. */
const HALO = 1.25;

/** An outline with its colour. */
export interface InkedOutline {
  readonly outline: Outline;
  readonly ink: number;
}

/** The outlines of hovered and selected areas, on top of everything else. */
export class Highlight {
  readonly #engine: Engine;
  #areas: HighlightedAreas = { hovered: [], selected: [] };
  #outlines: readonly InkedOutline[] = [];
  #asked = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Outlines other areas. Resolves with what has to be painted again: where outlines were and where they are. Nothing when asked again meanwhile. */
  async set(areas: HighlightedAreas, { view, borders }: { view: View | null; borders: BorderStyle }): Promise<readonly PixelRectangle[]> {
    this.#areas = areas;
    const asked = ++this.#asked;
    if (!view) return [];
    const outlines = await this.outlinesFor(view, borders);
    if (asked !== this.#asked) return [];
    const before = this.replace(outlines);
    return [...before, ...outlines].map(({ outline: { x, y, width, height } }) => ({ x, y, width, height }));
  }

  /** The outlines of the areas in a view, from the lowest to the one on top. */
  async outlinesFor(view: View, borders: BorderStyle): Promise<readonly InkedOutline[]> {
    const areas = this.#areas;
    const { hovered, selected } = areas;
    const draw = async (indices: readonly number[], width: number, ink: Rgba): Promise<InkedOutline | null> => {
      if (indices.length === 0) return null;
      const outline = await this.#engine.outline({ view, areas: Uint32Array.from(indices), width: width * view.pixelRatio });
      return outline && { outline, ink: packColour(ink) };
    };
    const drawn = await Promise.all([
      draw(selected, borders.selectedWidth + 2 * HALO, borders.halo),
      draw(selected, borders.selectedWidth, borders.selected),
      draw(hovered, borders.hoveredWidth + 2 * HALO, borders.halo),
      draw(hovered, borders.hoveredWidth, borders.hovered),
    ]);
    // Other areas may have been asked for while these were drawn.
    return areas === this.#areas ? drawn.filter((outline) => outline !== null) : this.outlinesFor(view, borders);
  }

  /** Puts outlines in the place of others, and gives those. What was asked before is dropped when it comes. */
  replace(outlines: readonly InkedOutline[]): readonly InkedOutline[] {
    this.#asked++;
    const before = this.#outlines;
    this.#outlines = outlines;
    return before;
  }

  /** Draws the outlines on packed pixels, `width` a row, as far as they are within a rectangle. */
  drawOn(pixels: Uint32Array, width: number, rectangle: PixelRectangle): void {
    for (const { outline, ink } of this.#outlines) {
      const left = Math.max(outline.x, rectangle.x);
      const right = Math.min(outline.x + outline.width, rectangle.x + rectangle.width);
      const bottom = Math.min(outline.y + outline.height, rectangle.y + rectangle.height);
      for (let y = Math.max(outline.y, rectangle.y); y < bottom; y++) {
        const row = (y - outline.y) * outline.width - outline.x;
        for (let x = left; x < right; x++) {
          const coverage = outline.coverage[row + x]!;
          if (coverage !== 0) pixels[y * width + x] = blend(pixels[y * width + x]!, ink, coverage);
        }
      }
    }
  }
}
