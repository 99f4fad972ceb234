/** An id that nothing else has: sixteen hexadecimal digits. Also where the page is not secure, and `randomUUID` is absent. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
