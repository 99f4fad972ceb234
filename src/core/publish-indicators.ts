import { admit } from './disclosure/admit.js';
import { publish, type GateOptions } from './disclosure/gate.js';
import type { PublishedTable } from './disclosure/published.js';
import { publishRaw } from './disclosure/raw/publish-raw.js';
import { parseIndicatorFile, readIndicatorFile, type IndicatorFile } from './indicator-file.js';
import type { RawTable } from './indicator.js';
import { finish } from './work.js';

type Strict = Pick<GateOptions, 'threshold'>;

/**
 * An indicator file, parsed from JSON, through the gate: only published figures come out.
 * @throws RkError `invalid`, `undeclared`, `threshold-too-low` or `not-as-published`, naming the place in the file.
 */
export function publishIndicators(input: unknown, options: Strict = {}): PublishedTable {
  const file = parseIndicatorFile(input);
  return publishFile(file, readIndicatorFile(file), options);
}

/** The same for a file that was read already, with its figures. */
export function publishFile(file: IndicatorFile, raw: RawTable, { threshold }: Strict = {}): PublishedTable {
  const { protect, exposed } = admit(file, raw, threshold);
  return protect ? finish(publishRaw(raw, { threshold, exposed })) : publish(raw, { threshold, exposed });
}
