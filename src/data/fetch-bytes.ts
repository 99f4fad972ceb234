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
}

interface InFlight {
  readonly answer: Promise<Fetched>;
  readonly controller: AbortController;
  askers: number;
}

/** Requests under way, so that layers with the same file share one. Nothing is kept once it has arrived. */
const inFlight = new Map<string, InFlight>();

/**
 * Fetches a file.
 * @throws RkError `load-failed` (got: the status, as in `404 Not Found`) or `not-json` for a web page instead of data,
 *   both with the address as file; the signal's own reason when it aborts.
 */
export async function fetchBytes(url: string, { signal, base }: FetchOptions = {}): Promise<Fetched> {
  signal?.throwIfAborted();
  const address = resolve(url, base);
  const request = inFlight.get(address) ?? start(address);
  request.askers++;
  try {
    return await untilAborted(request.answer, signal);
  } catch (error) {
    throw error instanceof RkError ? error.inFile(url) : error;
  } finally {
    request.askers--;
    if (request.askers === 0) finish(address, request);
  }
}

function start(address: string): InFlight {
  const controller = new AbortController();
  const request: InFlight = { answer: load(address, controller.signal), controller, askers: 0 };
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

async function load(address: string, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => { throw failed('no answer', cause); });
  if (!response.ok) throw failed(`${response.status} ${response.statusText}`.trim());
  const buffer = await response.arrayBuffer().catch((cause: unknown) => { throw failed('half an answer', cause); });
  const bytes = new Uint8Array(buffer);
  if (looksLikeHtml(decode(bytes.subarray(0, 2000)))) throw new RkError('not-json', { got: 'HTML page', expected: 'data' });
  return { bytes, url: response.url || address };
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
