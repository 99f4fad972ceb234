import { featuresFromGeoJson } from './features/features-from-geojson.js';
import { featuresFromTable } from './features/features-from-table.js';
import type { TextTable } from './text-table.js';
import { finish } from './work.js';

/** Points of a table as `[lon, lat]` in degrees, two numbers a point. @throws RkError what `featuresFromTable` throws. */
export function pointsFromTable(table: TextTable): Float64Array {
  return finish(featuresFromTable(table, { kind: 'points' })).coordinates;
}

/** Points of GeoJSON or TopoJSON, as `pointsFromTable` gives them. @throws RkError what `featuresFromGeoJson` throws. */
export function pointsFromGeoJson(json: unknown): Float64Array {
  return finish(featuresFromGeoJson(json, { kind: 'points' })).coordinates;
}
