import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Drawn } from '../../core/drawing/drawing.js';
import { toRkError, type RkError } from '../../core/errors.js';
import { MINIMUM_THRESHOLD } from '../../core/indicator.js';
import { explain } from '../../core/messages/index.js';
import { mainInput, questionTexts, withAddresses, type Question } from '../../core/question.js';
import { loadQuestion } from '../../data/load-question.js';
import type { RkDrawChangeDetail } from '../../events/rk-draw-change.js';
import { RkErrorEvent } from '../../events/rk-error.js';
import { currentPeriod, mainLayer } from '../../store/selectors.js';
import type { RkMap } from '../rk-map/rk-map.js';
import { lock } from '../shared/icons.js';
import { mapContext, storeAt } from '../shared/map-context.js';
import { MapLink } from '../shared/map-link.js';
import { resolveUrl } from '../shared/resolve-url.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { renderMissing, renderWords } from './question-words.js';
import { styles } from './rk-question.styles.js';

const tabs = ['standOut', 'cross', 'table'] as const;
type Tab = (typeof tabs)[number];

/**
 * A policy question as one tag: the question, its answer in a sentence, map, legend and time line, what stands out and
 * why, the figures as a table, choices that wait for OK, how to read the map, what is missing, and what can be done.
 *
 * @summary A policy question, answered.
 * @slot actions - Buttons below the answer, such as those to save and share it.
 * @csspart title - The question.
 * @csspart answer - The answer in a sentence.
 * @csspart map - The map.
 * @csspart query - The choices.
 * @csspart draw - Drawing an area, and the figures inside it.
 * @csspart figures - The chosen area, what stands out and the table.
 * @csspart words - Why the question is asked, how to read the map and what can be done.
 * @csspart missing - What the question asks after and there are no figures of.
 * @csspart privacy - The line about privacy.
 * @csspart error - The message in place of a question that cannot be shown.
 * @cssproperty [--rk-accent] - The one accent colour; the house style's link colour where it has one.
 * @cssproperty [--rk-surface] - Background.
 * @cssproperty [--rk-ink] - Text colour.
 * @event {RkReadyEvent} rk-ready - Everything is loaded and painted.
 * @event {RkSelectEvent} rk-select - Another area was chosen.
 * @event {RkPeriodChangeEvent} rk-period-change - The map shows another period.
 * @event {RkErrorEvent} rk-error - The question or a part of its map cannot be shown; the reason stands in its place.
 */
export class RkQuestion extends RkElement {
  static override styles = [tokens, styles];

