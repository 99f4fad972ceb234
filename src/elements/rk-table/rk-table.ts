import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { factsOf } from '../../core/area-facts.js';
import { formatPeriod } from '../../core/format.js';
import { textOf } from '../../core/indicator.js';
import type { LayerView } from '../../core/layer-view.js';
import { State } from '../../core/disclosure/published.js';
import { explain } from '../../core/messages/index.js';
import { headingOf, textOfCell, type TableColumn } from '../../core/table-rows.js';
import { mainLayer, viewOf, type ShownLayer } from '../../store/selectors.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { MOST_WHOLE_ROWS, rowsInSight, type RowWindow } from './row-window.js';
import type { ColumnOrder, TableTools } from './table-tools.js';

/**
 * What the map shows, as a table: each area with its value, and behind a percentage the counts it is made of. A heading
 * sorts; pointing at a row points at the area on the map, and choosing its name chooses it there. Rows can be searched by
 * name and by what they are on the map, copied, and downloaded as CSV; counts are added up as far as they are published.
 *
 * @summary The figures of the map as a table.
 * @csspart caption - What the table shows, and of when.
 * @csspart tools - Searching, copying and downloading.
 * @csspart scroller - The box that the rows scroll in.
 * @csspart table - The table.
 * @csspart heading - A heading that sorts.
 * @csspart area - The name of an area.
 * @csspart value - A figure, or why there is none.
 * @csspart total - The sums below the rows.
 * @csspart error - Says why there is no table.
 * @csspart empty - The text in place of a table that has no figures yet.
 * @cssproperty [--rk-table-height=28rem] - Greatest height of the box that the rows scroll in.
 * @cssproperty [--rk-accent] - Colour of the mark of the chosen area.
 * @cssproperty [--rk-ink] - Text colour.
 * @cssproperty [--rk-line] - Colour of the lines between rows.
 */
export class RkTable extends RkElement {
  static override styles = [tokens, css`:host { display: block; container-type: inline-size; } .empty { margin: 0; padding: 1rem; color: var(--_ink-soft); }`];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  @state() private order: ColumnOrder = { column: -1, descending: false };

  @query('.scroller') private scroller!: HTMLElement | null;

  readonly #map = new MapLink(this);
  #main: ShownLayer | undefined;
  /** What orders, searches and adds up, with the looks of the rows, once it is loaded. */
  #tools: TableTools | undefined;
  #window: RowWindow = { start: 0, end: 0 };
  #rowHeight = 36;
  /** The layer whose figures the table shows. */
  #layer: number | undefined;
  /** The area whose name takes the focus; -1 for the first in sight. */
  #walked = -1;
  #shownChoice: string | undefined;

