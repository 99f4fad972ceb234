/**
 * Long work in pieces: a generator that yields at points where it may be paused or dropped, and returns its result.
 * A worker runs it to the end; a page runs it in slices between frames. Dropping it needs no clean-up.
 */
export type Work<T> = Generator<void, T, void>;

/** Runs work to its end without a pause. Throws what the work throws. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