  /** URL of the question file. */
  @property() src = '';
  /**
   * The question as it is answered now: with the choices of the reader, the period of the map, and its addresses whole.
   * `undefined` until it is loaded. Set it (an object, text or bytes) to ask a question instead of the one in `src`.
   */
  @property({ attribute: false, noAccessor: true })
  get question(): Question | undefined {
    const { state: now } = this.#link;
    const asked = now?.layers.find(({ answered }) => answered)?.answered?.question ?? this.loaded;
    const question = (now && asked && this.#layers?.withLayersLeft(asked, now.layers.map(({ declaration }) => declaration))) ?? asked;
    const period = now && currentPeriod(now);
    const files = now?.layers.flatMap(({ declaration: { ownFile } }) => (ownFile ? [{ id: ownFile.id, name: ownFile.name }] : [])) ?? [];
    return question && { ...question, ...(this.#drawn && { drawn: this.#drawn }), ...((now && question.ownFiles) || files.length > 0 ? { ownFiles: files } : {}), ...(period === undefined ? {} : { view: { ...question.view, period } }) };
  }
  set question(source: object | string | Uint8Array | undefined) {
    this.#given = source;
    this.requestUpdate('question', null);
  }

  /** Shows what only editors need to see: see `preview` of `rk-map`. */
  @property({ type: Boolean }) preview = false;

  @state() private loaded: Question | undefined;
  @state() private error: RkError | undefined;
  @state() private tab: Tab = 'standOut';

  @query('rk-map') private map!: RkMap | null;

  #given: object | string | Uint8Array | undefined;
  /** What is drawn now: by the question, and since then by the reader. */
  #drawn: Drawn | undefined;
  readonly #link = new MapLink(this, (store) => {
    // A file of the reader's own is not in the question: until it is chosen again, its layer is empty.
    for (const ownFile of this.loaded?.ownFiles ?? []) store?.addLayer({ ownFile });
  }, () => this.map);
  /** What shows other layers than the areas; it comes with the first question that has them. */
  #layers: typeof import('./question-layers.js') | undefined;
  #abort: AbortController | undefined;
  #loading: Promise<void> = Promise.resolve();

  constructor() {
    super();
    // Who asks the question for a map means the map in it.
    this.addEventListener('context-request', (event) => {
      if (event.context !== mapContext || !this.map || event.composedPath().includes(this.map)) return;
      event.stopPropagation();
      const store = storeAt(this.map, this);
      if (store) event.callback(store);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A load that was cut short by removal starts again.
    if (this.#abort?.signal.aborted) this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another file takes the place of what was opened on the page before.
    if (changed.has('src') && !changed.has('question')) this.#given = undefined;
    if (changed.has('src') || changed.has('question')) this.#load();
  }

  /** Resolves when everything asked so far is loaded and painted. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#loading).then(() => this.updateComplete).then(() => this.map?.settled)
      .then(() => Promise.all([...this.renderRoot.querySelectorAll<RkElement>('rk-query, rk-table')].map(({ updateComplete }) => updateComplete)))
      .then(() => this.map?.settled);
  }

  override render(): TemplateResult {
    if (this.error) return html`<article><p class="message error" part="error" role="alert">${explain(this.error, this.language)}</p></article>`;
    if (!this.loaded) return html`<article><p class="message" role="status">${this.messages.question.loading}</p></article>`;
    const question = this.loaded;
    const { title } = questionTexts(question, this.language);
    const { direction } = mainInput(question);
    const kicker = [this.messages.question.kicker(question.number), question.place].filter(Boolean).join(' · ');
    return html`
      <article aria-labelledby="title">
        <header>
          <p class="kicker">${kicker}</p>
          <h2 id="title" part="title">${title}</h2>
          <rk-answer for="map" part="answer" .direction=${direction}></rk-answer>
        </header>
        <div class="body">
          ${this.#renderMap(question)} ${this.#renderFigures(direction)}
          <rk-query for="map" part="query"></rk-query>
        </div>
        <div class="actions"><slot name="actions"></slot></div>
        ${renderWords(question, this.language)} ${renderMissing(question, this.#shown?.layer.source, this.language)} ${this.#renderPrivacy(question)}
      </article>`;
  }

  /** What the map shows, once there is an answer. */
  get #shown(): ReturnType<typeof mainLayer> {
    const { state: now } = this.#link;
    return now && mainLayer(now);
  }

  #renderMap(question: Question): TemplateResult {
    const { areas, data, style, view, threshold } = question;
    return html`
      <rk-map id="map" part="map" ?preview=${this.preview} center=${view.center?.join() ?? ''} .zoom=${view.zoom ?? 13} .basemap=${question.basemap ?? 'none'}>
        ${this.#layers?.renderLayers(question, true, this.language)}
        <rk-layer .question=${question} .src=${areas.src} .object=${areas.object ?? ''} .key=${areas.key ?? ''} .label=${areas.label ?? ''}
          .outline=${areas.outline ?? ''} .data=${data.join(' ')} .indicator=${mainInput(question).indicator} .threshold=${threshold}
          .method=${style.method ?? 'quantile'} .classes=${style.classes ?? 5} .breaks=${style.breaks} .palette=${style.palette ?? 'blauw'}
          .opacity=${style.opacity ?? 1} .hidden=${style.hidden ?? false}></rk-layer>
        ${this.#layers?.renderLayers(question, false, this.language)}
        <rk-legend></rk-legend>
        <rk-timeline .period=${view.period ?? ''}></rk-timeline>
        <rk-draw part="draw" class=${this.#drawn?.shapes.length ? 'drawn' : 'blank'} .drawn=${this.#drawn} @rk-draw-change=${this.#keepDrawn}></rk-draw>
      </rk-map>`;
  }

  #renderFigures(direction: 'high' | 'low'): TemplateResult {
    const { question } = this.messages;
    const names: Record<Tab, string> = { standOut: question.standOutTab, cross: question.crossTab, table: question.tableTab };
    const tabs = this.#tabs;
    const open = tabs.includes(this.tab) ? this.tab : 'standOut';
    const panels: Record<Tab, TemplateResult> = {
      standOut: html`<rk-top-areas for="map" .direction=${direction}></rk-top-areas>`,
      cross: html`<rk-cross for="map"></rk-cross>`,
      table: html`<rk-table for="map"></rk-table>`,
    };
    return html`
      <section class="figures" part="figures">
        <rk-area for="map"></rk-area>
        <div role="tablist" aria-label=${question.tabs} @keydown=${this.#moveTab}>
          ${tabs.map((tab) => html`
            <button role="tab" type="button" id="tab-${tab}" aria-controls="panel" aria-selected=${open === tab}
              tabindex=${open === tab ? 0 : -1} @click=${() => (this.tab = tab)}>${names[tab]}</button>`)}
        </div>
        <div role="tabpanel" id="panel" class=${open === 'table' ? 'flush' : ''} aria-labelledby="tab-${open}">
          ${panels[open]}
        </div>
      </section>`;
  }

  /** The cross table is there for a map of two figures. */
  get #tabs(): readonly Tab[] {
    const isCross = this.#shown?.layer.answered?.answer.detail.method === 'cross';
    return tabs.filter((tab) => tab !== 'cross' || isCross);
  }

