/** A decoder refuses bytes that are no UTF-8, which is how Windows-1252 gives itself away. */
const strict = { fatal: true } as const;

/** Bytes of a text file as text: by its byte order mark, else UTF-8 when it is that, else Windows-1252. The mark is dropped. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', strict).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether a text begins as a web page does: what a server sends instead of a file that it does not have. */
export function looksLikeHtml(text: string): boolean {
  return /^\ufeff?\s*(<!--[^]*?-->\s*)?<(!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2000));
}
