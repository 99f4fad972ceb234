import type { Answered } from '../core/answered.js';
import type { DrawSession } from '../core/drawing/session.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import type { RkError } from '../core/errors.js';
import type { Bounds } from '../core/features/bounds.js';
import type { LayerContent } from '../core/layer-content.js';
import type { KeptLayer } from '../core/own/kept-layer.js';
import type { Question } from '../core/question.js';
import type { ShapedAreas } from '../core/raster/engine.js';

/** What a page author says a layer is, as written: it is checked where it is used. */
export interface LayerDeclaration {
  readonly type?: string | undefined;
  /** URL of the shapes. */
  readonly src?: string | undefined;
  readonly object?: string | undefined;
  readonly key?: string | undefined;
  readonly label?: string | undefined;
  readonly outline?: string | undefined;
  /** What the legend calls a layer that has no figures; else what its file or service calls it. */
  readonly title?: string | undefined;
  /** Of points and lines: column that divides them into kinds. */
  readonly category?: string | undefined;
  /** Of lines: column with the figure that they are drawn by. */
  readonly value?: string | undefined;
  /** Of points and lines: columns that are told of an object, separated by commas. */
  readonly columns?: string | undefined;
  /** Of services: names of their layers, separated by commas. */
  readonly layers?: string | undefined;
  /** Of areas with figures in their own columns: `public` for figures that are not about people. */
  readonly sensitivity?: string | undefined;
  /** URL of the figures; several are separated by blanks. */
  readonly data?: string | undefined;
  readonly indicator?: string | undefined;
  /** Pins the layer to one period; else it follows the map. */
  readonly period?: string | undefined;
  readonly threshold?: number | undefined;
  readonly method?: string | undefined;
  readonly classes?: number | undefined;
  readonly breaks?: readonly number[] | undefined;
  readonly palette?: string | undefined;
  /** 0–1. */
  readonly opacity?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly minZoom?: number | undefined;
  readonly maxZoom?: number | undefined;
  /** Place among the layers of the map: higher is drawn over lower. */
  readonly order?: number | undefined;
  /** A question, its addresses whole: the layer shows its answer instead of an indicator. */
  readonly question?: Question | undefined;
  /** The file on the reader's own device that it is made of, and that nobody can fetch. */
  readonly ownFile?: ReaderFile | undefined;
  /** Finer levels, in any order. */
  readonly levels?: readonly LevelDeclaration[] | undefined;
}

/** A file on the reader's own device. */
export interface ReaderFile {
  /** The same in every save of a question. */
  readonly id: string;
  readonly name: string;
  /**
   * Gives what of its layer may be kept, by the figures that the layer has published. Absent of a file that a question
   * remembers and that is not there: its layer is empty.
   */
  readonly keep?: ((published: PublishedTable | undefined) => KeptLayer) | undefined;
}

/** What of a layer differs from a zoom on: finer shapes, and the figures of them. What it does not say is as in the layer. */
export interface LevelDeclaration extends Partial<Pick<LayerDeclaration, 'src' | 'object' | 'key' | 'label' | 'outline' | 'data'>> {
  /** Zoom from which it shows. */
  readonly from: number;
}

/**
 * Files that a page hands over instead of a URL: parsed, text or bytes. Kept apart from the declaration because figures
 * before the gate are in no snapshot. Shapes may be the areas of another layer of the same map, which they share then.
 */
export interface GivenFiles {
  readonly shapes?: object | string | Uint8Array | undefined;
  readonly figures?: object | string | Uint8Array | undefined;
}

/** One layer of a map, as far as it is known now. */
export interface LayerState {
  readonly id: number;
  /** What was declared, with what the level of the map's zoom says instead. */
  readonly declaration: LayerDeclaration;
  readonly status: 'empty' | 'loading' | 'ready' | 'failed';
  /** While it is loading: bytes of shapes that have come in, told now and then. */
  readonly received?: number | undefined;
  readonly areas?: ShapedAreas | undefined;
  /** What a layer of another type than areas is made of. */
  readonly content?: LayerContent | undefined;
  /** What the layer shows figures of: those of its files, or the answer that was computed from them. */
  readonly table?: PublishedTable | undefined;
  /** The figures of the files, through the gate. */
  readonly source?: PublishedTable | undefined;
  /** The answer to the question of the layer. */
  readonly answered?: Answered | undefined;
  /** Whether the answer to another question is being computed, while the map shows what it had. */
  readonly computing?: boolean | undefined;
  /** Why the last question that was asked could not be answered, while the map shows what it had. */
  readonly refused?: RkError | undefined;
  readonly error?: RkError | undefined;
  /** Whether a server takes long over it. */
  readonly slow?: boolean | undefined;
  /** What goes wrong with what is on the map already, such as a server that no longer answers. */
  readonly trouble?: RkError | undefined;
  /** Breaks that the layer shares with what it is compared with, instead of its own. */
  readonly sharedBreaks?: readonly number[] | undefined;
}

/** An area or a feature of a layer: its index in the layer's areas or features. */
export interface AreaPlace {
  readonly layer: number;
  readonly area: number;
}

/** Classes of a layer that stand out on the map, while its other areas are dimmed. */
export interface Brush {
  readonly layer: number;
  /** Indexes of classes, ascending; at least one. */
  readonly classes: readonly number[];
}

/** A place that a reader wants to be told of. */
export interface AskedPlace {
  /** `[lon, lat]` in degrees. */
  readonly at: readonly [lon: number, lat: number];
  /** Zoom at least needed to see what is there; the view moves there when it is given. */
  readonly zoom?: number | undefined;
}

/** Everything a map knows, frozen. */
export interface MapState {
  /** In drawing order: the last is on top. */
  readonly layers: readonly LayerState[];
  /** The period asked for; layers that lack it show the nearest one before it. */
  readonly period: string | undefined;
  /** The area under the pointer or the keyboard. */
  readonly hovered: AreaPlace | undefined;
  /** Code of the chosen area. */
  readonly selected: string | undefined;
  /** The classes that a reader picked out; `undefined` when all areas are shown alike. */
  readonly brushed: Brush | undefined;
  /** The place that a reader is told of: what all layers have there. */
  readonly place: AskedPlace | undefined;
  /** What the map shows, in degrees; told of a map that has layers of other types than areas. */
  readonly extent?: Bounds | undefined;
  /** What is drawn on the map, and with what; absent until somebody draws. */
  readonly drawing?: DrawSession | undefined;
}