  #renderPrivacy({ threshold = MINIMUM_THRESHOLD }: Question): TemplateResult {
    const words = this.messages.question;
    return html`
      <footer part="privacy">
        <details>
          <summary>${lock}${words.privacy(threshold)}<span class="link">${words.privacyHow}</span></summary>
          <p>${words.privacyText(threshold)}</p>
        </details>
        <rk-sources for="map"></rk-sources>
      </footer>`;
  }

  #load(): void {
    this.#abort?.abort();
    const source = this.#given ?? (this.src && resolveUrl(this.src, this.baseURI));
    this.loaded = this.error = undefined;
    if (!source) return;
    const { signal } = (this.#abort = new AbortController());
    this.#loading = loadQuestion(source, { signal }).then(
      async (loaded) => {
        if (loaded.question.layers.length > 0) this.#layers ??= await import('./question-layers.js');
        if (signal.aborted) return;
        this.#drawn = loaded.question.drawn;
        this.loaded = withAddresses(loaded.question, (address) => resolveUrl(address, loaded.base ?? this.baseURI));
        // Paper has another layout, and a browser that prints waits for nothing. Without it the question prints as it stands.
        void this.settled.then(() => import('../shared/print/print-page.js')).catch(() => undefined);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#fail(toRkError(error));
      },
    );
  }

  #fail(error: RkError): void {
    this.error = error;
    this.dispatchEvent(new RkErrorEvent({ code: error.code, message: explain(error, this.language) }));
  }

  /** What is drawn goes along with the question when it is saved or shared. The map answers what it answered. */
  #keepDrawn({ detail: { drawn } }: CustomEvent<RkDrawChangeDetail>): void {
    this.#drawn = drawn;
    this.#given = { ...this.loaded!, drawn };
    this.requestUpdate();
  }

  #moveTab(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tabs = this.#tabs;
    this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length]!;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
  }
}
