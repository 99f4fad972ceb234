import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChartType } from '../../core/charts/chart-type.js';
import { formatPeriod } from '../../core/format.js';
import { textOf } from '../../core/indicator.js';
import { explain } from '../../core/messages/index.js';
import { mainLayer } from '../../store/selectors.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { swatchStyles } from '../shared/swatch.js';
import { tokens } from '../shared/tokens.js';
import type { Picking, Stage } from './stage.js';
import { styles } from './rk-chart.styles.js';

type Drawing = typeof import('./drawing.js');
type ScatterPart = InstanceType<Drawing['ScatterPart']>;

/**
 * What the map shows, as a chart: the areas that stand out, the trend of the chosen area, how the values are spread over the
 * classes of the map, or two indicators against each other. Pointing and choosing go both ways. The same figures as a table
 * are in `rk-table`.
 *
 * @summary The figures of the map as a chart.
 * @csspart caption - What the chart shows, and of when.
 * @csspart plot - The drawing, with its axes.
 * @csspart points - The canvas with the points of a scatter.
 * @csspart mark - A bar, a point or an area of a line that can be chosen.
 * @csspart classes - The legend of a histogram.
 * @csspart class - A class in that legend, which can be picked out.
 * @csspart swatch - The colour or pattern of a class or of what is left out.
 * @csspart against - The choice of the other indicator of a scatter.
 * @csspart told - What the mark that has the attention says.
 * @csspart remainder - What the chart leaves out, and why.
 * @csspart empty - The text in place of a chart that has no figures yet.
 * @cssproperty [--rk-accent] - Colour of what is chosen.
 * @cssproperty [--rk-ink] - Text colour.
 * @cssproperty [--rk-line] - Colour of the lines at the ticks.
 */
export class RkChart extends RkElement {
  static override styles = [tokens, swatchStyles, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';
  /** The kind of chart: areas that stand out, trend, spread over the classes, or two indicators. */
  @property() type: ChartType = 'bar';
  /** Of a scatter: id of the indicator that goes across, from the same table; else the first other one. */
  @property() against = '';

  @state() private width = 480;
  /** What draws, once it is loaded. */
  @state() private drawing: Drawing | undefined;
  /** What the mark that has the attention says. */
  @state() private told = '';

  readonly #map = new MapLink(this);
  readonly #picking: Picking = { anchor: 0, dragged: false };
  #observer: ResizeObserver | undefined;
  #stage: Stage | undefined;
  #scatter: ScatterPart | undefined;
  #plotted: ReturnType<ScatterPart['plot']> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadPart(() => import('./drawing.js'), (drawing) => (this.drawing = drawing));
    // In a frame of its own: what is drawn anew may have another height, which the observer may not be told of within its turn.
    this.#observer = new ResizeObserver(([entry]) => requestAnimationFrame(() => (this.width = Math.max(200, Math.floor(entry!.contentRect.width)))));
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  /** With the points of a scatter, which of many areas take a while. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#scatter?.done;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    const stage = this.#setStage();
    this.#plotted = this.type === 'scatter' && stage ? (this.#scatter ??= new this.drawing!.ScatterPart(this)).plot(stage, this.against) : undefined;
    this.#stage = this.#plotted?.stage ?? stage;
    super.update(changed);
  }

  protected override updated(): void {
    this.drawing?.keepOneStop(this.renderRoot);
    // In a task of its own: working out many points and drawing them at once would take a slow machine too long.
    if (this.#plotted) requestAnimationFrame(() => this.#scatter!.draw());
  }

  override render(): TemplateResult {
    const stage = this.#stage;
    if (this.loadFailure) return html`<p class="error" role="alert">${explain(this.loadFailure, this.language)}</p>`;
    if (!stage) return html`<p class="empty" part="empty">${this.drawing ? this.messages.table.empty : nothing}</p>`;
    const { view, words } = stage;
    const caption = this.messages.table.caption(textOf(view.indicator, 'title', this.language)!, formatPeriod(view.period, this.language));
    return html`
      <p class="caption" part="caption">${caption}</p>
      <p class="visually-hidden" id="help">${words.walk}</p>
      <div class="chart" @keydown=${this.#press} @focusin=${this.#focus} @pointerover=${this.#listen} @pointerleave=${() => (this.told = '')}>
        ${this.drawing!.renderChart(stage, this.type, { against: this.against, plotted: this.#plotted, compareWith: (id) => (this.against = id) })}
        ${this.type === 'bar' && view.classes ? nothing : html`<p class="told" part="told" aria-hidden="true">${this.told}</p>`}
      </div>`;
  }

  #setStage(): Stage | undefined {
    const { store, state: now } = this.#map;
    const main = now && mainLayer(now);
    if (!this.drawing || !store || !main) return undefined;
    const { layer: { id: layer }, view } = main;
    const { hovered, selected, brushed } = now;
    const chosen = selected === undefined ? -1 : view.areas.codes.indexOf(selected);
    return {
      view, language: this.language, messages: this.messages, words: this.drawing.chartsIn(this.language), width: this.width,
      hovered: hovered?.layer === layer ? hovered.area : -1, selected: chosen,
      brushed: brushed?.layer === layer ? brushed.classes : [], picking: this.#picking,
      point: (area) => store.hover(area < 0 ? undefined : { layer, area }),
      choose: (area) => store.select(area === chosen ? undefined : view.areas.codes[area]),
      brush: (classes) => store.brush({ layer, classes }),
      showPeriod: (period) => store.setPeriod(period),
    };
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#stage!.brushed.length > 0) this.#stage!.brush([]);
    else if ((event.target as Element).closest('.scatter')) this.#scatter!.walk(event);
    if (!event.defaultPrevented) this.drawing!.walkMarks(event);
  }

  #focus(event: FocusEvent): void {
    this.drawing!.moveStop(event);
    this.#listen(event);
  }

  #listen(event: Event): void {
    const mark = (event.target as Element).closest('.mark');
    this.told = mark?.getAttribute('aria-label') ?? '';
  }
}
