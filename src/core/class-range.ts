import { formatNumber } from './format.js';
import type { Language } from './language.js';
import { messagesIn } from './messages/index.js';

/** What a class between breaks is called, of figures that nobody declared: `minder dan 12`, `12 – 18`, `18 of meer`. */
export function classRange(breaks: readonly number[], index: number, language: Language): string {
  const { legend } = messagesIn(language);
  const texts = breaks.map((value) => formatNumber(value, language, Math.min(10, (String(value).split('.')[1] ?? '').length)));
  if (texts.length === 0) return legend.all;
  if (index === 0) return legend.lessThan(texts[0]!);
  return index === texts.length ? legend.orMore(texts.at(-1)!) : legend.range(texts[index - 1]!, texts[index]!);
}
