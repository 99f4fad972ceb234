import { WrongUse, type Arguments } from '../arguments.js';
import type { Io } from '../io.js';
import { auditProblem } from './problem.js';

/** `rk audit`: what a reader can still compute. Returns the exit code: 1 when the promise is broken somewhere. */
export async function audit(args: Arguments, io: Io): Promise<number> {
  if (args.text('problem') !== undefined) return auditProblem(args, io);
  if (args.files.length === 0) throw new WrongUse('audit needs at least one file');
  return (await import('./files.js')).auditFiles(args, io);
}
