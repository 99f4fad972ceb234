import type { IndicatorFile } from '../indicator-file.js';
import type { Indicator, RawTable } from '../indicator.js';
import { mayAddUp } from './counts.js';
import { isPersonal } from './declaration.js';
import { checkManifest, manifestOf } from './manifest.js';

/** How a file is to go through the gate. */
export interface Admission {
  /** Whether hiding what is small is not enough: `publishRaw` has to look at what adds up. */
  readonly protect: boolean;
  /** See `PublishedTable.exposed`. */
  readonly exposed: boolean;
}

/**
 * Looks at a file at the door. One that was published before is believed once it passes `checkManifest`, unless a page asks
 * for a higher threshold than it was published with: what is hidden then is hidden from figures that nobody protected.
 * @throws RkError as `checkManifest` does.
 */
export function admit(file: IndicatorFile, raw: RawTable, threshold = 0): Admission {
  const manifest = manifestOf(file);
  if (manifest) checkManifest(file, raw, manifest);
  const byId = new Map(raw.indicators.map((indicator: Indicator) => [indicator.id, indicator]));
  const believed = manifest !== undefined && threshold <= manifest.threshold;
  return { protect: !believed && mayAddUp(raw.indicators), exposed: !manifest && raw.indicators.some((indicator) => isPersonal(indicator, byId)) };
}
