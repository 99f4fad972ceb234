import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { FeatureSet } from '../../core/features/feature-set.js';
import { outlines, type Shape } from '../../core/features/symbols.js';
import { toCss } from '../../core/palette.js';
import { toWorld, type Frame } from './frame.js';
import { paintLabels } from './labels.js';
import type { Look, Picture } from './picture.js';

/** Zoom up to which points that lie close together are one sign. */
const CLUSTERED_TO = 15;
/** How close that is, in CSS pixels, and how many points it takes. */
const CLUSTER = { radius: 40, minPoints: 4, extent: 256 };
/** CSS pixels around a point that count as on it: half of what a finger needs. */
const REACH = 12;
const LABELS_FROM = 16;
const ink = '#1b2733';

interface Member { readonly feature: number }
/** A sign on the map: a point, or the number of points that it stands for. */
interface Sign { readonly x: number; readonly y: number; readonly feature: number; readonly count: number; readonly cluster: number }
type Placed = PointFeature<Member> | ClusterFeature<Member>;

const paths = new Map<Shape, Path2D>();

/** Points as symbols; where they are dense, as their number. */
export class PointsPicture implements Picture {
  readonly #features: FeatureSet;
  readonly #index: Supercluster<Member, Member>;
  /** What the last view had. */
  #signs: { readonly of: string; readonly signs: readonly Sign[] } = { of: '', signs: [] };

  constructor(features: FeatureSet) {
    this.#features = features;
    this.#index = new Supercluster<Member, Member>({ ...CLUSTER, maxZoom: CLUSTERED_TO });
    this.#index.load(pointsOf(features));
  }

  paint(context: CanvasRenderingContext2D, frame: Frame, { style, hovered }: Look): void {
    const signs = this.#signsIn(frame);
    for (const { x, y, feature, count } of signs) {
      if (count > 1) continue;
      const { symbol } = style.classes[style.classOf[feature]!]!;
      if (symbol.kind === 'points') paintPoint(context, { x, y, shape: symbol.shape, colour: toCss(symbol.colour), stands: feature === hovered });
    }
    for (const sign of signs) if (sign.count > 1) paintCluster(context, sign);
    if (frame.zoom < LABELS_FROM) return;
    paintLabels(context, signs.filter(({ count }) => count === 1).map(({ x, y, feature }) => ({ x: x + 12, y, text: this.#features.labels[feature]! })));
  }

  hitAt(x: number, y: number, frame: Frame): readonly number[] {
    return this.#near(x, y, frame).filter(({ count }) => count === 1).map(({ feature }) => feature);
  }

  expansionAt(x: number, y: number, frame: Frame): ReturnType<NonNullable<Picture['expansionAt']>> {
    const [sign] = this.#near(x, y, frame);
    if (!sign || sign.count === 1) return undefined;
    const [lon, lat] = lonLatOf(sign, frame);
    return { at: [lon, lat], zoom: this.#index.getClusterExpansionZoom(sign.cluster) };
  }

  #near(x: number, y: number, frame: Frame): readonly Sign[] {
    const away = (sign: Sign): number => Math.hypot(sign.x - x, sign.y - y);
    return this.#signsIn(frame).filter((sign) => away(sign) <= (sign.count > 1 ? radiusOf(sign.count) : REACH)).sort((a, b) => away(a) - away(b));
  }

  #signsIn(frame: Frame): readonly Sign[] {
    const of = JSON.stringify(frame);
    if (this.#signs.of !== of) this.#signs = { of, signs: this.#find(frame) };
    return this.#signs.signs;
  }

  #find(frame: Frame): readonly Sign[] {
    const { scale, originX, originY, width, height, zoom } = frame;
    // With room around, for signs whose middle is just outside.
    const [west, north] = lonLatOf({ x: -REACH * 2, y: -REACH * 2 }, frame);
    const [east, south] = lonLatOf({ x: width + REACH * 2, y: height + REACH * 2 }, frame);
    const found: readonly Placed[] = this.#index.getClusters([west, south, east, north], Math.floor(zoom));
    const world = toWorld(Float64Array.from(found.flatMap(({ geometry }) => geometry.coordinates)));
    return found.map(({ properties }, index) => {
      const at = { x: world[2 * index]! * scale - originX, y: world[2 * index + 1]! * scale - originY };
      return 'cluster_id' in properties ? { ...at, feature: -1, count: properties.point_count, cluster: properties.cluster_id } : { ...at, feature: properties.feature, count: 1, cluster: -1 };
    });
  }
}

/** Every vertex of a set of points as a point of its own: of a feature with several, each. */
function pointsOf({ featureStart, coordinates, count }: FeatureSet): PointFeature<Member>[] {
  const points: PointFeature<Member>[] = [];
  for (let feature = 0; feature < count; feature++) {
    for (let at = featureStart[feature]!; at < featureStart[feature + 1]!; at++) {
      points.push({ type: 'Feature', properties: { feature }, geometry: { type: 'Point', coordinates: [coordinates[2 * at]!, coordinates[2 * at + 1]!] } });
    }
  }
  return points;
}

/** The inverse of `toWorld`, of a place on the map. */
function lonLatOf({ x, y }: { readonly x: number; readonly y: number }, { scale, originX, originY }: Frame): [lon: number, lat: number] {
  const [lon, turn] = [(x + originX) / scale - 0.5, 0.5 - (y + originY) / scale];
  return [lon * 360, (Math.asin(Math.tanh(turn * 2 * Math.PI)) * 180) / Math.PI];
}

interface PaintedPoint { readonly x: number; readonly y: number; readonly shape: Shape; readonly colour: string; readonly stands: boolean }

function paintPoint(context: CanvasRenderingContext2D, { x, y, shape, colour, stands }: PaintedPoint): void {
  const path = paths.get(shape) ?? new Path2D(outlines[shape]);
  paths.set(shape, path);
  context.save();
  context.translate(x, y);
  if (stands) context.scale(1.4, 1.4);
  else context.scale(0.8, 0.8);
  context.fillStyle = colour;
  context.strokeStyle = stands ? ink : '#fff';
  context.lineWidth = 2;
  context.stroke(path);
  context.fill(path);
  context.restore();
}

function radiusOf(count: number): number {
  return 12 + 3 * Math.log10(count);
}

function paintCluster(context: CanvasRenderingContext2D, { x, y, count }: Sign): void {
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
