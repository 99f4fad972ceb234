import type { Progress } from '../io.js';
import type { PublishedFile } from '../../core/published-file.js';
import type { AreaTree } from './area-tree.js';
import { fewerCategories } from './fewer-categories.js';
import { readFigures, type Figures } from './figures.js';
import { declare, type Declarations } from './groups.js';
import { restsOf, type PeriodFigures } from './group-problem.js';
import { bundlesOf, inPeriod, joinPeriods, splitPeriods, type Joined } from './over-time.js';
import type { Inputs } from './inputs.js';
import { hideMore } from './hide-more.js';
import { judgePeriod, type LinkedCell } from './judge-period.js';
import type { Released } from './ledger.js';
import { levelFiles, readBack } from './level-files.js';
import type { Objection } from './objections.js';
import { protectPeriod, type PeriodContext, type ProtectedPeriod } from './protect-period.js';
import { rounded, roundedCounts } from './rounding.js';
import type { Summary } from './summary.js';
import { addUp, checkPopulations } from './sums.js';
import { tally } from './tally.js';

/** A publication before it is written. */
export interface Prepared {
  readonly tree: AreaTree;
  readonly levels: readonly PublishedFile[];
  readonly summary: Summary;
  /** What stands in the way, in words; without any, it may be written. */
  readonly objections: readonly Objection[];
}

/**
 * From inputs to what is published: sums, protection, audit, and the judgement of linear programs.
 * @throws Refusal or RkError for figures that cannot be protected as they are.
 */
export async function prepare(inputs: Inputs, released: Released, progress: Progress): Promise<Prepared> {
  const { spec, indicators, tree } = inputs;
  await progress.step('adding up');
  const figures = addUp(readFigures(spec, tree, indicators, inputs.tables));
  const declarations = declare(indicators, figures, inputs.rest);
  checkPopulations(figures, [...declarations.populations].flatMap(([id, others]) => others.map((other) => [id, other] as const)));
  const periods: ProtectedPeriod[] = [];
  const objections = forgottenPeriods(released, figures);
  let releasedEarlier = 0;
  const bundles = bundlesOf(figures);
  for (const [i, bundle] of bundles.entries()) {
    const { label, figures: own, declarations: known } = bundle.sums.length > 0 ? joinPeriods(bundle, figures, inputs.rest) : single(bundle.periods[0]!, figures, declarations);
    await progress.step(`protecting ${label} (${i + 1} of ${bundles.length})`);
    const earlier = bundle.periods.map((p) => earlierIn(released, figures, { p, round: spec.round }));
    objections.push(...earlier.flatMap(({ objections: found }) => found));
    releasedEarlier += earlier.reduce((sum, { count }) => sum + count, 0);
    const marks = new Map(earlier.flatMap(({ marks: found }, at) => [...found].map(([id, mark]) => [bundle.sums.length > 0 ? inPeriod(id, figures.periods[bundle.periods[at]!]!) : id, mark] as const)));
    const judging = (): Promise<void> => progress.step(`judging ${label} (${i + 1} of ${bundles.length})`);
    const { safe, failing } = await protectAndJudge(label, own, { tree, declarations: known, released: marks }, judging);
    periods.push(...(bundle.sums.length > 0 ? splitPeriods(safe, bundle, figures) : [safe]));
    objections.push(...safe.objections, ...failing.map(({ id, area }): Objection => ({ kind: 'linked', what: `${id} ${tree.codes[area]}, ${label}: a reader can compute it from figures that belong together` })));
  }
  periods.sort((a, b) => figures.periods.indexOf(a.period) - figures.periods.indexOf(b.period));
  const levels = levelFiles(tree, periods, indicators, spec.round);
  if (objections.length === 0) levels.forEach(readBack);
  const summary: Summary = {
    levels: tally(tree, periods, indicators), periods: figures.periods, threshold: spec.threshold, round: spec.round,
    rest: declarations.groups.flatMap(restsOf).map(({ name }) => name),
    checked: periods.reduce((sum, { checked }) => sum + checked, 0),
    told: { exact: periods.reduce((sum, { told }) => sum + told.exact, 0), short: periods.flatMap(({ told }) => told.short) },
    fewer: fewerCategories(tree, declarations.groups, periods.map((period) => period.figures)),
    releasedEarlier,
  };
  return { tree, levels, summary, objections };
}

