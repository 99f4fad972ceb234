import { formatNumber } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import type { LayerView } from '../../core/layer-view.js';
import { levelWord, type Messages } from '../../core/messages/index.js';
import type { ChartMessages } from '../../core/messages/charts/index.js';

/** How far a reader is with picking out classes. */
export interface Picking {
  /** The class that it began at. */
  anchor: number;
  /** Whether the pointer went over more than one class: the click at the end of it then says nothing. */
  dragged: boolean;
}

/** What a chart is drawn from, and what it can ask of the map. */
export interface Stage {
  readonly view: LayerView;
  readonly language: Language;
  readonly messages: Messages;
  readonly words: ChartMessages;
  /** Room for the drawing, in CSS pixels. */
  readonly width: number;
  /** The area that the map points at, and the one that is chosen; -1 for none. */
  readonly hovered: number;
  readonly selected: number;
  /** Classes that stand out on the map; none when all areas are shown alike. */
  readonly brushed: readonly number[];
  readonly picking: Picking;
  /** Points at an area on the map; -1 points at none. */
  point(area: number): void;
  /** Chooses an area, or lets go of it when it is the chosen one. */
  choose(area: number): void;
  /** Makes classes stand out. */
  brush(classes: readonly number[]): void;
  /** Shows another period. */
  showPeriod(period: string): void;
}

/** Room around a drawing for the labels of its axes, in CSS pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The frame of a drawing of `width` by `height`, with labels at the left that are as long as the longest given. */
export function frameOf(stage: Stage, height: number, labels: readonly string[]): Frame {
  // About the width of a digit at the size of the labels.
  const left = 12 + 7 * Math.max(...labels.map(({ length }) => length));
  return { left, top: 10, width: Math.max(80, stage.width - left - 16), height };
}

/** A number of areas in words: `12 buurten`. */
export function areaCount({ view, language, messages, words }: Stage, count: number): string {
  return words.areas(formatNumber(count, language), messages.level(levelWord(view.table.level), count));
}
