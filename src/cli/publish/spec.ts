import * as v from 'valibot';
import { RkError } from '../../core/errors.js';
import { indicatorFileSchema } from '../../core/indicator-file.js';
import { MINIMUM_THRESHOLD } from '../../core/indicator.js';
import { validate } from '../../core/validate.js';
import { tableSchema } from '../persons/person-table.js';

const text = v.pipe(v.string(), v.nonEmpty());

const level = v.object({
  level: text,
  /** Shapes of this level, when they are in another file than `areas.src`. */
  src: v.optional(text),
  /** TopoJSON object, code and name of this level; for the first level those of `areas`. */
  object: v.optional(text), key: v.optional(text), label: v.optional(text),
  /** Property of the shapes one level finer with the code of this level, as in "pc6 has buurtcode". */
  parent: v.optional(text),
  /**
   * Areas that are made of areas of the first level and may cross those of other levels, as school districts do. `parent` is the
   * property of the first level's shapes with their code; a shape without it lies in none of them.
   */
  across: v.optional(v.boolean()),
  /** False for a first level of pieces that only says what the other levels have in common: its figures are not published. */
  publish: v.optional(v.boolean()),
  /** Code of the one area of a level without shapes, such as a whole municipality. */
  code: v.optional(text),
});

const indicator = v.object({
  ...indicatorFileSchema.entries.indicators.pipe[0].item.entries,
  title: v.optional(text),
  /** Of a count with parts: whether there are people in none of them. Found out from the figures when absent. */
  rest: v.optional(v.boolean()),
});

/** What `rk publish` reads: which raw tables and shapes there are, and what the figures are. */
export const specSchema = v.object({
  format: v.literal('rk-publish/1'),
  areas: v.object({
    src: text, object: v.optional(text), key: v.optional(text), label: v.optional(text),
    /** Finest first. Without levels, the shapes are the only one. */
    levels: v.optional(v.pipe(v.array(level), v.minLength(1))),
  }),
  /** All periods, in order; found in the tables when absent. */
  periods: v.optional(v.array(text)),
  /** With `"empty": "zero"` areas without a row have nobody either. */
  tables: v.pipe(v.array(tableSchema), v.minLength(1)),
  indicators: v.pipe(v.array(indicator), v.minLength(1)),
  threshold: v.optional(v.number(), MINIMUM_THRESHOLD),
  /** 5 rounds published counts about people to multiples of 5, after hiding. */
  round: v.optional(v.picklist([0, 5]), 0),
});

/** A checked publish spec. */
export type Spec = v.InferOutput<typeof specSchema>;

/** One level of areas in a spec. */
export type SpecLevel = v.InferOutput<typeof level>;

/** An indicator of a spec, with its title. */
export type SpecIndicator = v.InferOutput<typeof indicator> & { readonly title: string };

/**
 * Checks the form of a publish spec.
 * @throws RkError `invalid` with the place, also for a threshold that rounding could fall below; `threshold-too-low` below 5.
 */
export function parseSpec(json: unknown): Spec {
  const spec = validate(specSchema, json);
  if (!(spec.threshold >= MINIMUM_THRESHOLD)) {
    throw new RkError('threshold-too-low', { path: 'threshold', got: String(spec.threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
  }
  const thresholds = [{ path: 'threshold', threshold: spec.threshold }, ...spec.indicators.map(({ threshold, sensitivity }, i) => ({ path: `indicators[${i}].threshold`, threshold: sensitivity === 'personal' ? threshold : 0 }))];
  for (const { path, threshold } of thresholds) checkRoundable(threshold, spec.round, path);
  return spec;
}

/** Refuses a threshold that shown figures could be rounded to below. @throws RkError `invalid`. */
export function checkRoundable(threshold: number, round: number, path: string): void {
  if (round > 0 && threshold % round !== 0) throw new RkError('invalid', { path, got: String(threshold), expected: `a multiple of ${round}, since figures are rounded to ${round}` });
}

/** The levels of a spec, finest first; the first takes what `areas` says. */
export function levelsOf({ areas }: Spec): SpecLevel[] {
  const { levels = [{ level: areas.object ?? 'area' }], object, key, label } = areas;
  return levels.map((one, i) => (i === 0 ? { ...one, object: one.object ?? object, key: one.key ?? key, label: one.label ?? label } : one));
}
