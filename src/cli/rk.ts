import { toRkError, RkError } from '../core/errors.js';
import { readArguments, Refusal, WrongUse, type Arguments, type OptionTypes } from './arguments.js';
import type { Io } from './io.js';
import { usage } from './usage.js';
import { version } from './version.js';

interface Command {
  readonly options: OptionTypes;
  /** Loads the code of the command only when it is asked for: a solver takes a while to start. */
  readonly load: () => Promise<(args: Arguments, io: Io) => Promise<number>>;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['publish', { options: { out: 'string', ledger: 'string', question: 'string', 'dry-run': 'boolean', json: 'boolean' }, load: async () => (await import('./publish/publish.js')).publish }],
  ['init', { options: { out: 'string' }, load: async () => (await import('./init/init.js')).init }],
  ['audit', { options: { problem: 'string', case: 'string', areas: 'string', spec: 'string', json: 'boolean' }, load: async () => (await import('./audit/audit.js')).audit }],
  ['check', { options: { root: 'string', json: 'boolean' }, load: async () => (await import('./check/check.js')).check }],
]);

/**
 * Runs the command `rk`.
 * @param argv what stands on the command line after `rk`.
 * @returns the exit code: 0 done, 1 refused (with the reason on `io.err`), 2 wrong use. Throws nothing.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === '--version') return say(io, `${version}\n`);
    if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) return say(io, usage);
    if (name === undefined) throw new WrongUse('a command is missing');
    const command = commands.get(name);
    if (!command) throw new WrongUse(`there is no command "${name}"`);
    const args = readArguments(rest, command.options);
    return await (await command.load())(args, io);
  } catch (error) {
    return failed(error, io);
  }
}

function say(io: Io, text: string): number {
  io.out(text);
  return 0;
}

function failed(error: unknown, io: Io): number {
  if (io.signal?.aborted) {
    io.err('rk: interrupted; nothing was written\n');
    return 1;
  }
  if (error instanceof WrongUse) {
    io.err(`rk: ${error.message}\n\n${usage}`);
    return 2;
  }
  io.err(`rk: ${error instanceof Refusal || error instanceof RkError ? error.message : toRkError(error).message}\n`);
  return 1;
}
