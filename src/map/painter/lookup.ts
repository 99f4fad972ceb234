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
  /** 1 for every style that some area has. */
  readonly used: Uint8Array;
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
  const used = new Uint8Array(table.fill.length);
  for (let area = 0; area < styleOf.length; area++) {
    const style = styleOf[area]! + 1 + (dimmed !== null && dimmed[area] !== 0 ? table.dimmedOffset : 0);
    full[area + 1] = style;
    used[style] = 1;
  }
  const thin = opacity === 1 ? borders.thin : withOpacity(borders.thin);
  const strong = opacity === 1 ? borders.strong : withOpacity(borders.strong);
  return { table, styleOf: full, used, borders: { ...borders, thin, strong } };

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

/** What is the same for every row of a picture. */
interface Ink {
  /** Colour of a style under a thin border that covers so much: `bordered[256 * style + coverage]`. */
  readonly bordered: Uint32Array;
  /** By style; null for one without a pattern. */
  readonly patterns: readonly (Pattern | null)[];
  readonly blanks: BlankFinder | null;
}

/**
 * Colours a rectangle of the picture: the colour of every pixel's area with the border over it, then what patterns and
 * outlines change of that. No geometry is touched, so a new period, class or colour costs one walk over the pixels.
 * `pixels` are those of the whole view, packed as by `packColour`.
 */
export function lookUp(pixels: Uint32Array, frame: Frame, look: Look, { x, y, width, height }: PixelRectangle): void {
  const { view } = frame;
  const { kind } = look.table;
  const patterns = kind.map((one, style) => (look.used[style] ? patternFor(one, view.pixelRatio) : null));
  const hasPatterns = patterns.some((pattern) => pattern !== null);
  const hasBlanks = kind.some((one, style) => one === 'blank' && look.used[style] !== 0);
  const ink: Ink = { bordered: borderedColours(frame, look), patterns, blanks: hasBlanks ? new BlankFinder(frame.ids, look.styleOf, look.table) : null };
  // Row by row, so that the next step finds the pixels still near the processor.
  for (let row = y; row < y + height; row++) {
    const from = row * view.width + x;
    const stretch = { from, to: from + width, x: view.originX + x, y: view.originY + row };
    if (frame.smooth) copySmooth(pixels, frame, look, stretch);
    else colourAreas(pixels, frame, look.styleOf, ink.bordered, stretch);
    if (hasPatterns) inkPatterns(pixels, frame, look, ink, stretch);
    if (ink.blanks) outlineBlanks(pixels, frame, look, ink.blanks, stretch);
    if (frame.strong) drawStrongBorders(pixels, frame.strong, look, stretch);
  }
}

/** Blending is most of what a picture with many borders costs, and there are few colours: each is blended once. */
function borderedColours({ thinOpacity }: Frame, { table: { fill }, borders }: Look): Uint32Array {
  const bordered = new Uint32Array(256 * fill.length);
  const ink = packColour(borders.thin);
  for (let i = 0; i < bordered.length; i++) bordered[i] = (i & 255) === 0 ? fill[i >> 8]! : blend(fill[i >> 8]!, ink, (i & 255) * thinOpacity);
  return bordered;
}

/** The inner loop of a new period: two reads in a row, two in small tables. */
function colourAreas(pixels: Uint32Array, { ids, thin }: Frame, styleOf: Uint16Array, bordered: Uint32Array, { from, to }: Stretch): void {
  for (let i = from; i < to; i++) pixels[i] = bordered[(styleOf[ids[i]!]! << 8) | thin[i]!]!;
}

function copySmooth(pixels: Uint32Array, { smooth, thin, thinOpacity }: Frame, { borders }: Look, { from, to }: Stretch): void {
  pixels.set(smooth!.subarray(from, to), from);
  const ink = packColour(borders.thin);
  for (let i = from; i < to; i++) if (thin[i] !== 0) pixels[i] = blend(pixels[i]!, ink, thin[i]! * thinOpacity);
}

function inkPatterns(pixels: Uint32Array, { ids, thin, thinOpacity, smooth }: Frame, { styleOf, table, borders }: Look, { patterns }: Ink, { from, to, x, y }: Stretch): void {
  const border = packColour(borders.thin);
  for (let i = from; i < to; i++) {
    const style = styleOf[ids[i]!]!;
    const pattern = patterns[style]!;
    if (pattern === null) continue;
    const inked = blend(smooth ? smooth[i]! : table.fill[style]!, table.ink[style]!, inkAt(pattern, x + i - from, y));
    pixels[i] = thin[i] === 0 ? inked : blend(inked, border, thin[i]! * thinOpacity);
  }
}

/** Borders of areas that are nothing but their outline are drawn in their ink, and do not fade. */
function outlineBlanks(pixels: Uint32Array, { ids, thin, view, smooth }: Frame, { styleOf, table }: Look, blanks: BlankFinder, { from, to }: Stretch): void {
  for (let i = from; i < to; i++) {
    if (thin[i] === 0) continue;
    const blank = blanks.beside(i, view.width);
    if (blank !== 0) pixels[i] = blend(smooth ? smooth[i]! : table.fill[styleOf[ids[i]!]!]!, table.ink[blank]!, thin[i]!);
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
