/** Red, green, blue and opacity, each 0 to 255; not premultiplied. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * How an area looks: a colour, a colour with diagonal lines (not shown for privacy), a colour with dots (no figures),
 * or nothing but its outline in `ink` (no row for this area).
 */
export interface AreaStyle {
  readonly kind: 'fill' | 'hatch' | 'dots' | 'blank';
  readonly color: Rgba;
  /** Colour of the lines, dots or outline; dark grey when absent. */
  readonly ink?: Rgba | undefined;
}

/** How borders look. Widths are CSS pixels. */
export interface BorderStyle {
  readonly thin: Rgba;
  readonly thinWidth: number;
  readonly strong: Rgba;
  readonly strongWidth: number;
  readonly hovered: Rgba;
  readonly hoveredWidth: number;
  readonly selected: Rgba;
  readonly selectedWidth: number;
  /** Colour on either side of the two outlines above, which sets them off from dark areas. */
  readonly halo: Rgba;
}

/** Lines, dots and outlines of a style that names no ink. */
export const DEFAULT_INK: Rgba = [90, 96, 104, 255];

/** Thin white borders, darker ones around a coarser level, strong ones around what stands out. */
export const DEFAULT_BORDERS: BorderStyle = {
  thin: [255, 255, 255, 255], thinWidth: 1,
  strong: [70, 78, 88, 255], strongWidth: 1.25,
  hovered: [20, 24, 30, 255], hoveredWidth: 2,
  selected: [20, 24, 30, 255], selectedWidth: 3,
  halo: [255, 255, 255, 220],
};

/** What share of its own colour a dimmed area keeps. */
const DIMMED = 0.3;

/** Style of the pixels outside all areas, by convention the first of every table. */
export const OUTSIDE = 0;

/** Styles as the lookup reads them. Style `i` is `i + 1` here, its dimmed version `i + 1 + dimmedOffset`. */
export interface StyleTable {
  /** Colours as one number each, in the byte order of `ImageData`. */
  readonly fill: Uint32Array;
  readonly ink: Uint32Array;
  readonly kind: readonly AreaStyle['kind'][];
  readonly dimmedOffset: number;
}

/** Styles made ready for the lookup, with the style of the outside before them and dimmed versions behind them. */
export function makeStyleTable(styles: readonly AreaStyle[]): StyleTable {
  const nothing: AreaStyle = { kind: 'fill', color: [0, 0, 0, 0] };
  const all = [nothing, ...styles, ...styles.map(dim)];
  return {
    fill: Uint32Array.from(all, (style) => packColour(style.kind === 'blank' ? [0, 0, 0, 0] : style.color)),
    ink: Uint32Array.from(all, (style) => packColour(style.ink ?? DEFAULT_INK)),
    kind: all.map((style) => style.kind),
    dimmedOffset: styles.length,
  };
}

/** A colour as one 32-bit number: alpha in the high byte, red in the low one, as `ImageData` has it on every current machine. */
export function packColour([red, green, blue, alpha]: Rgba): number {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/**
 * `ink` over `under`, covering `coverage` (0 to 255) of the pixel: "source over" for colours that are not premultiplied.
 * As a signed number, which a `Uint32Array` stores as the same bits.
 */
export function blend(under: number, ink: number, coverage: number): number {
  if (under >>> 24 === 255) return blendOpaque(under, ink, ((ink >>> 24) * coverage) / 65025);
  const inkAlpha = ((ink >>> 24) * coverage) / 255;
  const alpha = inkAlpha + ((under >>> 24) * (255 - inkAlpha)) / 255;
  if (alpha < 0.5) return 0;
  return (blendOpaque(under, ink, inkAlpha / alpha) & 0xffffff) | ((alpha + 0.5) << 24);
}

/**
 * A colour `share` (0 to 1) of the way from `under` to `ink`, opaque. Red and blue in one multiplication, 16 bits apart, so
 * that neither runs into the other; this is most of what a redraw costs.
 */
function blendOpaque(under: number, ink: number, share: number): number {
  const over = (share * 256 + 0.5) | 0;
  const rest = 256 - over;
  const redBlue = ((Math.imul(under & 0xff00ff, rest) + Math.imul(ink & 0xff00ff, over)) >>> 8) & 0xff00ff;
  const green = ((Math.imul(under & 0xff00, rest) + Math.imul(ink & 0xff00, over)) >>> 8) & 0xff00;
  return 0xff000000 | redBlue | green;
}

function dim(style: AreaStyle): AreaStyle {
  return { kind: style.kind, color: fade(style.color), ink: fade(style.ink ?? DEFAULT_INK) };
}

function fade([red, green, blue, alpha]: Rgba): Rgba {
  return [red, green, blue, Math.round(alpha * DIMMED)];
}
