import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { toRkError, type RkError } from '../../core/errors.js';
import { MINIMUM_THRESHOLD } from '../../core/indicator.js';
import { explain } from '../../core/messages/index.js';
import { mainInput, questionTexts, type Question } from '../../core/question.js';
import { loadQuestion, type LoadedQuestion } from '../../data/load-question.js';
import { RkErrorEvent } from '../../events/rk-error.js';
import type { RkMap } from '../rk-map/rk-map.js';
import { lock } from '../shared/icons.js';
import { resolveUrl } from '../shared/resolve-url.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { styles } from './rk-question.styles.js';

const tabs = ['standOut', 'table'] as const;
type Tab = (typeof tabs)[number];

/**
 * A policy question as one tag: the question, its answer in a sentence, map, legend and time line, what stands out, the
 * figures as a table, why it is asked and what can be done.
 *
 * @summary A policy question, answered.
 * @slot actions - Buttons below the answer, such as those to save and share it.
 * @csspart title - The question.
 * @csspart answer - The answer in a sentence.
 * @csspart map - The map.
 * @csspart figures - What stands out and the table.
 * @csspart words - Why the question is asked and what can be done.
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
  /** The question as an object, text or bytes, instead of `src`. */
  @property({ attribute: false }) question: object | string | Uint8Array | undefined;

  /** Shows what only editors need to see: see `preview` of `rk-map`. */
  @property({ type: Boolean }) preview = false;

  @state() private loaded: LoadedQuestion | undefined;
  @state() private error: RkError | undefined;
  @state() private tab: Tab = 'standOut';

  @query('rk-map') private map!: RkMap | null;

  #abort: AbortController | undefined;
  #loading: Promise<void> = Promise.resolve();

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
    if (changed.has('src') || changed.has('question')) this.#load();
  }

  /** Resolves when everything asked so far is loaded and painted. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#loading).then(() => this.updateComplete).then(() => this.map?.settled);
  }

  override render(): TemplateResult {
    if (this.error) return html`<article><p class="message error" part="error" role="alert">${explain(this.error, this.language)}</p></article>`;
    if (!this.loaded) return html`<article><p class="message" role="status">${this.messages.question.loading}</p></article>`;
    const { question } = this.loaded;
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
        <div class="body">${this.#renderMap(this.loaded)} ${this.#renderFigures(direction)}</div>
        ${this.#renderWords(question)} ${this.#renderPrivacy(question)}
      </article>`;
  }

  #renderMap({ question, base }: LoadedQuestion): TemplateResult {
    const { areas, data, style, view, threshold } = question;
    const resolve = (url: string) => resolveUrl(url, base ?? this.baseURI);
    return html`
      <rk-map id="map" part="map" ?preview=${this.preview} center=${view.center?.join() ?? ''} .zoom=${view.zoom ?? 13} .basemap=${question.basemap ?? 'none'}>
        <rk-layer .src=${resolve(areas.src)} .object=${areas.object ?? ''} .key=${areas.key ?? ''} .label=${areas.label ?? ''}
          .outline=${areas.outline ?? ''} .data=${data.map(resolve).join(' ')} .indicator=${mainInput(question).indicator} .threshold=${threshold}
          .method=${style.method ?? 'quantile'} .classes=${style.classes ?? 5} .breaks=${style.breaks} .palette=${style.palette ?? 'blauw'}></rk-layer>
        <rk-legend></rk-legend>
        <rk-timeline .period=${view.period ?? ''}></rk-timeline>
      </rk-map>`;
  }

  #renderFigures(direction: 'high' | 'low'): TemplateResult {
    const { question } = this.messages;
    const names: Record<Tab, string> = { standOut: question.standOutTab, table: question.tableTab };
    return html`
      <section class="figures" part="figures">
        <div role="tablist" aria-label=${question.tabs} @keydown=${this.#moveTab}>
          ${tabs.map((tab) => html`
            <button role="tab" type="button" id="tab-${tab}" aria-controls="panel" aria-selected=${this.tab === tab}
              tabindex=${this.tab === tab ? 0 : -1} @click=${() => (this.tab = tab)}>${names[tab]}</button>`)}
        </div>
        <div role="tabpanel" id="panel" class=${this.tab === 'table' ? 'flush' : ''} aria-labelledby="tab-${this.tab}">
          ${this.tab === 'standOut' ? html`<rk-top-areas for="map" .direction=${direction}></rk-top-areas>` : html`<rk-table for="map"></rk-table>`}
        </div>
      </section>`;
  }

  #renderWords(question: Question): TemplateResult | typeof nothing {
    const words = this.messages.question;
    const { explanation, hypothesis, interventions = [] } = questionTexts(question, this.language);
    const paragraph = (heading: string, text: string | undefined) => (text ? html`<h3>${heading}</h3><p>${text}</p>` : nothing);
    if (!explanation && !hypothesis && interventions.length === 0) return nothing;
    return html`
      <div class="words" part="words">
        <div>${paragraph(words.why, explanation)} ${paragraph(words.hypothesis, hypothesis)}</div>
        ${interventions.length > 0 ? html`<div><h3>${words.interventions}</h3><ul>${interventions.map((item) => html`<li>${item}</li>`)}</ul></div>` : nothing}
      </div>`;
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
        <slot name="actions"></slot>
      </footer>`;
  }

  #load(): void {
    this.#abort?.abort();
    const source = this.question ?? (this.src && resolveUrl(this.src, this.baseURI));
    this.loaded = this.error = undefined;
    if (!source) return;
    const { signal } = (this.#abort = new AbortController());
    this.#loading = loadQuestion(source, { signal }).then(
      (loaded) => {
        if (!signal.aborted) this.loaded = loaded;
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

  #moveTab(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length]!;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
  }
}
