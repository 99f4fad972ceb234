import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { shownIndicators } from '../../core/shown-answer.js';
import { sourcesOf, sourceText, sourceUrl } from '../../core/sources.js';
import { mainLayer } from '../../store/selectors.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';

/**
 * Where the figures on the map come from: supplier, title, year and licence.
 *
 * @summary The sources of the map.
 */
export class RkSources extends RkElement {
  static override styles = [tokens, css`
    :host { display: block; }
    p { margin: 0; }
    a { color: var(--_accent); }
  `];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  readonly #map = new MapLink(this);

  override render(): TemplateResult | typeof nothing {
    const { state } = this.#map;
    const main = state && mainLayer(state);
    if (!main) return nothing;
    const sources = sourcesOf(shownIndicators({ view: main.view, answered: main.layer.answered }));
    if (sources.length === 0) return nothing;
    return html`<p>${this.messages.question.sources}: ${sources.map((source, index) => {
      const url = sourceUrl(source);
      return html`${index > 0 ? '; ' : ''}${url ? html`<a href=${url} rel="external">${sourceText(source)}</a>` : sourceText(source)}`;
    })}</p>`;
  }
}
