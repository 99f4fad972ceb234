import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cellText } from '../../core/area-facts.js';
import { levelWord } from '../../core/messages/index.js';
import type { LayerView } from '../../core/layer-view.js';
import { toCss } from '../../core/palette.js';
import { topAreas, type Direction, type TopArea } from '../../core/top-areas.js';
import { mainView } from '../../store/selectors.js';
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
    const view = state && mainView(state);
    if (!view) return nothing;
    const { question, level } = this.messages;
    const top = topAreas(view, this.direction, this.count);
    return html`
      <p class="heading" id="heading" part="heading">${question.standOut(level(levelWord(view.table.level), 2))}</p>
      ${top.length === 0 ? html`<p>${question.noneStandOut}</p>` : html`<ol aria-labelledby="heading">${top.map((area) => this.#renderArea(view, area))}</ol>`}`;
  }

  #renderArea(view: LayerView, { area, share }: TopArea): TemplateResult {
    const code = view.areas.codes[area]!;
    const chosen = this.#map.state?.selected === code;
    const colour = view.colours[Math.max(0, view.classOfArea[area]!)]!;
    return html`
      <li>
        <button type="button" part="area" aria-pressed=${chosen} @click=${() => this.#map.store?.select(chosen ? undefined : code)}
          @pointerenter=${() => this.#hover(area)} @pointerleave=${() => this.#hover(undefined)}
          @focus=${() => this.#hover(area)} @blur=${() => this.#hover(undefined)}>
          <span class="name">${view.areas.labels[area]}</span>
          <span class="value">${cellText(view, area, this.language)}</span>
          <span class="track"><span class="bar" part="bar" .style=${`inline-size:${(100 * share).toFixed(1)}%;background:${toCss(colour)}`}></span></span>
        </button>
      </li>`;
  }

  #hover(area: number | undefined): void {
    const { store, state } = this.#map;
    const layer = state?.layers.findLast(({ declaration, areas, table }) => !declaration.hidden && areas && table);
    store?.hover(area === undefined || !layer ? undefined : { layer: layer.id, area });
  }
}
