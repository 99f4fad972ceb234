import { WrongUse, type Arguments } from '../arguments.js';
import { createProgress, type Io } from '../io.js';
import { auditSteps } from './published-bundle.js';
import { declarationsOf } from './published-period.js';
import { readPublished } from './published-tree.js';
import type { ReaderCell } from './reader-cell.js';

/** Lines that people get to see; `--json` has them all. */
const mostLines = 50;

/**
 * `rk audit FILE…`: what a reader of published files can compute of the hidden cells, files of all levels taken together.
 * Returns the exit code: 1 when a hidden cell is exact, or narrower than below the threshold, or should have been hidden.
 */
export async function auditFiles(args: Arguments, io: Io): Promise<number> {
  if (args.text('areas') !== undefined && args.text('spec') === undefined) throw new WrongUse('--areas needs --spec, which says what the levels are');
  const progress = createProgress(io);
  try {
    await progress.step('reading');
    const published = await readPublished(args, io);
    const declarations = declarationsOf(published);
    const cells: ReaderCell[] = [];
    const steps = auditSteps(published, declarations);
    for (const [i, { label, audit }] of steps.entries()) {
      await progress.step(`auditing ${label} (${i + 1} of ${steps.length})`);
      cells.push(...await audit());
    }
    progress.done();
    io.out(args.has('json') ? `${JSON.stringify(cells, undefined, 2)}\n` : inWords(cells, published.related));
    return cells.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    progress.done();
  }
}

function inWords(cells: readonly ReaderCell[], related: boolean): string {
  const failing = cells.filter(({ ok }) => !ok);
  const lines = failing.slice(0, mostLines).map(({ indicator, level, area, period, lo, hi, exact, how }) =>
    `LEAK  ${indicator}, ${level} ${area}, ${period}: ${exact ? `= ${lo}` : `${lo} … ${hi}`}${how === undefined ? '' : `  (${how})`}`);
  if (failing.length > mostLines) lines.push(`and ${failing.length - mostLines} more (--json lists all)`);
  if (!related) lines.push('Which areas lie in which is not known, so levels were looked at one by one: give --spec, with --areas for other shapes.');
  lines.push(failing.length === 0 ? `${cells.length} hidden figures; none can be computed.` : `${failing.length} figures can be computed that should not be.`);
  return `${lines.join('\n')}\n`;
}