  protected override update(changed: PropertyValues<this>): void {
    const now = this.#map.state;
    this.#main = now && mainLayer(now);
    if (this.#main) void this.loadPart(() => import('./table-tools.js'), ({ TableTools }) => (this.#tools = new TableTools(this)));
    this.#tools?.arrange(this.#main, this.order, this.language);
    this.#window = this.#rowsInSight();
    this.#layer = this.#findLayer();
    this.#keepFocus();
    super.update(changed);
  }

  protected override updated(): void {
    const row = this.renderRoot.querySelector<HTMLElement>('tbody tr');
    const height = row?.offsetHeight ?? 0;
    if (this.#isLong() && height > 0 && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.requestUpdate();
    }
    this.#showChoice();
  }

  override render(): TemplateResult {
    const view = this.#main?.view;
    const { table } = this.messages;
    const tools = this.#tools;
    if (this.loadFailure) return html`<p class="empty" role="alert" part="error">${explain(this.loadFailure, this.language)}</p>`;
    if (!view || !tools) return html`<p class="empty" part="empty">${view ? nothing : table.empty}</p>`;
    const { start, end } = this.#window;
    const stop = this.#tabStop();
    const total = tools.renderTotal();
    const heading = table.caption(textOf(view.indicator, 'title', this.language)!, formatPeriod(view.period, this.language));
    const room = `--_before:${start * this.#rowHeight}px;--_after:${(this.#rows.length - end) * this.#rowHeight}px`;
    return html`
      <p class="caption" part="caption" id="caption">${heading}</p>
      <p class="visually-hidden" id="help">${table.sort} ${table.walk}</p>
      ${tools.render()}
      <div class="scroller" part="scroller" role="region" tabindex="0" aria-labelledby="caption" aria-describedby="help" @scroll=${this.#scroll}>
        <table part="table" class=${this.#isLong() ? 'long' : ''} aria-labelledby="caption"
          aria-rowcount=${this.#rows.length + 1 + Number(total !== undefined)} aria-busy=${tools.isOrdering}>
          <thead>
            <tr aria-rowindex="1">
              ${this.#renderHeading(table.area, -1)} ${this.#columns.map((column, index) => this.#renderHeading(headingOf(column, this.language), index))}
            </tr>
          </thead>
          <tbody .style=${room} @keydown=${this.#press}>
            ${repeat(this.#rows.slice(start, end), (area) => area, (area, index) => this.#renderRow(view, area, { position: start + index, stop: area === stop }))}
          </tbody>
          ${total ?? nothing}
        </table>
      </div>`;
  }

  #renderHeading(text: string, column: number): TemplateResult {
    const { order } = this;
    const sorted = order.column !== column ? undefined : order.descending ? 'descending' : 'ascending';
    const kind = column < 0 ? 'name' : columnClass(this.#columns[column]!, column);
    const icon = html`<svg class=${sorted ?? ''} viewBox="0 0 10 14" aria-hidden="true"><path class="up" d="M5 1l4 5H1z" /><path class="down" d="M5 13l4-5H1z" /></svg>`;
    return html`
      <th scope="col" class=${kind} aria-sort=${sorted ?? nothing}>
        <button type="button" part="heading" @click=${() => this.#sort(column)}>${kind === 'name' ? html`${text}\u00a0${icon}` : html`${icon}\u00a0${text}`}</button>
      </th>`;
  }

  #renderRow(view: LayerView, area: number, { position, stop }: { position: number; stop: boolean }): TemplateResult {
    const { hovered, selected } = this.#map.state!;
    const { areas } = view;
    // Where there is no room for columns of counts, they stand under the percentage.
    const detail = this.#columns.length > 1 ? factsOf(view, area, this.language).detail : undefined;
    const code = areas.codes[area]!;
    const chosen = code === selected;
    const pointed = hovered?.area === area && hovered.layer === this.#layer;
    return html`
      <tr class="${chosen ? 'chosen' : ''} ${pointed ? 'pointed' : ''}" aria-rowindex=${position + 2}
        @pointerenter=${() => this.#point(area)} @pointerleave=${() => this.#point(undefined)}>
        <th scope="row">
          <button type="button" part="area" tabindex=${stop ? 0 : -1} aria-pressed=${chosen} title=${this.#isLong() ? areas.labels[area]! : nothing}
            @click=${() => this.#choose(area, chosen ? undefined : code)} @focus=${() => this.#point(area)} @blur=${() => this.#point(undefined)}
            >${areas.labels[area]}</button>
          ${chosen ? html`<span class="mark">${this.messages.map.selected}</span>` : nothing}
        </th>
        ${this.#columns.map((column, index) => html`
          <td part="value" class="${columnClass(column, index)} ${column.states[area] === State.value ? '' : 'none'}">
            ${textOfCell(column, area, this.language)}${index === 0 && detail ? html`<small>${detail}</small>` : nothing}
          </td>`)}
      </tr>`;
  }

