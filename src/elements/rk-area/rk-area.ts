import { html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Truth } from '../../core/analysis/truth-value.js';
import type { Comparison } from '../../core/answer-comparison.js';
import type { Reason } from '../../core/answer-reasons.js';
import { factsOf } from '../../core/area-facts.js';
import { formatValue } from '../../core/format.js';
import { textOf } from '../../core/indicator.js';
import { placeOfSelected } from '../../store/places.js';
import { mainLayer } from '../../store/selectors.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { styles } from './rk-area.styles.js';

const marks = { [Truth.holds]: 'M3 8.5l3.5 3.5L13 4.5', [Truth.fails]: 'M4 4l8 8M12 4l-8 8', [Truth.unknown]: 'M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7M8 12.4v.6' } as const;
const truthWords = { [Truth.holds]: 'holds', [Truth.fails]: 'fails', [Truth.unknown]: 'unknown' } as const;

/**
 * The chosen area: what the map says of it, why (each condition or figure behind it), and its percentages beside those of
 * all areas together, where every figure that takes is published.
 *
 * @summary Why the chosen area is as it is.
 * @csspart heading - The name of the area.
 * @csspart value - What the map says of it.
 * @csspart reason - A condition or figure behind it.
 * @csspart comparison - A percentage beside that of all areas together.
 * @cssstate empty - No area is chosen; the element takes no room.
 */
export class RkArea extends RkElement {
  static override styles = [tokens, emptyStyles, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  readonly #map = new MapLink(this);
  readonly #empty = new EmptyState(this);

  override render(): TemplateResult | typeof nothing {
    const { state, store } = this.#map;
    const main = state && mainLayer(state);
    const place = state && placeOfSelected(state);
    this.#empty.set(!main || place?.layer !== main.layer.id);
    if (!main || place?.layer !== main.layer.id) return nothing;
    const { view, layer: { answered } } = main;
    const { area } = place;
    const facts = factsOf(view, area, this.language);
    const reasons = answered?.reasons(view, area, this.language) ?? [];
    const compared = answered?.compare(view, area) ?? [];
    const words = this.messages.area;
    return html`
      <section aria-label=${facts.label}>
        <div class="head">
          <h3 part="heading">${facts.label}</h3>
          <button type="button" @click=${() => store?.select(undefined)}>${words.let}</button>
        </div>
        <p part="value"><strong>${facts.value}</strong>${facts.detail ? html` <span class="soft">${facts.detail}</span>` : nothing}</p>
        ${reasons.length > 0 ? html`<ul aria-label=${words.why(facts.label)}>${reasons.map((reason) => this.#renderReason(reason))}</ul>` : nothing}
        ${compared.length > 0 ? html`<h4>${words.compared}</h4><ul>${compared.map((each) => this.#renderComparison(each))}</ul>` : nothing}
      </section>`;
  }

  #renderReason({ label, value, meaning, truth }: Reason): TemplateResult {
    const { area } = this.messages;
    return html`
      <li part="reason">
        ${truth === undefined ? nothing : html`<svg class="mark ${truthWords[truth]}" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${marks[truth]} />`}</svg>`}
        <span class="label">${label}${truth === undefined ? nothing : html`<span class="visually-hidden">: ${area[truthWords[truth]]}</span>`}</span>
        <span class="figure">${value}${meaning ? html`<small>${meaning}</small>` : nothing}</span>
      </li>`;
  }

  #renderComparison({ indicator, value, whole }: Comparison): TemplateResult {
    const { area } = this.messages;
    const text = (number: number) => formatValue(number, indicator, this.language);
    return html`
      <li part="comparison">
        <span class="label">${textOf(indicator, 'title', this.language)}</span>
        <span class="figure">${area.own(text(value))}<small>${area.whole(text(whole))}</small></span>
      </li>`;
  }
}
