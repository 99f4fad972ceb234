import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { RkError } from '../../core/errors.js';
import { formatNumber } from '../../core/format.js';
import { explain } from '../../core/messages/index.js';
import { RkErrorEvent } from '../../events/rk-error.js';
import { RkPeriodChangeEvent } from '../../events/rk-period-change.js';
import { RkReadyEvent } from '../../events/rk-ready.js';
import { RkSelectEvent } from '../../events/rk-select.js';
import { leafletStyles } from '../../generated/leaflet-css.js';
import { MapView, type Covered } from '../../map/map-view.js';
import { MapStore } from '../../store/map-store.js';
import { attendedPlace, codeAt, factsAt, labelAt, layerOf, placeOfSelected } from '../../store/places.js';
import { currentPeriod, hasExposedFigures, viewOf } from '../../store/selectors.js';
import { sayExposed } from '../shared/exposed-notice.js';
import { provideStore } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { directionOf } from './keys.js';
import { parseCenter } from './parse-center.js';
import { styles } from './rk-map.styles.js';
import { watchPrintKey } from './print-key.js';
import { placeTooltip } from './tooltip.js';
import { guardWheel } from './wheel-guard.js';

/**
 * A map of areas, and the store that every element of the map shares. Put `rk-layer`, `rk-legend` and `rk-timeline` in
 * it, or link them from elsewhere with `for`.
 *
 * @summary The map.
 * @slot - Layers, legend, time line and anything else that belongs under the map.
 * @csspart map - The box of the map itself.
 * @csspart controls - The zoom buttons.
 * @csspart tooltip - What is told of the area under the pointer or the keyboard.
 * @csspart loading - Says that the map is being loaded, after half a second.
 * @csspart place - What is told of a clicked place, by all layers.
 * @csspart exposed - What is told to editors about a file that is not protected; see `preview`.
 * @csspart error - A message about something that cannot be shown.
 * @cssproperty [--rk-map-height=clamp(18rem, min(60vh, 100cqi), 34rem)] - Least height of the map.
 * @cssproperty [--rk-accent] - The one accent colour; the house style's link colour where it has one.
 * @cssproperty [--rk-surface] - Background.
 * @cssproperty [--rk-ink] - Text colour.
 * @event {RkReadyEvent} rk-ready - Everything first asked for is loaded and painted.
 * @event {RkSelectEvent} rk-select - Another area was chosen.
 * @event {RkPeriodChangeEvent} rk-period-change - The map shows another period.
 * @event {RkErrorEvent} rk-error - Something cannot be shown; the reason also stands on the map.
 */
export class RkMap extends RkElement {
  static override styles = [tokens, leafletStyles, styles];

  /** Centre of the view as `lat,lon` in degrees; without it the view fits the data. */
  @property() center = '';
  /** Zoom of the view, with `center`. */
  @property({ type: Number }) zoom = 13;
  /** Least zoom a reader can go to. */
  @property({ type: Number, attribute: 'min-zoom' }) minZoom: number | undefined;
  /** Greatest zoom a reader can go to. */
  @property({ type: Number, attribute: 'max-zoom' }) maxZoom: number | undefined;
  /** Map below the areas: brt, brt-grijs, brt-pastel, luchtfoto, none, or a URL template with {z}, {x} and {y}. */
  @property() basemap = 'none';
  /** Code of the chosen area. */
  @property({ reflect: true }) area = '';
  /**
   * Address of a viewer of a place, such as photos from the street or from the air at an angle: a URL template with {lat} and
   * {lon} in degrees or {x} and {y} in RD. With it, a clicked place has a link to it.
   */
  @property() viewer = '';

  /**
   * Shows what only editors need to see: that the file with figures is not protected. For the preview of a content management
   * system, not for readers.
   */
  @property({ type: Boolean }) preview = false;

  @state() private pointer: { x: number; y: number } | undefined;
  @state() private wheelRefused = false;

