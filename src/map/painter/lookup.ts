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

/** What is the same for every row of a picture. Blending is most of what a picture costs, and there are few colours: each is blended once. */
interface Ink {
  /** Colour of a style under a thin border that covers so much: `bordered[256 * style + coverage]`. */
  readonly bordered: Uint32Array;
  /** Colour of a style under the ink of its pattern that covers so much, likewise; null when no style has a pattern. */
  readonly inked: Uint32Array | null;
  /** By style; null for one without a pattern. */
  readonly patterns: readonly (Pattern | null)[];
  /** By style: itself when it is nothing but an outline, else 0; null when none is. */
  readonly blankOf: Uint16Array | null;
}

/**
 * Colours a rectangle of the picture: the colour of every pixel's area with the border over it, then what patterns and
 * outlines change of that. No geometry is touched, so a new period, class or colour costs one walk over the pixels.
 * `pixels` are those of the whole view, packed as by `packColour`.
 */
export function lookUp(pixels: Uint32Array, frame: Frame, look: Look, { x, y, width, height }: PixelRectangle): void {
  const { view } = frame;
  const ink = makeInk(frame, look);
  // Row by row, so that the next step finds the pixels still near the processor.
  for (let row = y; row < y + height; row++) {
    const from = row * view.width + x;
    const stretch = { from, to: from + width, x: view.originX + x, y: view.originY + row };
    if (frame.smooth) copySmooth(pixels, frame, look, stretch);
    else colourAreas(pixels, frame, look.styleOf, ink.bordered, stretch);
    if (ink.inked) inkPatterns(pixels, frame, look, ink, stretch);
    if (ink.blankOf) outlineBlanks(pixels, frame, look, ink.blankOf, stretch);
    if (frame.strong) drawStrongBorders(pixels, frame.strong, look, stretch);
  }
}

function makeInk({ thinOpacity, view }: Frame, { table: { fill, ink, kind }, borders, used }: Look): Ink {
  const patterns = kind.map((one, style) => (used[style] ? patternFor(one, view.pixelRatio) : null));
  const blank = Uint16Array.from(kind, (one, style) => (one === 'blank' && used[style] ? style : 0));
  const thin = packColour(borders.thin);
  return {
    bordered: blendAll(fill, (_, coverage) => [thin, coverage * thinOpacity]),
    inked: patterns.some((pattern) => pattern !== null) ? blendAll(fill, (style, coverage) => [ink[style]!, coverage]) : null,
    patterns, blankOf: blank.some((style) => style !== 0) ? blank : null,
  };
}

function blendAll(fill: Uint32Array, over: (style: number, coverage: number) => [ink: number, coverage: number]): Uint32Array {
  const blended = new Uint32Array(256 * fill.length);
  for (let i = 0; i < blended.length; i++) {
    const style = i >> 8;
    const coverage = i & 255;
    blended[i] = coverage === 0 ? fill[style]! : blend(fill[style]!, ...over(style, coverage));
  }
  return blended;
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

/** The border of an area with a pattern is in the ink of the pattern: a white one would be a dotted line on it. */
function inkPatterns(pixels: Uint32Array, { ids, thin, thinOpacity, smooth }: Frame, { styleOf, table }: Look, { patterns, inked }: Ink, { from, to, x, y }: Stretch): void {
  for (let i = from; i < to; i++) {
    const style = styleOf[ids[i]!]!;
    const pattern = patterns[style]!;
    if (pattern === null) continue;
    const coverage = inkAt(pattern, x + i - from, y);
    const colour = smooth ? blend(smooth[i]!, table.ink[style]!, coverage) : inked![(style << 8) | coverage]!;
    pixels[i] = thin[i] === 0 ? colour : blend(colour, table.ink[style]!, thin[i]! * thinOpacity);
  }
}

/**
 * Borders of areas that are nothing but their outline are drawn in their ink, and do not fade. A border pixel belongs to the
 * area on one side of it, by turns, so the pixels around it are asked as well: or the outline would be a dotted line.
 */
function outlineBlanks(pixels: Uint32Array, { ids, thin, view, smooth }: Frame, { styleOf, table }: Look, blankOf: Uint16Array, { from, to }: Stretch): void {
  for (let i = from; i < to; i++) {
    if (thin[i] === 0) continue;
    const id = ids[i]!;
    let blank = blankOf[styleOf[id]!]!;
    // Neighbours of the same area say nothing new, and most are. Beyond the edges of the picture there is no area.
    if (blank === 0 && ids[i - 1] !== id) blank = blankOf[styleOf[ids[i - 1] ?? 0]!]!;
    if (blank === 0 && ids[i + 1] !== id) blank = blankOf[styleOf[ids[i + 1] ?? 0]!]!;
    if (blank === 0 && ids[i - view.width] !== id) blank = blankOf[styleOf[ids[i - view.width] ?? 0]!]!;
    if (blank === 0 && ids[i + view.width] !== id) blank = blankOf[styleOf[ids[i + view.width] ?? 0]!]!;
    if (blank !== 0) pixels[i] = blend(smooth ? smooth[i]! : table.fill[styleOf[id]!]!, table.ink[blank]!, thin[i]!);
  }
}

function drawStrongBorders(pixels: Uint32Array, strong: Uint8Array, { borders }: Look, { from, to }: Stretch): void {
  const ink = packColour(borders.strong);
  for (let i = from; i < to; i++) if (strong[i] !== 0) pixels[i] = blend(pixels[i]!, ink, strong[i]!);
}

/** Coverage by a pattern at a pixel of the world picture, whose coordinates are not negative. */
function inkAt({ size, coverage }: Pattern, x: number, y: number): number {
  return coverage[(y % size) * size + (x % size)]!;
}
