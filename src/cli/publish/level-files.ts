import { publish as gate } from '../../core/disclosure/gate.js';
import { State, type PublishedTable } from '../../core/disclosure/published.js';
import { RkError } from '../../core/errors.js';
import type { Indicator } from '../../core/indicator.js';
import { parseIndicatorFile, readIndicatorFile } from '../../core/indicator-file.js';
import type { PublishedFile } from '../../core/published-file.js';
import type { AreaTree } from './area-tree.js';
import { Reason } from './group-problem.js';
import type { ProtectedPeriod } from './protect-period.js';
import { rounded, roundedCounts } from './rounding.js';

/**
 * The indicator file of every level: what is shown, and one marker for what is hidden, whatever the reason.
 * @param round the base that counts about people are rounded to, after everything is hidden that has to be; 0 for none.
 */
export function levelFiles(tree: AreaTree, periods: readonly ProtectedPeriod[], indicators: readonly Indicator[], round = 0): PublishedFile[] {
  const isRounded = roundedCounts(indicators);
  return tree.levels.map(({ level, start, end }) => {
    const values: Record<string, Record<string, (number | string | null)[]>> = {};
    const suppressed: Record<string, Record<string, number[]>> = {};
    for (const indicator of indicators) {
      for (const { period, figures, reasons } of periods) {
        const why = reasons.get(indicator.id)?.subarray(start, end);
        if (!why || why.every((reason) => reason === Reason.missing)) continue;
        const own = figures.get(indicator.id)!.subarray(start, end);
        (values[indicator.id] ??= {})[period] = Array.from(own, (value, area) => (why[area] === Reason.shown ? cellOf(rounded(value, isRounded.has(indicator.id) ? round : 0), indicator) : null));
        const hidden = Array.from(why.keys()).filter((area) => why[area] !== Reason.shown && why[area] !== Reason.missing);
        if (hidden.length > 0) (suppressed[indicator.id] ??= {})[period] = hidden;
      }
    }
    return { format: 'rk-indicators/1', level, areas: tree.codes.slice(start, end), periods: periods.map(({ period }) => period), indicators, values, suppressed };
  });
}

/** A figure as it is written: the id of its category, or a number. */
function cellOf(value: number, { kind, categories }: Indicator): number | string | null {
  if (!Number.isFinite(value)) return null;
  return kind === 'category' ? (categories?.[value]?.id ?? null) : value;
}

/**
 * Reads a file back the way a page does, and gives what the page gets. What it shows must be what was published, and the gate
 * must find nothing to hide.
 * @throws RkError `internal` naming the first cell for which that is not so.
 */
export function readBack(file: PublishedFile): PublishedTable {
  const table = gate(readIndicatorFile(parseIndicatorFile(JSON.parse(JSON.stringify(file)))));
  for (const [id, columns] of Object.entries(file.values)) {
    for (const [period, column] of Object.entries(columns)) {
      const { states } = table.column(id, period);
      const area = column.findIndex((value, i) => (value === null) === (states[i] === State.value));
      if (area >= 0) throw new RkError('internal', { path: `${id} ${file.areas[area]}, ${period}`, got: 'another answer from the gate of the page', expected: 'the published figure' });
    }
  }
  return table;
}
