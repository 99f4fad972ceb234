import { RkError } from '../core/errors.js';

/** The longest code that is read, in characters: many times that of a question with everything in it. */
const MAXIMUM_CODE = 32_768;
/** The longest text that a code may become, in bytes. A few bytes can be packed so that they become gigabytes. */
const MAXIMUM_BYTES = 131_072;

/** Writes a text as a code for in an address: packed (deflate) and in letters that no mail program changes (base64url). */
export async function packText(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads such a code back. @throws RkError `broken-link` when it is none, or becomes too much. */
export async function unpackText(code: string): Promise<string> {
  if (code.length > MAXIMUM_CODE) throw new RkError('broken-link', { expected: 'a shorter link' });
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return await readUpTo(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  } catch (error) {
    throw error instanceof RkError ? error : new RkError('broken-link', {}, { cause: error });
  }
}

async function readUpTo(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let [text, size] = ['', 0];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MAXIMUM_BYTES) {
      void reader.cancel();
      throw new RkError('broken-link', { expected: 'a shorter link' });
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}
