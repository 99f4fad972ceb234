import type { Progress } from '../io.js';
import type { AreaTree } from './area-tree.js';
import { fewerCategories } from './fewer-categories.js';
import { readFigures, type Figures } from './figures.js';
import { declare } from './groups.js';
import type { PeriodFigures } from './group-problem.js';
import type { Inputs } from './inputs.js';
import { hideMore } from './hide-more.js';
import { judgePeriod, type LinkedCell } from './judge-period.js';
import type { Released } from './ledger.js';
import { levelFiles, readBack, type LevelFile } from './level-files.js';
import type { Objection } from './objections.js';
import { protectPeriod, type PeriodContext, type ProtectedPeriod } from './protect-period.js';
import { rounded, roundedCounts } from './rounding.js';
import type { Summary } from './summary.js';
import { addUp, checkPopulations } from './sums.js';
import { tally } from './tally.js';

/** A publication before it is written. */
export interface Prepared {
  readonly tree: AreaTree;
  readonly levels: readonly LevelFile[];
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
  const objections: Objection[] = [];
  let releasedEarlier = 0;
  for (const [p, period] of figures.periods.entries()) {
    await progress.step(`protecting ${period} (${p + 1} of ${figures.periods.length})`);
    const own: PeriodFigures = new Map([...figures.values].map(([id, columns]) => [id, columns[p]!]));
    const earlier = earlierIn(released, figures, { p, round: spec.round });
    objections.push(...earlier.changed);
    releasedEarlier += earlier.count;
    const judging = (): Promise<void> => progress.step(`judging ${period} (${p + 1} of ${figures.periods.length})`);
    const { safe, failing } = await protectAndJudge(period, own, { tree, declarations, released: earlier.marks }, judging);
    periods.push(safe);
    objections.push(...safe.objections, ...failing.map(({ id, area }): Objection => ({ kind: 'linked', what: `${id} ${tree.codes[area]}, ${period}: a reader can compute it from figures that belong together (linked tables are not supported yet)` })));
  }
  const levels = levelFiles(tree, periods, indicators, spec.round);
  if (objections.length === 0) levels.forEach(readBack);
  const summary: Summary = {
    levels: tally(tree, periods, indicators), periods: figures.periods, threshold: spec.threshold, round: spec.round,
    rest: declarations.groups.filter(({ rest }) => rest).map(({ total }) => total),
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
    const safe = protectPeriod(period, figures, { ...context, forced });
    if (safe.objections.length > 0) return { safe, failing: [] };
    await judging();
    const failing = await judgePeriod(safe, context.tree, context.declarations);
    if (failing.length === 0 || round === mostRounds || !hideMore(failing, safe, { ...context, forced })) return { safe, failing };
  }
}

/** Which figures of a period were released earlier, and those that are others now: a reader then has both. */
function earlierIn(released: Released, { tree, periods, values, indicators }: Figures, { p, round }: { p: number; round: number }): { marks: Map<string, Uint8Array>; changed: Objection[]; count: number } {
  const marks = new Map<string, Uint8Array>();
  const changed: Objection[] = [];
  let count = 0;
  const isRounded = roundedCounts(indicators);
  for (const { level, start, end } of tree.levels) {
    for (const [id, byPeriod] of Object.entries(released[level] ?? {})) {
      const figures = byPeriod[periods[p]!];
      const column = values.get(id)?.[p];
      if (!figures || !column) continue;
      const mark = marks.get(id) ?? new Uint8Array(column.length);
      marks.set(id, mark);
      for (let area = start; area < end; area++) {
        const code = tree.codes[area]!;
        if (!Object.hasOwn(figures, code)) continue;
        mark[area] = 1;
        count++;
        if (figures[code] !== rounded(column[area]!, isRounded.has(id) ? round : 0)) changed.push({ kind: 'changed', what: `${id} ${code}, ${periods[p]}, was released earlier with another figure: the two together can tell more than each` });
      }
    }
  }
  return { marks, changed, count };
}
