import type { Point } from 'leaflet';
import type { Language } from '../../core/language.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import type { LayerState } from '../../store/state.js';

/** What draws the content of one layer on the map. */
export interface ContentLayer {
  /** What it is drawn on; nothing before it is on the map. */
  readonly element: HTMLElement | undefined;
  /** Shows the newest state: opacity and look. `place` is its place among the layers of the map: higher is over lower. */
  update(state: LayerState, place: number): void;
  /** What is told of the objects at a place in the container, in CSS pixels from the top left; the nearest first. Throws why a service did not tell. */
  objectsAt(point: Point, language: Language): Promise<readonly ObjectFacts[]> | readonly ObjectFacts[];
  /** The feature at a place in the container: its index, -1 where there is none. Absent where features cannot be pointed at. */
  featureAt?(point: Point): number;
  /** Where to zoom to when something at a place stands for several objects that lie apart. */
  expansionAt?(point: Point): { readonly at: readonly [lon: number, lat: number]; readonly zoom: number } | undefined;
  /** What it shows as a picture of its own, with `pixelRatio` pixels to a CSS pixel. Absent where the pictures are of another host. */
  picture?(pixelRatio: number): HTMLCanvasElement;
  /** Takes it off the map. */
  remove(): void;
  /** Resolves when what was asked so far is drawn. */
  painted(): Promise<void>;
}
