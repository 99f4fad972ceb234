import type { RkError } from './errors.js';
import type { Bounds } from './features/bounds.js';
import type { FeatureSet } from './features/feature-set.js';
import type { FeatureStyle } from './features/feature-style.js';
import type { PictureService } from './services/picture-service.js';
import type { TileAddress } from './services/tile-address.js';
import type { WmsSource } from './services/wms-request.js';

/** What every kind of content may tell of itself. */
interface Content {
  /** What it is called when the page does not say; the name of the file or the layer of a service. */
  readonly title?: string | undefined;
  /** Who made it, as plain text; shown on the map. */
  readonly attribution?: string | undefined;
  /** West, south, east and north in degrees, where that is known. */
  readonly bounds?: Bounds | undefined;
  /** What of it is not shown, and why. */
  readonly incomplete?: RkError | undefined;
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
  readonly source: WmsSource;
  /** Addresses of the pictures of the legend. */
  readonly legends: readonly string[];
  readonly service: PictureService;
}

/** Pictures in tiles of Web Mercator (WMTS, XYZ or TMS). */
export interface TileContent extends Content {
  readonly kind: 'tiles';
  readonly tiles: TileAddress;
  readonly service: PictureService;
}

/** What a layer of another type than areas is made of. */
export type LayerContent = FeatureContent | ServiceContent | TileContent;
