import { publish, type GateOptions } from './disclosure/gate.js';
import type { PublishedTable } from './disclosure/published.js';
import { parseIndicatorFile, readIndicatorFile } from './indicator-file.js';

/**
 * An indicator file, parsed from JSON, through the gate: only published figures come out.
 * @throws RkError `invalid`, `undeclared` or `threshold-too-low`, naming the place in the file.
 */
export function publishIndicators(input: unknown, options: GateOptions = {}): PublishedTable {
  return publish(readIndicatorFile(parseIndicatorFile(input)), options);
}
