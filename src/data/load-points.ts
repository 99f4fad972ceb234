import { pointsFromGeoJson, pointsFromTable } from '../core/points.js';
import { parseCsv } from '../core/text-table.js';
import type { FetchOptions } from './fetch-bytes.js';
import { parseJson } from './parse-json.js';
import { beginsAsJson, readSource } from './read-source.js';

/**
 * Loads points from CSV or GeoJSON, as `[lon, lat]` in degrees, two numbers a point.
 * @throws RkError with the address as file: `load-failed`, `not-json`, and what reading CSV and points throws.
 */
export async function loadPoints(src: string, options: FetchOptions): Promise<Float64Array> {
  const { content, inFile } = await readSource(src, options);
  return inFile(() => {
    const text = content as string;
    return beginsAsJson(text) ? pointsFromGeoJson(parseJson(text)) : pointsFromTable(parseCsv(text));
  });
}
