import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChartType } from '../../core/charts/chart-type.js';
import type { Scatter } from '../../core/charts/scatter.js';
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

  @query('canvas') private canvas!: HTMLCanvasElement | null;

  readonly #map = new MapLink(this);
  readonly #picking: Picking = { anchor: 0, dragged: false };
  #observer: ResizeObserver | undefined;
  #stage: Stage | undefined;
  #scatter: Scatter | undefined;
  /** The area of a scatter that the keyboard is at. */
  #walked = -1;
  /** What the points on the canvas were drawn from. */
  #drawn: readonly unknown[] = [];

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

  protected override update(changed: PropertyValues<this>): void {
    this.#stage = this.#setStage();
    this.#scatter = this.type === 'scatter' && this.#stage ? this.drawing!.scatterIn(this.#stage, this.against) : undefined;
    this.#walked = this.#pointToWalkFrom();
    super.update(changed);
  }

  protected override updated(): void {
    this.drawing?.keepOneStop(this.renderRoot);
    // In a task of its own: working out many points and drawing them at once would take a slow machine too long.
    if (this.canvas) requestAnimationFrame(() => this.#draw());
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
        ${this.drawing!.renderChart(stage, this.type, { against: this.against, walked: this.#walked, compareWith: (id) => (this.against = id) })}
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

  /** The point that takes the focus: where the keyboard was, else the chosen one, else the first. */
  #pointToWalkFrom(): number {
    const { areas = [] } = this.#scatter ?? {};
    return [this.#walked, this.#stage?.selected].find((area) => area !== undefined && areas.includes(area)) ?? areas[0] ?? -1;
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#stage!.brushed.length > 0) this.#stage!.brush([]);
    else if (this.#scatter && (event.target as Element).closest('.scatter')) this.#walkPoints(event);
    if (!event.defaultPrevented) this.drawing!.walkMarks(event);
  }

  /** Walks from left to right along the points of a scatter. */
  #walkPoints(event: KeyboardEvent): void {
    const { areas } = this.#scatter!;
    const from = areas.indexOf(this.#walked);
    const to = { ArrowRight: from + 1, ArrowUp: from + 1, ArrowLeft: from - 1, ArrowDown: from - 1, Home: 0, End: areas.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 || to >= areas.length) return;
    this.#walked = areas[to]!;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<SVGElement>('.scatter .mark')?.focus());
  }

  #focus(event: FocusEvent): void {
    this.drawing!.moveStop(event);
    this.#listen(event);
  }

  #listen(event: Event): void {
    const mark = (event.target as Element).closest('.mark');
    this.told = mark?.getAttribute('aria-label') ?? '';
  }

  #draw(): void {
    const { canvas } = this;
    const [stage, scatter] = [this.#stage, this.#scatter];
    if (!canvas || !stage || !scatter) return;
    const from = [canvas, scatter, stage.view, stage.width, this.language, stage.brushed.join(), window.devicePixelRatio, getComputedStyle(canvas).color];
    if (from.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = from;
    this.drawing!.drawPoints(canvas, stage, scatter);
  }
}