  @query('#map') private container!: HTMLElement;
  @query('.map') private box!: HTMLElement;

  readonly #store = new MapStore();
  #view: MapView | undefined;
  #stops: (() => void)[] = [];
  #reported = new WeakSet<RkError>();
  #last: { selected?: string | undefined; period?: string } = {};
  #ready = false;
  #wheelTimer = 0;
  #follows = false;

  constructor() {
    super();
    provideStore(this, this.#store);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops.push(this.#store.subscribe(() => this.#notice()), watchPrintKey());
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
    this.#view?.destroy();
    this.#view = undefined;
    this.#follows = false;
    clearTimeout(this.#wheelTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('area')) this.#store.select(this.area || undefined);
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (!view) return;
    if (changed.has('basemap')) view.setBasemap(this.basemap);
    if (changed.has('minZoom') || changed.has('maxZoom')) view.setZoomRange(this);
    if (changed.has('center') || changed.has('zoom')) this.#applyCenter();
    this.#placeTooltip();
  }

  /** Resolves when everything asked so far is loaded and painted. */
  get settled(): Promise<void> {
    return this.#settle();
  }

  /** Metres on the ground to a CSS pixel in the middle of the map, to three digits; `NaN` for a map that is not on the page. */
  get metresPerPixel(): number {
    return this.#view?.metresPerPixel ?? NaN;
  }

  /** Fits the view to the data. */
  fit(): void {
    this.#view?.fit();
  }

  /**
   * What the map shows as a PNG, with `pixelRatio` pixels to a CSS pixel: areas and the chosen one, without the base map.
   * For a report or a slide.
   */
  async picture(pixelRatio = 2): Promise<Blob> {
    await this.settled;
    const canvas = await this.#view?.picture(pixelRatio);
    return new Promise((resolve, reject) => {
      if (canvas) canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The map has no size.'))));
      else reject(new Error('The map is not on the page.'));
    });
  }

  override render(): TemplateResult {
    const { map } = this.messages;
    return html`
      <div class="frame" @slotchange=${this.#resize}>
        <div class="map" part="map" @pointermove=${this.#track} @pointerleave=${() => (this.pointer = undefined)}>
          <div id="map" role="application" tabindex="0" aria-label=${map.label} aria-describedby="help"
            @keydown=${this.#press} @blur=${() => this.#store.hover(undefined)}></div>
          <p id="help" class="visually-hidden">${map.description}</p>
          ${this.#renderControls()} ${this.#renderTooltip()} ${this.#renderErrors()}
          ${this.#renderLoading()}
          ${this.wheelRefused ? html`<p class="note">${map.wheel}</p>` : nothing}
          <p class="visually-hidden" aria-live="polite">${this.#announcement()}</p>
        </div>
        <slot></slot>
        ${this.#renderExposed()}
      </div>`;
  }

  #renderControls(): TemplateResult {
    const { map } = this.messages;
    const button = (label: string, act: () => void, icon: TemplateResult) => html`
      <button type="button" title=${label} aria-label=${label} @click=${act}><svg viewBox="0 0 18 18" aria-hidden="true">${icon}</svg></button>`;
    return html`<div class="controls" part="controls">
      ${button(map.zoomIn, () => this.#view?.zoomBy(1), svg`<path d="M9 3v12M3 9h12" />`)}
      ${button(map.zoomOut, () => this.#view?.zoomBy(-1), svg`<path d="M3 9h12" />`)}
      ${button(map.whole, () => this.fit(), svg`<path d="M11 3h4v4M7 15H3v-4M15 3l-5 5M3 15l5-5" />`)}
    </div>`;
  }

  #renderTooltip(): TemplateResult | typeof nothing {
    const { state: now } = this.#store;
    const facts = factsAt(now, attendedPlace(now), this.language);
    const name = facts?.label ?? labelAt(now, now.hovered);
    if (!name) return nothing;
    return html`<div class="tooltip" part="tooltip" aria-hidden="true">
      <strong>${name}</strong>${facts && `${facts.subject}: ${facts.value}`}${facts?.detail ? html`<small>${facts.detail}</small>` : nothing}
    </div>`;
  }

