import { parseIndicatorFile } from '../core/indicator-file.js';
import type { Indicator } from '../core/indicator.js';
import type { FetchOptions } from './fetch-bytes.js';
import { parseJson } from './parse-json.js';
import { readSource } from './read-source.js';

/**
 * What the indicators of some files are, without their figures.
 * @throws RkError with the address as file: `load-failed`, `not-json` or `invalid`.
 */
export async function loadIndicators(sources: readonly string[], options: FetchOptions = {}): Promise<readonly Indicator[]> {
  const files = await Promise.all(sources.map((source) => readSource(source, options)));
  return files.flatMap(({ content, inFile }) => inFile(() => parseIndicatorFile(typeof content === 'string' ? parseJson(content) : content)).indicators);
}
