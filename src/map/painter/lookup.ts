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
interface Ink extends Blended {
  /** By style; null for one without a pattern. */
  readonly patterns: readonly (Pattern | null)[];
  /** By style: itself when it is nothing but an outline, else 0; null when none is. */
  readonly blankOf: Uint16Array | null;
}

/** Blending is most of what a picture costs, and there are few colours: each is blended once for all pictures in the same styles. */
interface Blended {
  /** Colour of a style under a thin border that covers so much: `bordered[256 * style + coverage]`. */
  readonly bordered: Uint32Array;
  /** Colour of a style under the ink of its pattern that covers so much, likewise; null until a pattern is seen. */
  readonly inked: Uint32Array | null;
  /** What the first was blended with. */
  readonly thin: number;
  readonly thinOpacity: number;
}

/**
 * Colours a rectangle of the picture: the colour of every pixel's area, or its pattern, with the border over it. No geometry
 * is touched, so a new period, class or colour costs one walk over the pixels. `pixels` are those of the whole view, packed as
 * by `packColour`.
 */
export function lookUp(pixels: Uint32Array, frame: Frame, look: Look, { x, y, width, height }: PixelRectangle): void {
  const { view } = frame;
  const ink = makeInk(frame, look);
  const blankRuns: number[] = [];
  const stretchOf = (row: number): Stretch => ({ from: row * view.width + x, to: row * view.width + x + width, x: view.originX + x, y: view.originY + row });
  for (let row = y; row < y + height; row++) colourRow(pixels, frame, { look, ink, blankRuns }, stretchOf(row));
  if (ink.blankOf) {
    const inside: Inside = { first: y * view.width, last: (y + height) * view.width - 1, left: x, right: x + width - 1 };
    findBeside(frame, look, ink.blankOf, { x, y, width, height }, blankRuns);
    outlineBlanks(pixels, frame, look, blankRuns, inside);
  }
  if (frame.strong) for (let row = y; row < y + height; row++) drawStrongBorders(pixels, frame.strong, look, stretchOf(row));
}

function makeInk({ thinOpacity, view }: Frame, { table, borders, used }: Look): Ink {
  const { kind } = table;
  const patterns = kind.map((one, style) => (used[style] ? patternFor(one, view.pixelRatio) : null));
  const blank = Uint16Array.from(kind, (one, style) => (one === 'blank' && used[style] ? style : 0));
  const hasPattern = patterns.some((pattern) => pattern !== null);
  return { ...blendedFor(table, { thin: packColour(borders.thin), thinOpacity, hasPattern }), patterns, blankOf: blank.some((style) => style !== 0) ? blank : null };
}

const lastBlended = new WeakMap<StyleTable, Blended>();

