import { classify, classOf, parseMethod } from '../classify.js';
import { State } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { coloursOf, paletteKind, parsePaletteName, type Colour } from '../palette.js';
import { figuresOf } from './feature-cells.js';
import { columnOf, type FeatureColumn, type FeatureKind, type FeatureSet } from './feature-set.js';
import { shapes, type FeatureSymbol } from './symbols.js';

/** What a layer says of how its features look. */
export interface FeatureLook {
  readonly category?: string | undefined;
  readonly value?: string | undefined;
  readonly method?: string | undefined;
  readonly classes?: number | undefined;
  readonly breaks?: readonly number[] | undefined;
  readonly palette?: string | undefined;
}

/** One look of a layer, and what it stands for. */
export interface FeatureClass {
  readonly symbol: FeatureSymbol;
  /** A kind; `undefined` for those that the other members tell of. */
  readonly category?: string | undefined;
  /** Why it is no kind or class: too many kinds, no kind or figure, or a figure that is hidden. */
  readonly rest?: 'other' | 'missing' | 'hidden' | undefined;
  readonly count: number;
}

/** How the features of a layer look. */
export interface FeatureStyle {
  readonly classes: readonly FeatureClass[];
  /** By feature, an index into `classes`. */
  readonly classOf: Uint8Array;
  /** Breaks of the figure that lines are drawn by; the first `breaks.length + 1` classes are about it. */
  readonly breaks?: readonly number[] | undefined;
}

/** Kinds that are told apart by shape and colour; what there is more of is taken together. */
const MOST_KINDS = shapes.length;
const grey: Colour = [107, 117, 128];
/** Widths of the lines of the lowest and the highest class, in CSS pixels. */
const WIDTHS = [1.5, 5.5] as const;

/**
 * How features look: by the classes of a figure (lines), by kind, or all alike.
 * @throws RkError `invalid` for a column that is not there, or one without figures; and what `classify` and the palettes throw.
 */
export function styleFeatures(features: FeatureSet, look: FeatureLook): FeatureStyle {
  if (look.value !== undefined) return byFigure(features, requireColumn(features, 'value', look.value), look);
  if (look.category !== undefined) return byKind(features, requireColumn(features, 'category', look.category));
  return { classes: [{ symbol: symbolOf(features.kind, 0, accent(look)), count: features.count }], classOf: new Uint8Array(features.count) };
}

/** The column of a name. @throws RkError `invalid`, listing the columns, when it is not there. */
export function requireColumn(features: FeatureSet, path: string, name: string): FeatureColumn {
  const column = columnOf(features, name);
  if (column) return column;
  throw new RkError('invalid', { path, got: `"${name}"`, expected: features.columns.slice(0, 30).map((each) => each.name).join(' | ') || 'columns' });
}

function byKind(features: FeatureSet, { values, states }: FeatureColumn): FeatureStyle {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  // The most common first; of equally common ones by name, so that the order of the file does not matter.
  const kinds = [...counts].sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1));
  const own = kinds.slice(0, kinds.length > MOST_KINDS ? MOST_KINDS - 1 : MOST_KINDS);
  const colours = coloursOf('soorten', own.length);
  const places = new Map(own.map(([kind], index) => [kind, index]));
  const found = values.map((value, index) => (value === null ? restOf(states[index]!) : (places.get(String(value)) ?? 'other')));
  const kindClasses: FeatureClass[] = own.map(([category, count], index) => ({ category, count, symbol: symbolOf(features.kind, index, colours[index]!) }));
  return withRest(kindClasses, found, features.kind);
}

function byFigure(features: FeatureSet, column: FeatureColumn, { method, classes, breaks, palette }: FeatureLook): FeatureStyle {
  const values = figuresOf(column);
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) throw new RkError('invalid', { path: 'value', got: `"${column.name}"`, expected: 'a column with numbers' });
  const divided = classify(known, { method: parseMethod(method), classes, breaks });
  const found = Array.from(values, (value, index) => (Number.isNaN(value) ? restOf(column.states[index]!) : classOf(divided, value)));
  const name = parsePaletteName(palette);
  // The lightest colour of a palette is that of paper: a line of it would not be seen.
  const colours = paletteKind(name) === 'sequential' ? coloursOf(name, divided.count + 1).slice(1) : coloursOf(name, divided.count);
  const counts = colours.map((_, index) => found.filter((each) => each === index).length);
  const figureClasses = colours.map((colour, index): FeatureClass => ({ count: counts[index]!, symbol: graded(features.kind, colour, divided.count === 1 ? 0.5 : index / (divided.count - 1)) }));
  return { ...withRest(figureClasses, found, features.kind), breaks: divided.breaks };
}

/** Why a cell shows nothing. A text among figures is none. */
function restOf(state: number): 'missing' | 'hidden' {
  return state === State.suppressed ? 'hidden' : 'missing';
}

/** Classes with those of what has no class after them, as far as they occur. */
function withRest(own: readonly FeatureClass[], found: readonly (number | 'other' | 'missing' | 'hidden')[], kind: FeatureKind): FeatureStyle {
  const rests = (['other', 'missing', 'hidden'] as const).flatMap((rest): FeatureClass[] => {
    const count = found.filter((each) => each === rest).length;
    return count === 0 ? [] : [{ rest, count, symbol: restSymbol(kind, rest) }];
  });
  const classes = [...own, ...rests];
  const places = new Map(rests.map(({ rest }, index) => [rest!, own.length + index]));
  return { classes, classOf: Uint8Array.from(found, (each) => (typeof each === 'number' ? each : places.get(each)!)) };
}

function symbolOf(kind: FeatureKind, index: number, colour: Colour): FeatureSymbol {
  if (kind === 'points') return { kind, shape: shapes[index]!, colour };
  return kind === 'lines' ? { kind, colour, width: 3, dashed: false } : { kind, colour };
}

/** `grade` from 0, the lowest class, to 1. */
function graded(kind: FeatureKind, colour: Colour, grade: number): FeatureSymbol {
  return kind === 'lines' ? { kind, colour, width: WIDTHS[0] + (WIDTHS[1] - WIDTHS[0]) * grade, dashed: false } : symbolOf(kind, 0, colour);
}

function restSymbol(kind: FeatureKind, rest: 'other' | 'missing' | 'hidden'): FeatureSymbol {
  if (kind === 'lines') return { kind, colour: grey, width: 2, dashed: rest !== 'other' };
  return symbolOf(kind, 0, rest === 'other' ? grey : [176, 184, 193]);
}

function accent({ palette }: FeatureLook): Colour {
  const name = parsePaletteName(palette);
  return paletteKind(name) === 'sequential' ? coloursOf(name, 5)[3]! : coloursOf(name, 1)[0]!;
}
