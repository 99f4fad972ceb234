/**
 * An address as an author wrote it, made whole. What is no address stays as it is: fetching it fails, and that is told in
 * place like any other file that cannot be had.
 */
export function resolveUrl(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
