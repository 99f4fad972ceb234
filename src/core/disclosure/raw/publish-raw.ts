import type { Indicator, RawTable } from '../../indicator.js';
import type { Work } from '../../work.js';
import { populationsOf } from '../counts.js';
import { publishInPieces, type GateOptions } from '../gate.js';
import type { PeriodGate } from '../period-gate.js';
import type { PublishedTable } from '../published.js';
import { equationsOf, groupsOf } from './equations.js';
import { frameOf, type Frame } from './frame.js';
import { protectRow, type CountInRow } from './protect-row.js';

/** Areas looked at between two chances to pause; an area that needs protection is a chance of its own. */
const AREAS_AT_ONCE = 500;

/**
 * The gate for a file that nobody protected before: the primary rule, and after it complementary suppression over every
 * way in which the counts of an area are seen to add up. Areas are protected one by one: within a file nothing says that
 * areas add up, and what follows from several files or periods together is not seen here.
 *
 * One group of counts at a time suffices: groups only bound each other (a part is no more than its population), and what is
 * shown of one when another is protected counts as such a bound, also when it is hidden later on.
 * @throws RkError as `publishInPieces` does.
 */
export function publishRaw(raw: RawTable, options: GateOptions = {}): Work<PublishedTable> {
  return publishInPieces(raw, options, { linked: true, hideMore: (gates) => hideMore(raw, gates) });
}

function* hideMore(raw: RawTable, gates: readonly PeriodGate[]): Work<void> {
  for (const group of groupsOf(yield* equationsOf(raw))) {
    const frame = frameOf(group);
    for (const gate of gates) yield* protectPeriod(raw, gate, frame);
  }
}

/** Hides more counts of one group in one period. */
function* protectPeriod({ areas, indicators }: RawTable, gate: PeriodGate, frame: Frame): Work<void> {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const threshold = Math.max(...frame.ids.map((id) => gate.thresholds.get(id)!));
  const columns = frame.ids.map((id) => columnOf(byId.get(id)!, { gate, frame, byId, indicators }));
  for (let area = 0; area < areas.length; area++) {
    if (area % AREAS_AT_ONCE === 0) yield;
    const hide = protectRow(frame, columns.map((column) => column.at(area)), threshold);
    const isThere = columns.map(({ values }) => !Number.isNaN(values[area]));
    columns.forEach(({ id, hidden }, i) => {
      if (isThere[i] && hide?.[i]) hidden[area] = 1;
      if (!isThere[i] && isThere.includes(true)) gate.hideUncounted(id, area);
    });
    if (hide) yield;
  }
}

interface Column {
  readonly id: string;
  readonly values: Float64Array;
  readonly hidden: Uint8Array;
  at(area: number): CountInRow;
}

interface Context {
  readonly gate: PeriodGate;
  readonly frame: Frame;
  readonly byId: ReadonlyMap<string, Indicator>;
  readonly indicators: readonly Indicator[];
}

/** A count of a group with what is known around it. */
function columnOf(indicator: Indicator, { gate, frame, byId, indicators }: Context): Column {
  const { id, sensitivity } = indicator;
  const values = gate.given(id);
  const hidden = gate.hiddenCounts(id);
  const others = populationsOf(indicator, indicators).map((other) => gate.given(other));
  // What a population in the same group tells is in its equations, unless it is shown whatever happens.
  const wholes = reachable(indicator, byId, indicators).filter((other) => !frame.ids.includes(other) || byId.get(other)!.sensitivity === 'public')
    .map((other) => ({ sizes: gate.given(other), unseen: gate.hiddenCounts(other) }));
  const parts = indicators.filter((other) => other.kind === 'count' && !frame.ids.includes(other.id) && populationsOf(other, indicators).includes(id))
    .map((part) => ({ sizes: gate.given(part.id), unseen: gate.hiddenCounts(part.id) }));
  return {
    id, values, hidden,
    at: (area) => ({
      value: values[area]!, hidden: hidden[area] === 1, personal: sensitivity === 'personal',
      most: wholes.reduce((most, { sizes, unseen }) => (unseen[area] || Number.isNaN(sizes[area]) ? most : Math.min(most, sizes[area]!)), Infinity),
      least: parts.reduce((least, { sizes, unseen }) => (unseen[area] || Number.isNaN(sizes[area]) ? least : Math.max(least, sizes[area]!)), 0),
      populations: others.map((sizes) => sizes[area]!).filter(Number.isFinite),
    }),
  };
}

/** The populations of a count, theirs, and so on. */
function reachable(indicator: Indicator, byId: ReadonlyMap<string, Indicator>, indicators: readonly Indicator[]): string[] {
  const found = new Set<string>();
  const follow = (one: Indicator): void => {
    for (const other of populationsOf(one, indicators)) {
      if (found.has(other)) continue;
      found.add(other);
      follow(byId.get(other)!);
    }
  };
  follow(indicator);
  return [...found].filter((id) => id !== indicator.id);
}
