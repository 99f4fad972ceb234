/** A title as the name of a file, without its extension: `Aandeel 65-plus, 2024` is `aandeel-65-plus-2024`. */
export function fileTitle(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-+|-+$/g, '');
  return plain || 'kaart';
}
