import type { LayerDeclaration, LevelDeclaration } from './state.js';

/** What a layer is at a zoom: as declared, with what the finest level that shows from there says instead. */
export function atZoom(declared: LayerDeclaration, zoom: number): LayerDeclaration {
  let level: LevelDeclaration | undefined;
  for (const candidate of declared.levels ?? []) {
    if (candidate.from <= zoom && !(level && level.from > candidate.from)) level = candidate;
  }
  if (!level) return declared;
  const { src, object, key, label, outline, data = declared.data } = level;
  // The name of an object or a property says nothing of another file.
  const inherited: LayerDeclaration = src === undefined ? declared : {};
  return {
    ...declared, src: src ?? declared.src, data,
    object: object ?? inherited.object, key: key ?? inherited.key, label: label ?? inherited.label, outline: outline ?? inherited.outline,
  };
}

/** Whether two layers say the same of their levels. */
export function sameLevels(a: LayerDeclaration, b: LayerDeclaration): boolean {
  return JSON.stringify(a.levels) === JSON.stringify(b.levels);
}
