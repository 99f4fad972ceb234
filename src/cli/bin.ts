import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { run } from './rk.js';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { interruption.abort(new Error(signal)); });
// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? 0 : 1); });

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const stop = (): void => { interruption.abort(new Error('SIGINT')); };
  // Readers of lines keep Ctrl-C to themselves, and never answer when the input ends.
  reader.once('SIGINT', stop).once('close', stop);
  try {
    return await reader.question(question, { signal: interruption.signal });
  } finally {
    reader.off('close', stop).close();
  }
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => { process.stdout.write(text); },
  err: (text) => { process.stderr.write(text); },
  terminal: process.stderr.isTTY,
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  folder: process.cwd(),
  signal: interruption.signal,
});
