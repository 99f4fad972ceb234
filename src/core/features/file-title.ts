/** What a file is called, from its address: `haltes_2024` of `https://example.org/data/haltes_2024.csv?v=1`. */
export function fileTitle(address: string): string {
  const name = address.replace(/[?#].*$/, '').split('/').at(-1)!.replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
