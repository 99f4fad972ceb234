/** Characters made in one call: every engine takes so many arguments. */
const MOST_ARGUMENTS = 4096;

/**
 * Decodes UTF-8 between two byte offsets (half-open) as `TextDecoder` does: bytes that are no UTF-8 become U+FFFD.
 * Written out because core has no DOM, and because for the short strings of a property it is faster.
 */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let at = from;
  while (at < to) {
    const plain = endOfAscii(bytes, at, Math.min(to, at + MOST_ARGUMENTS));
    // Not spread: that walks the bytes with an iterator, twenty times as slow.
    if (plain - at > 24) text += String.fromCharCode.apply(null, bytes.subarray(at, plain) as unknown as number[]);
    else for (let i = at; i < plain; i++) text += String.fromCharCode(bytes[i]!);
    if (plain > at) { at = plain; continue; }
    const first = bytes[at++]!;
    const { length, least, bits } = sequence(first);
    let code = bits;
    let read = 0;
    while (read < length && at < to && (bytes[at]! & 0xc0) === 0x80 && possible(code, bytes[at]!, read, least)) {
      code = (code << 6) | (bytes[at++]! & 0x3f);
      read++;
    }
    text += String.fromCodePoint(length > 0 && read === length && code >= least ? code : 0xfffd);
  }
  return text;
}

function endOfAscii(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at]! < 0x80) at++;
  return at;
}

/** What a first byte announces: how many bytes follow, the least code that needs them, and its own bits. */
function sequence(first: number): { length: number; least: number; bits: number } {
  if (first >= 0xc2 && first < 0xe0) return { length: 1, least: 0x80, bits: first & 0x1f };
  if (first >= 0xe0 && first < 0xf0) return { length: 2, least: 0x800, bits: first & 0x0f };
  if (first >= 0xf0 && first < 0xf5) return { length: 3, least: 0x10000, bits: first & 0x07 };
  return { length: 0, least: 0, bits: 0 };
}

/** The second byte already tells overlong forms, surrogates and codes above U+10FFFF. */
function possible(code: number, next: number, read: number, least: number): boolean {
  if (read > 0) return true;
  const start = (code << 6) | (next & 0x3f);
  if (least === 0x800) return start >= 0x20 && !(start >= 0x360 && start < 0x380);
  if (least === 0x10000) return start >= 0x10 && start < 0x110;
  return true;
}
