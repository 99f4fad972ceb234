/**
 * What the demo takes from the library: the catalogue, and what question files it reads.
 */
import { loadSource } from '../../scripts/load-source.mjs';

export const { declarationOf, indicators, questionFile, questions, sources } = await loadSource('src/catalogue/index.ts');
const { parseQuestion } = await loadSource('src/core/question.ts');

/**
 * @param {object} file question file
 * @returns {boolean} whether the library reads it: then it may be shown
 */
export function isRead(file) {
  try {
    parseQuestion(file);
    return true;
  } catch {
    return false;
  }
}
