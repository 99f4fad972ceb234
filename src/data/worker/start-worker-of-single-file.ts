/** Starts the single file as its own worker: `worker-of-single-file.ts` is what then runs, and no more. Takes the place of `start-worker.ts` there. */
export function startWorker(): Worker {
  return new Worker(import.meta.url, { type: 'module' });
}
