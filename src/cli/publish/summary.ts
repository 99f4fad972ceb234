import type { FewerCategories } from './fewer-categories.js';
import type { LevelTally, Tally } from './tally.js';
import { hiddenOf } from './tally.js';

/** What an analyst should know before anything is written. */
export interface Summary {
  readonly levels: readonly LevelTally[];
  readonly periods: readonly string[];
  readonly threshold: number;
  /** The base that shown counts are rounded to; 0 for none. */
  readonly round: number;
  /** Totals with people in none of their parts. */
  readonly rest: readonly string[];
  /** Protected cells that were checked. */
  readonly checked: number;
  /** Cells that fall short for a reader who is told which hidden cells are small ones (G1*). */
  readonly told: { readonly exact: number; readonly short: readonly string[] };
  /** What joining categories would do. */
  readonly fewer: readonly FewerCategories[];
  readonly releasedEarlier: number;
}

/** A level of which more than this share is hidden deserves advice. */
const muchHidden = 0.3;

/** The summary in words and numbers of cells, never of people. */
export function inWords({ levels, periods, threshold, round, rest, checked, told, fewer, releasedEarlier }: Summary): string {
  const header = ['level', 'areas', 'figures', 'hidden', `below ${threshold}`, 'everybody', 'to protect others', 'no figure'];
  const rows = levels.map((level) => [level.level, level.areas, level.cells, `${hiddenOf(level)} (${share(level)})`, level.small, level.everybody, level.protecting, level.missing].map(String));
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ').trimEnd();
  return [
    `Figures about people, ${periods.length === 1 ? periods[0]! : `${periods[0]} … ${periods.at(-1)}`}:`,
    line(header), ...rows.map(line),
    ...rest.map((total) => `Not everybody of ${total} is in one of its parts; the others are protected as a part of their own.`),
    ...levels.flatMap(missingCounts),
    ...levels.flatMap((level, i) => advice(level, levels[i + 1]?.across ? undefined : levels[i + 1], fewer)),
    `Checked: every value below ${threshold} (or all but so many) stays possible for ${checked} protected cells.`,
    ...(round > 0 ? [`Shown counts about people are rounded to ${round}, each by itself: totals can differ a little from the sum of what is in them.`] : []),
    ...toldLine(told),
    ...(releasedEarlier > 0 ? [`${releasedEarlier} of these figures were released earlier and stay published.`] : []),
    '',
  ].join('\n');
}

function toldLine({ exact, short }: Summary['told']): string[] {
  if (short.length === 0) return [];
  const first = short.slice(0, 5).join('; ') + (short.length > 5 ? '; …' : '');
  return [`For a reader who is told which cells are the small ones, ${short.length} are narrower than that and ${exact} exact: ${first}. Do not tell.`];
}

function missingCounts({ level, indicators }: LevelTally): string[] {
  const missing = indicators.filter(({ kind }) => kind === 'count').reduce((sum, one) => sum + one.missing, 0);
  return missing === 0 ? [] : [`At ${level}, ${missing} counts are missing in the source or cannot be added up because a part is missing; say "empty": "zero" at a table whose empty cells mean nobody.`];
}

function share(tally: Tally): string {
  const figures = tally.cells - tally.missing;
  return figures === 0 ? '–' : percent(hiddenOf(tally) / figures);
}

const percent = (part: number): string => `${Math.round(100 * part)} %`;

function advice(level: LevelTally, coarser: LevelTally | undefined, fewer: readonly FewerCategories[]): string[] {
  const figures = level.cells - level.missing;
  if (figures === 0 || hiddenOf(level) <= muchHidden * figures) return [];
  const worst = level.indicators.filter((one) => hiddenOf(one) > 0).sort((a, b) => hiddenOf(b) - hiddenOf(a)).slice(0, 3).map((one) => `${one.id} ${share(one)}`);
  const ways = [
    ...(coarser ? [`publish these figures from ${coarser.level} upwards, where ${share(coarser)} is hidden`] : []),
    'join categories (wider age groups)', 'or publish only the totals at this level',
  ];
  return [`At ${level.level} much is hidden (${worst.join(', ')}). To show more: ${ways.join(', ')}.`, ...fewer.filter((one) => one.level === level.level && one.then < one.now).map(inFewer)];
}

function inFewer({ level, total, joined, now, then }: FewerCategories): string {
  const names = joined.map((ids) => ids.join(' + '));
  return `Joining the parts of ${total} two by two at ${level} (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}) would leave ${percent(then)} of them too small, instead of ${percent(now)}.`;
}
