import { formatPeriod } from '../format.js';
import { textOf } from '../indicator.js';
import type { Language } from '../language.js';
import type { LayerView } from '../layer-view.js';
import { compareIn } from '../messages/compare/index.js';

/** What is shown side by side, in words. */
export interface Headings {
  /** What all sides have in common: indicator, period or both; empty for nothing. */
  readonly shared: string;
  /** What each side differs in from the others. */
  readonly own: readonly string[];
}

/** A side: what it shows, as far as that is known, and the name that the page gives it. */
export interface NamedSide {
  readonly view: LayerView | undefined;
  readonly name?: string | undefined;
  /** Whether it never has figures, such as a photo: then nothing is in common. */
  readonly isPicture?: boolean | undefined;
}

/** Says what is compared: `Aandeel 65-plus` over sides that are called `2020` and `2024`. */
export function headingsOf(sides: readonly NamedSide[], language: Language): Headings {
  const parts = [
    sides.map(({ view }) => view && textOf(view.indicator, 'title', language)),
    sides.map(({ view }) => view && formatPeriod(view.period, language)),
  ];
  // What is not known yet differs from nothing.
  const isShared = (texts: readonly (string | undefined)[]) => new Set(texts.filter(Boolean)).size < 2 && !sides.some(({ isPicture }) => isPicture);
  const differing = parts.filter((texts) => !isShared(texts));
  return {
    shared: parts.filter(isShared).flatMap((texts) => texts.find(Boolean) ?? []).join(', '),
    own: sides.map(({ name }, side) => [name, ...differing.map((texts) => texts[side])].filter(Boolean).join(', ') || compareIn(language).side(side + 1)),
  };
}
