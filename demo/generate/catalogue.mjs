/**
 * What the demo takes from the library: the catalogue.
 */
import { loadSource } from '../../scripts/load-source.mjs';

export const { declarationOf, indicators, questionFile, questions, sources } = await loadSource('src/catalogue/index.ts');
