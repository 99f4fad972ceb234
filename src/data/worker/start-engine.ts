import { RkError } from '../../core/errors.js';
import { LocalEngine, type LoadingEngine } from './local-engine.js';
import { WorkerEngine } from './worker-engine.js';

/** Milliseconds after which a worker that has not started is given up. */
const PATIENCE = 3000;

/** An engine in a worker, or on this thread where a worker may not start: another origin, a content security policy. */
export async function startEngine(start: () => Worker): Promise<LoadingEngine> {
  return await startDesk(start) ?? new LocalEngine();
}

/** A worker that answers questions; null where none may start. The worker must call `serve` and then send a message. */
export async function startDesk(start: () => Worker): Promise<WorkerEngine | null> {
  try {
    const worker = start();
    if (await hasStarted(worker)) {
      const engine = new WorkerEngine(worker, () => worker.terminate());
      worker.addEventListener('error', () => engine.fail(new RkError('load-failed', { got: 'not enough memory', expected: 'a smaller file' })));
      return engine;
    }
    worker.terminate();
  } catch {
    // A foreign origin throws at once; a policy fires an error event instead. Either way the page can do the work.
  }
  return null;
}

function hasStarted(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (started: boolean): void => { clearTimeout(timer); resolve(started); };
    const timer = setTimeout(settle, PATIENCE, false);
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', () => settle(false), { once: true });
  });
}
