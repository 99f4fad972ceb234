import { RkError } from '../core/errors.js';
import { decode, looksLikeHtml } from './decode.js';

/** A file as it came in. `url` is where it was found, after redirects: the base of addresses inside it. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly url: string;
}

/** Where from, and until when. */
export interface FetchOptions {
  /** Gives up waiting; the request itself goes on as long as somebody else waits for it. */
  readonly signal?: AbortSignal | undefined;
  /** What a relative address is relative to; the page when absent. */
  readonly base?: string | undefined;
  /** Told now and then how many bytes of a file have come in. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Told once when a service takes long to answer. */
  readonly onSlow?: (() => void) | undefined;
}

interface InFlight {
  readonly answer: Promise<Fetched>;
  readonly controller: AbortController;
  readonly listeners: Set<(bytes: number) => void>;
  askers: number;
}

/** Milliseconds between two times that progress is told. */
const PROGRESS_EVERY = 200;

/** Requests under way, so that layers with the same file share one. Nothing is kept once it has arrived. */
const inFlight = new Map<string, InFlight>();

/**
 * Fetches a file.
 * @throws RkError `load-failed` (got: the status, as in `404 Not Found`) or `not-json` for a web page instead of data,
 *   both with the address as file; the signal's own reason when it aborts.
 */
export async function fetchBytes(url: string, { signal, base, onProgress }: FetchOptions = {}): Promise<Fetched> {
  signal?.throwIfAborted();
  const address = resolve(url, base);
  const request = inFlight.get(address) ?? start(address);
  request.askers++;
  if (onProgress) request.listeners.add(onProgress);
  try {
    return await untilAborted(request.answer, signal);
  } catch (error) {
    throw error instanceof RkError ? error.inFile(url) : error;
  } finally {
    if (onProgress) request.listeners.delete(onProgress);
    request.askers--;
    if (request.askers === 0) finish(address, request);
  }
}

function start(address: string): InFlight {
  const controller = new AbortController();
  const listeners = new Set<(bytes: number) => void>();
  const tell = (bytes: number): void => { for (const listener of listeners) listener(bytes); };
  const request: InFlight = { answer: load(address, controller.signal, tell), controller, listeners, askers: 0 };
  // Whoever waits hears of a failure; without this, one that nobody waits for any more would be reported as unhandled.
  request.answer.catch(() => undefined);
  inFlight.set(address, request);
  return request;
}

/** Nobody waits any more: either it has arrived, or it is not wanted. */
function finish(address: string, request: InFlight): void {
  if (inFlight.get(address) === request) inFlight.delete(address);
  request.controller.abort();
}

async function load(address: string, signal: AbortSignal, tell: (bytes: number) => void): Promise<Fetched> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => { throw failed('no answer', cause); });
  if (!response.ok) throw failed(`${response.status} ${response.statusText}`.trim());
  const buffer = await new Response(response.body?.pipeThrough(counting(tell))).arrayBuffer().catch((cause: unknown) => { throw failed('half an answer', cause); });
  const bytes = new Uint8Array(buffer);
  if (looksLikeHtml(decode(bytes.subarray(0, 2000)))) throw new RkError('not-json', { got: 'HTML page', expected: 'data' });
  return { bytes, url: response.url || address };
}

/** Passes chunks on, and tells how many bytes have passed. */
function counting(tell: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let [bytes, told] = [0, performance.now()];
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      controller.enqueue(chunk);
      if (performance.now() - told < PROGRESS_EVERY) return;
      told = performance.now();
      tell(bytes);
    },
  });
}

function failed(got: string, cause?: unknown): RkError {
  return new RkError('load-failed', { got, expected: 'a file' }, { cause });
}

function resolve(url: string, base: string | undefined): string {
  if (base === undefined) return url;
  try {
    return new URL(url, base).href;
  } catch (cause) {
    throw new RkError('load-failed', { file: url, got: `no address relative to ${base}`, expected: 'an address' }, { cause });
  }
}

/** The answer, or the signal's reason as soon as it aborts. */
function untilAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  if (!signal) return answer;
  return new Promise((accept, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    void answer.then(accept, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
