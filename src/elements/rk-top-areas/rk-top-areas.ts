import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cellText } from '../../core/area-facts.js';
import { State } from '../../core/disclosure/published.js';
import { levelWord } from '../../core/messages/index.js';
import { toCss } from '../../core/palette.js';
import { topAreas, type Direction, type TopArea } from '../../core/top-areas.js';
import { mainLayer, type ShownLayer } from '../../store/selectors.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { styles } from './rk-top-areas.styles.js';

/**
 * The areas that stand out on the map, each with its value and a bar. Choosing one chooses it on the map.
 *
 * @summary The areas that stand out.
 * @csspart heading - The heading.
 * @csspart area - An area in the list.
 * @csspart why - Why the area stands out.
 * @csspart bar - The bar of an area.
 */
export class RkTopAreas extends RkElement {
  static override styles = [tokens, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';
  /** What stands out: `high` values or `low` ones. */
  @property() direction: Direction = 'high';
  /** The most areas to list. */
  @property({ type: Number }) count = 6;

  readonly #map = new MapLink(this);

  override render(): TemplateResult | typeof nothing {
    const { state } = this.#map;
    const main = state && mainLayer(state);
    if (!main) return nothing;
    const { view, layer: { answered } } = main;
    const { question, level } = this.messages;
    const top = answered ? answered.standOut(view, this.count) : topAreas(view, this.direction, this.count);
    return html`
      <p class="heading" id="heading" part="heading">${question.standOut(level(levelWord(view.table.level), 2))}</p>
      ${top.length === 0 ? html`<p>${view.stateCounts[State.value]! > 0 ? question.noneAsked : question.noneStandOut}</p>` : html`<ol aria-labelledby="heading">${top.map((area) => this.#renderArea(main, area))}</ol>`}`;
  }

  #renderArea({ view, layer: { answered } }: ShownLayer, top: TopArea): TemplateResult {
    const { area, share } = top;
    const code = view.areas.codes[area]!;
    const chosen = this.#map.state?.selected === code;
    const colour = view.colours[view.classOfArea[area]!];
    const why = answered?.why(view, area, this.language);
    // Kinds of things have no length.
    const isOrdered = view.indicator.kind !== 'category' || view.indicator.ordered;
    return html`
      <li>
        <button type="button" part="area" aria-pressed=${chosen} @click=${() => this.#map.store?.select(chosen ? undefined : code)}
          @pointerenter=${() => this.#hover(area)} @pointerleave=${() => this.#hover(undefined)}
          @focus=${() => this.#hover(area)} @blur=${() => this.#hover(undefined)}>
          <span class="name">${view.areas.labels[area]}</span>
          <span class="value">${answered ? answered.standing(view, top, this.language) : cellText(view, area, this.language)}</span>
          ${why ? html`<span class="why" part="why">${why}</span>` : nothing}
          ${isOrdered ? html`<span class="track"><span class="bar" part="bar" .style=${`inline-size:${(100 * share).toFixed(1)}%;background:${colour ? toCss(colour) : 'var(--_ink-soft)'}`}></span></span>` : nothing}
        </button>
      </li>`;
  }

  #hover(area: number | undefined): void {
    const { store, state } = this.#map;
    const layer = state?.layers.findLast(({ declaration, areas, table }) => !declaration.hidden && areas && table);
    store?.hover(area === undefined || !layer ? undefined : { layer: layer.id, area });
  }
}
