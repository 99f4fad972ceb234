import type { Work } from '../../core/work.js';

/** Milliseconds of work between two chances for the page to draw and answer (or a worker to listen): well within a frame. */
const SLICE = 8;

/**
 * Runs work in slices on this thread, so that the page stays alive. Who waits for it goes on in a slice of its own when the last
 * one is used up.
 * @throws what the work throws, and the signal's reason when it is aborted.
 */
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (performance.now() >= until) await nextTask();
    else if (!step.done) continue;
    if (step.done) return step.value;
    until = performance.now() + SLICE;
  }
}

/** Bytes that are copied between two looks at the clock: some milliseconds, in memory that is new. */
const BYTES_A_SLICE = 1 << 22;

/** A copy that may be handed to another thread, made without holding up the page. */
export async function copyInSlices(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes.length);
  return inSlices((function* () {
    for (let from = 0; from < bytes.length; from += BYTES_A_SLICE) {
      copy.set(bytes.subarray(from, from + BYTES_A_SLICE), from);
      yield;
    }
    return copy;
  })());
}

/** Work that is dropped when something more urgent comes. */
export class GivingWay {
  #current = new AbortController();

  /** Runs work in slices; resolves with null when it had to give way. Throws what the work throws. */
  async run<T>(work: Work<T>): Promise<T | null> {
    const { signal } = this.#current;
    try {
      return await inSlices(work, signal);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** Drops what is running. */
  giveWay(): void {
    this.#current.abort();
    this.#current = new AbortController();
  }
}

/** Lets the page draw and answer first. A message comes after what the browser has waiting, but unlike a timer without a least delay. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(); };
    port2.postMessage(null);
  });
}
