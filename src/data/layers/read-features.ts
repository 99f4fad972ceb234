import { RkError } from '../../core/errors.js';
import { featuresFromGeoJson } from '../../core/features/features-from-geojson.js';
import { featuresFromTable } from '../../core/features/features-from-table.js';
import type { FeatureKind, FeatureSet } from '../../core/features/feature-set.js';
import type { Work } from '../../core/work.js';
import type { OwnTable } from '../../core/own/own-table.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { decode } from '../decode.js';
import { beginsAsJson, openSource } from '../read-source.js';
import { readOwnFile } from '../own/read-own-file.js';
import { inSlices } from '../worker/slices.js';
import { parseInPieces } from './parse-in-pieces.js';

/** Which features of a file are read, and what is known of them. */
export interface FeaturesAsked {
  readonly kind: FeatureKind;
  /** Property or column with the name of a feature. */
  readonly label?: string | undefined;
  /** Object of a TopoJSON file, layer of a GeoPackage, sheet, or shapefile in a zip; the first that has such features when absent. */
  readonly object?: string | undefined;
}

/**
 * Reads points or lines of a file, whatever its format: GeoJSON, TopoJSON, a zipped shapefile, a GeoPackage, CSV or Excel with shapes as
 * text or columns of coordinates. In slices, so that the page stays alive.
 * @throws RkError with the address as file: `load-failed`, `not-json`, and what the readers of formats and of features throw.
 */
export async function readFeatures(source: string | object | Uint8Array, asked: FeaturesAsked, options: FetchOptions): Promise<FeatureSet> {
  const { content, inFile } = await openSource(source, options);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = bytes instanceof Uint8Array ? featuresOfFile(bytes, asked, options) : inSlices(featuresFromGeoJson(bytes, asked), options.signal);
  return reading.catch((error: unknown) => inFile(() => { throw error; }));
}

/** The features in the bytes of a file. @throws as `readFeatures` does, without the address. */
export async function featuresOfFile(bytes: Uint8Array, asked: FeaturesAsked, { signal }: FetchOptions = {}): Promise<FeatureSet> {
  const text = beginsAsJson(decode(bytes.subarray(0, 64))) ? decode(bytes) : undefined;
  if (text !== undefined) return inSlices(featuresOfText(text, asked), signal);
  const { tables } = await readOwnFile(bytes);
  const table = chooseTable(tables, asked.object, ({ family = 'points' }) => family === asked.kind);
  return inSlices(featuresFromTable(table, asked), signal);
}

function* featuresOfText(text: string, asked: FeaturesAsked): Work<FeatureSet> {
  yield;
  return yield* featuresFromGeoJson(yield* parseInPieces(text), asked);
}

/** The table of a name, or the first that is wanted; the first of all when there is none. @throws RkError `no-such-object` for a name that is not there. */
export function chooseTable(tables: readonly OwnTable[], name: string | undefined, isWanted: (table: OwnTable) => boolean): OwnTable {
  const named = name ? tables.filter((table) => table.name === name || tables.length === 1) : tables;
  if (named.length === 0) throw new RkError('no-such-object', { path: 'object', got: `"${name}"`, expected: tables.map((table) => table.name).join(' | ') });
  return named.find(isWanted) ?? named[0]!;
}