/** Rounds of hiding more before it is given up. */
const mostRounds = 40;

/** Protects a period table by table until the tables together are safe as well, or nothing more can be hidden. */
async function protectAndJudge(period: string, figures: PeriodFigures, context: Omit<PeriodContext, 'forced'>, judging: () => Promise<void>): Promise<{ safe: ProtectedPeriod; failing: LinkedCell[] }> {
  const forced = new Map<string, Uint8Array>();
  for (let round = 1; ; round++) {
    const safe = await protectPeriod(period, figures, { ...context, forced });
    if (safe.objections.length > 0) return { safe, failing: [] };
    await judging();
    const failing = await judgePeriod(safe, context.tree, context.declarations);
    if (failing.length === 0 || round === mostRounds || !hideMore(failing, safe, { ...context, forced })) return { safe, failing };
  }
}

/** Figures of other periods that were released earlier and add up with those of these periods. */
function forgottenPeriods(released: Released, { periods, indicators }: Figures): Objection[] {
  const running = indicators.flatMap(({ id, runningTotalOf }) => (runningTotalOf === undefined ? [] : [id, runningTotalOf]));
  const adding = new Set([...indicators.filter(({ overTime }) => overTime === 'sum').map(({ id }) => id), ...running]);
  const years = new Set(periods.map((period) => period.slice(0, 4)));
  const found = Object.values(released).flatMap((byIndicator) => Object.entries(byIndicator).filter(([id]) => adding.has(id)).flatMap(([id, byPeriod]) =>
    Object.keys(byPeriod).filter((period) => years.has(period.slice(0, 4)) && !periods.includes(period)).map((period) => `${id} ${period} was released earlier and adds up with periods here: give it too`)));
  return [...new Set(found)].map((what) => ({ kind: 'forgotten', what }));
}

/** One period by itself. */
function single(p: number, { periods, values }: Figures, declarations: Declarations): Joined {
  return { label: periods[p]!, figures: new Map([...values].map(([id, columns]) => [id, columns[p]!])), declarations };
}

/**
 * Which figures of a period were released earlier; and what stands in the way: those that are others now, since a reader then has
 * both, and those of areas that are not here, since what is here may add up to them.
 */
function earlierIn(released: Released, { tree, periods, values, indicators }: Figures, { p, round }: { p: number; round: number }): { marks: Map<string, Uint8Array>; objections: Objection[]; count: number } {
  const marks = new Map<string, Uint8Array>();
  const objections: Objection[] = [];
  const isRounded = roundedCounts(indicators);
  const place = new Map(tree.codes.map((code, area) => [code, area]));
  let count = 0;
  for (const [level, byIndicator] of Object.entries(released)) {
    for (const [id, byPeriod] of Object.entries(byIndicator)) {
      const figures = byPeriod[periods[p]!];
      const column = values.get(id)?.[p];
      if (!figures || !column) continue;
      const mark = marks.get(id) ?? new Uint8Array(column.length);
      marks.set(id, mark);
      for (const [code, figure] of Object.entries(figures)) {
        const area = place.get(code);
        if (area === undefined) {
          objections.push({ kind: 'forgotten', what: `${id} ${code}, ${periods[p]}, was released earlier and ${level} ${code} is not here` });
          continue;
        }
        mark[area] = 1;
        count++;
        if (figure !== rounded(column[area]!, isRounded.has(id) ? round : 0)) objections.push({ kind: 'changed', what: `${id} ${code}, ${periods[p]}, was released earlier with another figure: the two together can tell more than each` });
      }
    }
  }
  return { marks, objections, count };
}
