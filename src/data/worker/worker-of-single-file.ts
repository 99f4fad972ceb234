import { serveWorker } from './serve.js';

/** The build puts `await new Promise(() => {})` in its place, see `rollup.config.mjs`. */
declare const WAIT_FOR_EVER: unknown;

// The first module of the single file. In a worker nothing after it runs, because the rest needs a document: this module
// never ends there, and goes on answering.
if (!('document' in globalThis)) {
  serveWorker();
  void WAIT_FOR_EVER;
}
