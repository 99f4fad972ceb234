import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { shownAnswer } from '../../core/shown-answer.js';
import type { Direction } from '../../core/top-areas.js';
import { mainLayer } from '../../store/selectors.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';

/**
 * The answer that the map gives, in one or two sentences computed from its published figures.
 *
 * @summary The answer in a sentence.
 * @csspart fact - A marked fact in the sentence.
 */
export class RkAnswer extends RkElement {
  static override styles = [tokens, css`
    :host { display: block; }
    p { margin: 0; text-wrap: pretty; }
    strong { background: linear-gradient(transparent 72%, var(--_mark) 72%); }
    @media (forced-colors: active) { strong { text-decoration: underline; } }
  `];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';
  /** What the question asks after: `high` values or `low` ones. */
  @property() direction: Direction = 'high';

  readonly #map = new MapLink(this);

  override render(): TemplateResult | typeof nothing {
    const { state } = this.#map;
    const main = state && mainLayer(state);
    if (!main) return nothing;
    return html`<p>${shownAnswer({ view: main.view, answered: main.layer.answered }, this.direction, this.language).map(({ text, marked }) => (marked ? html`<strong part="fact">${text}</strong>` : text))}</p>`;
  }
}
