import { RkError } from '../errors.js';
import { MINIMUM_THRESHOLD, type RawTable } from '../indicator.js';
import { checkDeclarations } from './declaration.js';
import { PeriodGate } from './period-gate.js';
import { brandPublished, type PublishedColumn, type PublishedTable } from './published.js';

/** How strict the gate is, and what it is told of the file. */
export interface GateOptions {
  /** Raises the threshold of every personal indicator; never lowers one. */
  readonly threshold?: number | undefined;
  /** The figures come from a file that holds them as they are, for anybody who fetches it. See `PublishedTable.exposed`. */
  readonly exposed?: boolean | undefined;
}

/**
 * The gate with the primary rule alone: a count below the threshold, its complement in a population, and every percentage,
 * mean, score or category made from either is suppressed. That is all there is to do for a file that was protected before
 * it was published, and for figures that add up to nothing; see `admit`, which chooses.
 * @throws RkError as `openGates` does.
 */
export function publish(raw: RawTable, options: GateOptions = {}): PublishedTable {
  return closeGates(raw, openGates(raw, options), options);
}

/**
 * Gates over all periods, in which the primary rule is applied to counts and more counts may be hidden.
 * @param linked see `Strictness`.
 * @throws RkError `undeclared` or `threshold-too-low` when the table does not say enough to be protected; `invalid` for
 *   a personal count that is no whole number.
 */
export function openGates(raw: RawTable, { threshold }: GateOptions, linked = false): PeriodGate[] {
  checkDeclarations(raw.indicators);
  if (threshold !== undefined && !(threshold >= MINIMUM_THRESHOLD)) {
    throw new RkError('threshold-too-low', { path: 'threshold', got: String(threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
  }
  return raw.periods.map((_, period) => new PeriodGate(raw, period, { least: threshold ?? 0, linked }));
}

/** What came through the gates: it depends on the published cells only. */
export function closeGates(raw: RawTable, gates: readonly PeriodGate[], { exposed = false }: GateOptions): PublishedTable {
  const columns = new Map<string, PublishedColumn[]>(raw.indicators.map((indicator) => [indicator.id, gates.map((gate) => gate.column(indicator))]));
  const { level, areas, periods, indicators } = raw;
  return brandPublished({ level, areas, periods, indicators, columns, exposed });
}
