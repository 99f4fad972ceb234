import type { Bounds } from './features/bounds.js';
import type { FeatureSet } from './features/feature-set.js';
import type { FeatureStyle } from './features/feature-style.js';

/** What every kind of content may tell of itself. */
interface Content {
  /** What it is called when the page does not say; the name of the file or the layer of a service. */
  readonly title?: string | undefined;
  /** Who made it, as plain text; shown on the map. */
  readonly attribution?: string | undefined;
  /** West, south, east and north in degrees, where that is known. */
  readonly bounds?: Bounds | undefined;
}

/** Points, lines or areas that are drawn as they are: made by `featureContent`. */
export interface FeatureContent extends Content {
  readonly kind: 'features';
  readonly features: FeatureSet;
  readonly style: FeatureStyle;
}

/** Pictures that a service (WMS) makes of every view. */
export interface ServiceContent extends Content {
  readonly kind: 'service';
  /** Address without parameters of a request. */
  readonly url: string;
  readonly version: '1.1.1' | '1.3.0';
  /** Names of layers, the lowest first. */
  readonly layers: readonly string[];
  /** Addresses of the pictures of the legend. */
  readonly legends: readonly string[];
  /** Whether its layers can be asked what is at a place. */
  readonly queryable: boolean;
}

/** Pictures in tiles of Web Mercator (WMTS or XYZ). */
export interface TileContent extends Content {
  readonly kind: 'tiles';
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly template: string;
  readonly minNativeZoom?: number | undefined;
  readonly maxNativeZoom?: number | undefined;
  /** Side of a tile in CSS pixels; 256 when absent. */
  readonly tileSize?: number | undefined;
}

/** What a layer of another type than areas is made of. */
export type LayerContent = FeatureContent | ServiceContent | TileContent;