function blendedFor(table: StyleTable, { thin, thinOpacity, hasPattern }: { thin: number; thinOpacity: number; hasPattern: boolean }): Blended {
  const last = lastBlended.get(table);
  if (last?.thin === thin && last.thinOpacity === thinOpacity && (last.inked !== null || !hasPattern)) return last;
  const { fill, ink } = table;
  const blended: Blended = {
    bordered: blendAll(fill, (_, coverage) => [thin, coverage * thinOpacity]),
    inked: hasPattern ? blendAll(fill, (style, coverage) => [ink[style]!, coverage]) : null,
    thin, thinOpacity,
  };
  lastBlended.set(table, blended);
  return blended;
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

/**
 * The inner loops of a new period. The pixels of a row come in runs of one area: what is asked of an area is asked once a
 * run, so that a pixel without a pattern costs two reads. Runs of areas that are nothing but their outline are noted in
 * `blankRuns`, as from and to.
 */
function colourRow(
  pixels: Uint32Array, frame: Frame, { look, ink, blankRuns }: { readonly look: Look; readonly ink: Ink; readonly blankRuns: number[] }, stretch: Stretch,
): void {
  const { ids, thin, smooth } = frame;
  const { styleOf } = look;
  const { bordered, patterns, blankOf } = ink;
  let i = stretch.from;
  while (i < stretch.to) {
    const from = i;
    const id = ids[i]!;
    const style = styleOf[id]!;
    const base = style << 8;
    do pixels[i] = bordered[base | thin[i]!]!; while (++i < stretch.to && ids[i] === id);
    if (smooth) copySmooth(pixels, frame, look, from, i);
    if (patterns[style]) inkRun(pixels, frame, look, { pattern: patterns[style], inked: ink.inked!, style, from, to: i, x: stretch.x + from - stretch.from, y: stretch.y });
    if (blankOf !== null && blankOf[style] !== 0) blankRuns.push(from, i);
  }
}

function copySmooth(pixels: Uint32Array, { smooth, thin, thinOpacity }: Frame, { borders }: Look, from: number, to: number): void {
  const ink = packColour(borders.thin);
  for (let i = from; i < to; i++) pixels[i] = thin[i] === 0 ? smooth![i]! : blend(smooth![i]!, ink, thin[i]! * thinOpacity);
}

/** A run of pixels of an area with a pattern; `x` and `y` are where it begins in the world picture. */
interface PatternRun extends Stretch {
  readonly pattern: Pattern;
  readonly inked: Uint32Array;
  readonly style: number;
}

/** The border of an area with a pattern is in the ink of the pattern: a white one would be a dotted line on it. */
function inkRun(pixels: Uint32Array, { thin, thinOpacity, smooth }: Frame, { table }: Look, { pattern: { size, coverage }, inked, style, from, to, x, y }: PatternRun): void {
  const row = (y % size) * size;
  const ink = table.ink[style]!;
  for (let i = from; i < to; i++) {
    const covered = coverage[row + ((x + i - from) % size)]!;
    const colour = smooth ? blend(smooth[i]!, ink, covered) : inked[(style << 8) | covered]!;
    pixels[i] = thin[i] === 0 ? colour : blend(colour, ink, thin[i]! * thinOpacity);
  }
}

/** Notes the runs of blank areas just outside a rectangle: they have a border inside it. */
function findBeside({ ids, view }: Frame, { styleOf }: Look, blankOf: Uint16Array, { x, y, width, height }: PixelRectangle, blankRuns: number[]): void {
  const note = (pixel: number): void => { if (blankOf[styleOf[ids[pixel] ?? 0]!] !== 0) blankRuns.push(pixel, pixel + 1); };
  for (let column = x; column < x + width; column++) {
    note((y - 1) * view.width + column);
    note((y + height) * view.width + column);
  }
  for (let row = y; row < y + height; row++) {
    if (x > 0) note(row * view.width + x - 1);
    if (x + width < view.width) note(row * view.width + x + width);
  }
}

/** Pixels of a rectangle: those from `first` to `last`, in the columns from `left` to `right`. */
interface Inside { readonly first: number; readonly last: number; readonly left: number; readonly right: number }

/**
 * Borders of areas that are nothing but their outline are drawn in their ink, and do not fade. A border pixel belongs to the
 * area on one side of it, by turns, so those beside a run are inked as well: or the outline would be a dotted line.
 */
function outlineBlanks(pixels: Uint32Array, { ids, thin, view, smooth }: Frame, { styleOf, table }: Look, blankRuns: readonly number[], { first, last, left, right }: Inside): void {
  const inkBorder = (pixel: number, ink: number): void => {
    // Most pixels of an area have no border: that is asked first.
    if (thin[pixel] === 0 || pixel < first || pixel > last) return;
    const column = pixel % view.width;
    if (column < left || column > right) return;
    pixels[pixel] = blend(smooth ? smooth[pixel]! : table.fill[styleOf[ids[pixel]!]!]!, ink, thin[pixel]!);
  };
  for (let run = 0; run < blankRuns.length; run += 2) {
    const from = blankRuns[run]!;
    const to = blankRuns[run + 1]!;
    const ink = table.ink[styleOf[ids[from]!]!]!;
    if (from % view.width > 0) inkBorder(from - 1, ink);
    if (to % view.width > 0) inkBorder(to, ink);
    for (let pixel = from; pixel < to; pixel++) {
      inkBorder(pixel, ink);
      inkBorder(pixel - view.width, ink);
      inkBorder(pixel + view.width, ink);
    }
  }
}

function drawStrongBorders(pixels: Uint32Array, strong: Uint8Array, { borders }: Look, { from, to }: Stretch): void {
  const ink = packColour(borders.strong);
  for (let i = from; i < to; i++) if (strong[i] !== 0) pixels[i] = blend(pixels[i]!, ink, strong[i]!);
}
