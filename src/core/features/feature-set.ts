import type { Position } from 'geojson';
import { isObject } from '../geometry-input.js';
import type { Work } from '../work.js';
import { areMetres, toWgs84 } from '../rijksdriehoek.js';
import { boundsOf, type Bounds } from './bounds.js';
import { shownColumn } from './feature-cells.js';

/** What features are made of. */
export type FeatureKind = 'points' | 'lines' | 'areas';

/** What one cell of a column holds. Text stays text: it is shown, never read as markup. */
export type FeatureValue = string | number | null;

/** One property of all features, as it may be shown. */
export interface FeatureColumn {
  /** As the file names it. */
  readonly name: string;
  /** One a feature; `null` unless its state is `value`. */
  readonly values: readonly FeatureValue[];
  /** What each cell is, as of every figure: a `State`. */
  readonly states: Uint8Array;
}

/**
 * Points, lines or areas with their properties, as flat arrays: feature `i` owns the paths
 * `[featureStart[i], featureStart[i + 1])`, and path `p` the vertices `[pathStart[p], pathStart[p + 1])`. A path is one point,
 * one line or one ring; rings are closed, and holes are what an even number of them surrounds.
 */
export interface FeatureSet {
  readonly kind: FeatureKind;
  readonly count: number;
  /** Names; empty where a feature has none. */
  readonly labels: readonly string[];
  /** `[lon, lat]` in degrees, two numbers a vertex. */
  readonly coordinates: Float64Array;
  readonly pathStart: Uint32Array;
  readonly featureStart: Uint32Array;
  readonly columns: readonly FeatureColumn[];
  /** West, south, east and north in degrees; `NaN` without a vertex. */
  readonly bounds: Bounds;
}

/** A feature as a reader of a file or of a service finds it. */
export interface PlainFeature {
  /** `paths[path][vertex]`: see `FeatureSet`. Empty for a feature without a geometry. */
  readonly paths: readonly (readonly Position[])[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What is to be known of features besides themselves. */
export interface FeatureOptions {
  readonly kind: FeatureKind;
  /** Property with the name of a feature; none when absent. */
  readonly label?: string | undefined;
  /** Name of the coordinate system, when the source has one. */
  readonly coordinateSystem?: string | undefined;
  /** Columns as they may be shown, in place of properties of the same name: figures that went through the gate, or what was read already. */
  readonly columns?: readonly FeatureColumn[] | undefined;
}

/**
 * Features as a set with degrees. RD metres are recognised and converted. Properties become columns as they may be shown: see
 * `shownColumn`.
 * @throws RkError `unsupported` for coordinates that are neither degrees nor RD.
 */
export function* featureSet(features: readonly PlainFeature[], { kind, label, coordinateSystem, columns: given = [] }: FeatureOptions): Work<FeatureSet> {
  const paths = features.flatMap((feature) => feature.paths);
  yield;
  const pathStart = starts(paths.map((path) => path.length));
  const featureStart = starts(features.map((feature) => feature.paths.length));
  yield;
  const coordinates = yield* inDegrees(flat(paths, pathStart), coordinateSystem);
  yield;
  const names = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name);
  const columns: FeatureColumn[] = [];
  for (const name of names) {
    yield;
    const cells = features.map(({ properties }) => (Object.hasOwn(properties, name) ? valueOf(properties[name]) : null));
    yield;
    columns.push(given.find((column) => column.name === name) ?? (yield* shownColumn(name, cells)));
  }
  columns.push(...given.filter(({ name }) => !names.has(name)));
  yield;
  const named = columns.find(({ name }) => name === label);
  return {
    kind, count: features.length, labels: features.map((_, index) => nameOf(named?.values[index])),
    coordinates, pathStart, featureStart, columns, bounds: boundsOf(coordinates),
  };
}

/** Whether a value is a set of features that was read already, among what a page can hand over. */
export function isFeatureSet(value: unknown): value is FeatureSet {
  return isObject(value) && value['featureStart'] instanceof Uint32Array;
}

/** The column of a name. */
export function columnOf({ columns }: FeatureSet, name: string | undefined): FeatureColumn | undefined {
  return columns.find((column) => column.name === name);
}

/** Tables of numbers have a 0 where there is no name. */
function nameOf(value: FeatureValue | undefined): string {
  return String(value || '').replace(/^0$/, '');
}

/** A property as the value of a cell: lists and objects are none, yes and no are text. */
export function valueOf(value: unknown): FeatureValue {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' ? String(value) : null;
}

function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) start[index + 1] = start[index]! + length;
  return start;
}

function flat(paths: readonly (readonly Position[])[], pathStart: Uint32Array): Float64Array {
  const coordinates = new Float64Array(2 * pathStart.at(-1)!);
  let at = 0;
  for (const path of paths) {
    for (const [x, y] of path) {
      coordinates[at++] = x!;
      coordinates[at++] = y!;
    }
  }
  return coordinates;
}

/** The array itself, whose numbers become degrees. */
function* inDegrees(coordinates: Float64Array, coordinateSystem: string | undefined): Work<Float64Array> {
  if (!areMetres(boundsOf(coordinates), coordinateSystem)) return coordinates;
  for (let at = 0; at < coordinates.length; at += 2) {
    if (at % 2000 === 0) yield;
    coordinates.set(toWgs84(coordinates[at]!, coordinates[at + 1]!), at);
  }
  return coordinates;
}
