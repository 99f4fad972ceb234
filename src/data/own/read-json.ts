import { RkError, describe } from '../../core/errors.js';
import { objectsOf, type JsonObject } from '../../core/features/json-objects.js';
import { isObject, propertiesOf } from '../../core/geometry-input.js';
import { partsOfGeoJson } from '../../core/own/parts.js';
import { ROWS_A_PIECE, tablesOfShapes, type OwnTable } from '../../core/own/own-table.js';
import type { Work } from '../../core/work.js';
import { recordsTable } from '../../core/text-table.js';
import { coordinateSystemOf } from '../../core/topology/parse-geojson.js';
import { checkRows } from './limits.js';
import { readRecords } from './read-records.js';

/** What a file of JSON holds. */
export interface OwnJson { readonly format: string; readonly tables: readonly OwnTable[] }

/**
 * Tables of a parsed JSON file: TopoJSON (one for each object), GeoJSON of any geometry, and records: see `readRecords`.
 * @throws RkError `unsupported` for JSON of another kind, and as reading shapes and records throws.
 */
export function* readJson(json: unknown): Work<OwnJson> {
  if (isObject(json) && json['format'] === 'rk-question/1') throw new RkError('unsupported', { path: 'format', got: 'a question', expected: 'shapes or a table' });
  const objects = objectsOf(json);
  if (!objects) return { format: 'JSON', tables: readRecords(json) };
  if (objects.length === 0) throw new RkError('no-such-object', { path: 'objects', got: 'no objects', expected: 'at least one object' });
  const isTopology = (json as Record<string, unknown>)['type'] === 'Topology';
  const coordinateSystem = isTopology ? undefined : coordinateSystemOf(json);
  const tables: OwnTable[] = [];
  for (const object of objects) tables.push(...(yield* tablesOf(object, { name: objects.length > 1 ? object.name : '', coordinateSystem })));
  return { format: isTopology ? 'TopoJSON' : 'GeoJSON', tables };
}

function* tablesOf({ features: put }: JsonObject, { name, coordinateSystem }: { name: string; coordinateSystem: string | undefined }): Work<OwnTable[]> {
  const features = put();
  checkRows(features.length);
  const places = features.map(({ path }) => path.slice(0, -1) || 'the whole file');
  const records = features.map(({ feature }, index) => {
    if (!isObject(feature)) throw new RkError('invalid', { path: places[index], got: describe(feature), expected: 'Feature' });
    const { id } = feature;
    const properties = propertiesOf(feature);
    return typeof id === 'string' || typeof id === 'number' ? (Object.hasOwn(properties, 'id') ? properties : { id, ...properties }) : properties;
  });
  yield;
  const parts: ReturnType<typeof partsOfGeoJson>[] = [];
  for (const { feature, path } of features) {
    if (parts.length % ROWS_A_PIECE === 0) yield;
    parts.push(partsOfGeoJson((feature as Record<string, unknown>)['geometry'], `${path}geometry`));
  }
  const table = { ...recordsTable(records), places };
  yield;
  return yield* tablesOfShapes({ name, table, parts, coordinateSystem });
}
