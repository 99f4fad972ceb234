import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { RkError, describe } from '../../core/errors.js';
import { isArray, isObject, propertiesOf, readArray } from '../../core/geometry-input.js';
import { partsOfGeoJson } from '../../core/own/parts.js';
import { tablesOfShapes, type OwnTable } from '../../core/own/own-table.js';
import { recordsTable } from '../../core/text-table.js';
import { coordinateSystemOf } from '../../core/topology/parse-geojson.js';
import { checkPositions, checkRows } from './limits.js';
import { readRecords } from './read-records.js';

/** What a file of JSON holds. */
export interface OwnJson { readonly format: string; readonly tables: readonly OwnTable[] }

/**
 * Tables of a parsed JSON file: TopoJSON (one for each object), GeoJSON of any geometry, and records: see `readRecords`.
 * @throws RkError `unsupported` for JSON of another kind, and as reading shapes and records throws.
 */
export function readJson(json: unknown): OwnJson {
  const type = isObject(json) ? json['type'] : undefined;
  if (type === 'Topology') return { format: 'TopoJSON', tables: topologyTables(json as Record<string, unknown>) };
  if (type === 'FeatureCollection') return geoJson(readArray((json as Record<string, unknown>)['features'], 'features'), json);
  if (type === 'Feature') return geoJson([json], json);
  if (isObject(json) && (isArray(json['coordinates']) || isArray(json['geometries']))) return geoJson([{ type: 'Feature', geometry: json, properties: {} }], json);
  if (isObject(json) && json['format'] === 'rk-question/1') throw new RkError('unsupported', { path: 'format', got: 'a question', expected: 'shapes or a table' });
  return { format: 'JSON', tables: readRecords(json) };
}

function geoJson(features: readonly unknown[], json: unknown): OwnJson {
  return { format: 'GeoJSON', tables: featureTables(features, { name: '', coordinateSystem: coordinateSystemOf(json) }) };
}

function featureTables(features: readonly unknown[], { name, coordinateSystem }: { name: string; coordinateSystem?: string | undefined }): OwnTable[] {
  checkRows(features.length);
  const places = features.map((_, index) => (name ? `objects.${name}[${index}]` : `features[${index}]`));
  const records = features.map((one, index) => {
    if (!isObject(one)) throw new RkError('invalid', { path: places[index], got: describe(one), expected: 'Feature' });
    const { id } = one;
    const properties = propertiesOf(one);
    return typeof id === 'string' || typeof id === 'number' ? (Object.hasOwn(properties, 'id') ? properties : { id, ...properties }) : properties;
  });
  const parts = features.map((one, index) => partsOfGeoJson((one as Record<string, unknown>)['geometry'], `${places[index]}.geometry`));
  return tablesOfShapes({ name, table: { ...recordsTable(records), places }, parts, coordinateSystem });
}

function topologyTables(topology: Record<string, unknown>): OwnTable[] {
  const objects = isObject(topology['objects']) ? Object.entries(topology['objects']) : [];
  if (objects.length === 0) throw new RkError('no-such-object', { path: 'objects', got: 'no objects', expected: 'at least one object' });
  const lengths = readArray(topology['arcs'], 'arcs').map((arc, index) => readArray(arc, `arcs[${index}]`).length);
  return objects.flatMap(([name, object]) => {
    checkPositions(positionsOf(object, lengths), `objects.${name}`);
    let collection;
    try {
      collection = feature(topology as unknown as Topology, object as GeometryObject);
    } catch (cause) {
      throw new RkError('invalid', { path: `objects.${name}`, got: 'shapes that cannot be put together', expected: 'arcs of the file' }, { cause });
    }
    return featureTables('features' in collection ? collection.features : [collection], { name: objects.length > 1 ? name : '' });
  });
}

/** How many positions an object has once its arcs are written out: one arc may be used a million times. */
function positionsOf(object: unknown, lengths: readonly number[]): number {
  let count = 0;
  const waiting: unknown[] = [object];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'number') count += lengths[one < 0 ? ~one : one] ?? 0;
    else if (isArray(one)) for (const each of one) waiting.push(each);
    else if (isObject(one)) waiting.push(one['arcs'], one['geometries']);
  }
  return count;
}
