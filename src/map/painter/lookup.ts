import { BlankFinder } from './blank-finder.js';
import type { Frame } from './frame.js';
import { patternFor, type Pattern } from './patterns.js';
import { blend, packColour, type BorderStyle, type Rgba, type StyleTable } from './styles.js';
import type { PixelRectangle } from '../../core/raster/view.js';

/** How the areas look at this moment. */
export interface Look {
  readonly table: StyleTable;
  /** Index into the style table by id (area index + 1), dimming included; 0 of outside is 0. */
  readonly styleOf: Uint16Array;
  /** Packed colour by id. */
  readonly colourOf: Uint32Array;
  readonly borders: BorderStyle;
}

/** What a look is made of. */
export interface LookParts {
  readonly table: StyleTable;
  /** Style of each area by area index, an index into the styles the table was made of. */
  readonly styleOf: Uint16Array;
  /** 1 for each area to fade; null for none. */
  readonly dimmed: Uint8Array | null;
  readonly borders: BorderStyle;
  /** 0–1, of everything but the outlines of what stands out. */
  readonly opacity: number;
}

/** Works out what is the same for every pixel of an area, so that a pixel takes one array read. */
export function makeLook({ table: opaque, styleOf, dimmed, borders, opacity }: LookParts): Look {
  const table = opacity === 1 ? opaque : { ...opaque, fill: opaque.fill.map(fade), ink: opaque.ink.map(fade) };
  const full = new Uint16Array(styleOf.length + 1);
  const colourOf = new Uint32Array(styleOf.length + 1);
  for (let area = 0; area < styleOf.length; area++) {
    const style = styleOf[area]! + 1 + (dimmed !== null && dimmed[area] !== 0 ? table.dimmedOffset : 0);
    full[area + 1] = style;
    colourOf[area + 1] = table.fill[style]!;
  }
  const thin = opacity === 1 ? borders.thin : withOpacity(borders.thin);
  const strong = opacity === 1 ? borders.strong : withOpacity(borders.strong);
  return { table, styleOf: full, colourOf, borders: { ...borders, thin, strong } };

  function fade(colour: number): number {
    return (colour & 0xffffff) | (Math.round((colour >>> 24) * opacity) << 24);
  }
  function withOpacity([red, green, blue, alpha]: Rgba): Rgba {
    return [red, green, blue, Math.round(alpha * opacity)];
  }
}

/** A stretch of a row of pixels: from index `from` to before `to`. `x` and `y` are where it starts in the world picture. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Colours a rectangle of the picture: the colour of every pixel's area, then the ink of patterns, then borders. No geometry
 * is touched, so a new period, class or colour costs one walk over the pixels. `pixels` are those of the whole view,
 * packed as by `packColour`.
 */
export function lookUp(pixels: Uint32Array, frame: Frame, look: Look, { x, y, width, height }: PixelRectangle): void {
  const { view } = frame;
  const patterns = look.table.kind.map((kind) => patternFor(kind, view.pixelRatio));
  const hasPatterns = patterns.some((pattern) => pattern !== null);
  const blanks = new BlankFinder(frame.ids, look.styleOf, look.table);
  // Row by row, so that the next step finds the pixels still near the processor.
  for (let row = y; row < y + height; row++) {
    const from = row * view.width + x;
    const stretch = { from, to: from + width, x: view.originX + x, y: view.originY + row };
    colourAreas(pixels, frame, look, stretch);
    if (hasPatterns) inkPatterns(pixels, frame, look, { ...stretch, patterns });
    drawThinBorders(pixels, frame, look, { ...stretch, blanks });
    if (frame.strong) drawStrongBorders(pixels, frame.strong, look, stretch);
  }
}

function colourAreas(pixels: Uint32Array, { ids, smooth }: Frame, { colourOf }: Look, { from, to }: Stretch): void {
  if (smooth) pixels.set(smooth.subarray(from, to), from);
  else for (let i = from; i < to; i++) pixels[i] = colourOf[ids[i]!]!;
}

function inkPatterns(
  pixels: Uint32Array, { ids }: Frame, { styleOf, table }: Look, { from, to, x, y, patterns }: Stretch & { readonly patterns: readonly (Pattern | null)[] },
): void {
  for (let i = from; i < to; i++) {
    const style = styleOf[ids[i]!]!;
    const pattern = patterns[style]!;
    if (pattern !== null) pixels[i] = blend(pixels[i]!, table.ink[style]!, inkAt(pattern, x + i - from, y));
  }
}

function drawThinBorders(
  pixels: Uint32Array, { thin, thinOpacity, view }: Frame, { borders, table }: Look, { from, to, blanks }: Stretch & { readonly blanks: BlankFinder },
): void {
  const ink = packColour(borders.thin);
  for (let i = from; i < to; i++) {
    const coverage = thin[i]!;
    if (coverage === 0) continue;
    const blank = blanks.any ? blanks.beside(i, view.width) : 0;
    pixels[i] = blank === 0 ? blend(pixels[i]!, ink, coverage * thinOpacity) : blend(pixels[i]!, table.ink[blank]!, coverage);
  }
}

function drawStrongBorders(pixels: Uint32Array, strong: Uint8Array, { borders }: Look, { from, to }: Stretch): void {
  const ink = packColour(borders.strong);
  for (let i = from; i < to; i++) if (strong[i] !== 0) pixels[i] = blend(pixels[i]!, ink, strong[i]!);
}

function inkAt({ size, coverage }: Pattern, x: number, y: number): number {
  const column = ((Math.floor(x) % size) + size) % size;
  const row = ((Math.floor(y) % size) + size) % size;
  return coverage[row * size + column]!;
}
