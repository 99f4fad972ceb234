import type { Answered } from './answered.js';
import { formatNumber } from './format.js';
import { textOf, type Indicator } from './indicator.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { levelWord, messagesIn } from './messages/index.js';
import type { Colour } from './palette.js';

/** A square of a cross table. */
export interface CrossSquare {
  readonly colour: Colour;
  /** Whether its words have to be light to be read on the colour. */
  readonly isDark: boolean;
  readonly areas: string;
  /** The areas with the word for them. */
  readonly areasInWords: string;
  /** People in those areas together, where that is known. */
  readonly people: string | undefined;
  /** `low – high` in words. */
  readonly title: string;
}

/** The cross table in words: much of the second indicator on top, much of the first at the right. */
export interface CrossGrid {
  readonly titles: readonly [across: string, up: string];
  /** By row from the top; the name of its class first. */
  readonly rows: readonly { readonly name: string; readonly squares: readonly CrossSquare[] }[];
  readonly columns: readonly string[];
}

const levels = ['low', 'middle', 'high'] as const;

/** The cross table of an answer; `undefined` for one that is no cross. Category `3 × first + second` is a square. */
export function crossGrid(answered: Answered, view: LayerView, language: Language): CrossGrid | undefined {
  const cells = answered.crossTable(view);
  const { detail } = answered.answer;
  if (!cells || detail.method !== 'cross') return undefined;
  const words = messagesIn(language);
  const { indicators } = detail.cross;
  const unit = unitOf(indicators[0], answered, language);
  const names = levels.map((level) => words.cross[level]);
  const square = (first: number, second: number): CrossSquare => {
    const index = 3 * first + second;
    const { areas, people } = cells[index]!;
    const colour = view.colours[index]!;
    return {
      colour, isDark: isDark(colour), areas: formatNumber(areas, language),
      areasInWords: words.legend.areas(formatNumber(areas, language), words.level(levelWord(view.table.level), areas)),
      people: people === undefined ? undefined : words.cross.people(formatNumber(people, language), unit),
      title: `${textOf(indicators[0], 'title', language)!}: ${names[first]!}; ${textOf(indicators[1], 'title', language)!}: ${names[second]!}`,
    };
  };
  return {
    titles: [textOf(indicators[0], 'title', language)!, textOf(indicators[1], 'title', language)!],
    columns: names,
    rows: [2, 1, 0].map((second) => ({ name: names[second]!, squares: [0, 1, 2].map((first) => square(first, second)) })),
  };
}

function unitOf({ denominator, population, n }: Indicator, { answer: { figures } }: Answered, language: Language): string {
  const whole = figures.indicators.find(({ id }) => id === (denominator ?? population ?? n));
  return whole ? textOf(whole, 'unit', language) ?? textOf(whole, 'title', language)!.toLowerCase() : '';
}

/** Relative luminance (WCAG 2) at which white and black contrast the same. */
function isDark(colour: Colour): boolean {
  const [r, g, b] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.179;
}
