import { areasInWords, plain } from './answer-words.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { analysisIn } from './messages/analysis/index.js';
import type { QuestionPart } from './question.js';

/** What part of the map an answer is about, before the answer: by its name, or how many areas were chosen. */
export function partSentence(part: QuestionPart, { count, table }: LayerView, language: Language): string {
  const name = part.titles?.[language] ?? part.title;
  const { onlyPart, onlyAreas } = analysisIn(language);
  return name === undefined ? onlyAreas(...areasInWords(count, table.level, language)) : onlyPart(plain(name));
}
