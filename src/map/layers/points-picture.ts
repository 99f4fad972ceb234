import type { FeatureSet } from '../../core/features/feature-set.js';
import { finish, type Work } from '../../core/work.js';
import { groupPoints, type Signs } from './clusters.js';
import { toDegrees, toWorld, type Frame } from './frame.js';
import type { Part } from './frame-parts.js';
import { groupRadius, paintGroup } from './group-sign.js';
import { paintLabels } from './labels.js';
import type { Look, Picture } from './picture.js';
import { paintSymbol, spriteOf, stamp } from './sprites.js';

/** Zoom up to which points that lie close together are one sign. */
const GROUPED_TO = 15;
/** How close that is, in CSS pixels. */
const RADIUS = 36;
/** CSS pixels around a point that count as on it: half of what a finger needs. */
const REACH = 12;
/** CSS pixels around the middle of a sign that it may be drawn on. */
const EXTENT = 24;
const LABELS_FROM = 16;

/** Points as symbols; where they are dense, as their number. */
export class PointsPicture implements Picture {
  readonly #features: FeatureSet;
  readonly #world: Float64Array;
  /** By point, its feature: one may have several. */
  readonly #featureOf: Uint32Array;
  readonly #byZoom = new Map<number, Signs>();

  constructor(features: FeatureSet) {
    this.#features = features;
    this.#world = toWorld(features.coordinates);
    this.#featureOf = new Uint32Array(this.#world.length / 2);
    for (let feature = 0; feature < features.count; feature++) this.#featureOf.fill(feature, features.featureStart[feature], features.featureStart[feature + 1]);
  }

  * prepare(zoom: number): Work<Signs> {
    const whole = wholeOf(zoom);
    const signs = yield* groupPoints(this.#world, whole > GROUPED_TO ? 0 : RADIUS / (256 * 2 ** whole));
    this.#byZoom.set(whole, signs);
    return signs;
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, { style, hovered, ratio }: Look, part: Part): void {
    const { scale, originX, originY, zoom } = frame;
    const { world, counts } = this.#signsAt(zoom);
    const sprites = style.classes.map(({ symbol }) => (symbol.kind === 'points' ? spriteOf(symbol, ratio) : undefined));
    const ring = style.classes.length === 1 ? style.classes[0]!.symbol : undefined;
    const found = this.#signsIn(frame, part, EXTENT);
    // A number hides no point: it is painted over them.
    for (const isGroup of [false, true]) {
      for (const sign of found) {
        if (counts[sign]! > 1 !== isGroup) continue;
        const [x, y, feature] = [world[2 * sign]! * scale - originX, world[2 * sign + 1]! * scale - originY, this.#featureAt(sign, zoom)];
        const look = style.classOf[feature]!;
        const { symbol } = style.classes[look]!;
        if (isGroup) paintGroup(context, { x, y, count: counts[sign]!, ring: ring?.colour });
        else if (feature === hovered && symbol.kind === 'points') paintSymbol(context, symbol, { x, y, stands: true });
        else if (sprites[look]) stamp(context, sprites[look], { x, y, ratio });
      }
    }
  }

  write(context: CanvasRenderingContext2D, frame: Frame, part: Part): void {
    if (frame.zoom < LABELS_FROM) return;
    const { scale, originX, originY, zoom } = frame;
    const { world } = this.#signsAt(zoom);
    paintLabels(context, this.#signsIn(frame, part, 0).map((sign) => ({
      x: world[2 * sign]! * scale - originX + REACH, y: world[2 * sign + 1]! * scale - originY, text: this.#features.labels[this.#featureAt(sign, zoom)]!,
    })));
  }

  hitAt(x: number, y: number, frame: Frame): readonly number[] {
    const { counts } = this.#signsAt(frame.zoom);
    return this.#near(x, y, frame).filter((sign) => counts[sign] === 1).map((sign) => this.#featureAt(sign, frame.zoom));
  }

  expansionAt(x: number, y: number, frame: Frame): ReturnType<NonNullable<Picture['expansionAt']>> {
    const { signOf, counts } = this.#signsAt(frame.zoom);
    const [found] = this.#near(x, y, frame);
    if (found === undefined || counts[found] === 1) return undefined;
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = 0; point < signOf.length; point++) {
      if (signOf[point] !== found) continue;
      west = Math.min(west, this.#world[2 * point]!);
      east = Math.max(east, this.#world[2 * point]!);
      north = Math.min(north, this.#world[2 * point + 1]!);
      south = Math.max(south, this.#world[2 * point + 1]!);
    }
    // The farthest are then too far from each other to be one sign.
    const apart = Math.ceil(Math.log2((2 * RADIUS) / (256 * Math.max(east - west, south - north))));
    return { at: toDegrees((west + east) / 2, (north + south) / 2), zoom: Math.min(GROUPED_TO + 1, Math.max(Math.floor(frame.zoom) + 1, apart)) };
  }

  /** Signs that a place is on, the nearest first. */
  #near(x: number, y: number, frame: Frame): readonly number[] {
    const { world, counts } = this.#signsAt(frame.zoom);
    const away = (sign: number): number => Math.hypot(world[2 * sign]! * frame.scale - frame.originX - x, world[2 * sign + 1]! * frame.scale - frame.originY - y);
    return this.#signsIn(frame, { left: x, top: y, right: x, bottom: y }, EXTENT)
      .filter((sign) => away(sign) <= (counts[sign]! > 1 ? groupRadius(counts[sign]!) : REACH)).sort((a, b) => away(a) - away(b));
  }

  /** Signs whose middle is in a part of a view, or at most `room` CSS pixels beside it. */
  #signsIn({ scale, originX, originY, zoom }: Frame, { left, top, right, bottom }: Part, room: number): number[] {
    const { world } = this.#signsAt(zoom);
    const [west, east] = [(left - room + originX) / scale, (right + room + originX) / scale];
    const [north, south] = [(top - room + originY) / scale, (bottom + room + originY) / scale];
    const found: number[] = [];
    for (let at = 0; at < world.length; at += 2) {
      if (world[at]! >= west && world[at]! <= east && world[at + 1]! >= north && world[at + 1]! <= south) found.push(at / 2);
    }
    return found;
  }

  #featureAt(sign: number, zoom: number): number {
    return this.#featureOf[this.#signsAt(zoom).firsts[sign]!]!;
  }

  #signsAt(zoom: number): Signs {
    return this.#byZoom.get(wholeOf(zoom)) ?? finish(this.prepare(zoom));
  }
}

/** The zoom that signs are made for. */
function wholeOf(zoom: number): number {
  return Math.min(Math.floor(zoom), GROUPED_TO + 1);
}
