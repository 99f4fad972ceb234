import type { FeatureSet } from '../../core/features/feature-set.js';
import type { FeatureSymbol } from '../../core/features/symbols.js';
import { toCss } from '../../core/palette.js';
import { toWorld, type Frame } from './frame.js';
import type { Part } from './frame-parts.js';
import type { Look, Picture } from './picture.js';

/** CSS pixels beside a line that count as on it. */
const REACH = 8;
const ink = '#1b2733';

/** Lines with their width and colour, or areas with a light fill. */
export class PathsPicture implements Picture {
  readonly #features: FeatureSet;
  readonly #world: Float64Array;
  /** West, north, east and south of each feature in the world, four numbers each. */
  readonly #boxes: Float64Array;

  constructor(features: FeatureSet) {
    this.#features = features;
    this.#world = toWorld(features.coordinates);
    this.#boxes = boxesOf(features, this.#world);
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, { style, hovered }: Look, part: Part): void {
    const byClass: number[][] = style.classes.map(() => []);
    for (let feature = 0; feature < this.#features.count; feature++) {
      if (this.#isNear(feature, frame, part)) byClass[style.classOf[feature]!]!.push(feature);
    }
    // One path a class: thousands of lines are then a few strokes.
    for (const [index, features] of byClass.entries()) paintAll(context, this.#pathOf(features, frame), { symbol: style.classes[index]!.symbol, zoom: frame.zoom });
    if (hovered < 0) return;
    context.setLineDash([]);
    context.strokeStyle = ink;
    context.lineWidth = 3;
    context.stroke(this.#pathOf([hovered], frame));
  }

  hitAt(x: number, y: number, frame: Frame): readonly number[] {
    const found: { feature: number; away: number }[] = [];
    for (let feature = 0; feature < this.#features.count; feature++) {
      if (!this.#isNear(feature, frame, { left: x, top: y, right: x, bottom: y })) continue;
      const away = this.#away(feature, x, y, frame);
      if (away <= REACH) found.push({ feature, away });
    }
    return found.sort((a, b) => a.away - b.away).map(({ feature }) => feature);
  }

  #isNear(feature: number, { scale, originX, originY }: Frame, { left, top, right, bottom }: Part): boolean {
    const [west, north, east, south] = this.#boxes.subarray(4 * feature, 4 * feature + 4) as unknown as [number, number, number, number];
    return west * scale - originX <= right + REACH && east * scale - originX >= left - REACH && north * scale - originY <= bottom + REACH && south * scale - originY >= top - REACH;
  }

  #pathOf(features: readonly number[], { scale, originX, originY }: Frame): Path2D {
    const { featureStart, pathStart } = this.#features;
    const path = new Path2D();
    for (const feature of features) {
      for (let part = featureStart[feature]!; part < featureStart[feature + 1]!; part++) {
        for (let at = pathStart[part]!; at < pathStart[part + 1]!; at++) {
          const x = this.#world[2 * at]! * scale - originX;
          const y = this.#world[2 * at + 1]! * scale - originY;
          if (at === pathStart[part]) path.moveTo(x, y);
          else path.lineTo(x, y);
        }
      }
    }
    return path;
  }

  /** CSS pixels from a place to a feature; 0 inside an area. */
  #away(feature: number, x: number, y: number, { scale, originX, originY }: Frame): number {
    const { featureStart, pathStart, kind } = this.#features;
    let away = Infinity;
    let isInside = false;
    for (let part = featureStart[feature]!; part < featureStart[feature + 1]!; part++) {
      for (let at = pathStart[part]! + 1; at < pathStart[part + 1]!; at++) {
        const [x1, y1, x2, y2] = [this.#world[2 * at - 2]! * scale - originX - x, this.#world[2 * at - 1]! * scale - originY - y, this.#world[2 * at]! * scale - originX - x, this.#world[2 * at + 1]! * scale - originY - y];
        away = Math.min(away, fromOrigin(x1, y1, x2, y2));
        // A ray to the east passes an odd number of borders from inside.
        if (kind === 'areas' && y1 > 0 !== y2 > 0 && x1 + ((x2 - x1) * y1) / (y1 - y2) > 0) isInside = !isInside;
      }
    }
    return isInside ? 0 : kind === 'areas' ? Infinity : away;
  }
}

/** Distance from 0, 0 to a stretch of line. */
function fromOrigin(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}

/** Zoom from which lines have the width of the legend. */
const WIDE_FROM = 15;

/** From afar streets lie closer together than they are wide: they are thinner there, down to a third. */
function thinner(zoom: number): number {
  return Math.min(1, Math.max(1 / 3, 2 ** ((zoom - WIDE_FROM) / 2)));
}

function paintAll(context: CanvasRenderingContext2D, path: Path2D, { symbol, zoom }: { readonly symbol: FeatureSymbol; readonly zoom: number }): void {
  context.lineCap = context.lineJoin = 'round';
  context.strokeStyle = toCss(symbol.colour);
  context.setLineDash([]);
  if (symbol.kind === 'lines') {
    if (symbol.dashed) context.setLineDash([4, 6]);
    context.lineWidth = symbol.width * thinner(zoom);
  } else {
    context.lineWidth = 2;
    context.globalAlpha = 0.3;
    context.fillStyle = toCss(symbol.colour);
    context.fill(path, 'evenodd');
    context.globalAlpha = 1;
  }
  context.stroke(path);
}

function boxesOf({ count, featureStart, pathStart }: FeatureSet, world: Float64Array): Float64Array {
  const boxes = new Float64Array(4 * count);
  for (let feature = 0; feature < count; feature++) {
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = pathStart[featureStart[feature]!]!; at < pathStart[featureStart[feature + 1]!]!; at++) {
      west = Math.min(west, world[2 * at]!);
      east = Math.max(east, world[2 * at]!);
      north = Math.min(north, world[2 * at + 1]!);
      south = Math.max(south, world[2 * at + 1]!);
    }
    boxes.set([west, north, east, south], 4 * feature);
  }
  return boxes;
}
