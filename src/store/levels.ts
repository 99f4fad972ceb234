import type { LayerDeclaration, LevelDeclaration } from './state.js';

/** What a layer is at a zoom: as declared, with what the finest level that shows from there says instead. */
export function atZoom(declared: LayerDeclaration, zoom: number): LayerDeclaration {
  let level: LevelDeclaration | undefined;
  for (const candidate of declared.levels ?? []) {
    if (candidate.from <= zoom && !(level && level.from > candidate.from)) level = candidate;
  }
  if (!level) return declared;
  const { from: _, ...said } = level;
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  // The name of an object or a property says nothing of another file.
  const ofFile = said.src === undefined ? {} : { object: undefined, key: undefined, label: undefined, outline: undefined };
  return { ...declared, ...ofFile, ...Object.fromEntries(given) };
}

/** Whether two layers say the same of their levels. */
export function sameLevels(a: LayerDeclaration, b: LayerDeclaration): boolean {
  return JSON.stringify(a.levels) === JSON.stringify(b.levels);
}