  get #rows(): Uint32Array {
    return this.#tools?.rows ?? new Uint32Array();
  }

  get #columns(): readonly TableColumn[] {
    return this.#tools?.columns ?? [];
  }

  #sort(column: number): void {
    const { order } = this;
    // Names start at A, figures at the highest.
    this.order = { column, descending: order.column === column ? !order.descending : column >= 0 };
    this.#walked = -1;
    if (this.scroller) this.scroller.scrollTop = 0;
  }

  #isLong(): boolean {
    return this.#rows.length > MOST_WHOLE_ROWS;
  }

  #rowsInSight(): RowWindow {
    const { scrollTop: top = 0, clientHeight: height = 0 } = this.scroller ?? {};
    return rowsInSight({ count: this.#rows.length, rowHeight: this.#rowHeight, top, height: height || 800 });
  }

  #scroll(): void {
    if (this.#rowsInSight().start !== this.#window.start) this.requestUpdate();
  }

  #findLayer(): number | undefined {
    const now = this.#map.state;
    return now?.layers.findLast((layer) => !layer.declaration.hidden && viewOf(layer, now).view)?.id;
  }

  #point(area: number | undefined): void {
    const layer = this.#layer;
    this.#map.store?.hover(area === undefined || layer === undefined ? undefined : { layer, area });
  }

  #choose(area: number, code: string | undefined): void {
    this.#walked = area;
    this.#shownChoice = code;
    this.#map.store?.select(code);
  }

  /** The rows are one tab stop; arrows walk. */
  #tabStop(): number | undefined {
    const { start, end } = this.#window;
    const position = this.#rows.indexOf(this.#walked, start);
    return position >= 0 && position < end ? this.#walked : this.#rows[start];
  }

  #press(event: KeyboardEvent): void {
    const from = this.#rows.indexOf(this.#tabStop() ?? -1);
    const last = this.#rows.length - 1;
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: last }[event.key];
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    this.#walked = this.#rows[to]!;
    this.#reveal(to);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#nameAt(to)?.focus({ preventScroll: true }));
  }

  #nameAt(position: number): HTMLElement | null {
    return this.renderRoot.querySelector(`tr[aria-rowindex="${position + 2}"] th button`);
  }

  /** Scrolls a row into sight within its box, and leaves the page where it is; to the middle when it has to come from afar. */
  #reveal(position: number, far = false): void {
    const { scroller } = this;
    if (!scroller) return;
    const row = this.#isLong() ? undefined : this.#nameAt(position)?.closest('tr');
    const head = scroller.querySelector('thead')!.offsetHeight;
    const top = row ? row.offsetTop - head : position * this.#rowHeight;
    const bottom = top + (row?.offsetHeight ?? this.#rowHeight) + head - scroller.clientHeight;
    if (top >= scroller.scrollTop && bottom <= scroller.scrollTop) return;
    scroller.scrollTop = far ? (top + bottom) / 2 : top < scroller.scrollTop ? top : bottom;
  }

  /** An area that was chosen elsewhere comes into sight. */
  #showChoice(): void {
    const selected = this.#map.state?.selected;
    if (selected === this.#shownChoice || !this.#main?.view) return;
    this.#shownChoice = selected;
    const position = selected === undefined ? -1 : this.#rows.indexOf(this.#main?.view.areas.codes.indexOf(selected));
    if (position >= 0) this.#reveal(position, true);
  }

  /** The focus does not get lost with a row that scrolls out of sight: the box takes it. */
  #keepFocus(): void {
    const { start, end } = this.#window;
    const focused = this.shadowRoot?.activeElement?.closest('tbody tr');
    if (!focused) return;
    const position = Number(focused.getAttribute('aria-rowindex')) - 2;
    if (position < start || position >= end) this.scroller?.focus({ preventScroll: true });
  }
}

function columnClass({ indicator }: TableColumn, index: number): string {
  return `${indicator.kind === 'category' ? 'text' : 'figure'} ${index > 0 ? 'more' : ''}`;
}
