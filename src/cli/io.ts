/** Where a command reads and writes, so that it can be run without a process. */
export interface Io {
  /** Writes what was asked for (standard output). */
  readonly out: (text: string) => void;
  /** Writes what is said besides: errors and progress (standard error). */
  readonly err: (text: string) => void;
  /** Whether a person is watching `err`. Without one there is no progress. */
  readonly terminal: boolean;
  /** Asks the person at the terminal something and gives the answer; absent in a pipe. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** The folder that relative paths on the command line start from. */
  readonly folder: string;
  /** Interrupts the run; nothing half-written is left behind. */
  readonly signal?: AbortSignal | undefined;
}

/** One line that says how far a long run is, written over itself. */
export interface Progress {
  /** Shows a step, lets signals through, and throws the reason of an interruption. */
  step(text: string): Promise<void>;
  /** Removes the line. */
  done(): void;
}

/** Progress on a terminal; silent in a pipe. */
export function createProgress({ err, terminal, signal }: Io): Progress {
  let shown = false;
  return {
    async step(text) {
      if (terminal) err(`\r\u001b[K${text}`);
      shown = true;
      // Signals only arrive between turns of the event loop.
      await new Promise((resolve) => { setImmediate(resolve); });
      signal?.throwIfAborted();
    },
    done() {
      if (terminal && shown) err('\r\u001b[K');
      shown = false;
    },
  };
}
