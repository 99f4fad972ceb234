import type { AreaStyle } from './styles.js';

/**
 * A square of coverage, 0 to 255, that repeats over the page. It is anchored to the world, not to the picture, so that
 * it moves along when the map is dragged.
 */
export interface Pattern {
  readonly size: number;
  readonly coverage: Uint8Array;
}

/** Distance between lines or dots, line width and dot diameter, in CSS pixels. */
const PERIOD = 8;
const LINE = 1.15;
const DOT = 2.2;
/** Each pixel is looked at in this many places across and down. */
const SAMPLES = 4;

/** Diagonal lines, rising to the right. */
export function hatch(pixelRatio: number): Pattern {
  const size = Math.round(PERIOD * pixelRatio);
  const half = (LINE * pixelRatio * Math.SQRT2) / 2;
  return sample(size, (x, y) => {
    const place = (x + y) % size;
    return place < half || place > size - half;
  });
}

/** Dots, one in the middle and one at the corners, as on the five of a die. */
export function dots(pixelRatio: number): Pattern {
  const size = Math.round(PERIOD * pixelRatio);
  const radius = (DOT * pixelRatio) / 2;
  return sample(size, (x, y) => {
    const toCorner = Math.hypot(Math.min(x, size - x), Math.min(y, size - y));
    return toCorner < radius || Math.hypot(x - size / 2, y - size / 2) < radius;
  });
}

const made = new Map<string, Pattern>();

/** The pattern of a kind of style at a pixel ratio; null for kinds without one. Made once. */
export function patternFor(kind: AreaStyle['kind'], pixelRatio: number): Pattern | null {
  if (kind !== 'hatch' && kind !== 'dots') return null;
  const key = `${kind} ${pixelRatio}`;
  let pattern = made.get(key);
  if (!pattern) made.set(key, pattern = kind === 'hatch' ? hatch(pixelRatio) : dots(pixelRatio));
  return pattern;
}

function sample(size: number, isInk: (x: number, y: number) => boolean): Pattern {
  const coverage = new Uint8Array(size * size);
  for (let cell = 0; cell < coverage.length; cell++) {
    const x = cell % size;
    const y = Math.floor(cell / size);
    let hits = 0;
    for (let i = 0; i < SAMPLES * SAMPLES; i++) {
      if (isInk(x + ((i % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES)) hits++;
    }
    coverage[cell] = (hits * 255) / (SAMPLES * SAMPLES);
  }
  return { size, coverage };
}
