import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { crossGrid } from '../../core/cross-grid.js';
import { mainLayer } from '../../store/selectors.js';
import { crossStyles, crossWithAxes } from '../shared/cross-square.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';

/**
 * The cross table of two figures: how many areas have little, middling or much of each, and how many people live there
 * where every figure that takes is published. Only for a map that shows two figures at once.
 *
 * @summary The cross table of two figures.
 * @csspart axes - The table with the names of its axes.
 * @csspart cross - The table.
 * @cssstate empty - The map does not show two figures; the element takes no room.
 */
export class RkCross extends RkElement {
  static override styles = [tokens, emptyStyles, crossStyles, css`
    :host { display: block; }
    .note { margin: 0.75rem 0 0; color: var(--_ink-soft); font-size: 0.8125rem; }
    .axes { justify-items: stretch; inline-size: auto; font-size: 0.8125rem; }
  `];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  readonly #map = new MapLink(this);
  readonly #empty = new EmptyState(this);

  override render(): TemplateResult | typeof nothing {
    const { state } = this.#map;
    const main = state && mainLayer(state);
    const grid = main?.layer.answered && crossGrid(main.layer.answered, main.view, this.language);
    this.#empty.set(!grid);
    if (!grid) return nothing;
    const { cross } = this.messages;
    return html`${crossWithAxes(grid, { large: true, caption: cross.caption(...grid.titles) })}<p class="note">${cross.part}</p>`;
  }
}
