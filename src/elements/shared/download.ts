/** Hands a file to the reader, as a download under a name. */
export function download(name: string, content: BlobPart, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
