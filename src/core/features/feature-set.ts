import type { Position } from 'geojson';
import { boundsOf, type Bounds } from './bounds.js';
import { areMetres, toWgs84 } from '../rijksdriehoek.js';

/** What features are made of. */
export type FeatureKind = 'points' | 'lines' | 'areas';

/** What one cell of a column holds. Text stays text: it is shown, never read as markup. */
export type FeatureValue = string | number | null;

/** One property of all features. */
export interface FeatureColumn {
  /** As the file names it. */
  readonly name: string;
  /** One a feature; `null` where a feature has none. */
  readonly values: readonly FeatureValue[];
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
}

/**
 * Features as a set with degrees. RD metres are recognised and converted.
 * @throws RkError `unsupported` for coordinates that are neither degrees nor RD.
 */
export function featureSet(features: readonly PlainFeature[], { kind, label, coordinateSystem }: FeatureOptions): FeatureSet {
  const paths = features.flatMap((feature) => feature.paths);
  const coordinates = inDegrees(Float64Array.from(paths.flatMap((path) => path.flatMap(([x, y]) => [x!, y!]))), coordinateSystem);
  return {
    kind,
    count: features.length,
    labels: features.map(({ properties }) => (label === undefined ? '' : String(valueOf(properties[label]) ?? ''))),
    coordinates,
    pathStart: starts(paths.map((path) => path.length)),
    featureStart: starts(features.map((feature) => feature.paths.length)),
    columns: columnsOf(features.map(({ properties }) => properties)),
    bounds: boundsOf(coordinates),
  };
}

/** The column of a name. */
export function columnOf({ columns }: FeatureSet, name: string | undefined): FeatureColumn | undefined {
  return columns.find((column) => column.name === name);
}

/** Lists and objects are no value of a cell. Yes and no are text. */
function valueOf(value: unknown): FeatureValue {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' ? String(value) : null;
}

function columnsOf(records: readonly Readonly<Record<string, unknown>>[]): readonly FeatureColumn[] {
  const names = new Set<string>();
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  return [...names].map((name) => ({ name, values: records.map((record) => (Object.hasOwn(record, name) ? valueOf(record[name]) : null)) }));
}

function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) start[index + 1] = start[index]! + length;
  return start;
}

/** The array itself, whose numbers become degrees. */
function inDegrees(coordinates: Float64Array, coordinateSystem: string | undefined): Float64Array {
  if (!areMetres(boundsOf(coordinates), coordinateSystem)) return coordinates;
  for (let at = 0; at < coordinates.length; at += 2) coordinates.set(toWgs84(coordinates[at]!, coordinates[at + 1]!), at);
  return coordinates;
}
