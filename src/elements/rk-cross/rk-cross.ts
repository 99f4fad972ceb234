import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { crossGrid } from '../../core/cross-grid.js';
import { legendOf } from '../../core/legend.js';
import { mainLayer } from '../../store/selectors.js';
import { crossStyles, crossWithAxes } from '../shared/cross-square.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { swatch, swatchStyles } from '../shared/swatch.js';
import { tokens } from '../shared/tokens.js';

/**
 * The cross table of two figures: how many areas have little, middling or much of each, and how many people live there
 * where every figure that takes is published. Only for a map that shows two figures at once.
 *
 * @summary The cross table of two figures.
 * @csspart axes - The table with the names of its axes.
 * @csspart cross - The table.
 * @csspart left - The areas that are in no square, by the reason.
 * @csspart swatch - The pattern of such a reason.
 * @cssstate empty - The map does not show two figures; the element takes no room.
 */
export class RkCross extends RkElement {
  static override styles = [tokens, emptyStyles, crossStyles, swatchStyles, css`
    :host { display: block; }
    .note { margin: 0.75rem 0 0; color: var(--_ink-soft); font-size: 0.8125rem; }
    ul { list-style: none; margin: 0.75rem 0 0; padding: 0; font-size: 0.8125rem; }
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
    // Areas that are in no square: what is hidden could put them in more than one.
    const left = legendOf(main.view, this.language).rows.filter(({ look }) => typeof look === 'string');
    return html`
      ${crossWithAxes(grid, { large: true, caption: cross.caption(...grid.titles) })}
      ${left.length === 0 ? nothing : html`<ul role="list" part="left">${left.map(({ look, label, count, level }) => html`<li>${swatch(look)} ${count} ${level}: ${label}</li>`)}</ul>`}
      <p class="note">${cross.part}</p>`;
  }
}
