import type { FetchOptions } from './fetch-bytes.js';
import { readFeatures } from './layers/read-features.js';

/** Loads points from a file, as `[lon, lat]` in degrees, two numbers a point. @throws RkError as `readFeatures` does. */
export async function loadPoints(src: string, options: FetchOptions): Promise<Float64Array> {
  return (await readFeatures(src, { kind: 'points' }, options)).coordinates;
}
