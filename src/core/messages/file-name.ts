/** The address of a file as people know it: without the host of the page and without what follows a question mark. */
export function shortName(file: string): string {
  return file.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '') || file;
}
