import { RkError } from '../../core/errors.js';
import { serviceError, type ServiceMessages } from '../../core/messages/services/index.js';
import { hostOf } from '../../core/services/service-address.js';
import { GIVE_UP_AFTER, SLOW_AFTER } from '../../core/services/patience.js';
import { serviceException } from '../../core/services/service-exception.js';
import { parseXml, type XmlElement } from '../../core/services/xml.js';
import { decode, looksLikeHtml } from '../decode.js';

/** What a service answered. */
export interface Answer {
  readonly text: string;
  /** Media type, in small letters; empty when it told none. */
  readonly type: string;
  /** Coordinate system of the positions by the `Content-Crs` header of OGC API Features. */
  readonly coordinateSystem: string | undefined;
  /** Where it was found, after redirects. */
  readonly address: string;
}

/** How a service is asked. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called once when an answer takes long; the waiting goes on. */
  readonly onSlow?: (() => void) | undefined;
  /** Media types that are wanted, as an `Accept` header. */
  readonly accept?: string | undefined;
  /** Other times, in milliseconds: see `SLOW_AFTER` and `GIVE_UP_AFTER`. */
  readonly slowAfter?: number | undefined;
  readonly giveUpAfter?: number | undefined;
}

/** Bytes of one answer. */
const MOST_BYTES = 100_000_000;

/**
 * Asks a service for a text.
 * @throws RkError `load-failed` or `not-json` with a sentence that says what happened: no answer, no access for other
 *   websites, an address that is not secure, an answer that is late, cut, too large, a refusal or a web page. The signal's
 *   own reason when it aborts.
 */
export async function ask(address: string, options: AskOptions = {}): Promise<Answer> {
  const { signal, onSlow, accept, slowAfter = SLOW_AFTER, giveUpAfter = GIVE_UP_AFTER } = options;
  signal?.throwIfAborted();
  if (isUnsafe(address, globalThis.location?.protocol)) throw failed(address, 'an address without https', (messages, host) => messages.unsafe(host));
  const late = AbortSignal.timeout(giveUpAfter);
  const slow = setTimeout(() => onSlow?.(), slowAfter);
  try {
    const response = await fetch(address, { signal: signal ? AbortSignal.any([signal, late]) : late, headers: accept ? { accept } : {} });
    const text = decode(await bytesOf(response, address));
    const type = (response.headers.get('content-type') ?? '').toLowerCase();
    if (!response.ok) throw refused(address, response, text);
    if (looksLikeHtml(text)) throw failed(address, 'HTML page', (messages, host) => messages.page(host), 'not-json');
    return { text, type, coordinateSystem: /<([^>]+)>/.exec(response.headers.get('content-crs') ?? '')?.[1], address: response.url || address };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof RkError) throw error;
    if (late.aborted) throw failed(address, `nothing after ${giveUpAfter / 1000} s`, (messages, host) => messages.tooSlow(host, giveUpAfter / 1000));
    throw await whyNoAnswer(address, error);
  } finally {
    clearTimeout(slow);
  }
}

/**
 * Asks a service for XML.
 * @throws RkError what `ask` throws; `load-failed` with the service's own words when it refuses; `invalid` for what is no XML.
 */
export async function askXml(address: string, options: AskOptions = {}): Promise<XmlElement> {
  return xmlOf(await ask(address, options), address);
}

/** The XML of an answer. @throws RkError as `askXml` does. */
export function xmlOf({ text }: Pick<Answer, 'text'>, address: string): XmlElement {
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    if (!(error instanceof RkError)) throw error;
    const { got = '', path = '' } = error.details;
    const isCut = got === 'the end of the file' && text.trimStart().startsWith('<');
    throw serviceError('invalid', { ...error.details, file: address }, (messages) => (isCut ? messages.cut(hostIn(address)) : /^\s*</.test(text) ? messages.broken(hostIn(address), path) : messages.other(hostIn(address), text.trim().slice(0, 40) || '–')), error);
  }
  const exception = serviceException(root);
  if (exception) throw refusedBy(address, exception);
  return root;
}

/** Host of an address as people know it. */
export function hostIn(address: string): string {
  return hostOf(address)?.host ?? address;
}

/** Whether a browser refuses an address on a secure page: one without https, but for this computer's own. */
export function isUnsafe(address: string, protocol: string | undefined): boolean {
  return protocol === 'https:' && /^http:/i.test(address) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(address);
}

async function bytesOf(response: Response, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = await reader?.read().catch((cause: unknown) => {
      if (cause instanceof DOMException) throw cause;
      throw failed(address, 'half an answer', (messages, host) => messages.cut(host));
    }) ?? { done: true, value: undefined };
    if (done) break;
    length += value.byteLength;
    if (length > MOST_BYTES) {
      void reader?.cancel();
      throw failed(address, `more than ${MOST_BYTES} bytes`, (messages, host) => messages.tooLarge(host, MOST_BYTES / 1e6));
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The refusal in an answer that is no success: in the service's own words where it has any. */
function refused(address: string, response: Response, text: string): RkError {
  try {
    const exception = serviceException(parseXml(text));
    if (exception) return refusedBy(address, exception);
  } catch {
    // Most servers send a web page with a status.
  }
  const status = `${response.status} ${response.statusText}`.trim();
  return failed(address, status, (messages, host) => messages.status(host, status));
}

function refusedBy(address: string, { code, text }: { code: string; text: string }): RkError {
  return failed(address, [code, text].filter(Boolean).join(': ') || 'a refusal', (messages, host) => messages.exception(host, text || code || '?'));
}

/**
 * Why there was no answer. A server that does answer a question whose answer may not be read is there, but keeps its answers
 * from other websites.
 */
async function whyNoAnswer(address: string, cause: unknown): Promise<RkError> {
  if (globalThis.navigator?.onLine === false) return failed(address, 'no internet', (messages, host) => messages.offline(host));
  const isOther = globalThis.location !== undefined && !address.startsWith(`${globalThis.location.origin}/`);
  const isThere = isOther && (await fetch(address, { mode: 'no-cors', signal: AbortSignal.timeout(SLOW_AFTER) }).then(() => true, () => false));
  const got = isThere ? 'no access for other websites' : 'no answer';
  return failed(address, got, (messages, host) => (isThere ? messages.refusesPages(host) : messages.noAnswer(host)), 'load-failed', cause);
}

function failed(address: string, got: string, say: (messages: ServiceMessages, host: string) => string, code: 'load-failed' | 'not-json' = 'load-failed', cause?: unknown): RkError {
  return serviceError(code, { file: address, got, expected: 'an answer of a service' }, (messages) => say(messages, hostIn(address)), cause);
}
