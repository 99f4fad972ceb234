import * as v from 'valibot';
import type { IndicatorFile } from '../indicator-file.js';
import { MINIMUM_THRESHOLD, type RawTable } from '../indicator.js';
import { RkError } from '../errors.js';
import { digestOf } from './digest.js';
import { publish } from './gate.js';
import { checkSums } from './published-sums.js';
import { State } from './published.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a page reads of the manifest of a published file. */
const manifestSchema = v.object({
  threshold: v.number(),
  /** Totals that have people in none of their parts. */
  rest: v.optional(v.array(v.string()), []),
  /** How many areas and hidden cells each level has. */
  levels: v.array(v.object({ level: v.string(), areas: count, hidden: count })),
  /** The base that figures were rounded to, each by itself: sums need not hold then. */
  round: v.optional(v.number(), 0),
  /** Of a file with only the result of a question, its id. */
  question: v.optional(v.string()),
  /** See `digestOf`; files of before it was there have none. */
  digest: v.optional(v.string()),
});

/** What a page reads of the manifest of a published file. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/**
 * The manifest of a file that `rk publish` made. Anything else under that name is no proof of anything, and leaves the file as
 * raw as one without.
 * @throws RkError `not-as-published` for a manifest that lost its parts.
 */
export function manifestOf({ manifest }: IndicatorFile): Manifest | undefined {
  if ((manifest as { tool?: unknown } | null | undefined)?.tool !== 'rk publish') return undefined;
  const { success, output, issues } = v.safeParse(manifestSchema, manifest);
  if (success) return output;
  throw new RkError('not-as-published', { path: `manifest.${v.getDotPath(issues[0]) ?? ''}`, got: issues[0].received, expected: issues[0].expected ?? undefined });
}

/**
 * Checks that a published file is what its manifest says: nothing in it that the rules hide, no figure where one is said to be
 * hidden, sums of published figures that hold and give no hidden one away, and everything as it was written. Cheap: a
 * walk over the cells. A file that fails is refused as a whole, since it is not known what else was changed.
 * @throws RkError `not-as-published` or `threshold-too-low` with the place, never with a figure; and as the gate does.
 */
export function checkManifest(file: IndicatorFile, raw: RawTable, manifest: Manifest): void {
  if (!(manifest.threshold >= MINIMUM_THRESHOLD)) {
    throw new RkError('threshold-too-low', { path: 'manifest.threshold', got: String(manifest.threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
  }
  checkCells(raw, manifest);
  if (manifest.round === 0) checkSums(raw, manifest);
  checkTally(raw, manifest);
  if (manifest.digest !== undefined && manifest.digest !== digestOf(file)) {
    throw new RkError('not-as-published', { path: 'manifest.digest', got: 'other figures than were published', expected: 'a file that was not changed' });
  }
}

/** The gate must find nothing to hide that is not marked as hidden, and what is marked must be empty. */
function checkCells(raw: RawTable, { threshold }: Manifest): void {
  const table = publish(raw, { threshold });
  for (const { id } of raw.indicators) {
    raw.periods.forEach((period, p) => {
      const values = raw.values.get(id)?.[p];
      const marked = raw.hidden.get(id)?.[p];
      const { states } = table.column(id, period);
      const row = values?.findIndex((value, at) => Number.isFinite(value) && (marked?.[at] === 1 || states[at] === State.suppressed)) ?? -1;
      if (row < 0) return;
      const expected = marked?.[row] === 1 ? 'null, because it is listed under "suppressed"' : 'null, and listed under "suppressed"';
      throw new RkError('not-as-published', { path: `values.${id}.${period}[${row}]`, got: 'a figure', expected });
    });
  }
}

/** As many areas and hidden cells as there were. */
function checkTally(raw: RawTable, { levels, question }: Manifest): void {
  const own = levels.find(({ level }) => level === raw.level);
  if (!own) throw new RkError('not-as-published', { path: 'level', got: `"${raw.level}"`, expected: levels.map(({ level }) => level).join(' | ') });
  const personal = raw.indicators.filter(({ sensitivity }) => sensitivity === 'personal' || question !== undefined);
  let hidden = 0;
  for (const { id } of personal) for (const column of raw.hidden.get(id) ?? []) for (const mark of column) hidden += mark;
  for (const [path, got, expected] of [['areas', raw.areas.length, own.areas], ['suppressed', hidden, own.hidden]] as const) {
    if (got !== expected) throw new RkError('not-as-published', { path, got: String(got), expected: String(expected) });
  }
}
