import { WrongUse, type Arguments } from '../arguments.js';
import { inFile, locate, readJson } from '../files.js';
import type { Io } from '../io.js';
import { judgeTableProblem, parseTableProblem, type Verdict } from '../judge/index.js';

/**
 * `rk audit --problem FILE --case naive|safe`: what a reader can compute of every hidden cell of a table problem. Cells with
 * a class come first. Returns the exit code: 1 when a cell is not `ok`.
 */
export async function auditProblem(args: Arguments, io: Io): Promise<number> {
  const name = args.text('problem')!;
  const which = args.text('case');
  if (which !== 'naive' && which !== 'safe') throw new WrongUse('--problem needs --case naive or --case safe');
  if (args.files.length > 0) throw new WrongUse(`--problem takes one file, so "${args.files[0]}" is one too many`);
  const json = await readJson(locate(name, io.folder), name);
  const verdicts = await judgeTableProblem(inFile(name, () => parseTableProblem(json)), which);
  io.out(args.has('json') ? `${JSON.stringify(verdicts.map(plain), undefined, 2)}\n` : verdicts.map(sentence).join(''));
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
}

/** The members that are promised to programs. A cell without an upper bound has `hi` null, as JSON knows no Infinity. */
const plain = ({ cell, lo, hi, exact, ok }: Verdict): object => ({ cell, lo, hi, exact, ok });

function sentence({ cell, lo, hi, exact, ok, how }: Verdict): string {
  return `${ok ? 'ok  ' : 'LEAK'}  ${cell}  ${exact ? `= ${lo}` : `${lo} … ${hi}`}${how ? `  (${how})` : ''}\n`;
}
