import { property } from 'lit/decorators.js';
import { LazyElement } from '../shared/lazy-element.js';
import type { Comparison } from './comparing.js';

/**
 * Maps side by side that go together: two periods, two indicators or two places. Over each stands what it differs in; below
 * them the figures of the area that is pointed at or chosen, with the difference. A figure that is not shown on a map is not
 * shown here either, and has no difference. On a narrow page the maps stand one above the other.
 *
 * @summary Maps side by side, linked.
 * @slot - The maps, each an `rk-map`; anything else, such as a legend for all, stands below them.
 * @csspart caption - What the maps have in common.
 * @csspart sides - The maps with their headings.
 * @csspart heading - What one map shows that the others do not.
 * @csspart told - The figures of an area in words.
 * @cssproperty [--rk-ink] - Text colour.
 * @cssproperty [--rk-ink-soft] - Colour of the caption, and of the text before an area is pointed at.
 * @cssproperty [--rk-compare-gap=1rem] - White between the maps.
 */
export class RkCompare extends LazyElement {
  static override shadowRootOptions: ShadowRootInit = { ...LazyElement.shadowRootOptions, slotAssignment: 'manual' };

  /**
   * What goes together, separated by blanks: `view` (place and zoom), `zoom` (the zoom alone, for two places at one scale),
   * `hover` (the area pointed at and the chosen one) and `period`.
   */
  @property() link = 'view hover';
  /** Whether colours mean the `same` on all maps that show the same indicator in the same palette, or each map its `own`. */
  @property() colours: 'same' | 'own' = 'same';
  /** What the maps are called, separated by commas, where what they show does not tell them apart: `Almelo, Hengelo`. */
  @property() names = '';

  protected override async load(): Promise<Comparison> {
    const { Comparison } = await import('./comparing.js');
    return new Comparison(this);
  }
}
