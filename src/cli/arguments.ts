import { parseArgs } from 'node:util';

/** The command line asks for something that does not exist; ends with exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** The command refuses to do what was asked, for a reason in the data; ends with exit code 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The options a command knows: `string` takes a value, `boolean` does not. */
export type OptionTypes = Readonly<Record<string, 'string' | 'boolean'>>;

/** What stood on the command line after the name of the command. */
export interface Arguments {
  readonly files: readonly string[];
  /** The value of an option; undefined when it was not given. */
  text(option: string): string | undefined;
  /** Whether an option without a value was given. */
  has(option: string): boolean;
}

/**
 * Reads options and files in any order; `--option=value` and `--option value` are the same.
 * @throws WrongUse for an option the command does not have, or one without its value.
 */
export function readArguments(argv: readonly string[], types: OptionTypes): Arguments {
  const options = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    const given = values as Readonly<Record<string, string | boolean | undefined>>;
    return {
      files: positionals,
      text: (option) => (typeof given[option] === 'string' ? given[option] : undefined),
      has: (option) => given[option] === true,
    };
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message.split('. To specify')[0]! : String(error));
  }
}
