import type { FeatureSet } from '../../core/features/feature-set.js';
import { groupPoints, type Signs } from './clusters.js';
import { toDegrees, toWorld, type Frame } from './frame.js';
import { paintLabels } from './labels.js';
import type { Look, Picture } from './picture.js';
import { paintSymbol, spriteOf, stamp } from './sprites.js';

/** Zoom up to which points that lie close together are one sign. */
const GROUPED_TO = 15;
/** How close that is, in CSS pixels. */
const RADIUS = 40;
/** CSS pixels around a point that count as on it: half of what a finger needs. */
const REACH = 12;
const LABELS_FROM = 16;
const ink = '#1b2733';

/** A sign on the map: a point, or the number of points that it stands for. */
interface Placed { readonly x: number; readonly y: number; readonly feature: number; readonly count: number; readonly sign: number }

/** Points as symbols; where they are dense, as their number. */
export class PointsPicture implements Picture {
  readonly #features: FeatureSet;
  readonly #world: Float64Array;
  /** By point, its feature: one may have several. */
  readonly #featureOf: Uint32Array;
  readonly #byZoom = new Map<number, Signs>();
  /** What the last view had. */
  #placed: { readonly of: string; readonly signs: readonly Placed[] } = { of: '', signs: [] };

  constructor(features: FeatureSet) {
    this.#features = features;
    this.#world = toWorld(features.coordinates);
    this.#featureOf = new Uint32Array(this.#world.length / 2);
    for (let feature = 0; feature < features.count; feature++) this.#featureOf.fill(feature, features.featureStart[feature], features.featureStart[feature + 1]);
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, { style, hovered, ratio }: Look): void {
    const signs = this.#placedIn(frame);
    const sprites = style.classes.map(({ symbol }) => (symbol.kind === 'points' ? spriteOf(symbol, ratio) : undefined));
    for (const { x, y, feature, count } of signs) {
      const look = style.classOf[feature]!;
      const { symbol } = style.classes[look]!;
      if (count > 1 || symbol.kind !== 'points') continue;
      if (feature === hovered) paintSymbol(context, symbol, { x, y, stands: true });
      else stamp(context, sprites[look]!, { x, y, ratio });
    }
    for (const sign of signs) if (sign.count > 1) paintGroup(context, sign);
    if (frame.zoom < LABELS_FROM) return;
    paintLabels(context, signs.filter(({ count }) => count === 1).map(({ x, y, feature }) => ({ x: x + REACH, y, text: this.#features.labels[feature]! })));
  }

  hitAt(x: number, y: number, frame: Frame): readonly number[] {
    return this.#near(x, y, frame).filter(({ count }) => count === 1).map(({ feature }) => feature);
  }

  expansionAt(x: number, y: number, frame: Frame): ReturnType<NonNullable<Picture['expansionAt']>> {
    const [found] = this.#near(x, y, frame);
    if (!found || found.count === 1) return undefined;
    const { signOf } = this.#signsAt(frame.zoom);
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = 0; point < signOf.length; point++) {
      if (signOf[point] !== found.sign) continue;
      west = Math.min(west, this.#world[2 * point]!);
      east = Math.max(east, this.#world[2 * point]!);
      north = Math.min(north, this.#world[2 * point + 1]!);
      south = Math.max(south, this.#world[2 * point + 1]!);
    }
    // The farthest are then too far from each other to be one sign.
    const apart = Math.ceil(Math.log2((2 * RADIUS) / (256 * Math.max(east - west, south - north))));
    return { at: toDegrees((west + east) / 2, (north + south) / 2), zoom: Math.min(GROUPED_TO + 1, Math.max(Math.floor(frame.zoom) + 1, apart)) };
  }

  #near(x: number, y: number, frame: Frame): readonly Placed[] {
    const away = (sign: Placed): number => Math.hypot(sign.x - x, sign.y - y);
    return this.#placedIn(frame).filter((sign) => away(sign) <= (sign.count > 1 ? radiusOf(sign.count) : REACH)).sort((a, b) => away(a) - away(b));
  }

  #placedIn(frame: Frame): readonly Placed[] {
    const of = JSON.stringify(frame);
    if (this.#placed.of !== of) this.#placed = { of, signs: this.#find(frame) };
    return this.#placed.signs;
  }

  /** Signs in view, with room around for those whose middle is just outside. */
  #find({ scale, originX, originY, width, height, zoom }: Frame): readonly Placed[] {
    const { world, counts, firsts } = this.#signsAt(zoom);
    const found: Placed[] = [];
    for (let sign = 0; sign < counts.length; sign++) {
      const [x, y] = [world[2 * sign]! * scale - originX, world[2 * sign + 1]! * scale - originY];
      if (x < -2 * REACH || y < -2 * REACH || x > width + 2 * REACH || y > height + 2 * REACH) continue;
      found.push({ x, y, feature: this.#featureOf[firsts[sign]!]!, count: counts[sign]!, sign });
    }
    return found;
  }

  #signsAt(zoom: number): Signs {
    const whole = Math.min(Math.floor(zoom), GROUPED_TO + 1);
    const signs = this.#byZoom.get(whole) ?? groupPoints(this.#world, whole > GROUPED_TO ? 0 : RADIUS / (256 * 2 ** whole));
    this.#byZoom.set(whole, signs);
    return signs;
  }
}

function radiusOf(count: number): number {
  return 12 + 3 * Math.log10(count);
}

function paintGroup(context: CanvasRenderingContext2D, { x, y, count }: Placed): void {
  context.beginPath();
  context.arc(x, y, radiusOf(count), 0, 2 * Math.PI);
  context.fillStyle = '#fff';
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.fill();
  context.stroke();
  context.fillStyle = ink;
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // Rounded down: "at least" is easily true, "about" is not.
  context.fillText(count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`, x, y + 0.5);
}
