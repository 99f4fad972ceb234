import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatPeriod } from '../../core/format.js';
import { nearestPosition, periodPositions, placeLabels } from '../../core/period-line.js';
import { currentPeriod, periodsOf } from '../../store/selectors.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { styles } from './rk-timeline.styles.js';

/** Milliseconds a period shows at least: more than three changes a second can make people ill (WCAG 2.3.1). */
const SHORTEST_INTERVAL = 350;
const DEFAULT_INTERVAL = 1500;

/**
 * The periods that the map has figures of: choose one on the line, or play them one after another. Years stand at their
 * true distance.
 *
 * @summary The periods of the map.
 * @csspart button - Play and pause.
 * @csspart track - The line with everything on it.
 * @csspart tick - The mark of a period.
 * @csspart label - The name of a period.
 * @csspart thumb - The mark of the period that shows.
 * @csspart slider - The invisible range input that takes focus and keys.
 * @cssproperty [--rk-accent] - Colour of the button and the thumb.
 * @cssproperty [--rk-ink-soft] - Colour of ticks and labels.
 * @cssproperty [--rk-surface] - Colour inside the button and around the thumb.
 * @cssstate empty - There are fewer than two periods; the element takes no room.
 */
export class RkTimeline extends RkElement {
  static override styles = [tokens, emptyStyles, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';
  /** The period that shows. Setting it asks the map for that period; empty asks for the newest. */
  @property({ reflect: true }) period = '';
  /** Milliseconds that a period shows while playing. */
  @property({ type: Number }) interval = DEFAULT_INTERVAL;

  @state() private playing = false;

  @query('.track') private track!: HTMLElement | null;
  @query('input') private slider!: HTMLInputElement | null;

  readonly #map = new MapLink(this, () => this.pause());
  readonly #empty = new EmptyState(this);
  readonly #resize = new ResizeObserver(() => {
    this.#measured = undefined;
    this.#arrangeLabels();
  });
  #periods: readonly string[] = [];
  #positions: readonly number[] = [];
  /** The period that this element and the map last agreed on. */
  #agreed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How wide the line and its labels are. Asking makes the browser lay out the page: once for the same labels in the same room. */
  #measured: { readonly names: string; readonly width: number; readonly labels: readonly number[] } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    document.addEventListener('visibilitychange', this.#pauseUnseen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    document.removeEventListener('visibilitychange', this.#pauseUnseen);
    this.pause();
  }

  protected override update(changed: PropertyValues<this>): void {
    const { store } = this.#map;
    if (store) {
      if (this.period !== this.#agreed) store.setPeriod(this.period || undefined);
      this.period = this.#agreed = currentPeriod(store.state) ?? this.period;
    }
    this.#periods = store ? periodsOf(store.state) : [];
    this.#positions = periodPositions(this.#periods);
    if (this.#periods.length < 2) this.pause();
    this.#empty.set(this.#periods.length < 2);
    super.update(changed);
  }

  protected override updated(): void {
    this.#arrangeLabels();
  }

  /** Shows the periods one after another, from the first when the last one shows. */
  play(): void {
    const last = this.#index() === this.#periods.length - 1;
    if (this.playing || this.#periods.length < 2) return;
    this.playing = true;
    if (last) this.#show(0);
    else this.#step();
    this.#wait();
  }

  /** Stops playing. */
  pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#periods.length < 2) return nothing;
    const { timeline } = this.messages;
    const index = Math.max(0, this.#periods.indexOf(this.period));
    const name = formatPeriod(this.period, this.language);
    return html`
      <div class="timeline">
        ${this.#renderButton()}
        <div class="track" part="track" @pointerdown=${this.#grab} @pointermove=${this.#drag}>
          <input type="range" part="slider" min="0" max=${this.#periods.length - 1} step="1" .value=${live(String(index))}
            aria-label=${timeline.label} aria-valuetext=${name} @input=${this.#slide} />
          <div class="line" aria-hidden="true">
            ${this.#periods.map((period, tick) => html`
              <span class="tick" part="tick" .style=${place(this.#positions[tick]!)}></span>
              <span class="label ${tick === index ? 'current' : ''}" part="label">${formatPeriod(period, this.language)}</span>`)}
            <span class="thumb" part="thumb" .style=${place(this.#positions[index]!)}></span>
          </div>
        </div>
        <p class="visually-hidden" aria-live="polite">${this.playing ? name : ''}</p>
      </div>`;
  }

  #renderButton(): TemplateResult {
    const label = this.playing ? this.messages.timeline.pause : this.messages.timeline.play;
    const icon = this.playing ? svg`<path d="M6 5h3v10H6zM11 5h3v10h-3z" />` : svg`<path d="M7 4.5v11l9-5.5z" />`;
    return html`
      <button type="button" part="button" title=${label} aria-label=${label} @click=${() => (this.playing ? this.pause() : this.play())}>
        <svg viewBox="0 0 20 20" aria-hidden="true">${icon}</svg>
      </button>`;
  }

  /** Place of the period that shows; the map may be ahead of the last render. */
  #index(): number {
    const { state } = this.#map;
    return this.#periods.indexOf((state && currentPeriod(state)) ?? '');
  }

  #show(index: number): void {
    this.#map.store?.setPeriod(this.#periods[index]);
  }

  #wait(): void {
    if (this.#index() === this.#periods.length - 1) return this.pause();
    this.#timer = setTimeout(() => {
      if (!this.checkVisibility()) return this.pause();
      this.#step();
      this.#wait();
    }, Math.max(SHORTEST_INTERVAL, this.interval || DEFAULT_INTERVAL));
  }

  #step(): void {
    this.#show(this.#index() + 1);
  }

  readonly #pauseUnseen = (): void => {
    if (document.hidden) this.pause();
  };

  #slide(event: Event): void {
    this.pause();
    this.#show(Number((event.target as HTMLInputElement).value));
  }

  #grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    // The slider lies under the track and gets its focus from here: the browser may not move it elsewhere.
    event.preventDefault();
    this.track!.setPointerCapture(event.pointerId);
    this.slider!.focus();
    this.#drag(event);
  }

  #drag(event: PointerEvent): void {
    if (!this.track!.hasPointerCapture(event.pointerId)) return;
    const { left, width } = this.track!.getBoundingClientRect();
    this.pause();
    this.#show(nearestPosition(this.#positions, (event.clientX - left) / width));
  }

  /** Puts every label under its tick, as far as there is room; only the browser knows how wide a label is. */
  #arrangeLabels(): void {
    const labels = [...this.renderRoot.querySelectorAll<HTMLElement>('.label')];
    if (!this.track || labels.length === 0) return;
    const names = labels.map(({ textContent }) => textContent).join();
    if (this.#measured?.names !== names) this.#measured = { names, width: this.track.clientWidth, labels: labels.map(({ offsetWidth }) => offsetWidth) };
    const room = { width: this.#measured.width, overhang: 16, gap: 10, current: Math.max(0, this.#periods.indexOf(this.period)) };
    const places = placeLabels(this.#positions, this.#measured.labels, room);
    for (const [index, label] of labels.entries()) {
      label.style.visibility = places[index] === undefined ? 'hidden' : 'visible';
      label.style.insetInlineStart = `${places[index] ?? 0}px`;
    }
  }
}

function place(position: number): string {
  return `inset-inline-start:${(100 * position).toFixed(2)}%`;
}
