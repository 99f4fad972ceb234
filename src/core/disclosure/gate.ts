import { RkError } from '../errors.js';
import { MINIMUM_THRESHOLD, type RawTable } from '../indicator.js';
import { finish, type Work } from '../work.js';
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
 * @throws RkError as `publishInPieces` does.
 */
export function publish(raw: RawTable, options: GateOptions = {}): PublishedTable {
  return finish(publishInPieces(raw, options));
}

/** What else the gate does besides the primary rule. */
export interface Besides {
  /** See `Strictness`. */
  readonly linked: boolean;
  /** Hides more counts, in gates of all periods. */
  readonly hideMore: (gates: readonly PeriodGate[]) => Work<void>;
}

/**
 * The gate: what comes out depends on the published cells only.
 * @throws RkError `undeclared` or `threshold-too-low` when the table does not say enough to be protected; `invalid` for
 *   a personal count that is no whole number.
 */
export function* publishInPieces(raw: RawTable, { threshold, exposed = false }: GateOptions, besides?: Besides): Work<PublishedTable> {
  checkDeclarations(raw.indicators);
  if (threshold !== undefined && !(threshold >= MINIMUM_THRESHOLD)) {
    throw new RkError('threshold-too-low', { path: 'threshold', got: String(threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
  }
  const gates: PeriodGate[] = [];
  for (const period of raw.periods.keys()) {
    const gate = new PeriodGate(raw, period, { least: threshold ?? 0, linked: besides?.linked ?? false });
    yield* gate.decideCounts();
    gates.push(gate);
  }
  if (besides) yield* besides.hideMore(gates);
  const columns = new Map<string, PublishedColumn[]>();
  for (const indicator of raw.indicators) {
    const own: PublishedColumn[] = [];
    columns.set(indicator.id, own);
    for (const gate of gates) {
      own.push(gate.column(indicator));
      yield;
    }
  }
  const { level, areas, periods, indicators } = raw;
  return brandPublished({ level, areas, periods, indicators, columns, exposed });
}
