import { RkError } from './errors.js';

/** Red, green and blue, 0–255. */
export type Colour = readonly [number, number, number];

/** What a palette is for: little to much, below and above a middle, or kinds of things. */
export type PaletteKind = 'sequential' | 'diverging' | 'categorical';

interface Palette { readonly kind: PaletteKind; readonly anchors: readonly string[] }

/**
 * Our own palettes. Classes differ in lightness, so they hold for colour-blind readers and in grey; diverging ones avoid red
 * against green. With three or five classes their two sides are not equally dark either: on a grey page each class is one grey.
 */
const palettes = {
  blauw: { kind: 'sequential', anchors: ['#edf4fc', '#8fbbdf', '#1c5d9d', '#0a2f5c'] },
  groen: { kind: 'sequential', anchors: ['#eef7ee', '#93c7a0', '#2b7a55', '#0b3d2a'] },
  paars: { kind: 'sequential', anchors: ['#f5f1fa', '#bda9d9', '#6f4aa8', '#351a63'] },
  oranje: { kind: 'sequential', anchors: ['#fdf3e7', '#f0b27a', '#b85c14', '#5e2604'] },
  grijs: { kind: 'sequential', anchors: ['#f4f4f4', '#b4b8bd', '#666c74', '#24282e'] },
  'blauw-oranje': { kind: 'diverging', anchors: ['#0a2f5c', '#a9cdea', '#f6f5f1', '#e0914a', '#b0560f'] },
  'paars-groen': { kind: 'diverging', anchors: ['#3d1c72', '#cdbbe6', '#f6f5f6', '#6fb287', '#2b7a55'] },
  // Three by three: the first indicator adds blue, the second orange. Nine steps of grey, none the same.
  kruis: { kind: 'categorical', anchors: ['#eeeee9', '#ffce98', '#ef8e29', '#a1c2df', '#9b8e88', '#97591f', '#3a80c0', '#355573', '#2c2532'] },
  soorten: { kind: 'categorical', anchors: ['#2f6db3', '#e39a2d', '#3f9b7c', '#9c4f96', '#c9cf6a', '#86c7e8', '#8a5a3b', '#4a4f57'] },
} as const satisfies Record<string, Palette>;

/** A palette by its name. */
export type PaletteName = keyof typeof palettes;
/** Every palette, as page authors write them. */
export const paletteNames = Object.keys(palettes) as readonly PaletteName[];

/** What the palette is for. */
export function paletteKind(name: PaletteName): PaletteKind {
  return palettes[name].kind;
}

/** Checks a name that a page author wrote; `blauw` when none. @throws RkError `invalid`, listing the names. */
export function parsePaletteName(name: string = 'blauw'): PaletteName {
  if (Object.hasOwn(palettes, name)) return name as PaletteName;
  throw new RkError('invalid', { path: 'palette', got: `"${name}"`, expected: paletteNames.join(' | ') });
}

/** `count` colours of a palette, in the order of the classes. @throws RkError `invalid` when a categorical palette is too short. */
export function coloursOf(name: PaletteName, count: number): Colour[] {
  const { kind, anchors } = palettes[name];
  if (kind === 'categorical') {
    if (count > anchors.length) throw new RkError('invalid', { path: 'categories', got: String(count), expected: `≤ ${anchors.length}` });
    return anchors.slice(0, count).map(parseHex);
  }
  const stops = anchors.map((anchor) => toOklab(parseHex(anchor)));
  // Few classes stay away from the darkest end: borders and labels remain readable on them.
  const reach = kind === 'sequential' ? Math.min(1, 0.55 + 0.05 * count) : 1;
  return Array.from({ length: count }, (_, index) => fromOklab(between(stops, count === 1 ? reach * 0.6 : (reach * index) / (count - 1))));
}

/** The colour as CSS writes it. */
export function toCss([red, green, blue]: Colour): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

function parseHex(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function between(stops: readonly Colour[], position: number): Colour {
  const place = position * (stops.length - 1);
  const index = Math.min(Math.floor(place), stops.length - 2);
  const [from, to] = [stops[index]!, stops[index + 1]!];
  return from.map((value, channel) => value + (to[channel]! - value) * (place - index)) as unknown as Colour;
}

/** sRGB to Oklab (Ottosson 2020), in which equal steps look equal. */
function toOklab(colour: Colour): Colour {
  const [r, g, b] = colour.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Colour): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => {
    const value = channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, value)));
  }) as unknown as Colour;
}
