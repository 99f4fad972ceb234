import { property } from 'lit/decorators.js';
import { LazyElement } from '../shared/lazy-element.js';
import { MapLink } from '../shared/map-link.js';
import type { Wipe } from './wipe.js';

/**
 * A handle on the map that wipes between its two topmost layers: at the left of it is the lower of the two, at the right the
 * upper one. Layers are areas, aerial photos and other tiles, or pictures of a service; points and lines stay over both. It
 * stands in the `rk-map` of those layers, so that zoom, keyboard, legend and base map are there once. What is under the
 * pointer is told of the layer that is in sight there. With fewer than two such layers there is nothing to wipe, and no handle.
 *
 * @summary Wipes between two layers of a map.
 * @csspart line - The line between the layers.
 * @csspart handle - The round handle: a slider, which takes focus and keys.
 * @csspart label - What a side shows that the other does not.
 * @cssproperty [--rk-accent] - Colour of the handle's arrows.
 * @cssproperty [--rk-surface] - Colour of the handle and behind the labels.
 */
export class RkSwipe extends LazyElement {
  /** Where the handle is: per cent of the width of the map from its left, 0–100. */
  @property({ type: Number }) position = 50;

  readonly #map = new MapLink(this);

  protected override async load(): Promise<Wipe> {
    const { Wipe } = await import('../rk-compare/comparing.js');
    return new Wipe(this, this.#map);
  }
}