  #renderLoading(): TemplateResult | typeof nothing {
    const loading = this.#store.state.layers.filter(({ status, slow }) => status === 'loading' || slow);
    if (loading.length === 0) return nothing;
    const received = loading.reduce((sum, layer) => sum + (layer.received ?? 0), 0);
    // Progress is for the eye: spoken five times a second it would drown everything else.
    const size = received > 0 ? html`<span aria-hidden="true"> ${formatNumber(received / 1e6, this.language, 1)} MB</span>` : nothing;
    return html`<p class="note loading" part="loading" role="status">${loading.some(({ slow }) => slow) ? this.messages.map.slow : this.messages.map.loading}${size}</p>`;
  }

  #renderErrors(): TemplateResult | typeof nothing {
    const errors = this.#errors();
    if (errors.length === 0) return nothing;
    return html`<div class="errors" role="alert"><ul>
      ${errors.map((error) => html`<li class="error" part="error"><strong>${this.messages.errors.title}</strong>${explain(error, this.language)}</li>`)}
    </ul></div>`;
  }

  #renderExposed(): TemplateResult | typeof nothing {
    if (!this.preview || !hasExposedFigures(this.#store.state)) return nothing;
    const { map } = this.messages;
    return html`<p class="exposed" part="exposed" role="note"><strong>${map.forEditors}</strong>${map.exposed}</p>`;
  }

  #start(): void {
    const { minZoom, maxZoom } = this;
    const view = new MapView(this.container, this.#store, { minZoom, maxZoom, covered: () => this.#covered() });
    this.#view = view;
    view.setBasemap(this.basemap);
    view.map.on('move zoomend', () => this.#placeTooltip());
    this.#applyCenter();
    // A map in a hidden tab or accordion has no size; it is drawn and fitted when it gets one.
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(this.box);
    for (const element of this.querySelectorAll('rk-legend')) observer.observe(element);
    this.#stops.push(() => observer.disconnect(), guardWheel(this.container, () => this.#refuseWheel()));
    void this.#settle().then(() => this.#fireReady());
  }

  async #settle(): Promise<void> {
    await this.updateComplete;
    await this.#store.idle();
    // Layers inside register with their first update, which may come after this one.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#store.idle();
    await this.updateComplete;
    await this.#view?.painted();
  }

  #fireReady(): void {
    if (this.#ready || !this.isConnected) return;
    this.#ready = true;
    this.dispatchEvent(new RkReadyEvent());
  }

  /** The store changed: draw again, and tell the page what it may want to know. */
  #notice(): void {
    this.requestUpdate();
    const { state: now } = this.#store;
    const period = currentPeriod(now);
    if (now.selected !== this.#last.selected) {
      this.#last.selected = now.selected;
      this.area = now.selected ?? '';
      this.dispatchEvent(new RkSelectEvent({ area: now.selected, label: labelAt(now, placeOfSelected(now)) }));
    }
    if (period !== undefined && period !== this.#last.period) {
      const first = this.#last.period === undefined;
      this.#last.period = period;
      if (!first) this.dispatchEvent(new RkPeriodChangeEvent({ period }));
    }
    if (now.place && !this.#follows) void this.#followPlaces();
    if (hasExposedFigures(now)) sayExposed(this.messages);
    for (const error of this.#errors()) {
      if (this.#reported.has(error)) continue;
      this.#reported.add(error);
      this.dispatchEvent(new RkErrorEvent({ code: error.code, message: explain(error, this.language) }));
    }
  }

  /** Tells of places in a panel on the map, by a part that comes with the first. */
  async #followPlaces(): Promise<void> {
    this.#follows = true;
    const { followPlaces } = await import('./place-panel.js');
    if (this.#view) this.#stops.push(followPlaces({ store: this.#store, view: this.#view, box: this.box, language: () => this.language, viewer: () => this.viewer }));
  }

  #errors(): RkError[] {
    const { state: now } = this.#store;
    return now.layers.flatMap((layer) => [viewOf(layer, now).error, layer.trouble, layer.content?.incomplete].filter((error) => error !== undefined));
  }

  #announcement(): string {
    const { state: now } = this.#store;
    const facts = factsAt(now, now.hovered, this.language);
    if (!facts || this.pointer || !this.matches(':focus-within')) return '';
    const code = codeAt(now, now.hovered);
    return [facts.label, `${facts.subject}: ${facts.value}`, facts.detail, code === now.selected && this.messages.map.selected].filter(Boolean).join('. ');
  }

  /** The tooltip stands at the pointer while that is on an area, else at the area that is told of. */
  #placeTooltip(): void {
    const { state: now } = this.#store;
    const place = attendedPlace(now);
    const areas = layerOf(now, place)?.areas;
    const point = this.pointer && now.hovered ? this.pointer : areas && this.#view?.placeOf(areas, place!.area);
    placeTooltip(this.renderRoot.querySelector('.tooltip'), this.box, point);
  }

  #track(event: PointerEvent): void {
    const { left, top } = this.box.getBoundingClientRect();
    this.pointer = { x: event.clientX - left, y: event.clientY - top };
  }

  #press(event: KeyboardEvent): void {
    const view = this.#view;
    if (!view || event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = directionOf(event.key);
    this.pointer = undefined;
    if (direction && event.shiftKey) view.pan(direction);
    else if (direction) view.walk(direction);
    else if (event.key === 'Enter' || event.key === ' ') this.#chooseHovered();
    else if (event.key === 'Escape') this.#letGo();
    else if (event.key === 'PageDown') view.walkByName(1);
    else if (event.key === 'PageUp') view.walkByName(-1);
    else if (event.key === '+' || event.key === '=') view.zoomBy(1);
    else if (event.key === '-') view.zoomBy(-1);
    else if (event.key === '0' || event.key === 'Home') view.fit();
    else return;
    event.preventDefault();
  }

  #chooseHovered(): void {
    const { hovered, selected } = this.#store.state;
    const code = codeAt(this.#store.state, hovered);
    if (code === undefined) return;
    this.#store.select(code === selected ? undefined : code);
    const { area } = hovered!;
    const [lon, lat] = layerOf(this.#store.state, hovered)!.areas!.labelPoints.subarray(2 * area);
    this.#store.showPlace({ at: [lon!, lat!] });
  }

  /** First of what is told, then of the area that has the attention, then of the chosen one. */
  #letGo(): void {
    if (this.#store.state.place) this.#store.showPlace(undefined);
    else if (this.#store.state.hovered) this.#store.hover(undefined);
    else this.#store.select(undefined);
  }

  #refuseWheel(): void {
    this.wheelRefused = true;
    clearTimeout(this.#wheelTimer);
    this.#wheelTimer = window.setTimeout(() => (this.wheelRefused = false), 1500);
  }

  #applyCenter(): void {
    const center = parseCenter(this.center);
    if (center) this.#view?.setView(center, this.zoom);
  }

  #resize(): void {
    this.#view?.resize();
  }

  /** What the legend covers of the map. */
  #covered(): Covered {
    const map = this.box.getBoundingClientRect();
    let [left, bottom] = [0, 0];
    for (const legend of this.querySelectorAll('rk-legend')) {
      const box = legend.getBoundingClientRect();
      if (box.width === 0 || box.top >= map.bottom - 1) continue;
      left = Math.max(left, box.right - map.left);
      bottom = Math.max(bottom, map.bottom - box.top);
    }
    return { left, bottom };
  }
}
