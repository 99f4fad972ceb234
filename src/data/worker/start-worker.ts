/** Starts a worker that answers geometry. Written so that bundlers find the file; the single file starts itself instead. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
