import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatPeriod } from '../../core/format.js';
import { explain } from '../../core/messages/index.js';
import { queryIn } from '../../core/messages/query/index.js';
import { absentOf, choicesOf, methodsFor } from '../../core/query/choices.js';
import { questionAbout, withMethod } from '../../core/query/edits.js';
import { problemsOf } from '../../core/query/problems.js';
import type { AnalysisMethod } from '../../core/question-analysis.js';
import type { Question } from '../../core/question.js';
import { currentPeriod, mainLayer, periodsOf, type ShownLayer } from '../../store/selectors.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import { select, type Form } from './fields.js';
import { methodFields } from './method-fields.js';
import { styles } from './rk-query.styles.js';

/**
 * Choosing what the map shows: figures, conditions, weights and how they go together. Nothing changes until OK; Escape or
 * the button beside it goes back to what the map shows. A choice that cannot work says why, beside its field.
 *
 * @summary Choose data and conditions, then OK.
 * @csspart title - The heading.
 * @csspart inputs - The figures to choose from.
 * @csspart select - A list to choose from.
 * @csspart slider - A slider.
 * @csspart number - A field for a number.
 * @csspart problem - Why a choice cannot work.
 * @csspart ok - The button that asks.
 * @csspart restore - The button that goes back.
 * @csspart status - Whether the map shows what is chosen.
 * @cssproperty [--rk-accent] - Colour of the button, switches and sliders.
 * @cssstate empty - There is nothing to choose; the element takes no room.
 */
export class RkQuery extends RkElement {
  static override styles = [tokens, emptyStyles, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  @state() private draft: Question | undefined;
  /** The chosen period; follows the map when there is none. */
  @state() private period: string | undefined;
  @state() private said = '';

  readonly #map = new MapLink(this);
  readonly #empty = new EmptyState(this);
  #main: ShownLayer | undefined;
  /** What the map shows the answer to. */
  #shown: Question | undefined;
  #shownAs = '';

  protected override update(changed: PropertyValues<this>): void {
    const now = this.#map.state;
    this.#main = now && mainLayer(now);
    this.#follow();
    super.update(changed);
  }

  override render(): TemplateResult | typeof nothing {
    const form = this.#form();
    const methods = form ? methodsFor(form.question, form.choices) : [];
    const isEmpty = !form || (methods.length < 2 && form.choices.length < 2);
    this.#empty.set(isEmpty);
    if (isEmpty) return nothing;
    const { words, question } = form;
    const ways = methods.map((method) => ({ value: method, text: words.methods[method] }));
    const pickMethod = (method: string) => form.change(withMethod(question, method as AnalysisMethod, form.table));
    return html`
      <form aria-labelledby="title" novalidate @submit=${this.#ask} @keydown=${this.#press}>
        <h3 id="title" part="title">${words.title}</h3>
        ${ways.length > 1 ? select(form, { field: 'method', label: words.method, value: question.analysis.method, options: ways, onPick: pickMethod }) : nothing}
        ${methodFields[question.analysis.method](form)}
        ${this.#renderPeriod(form)} ${this.#renderAbsent(form)} ${this.#renderActions(form)}
      </form>`;
  }

  #renderPeriod(form: Form): TemplateResult | typeof nothing {
    const { state: now } = this.#map;
    const periods = now && form.question.analysis.method !== 'change' ? periodsOf(now) : [];
    if (periods.length < 2) return nothing;
    const options = periods.map((period) => ({ value: period, text: formatPeriod(period, this.language) }));
    const value = this.period ?? currentPeriod(now!) ?? '';
    return select(form, { field: 'period', label: form.words.period, value, options, onPick: (period) => this.#choosePeriod(period) });
  }

  #renderAbsent({ question, table, words }: Form): TemplateResult | typeof nothing {
    const absent = absentOf(question, table, this.language);
    if (absent.length === 0) return nothing;
    return html`<details><summary>${words.offeredAbsent} ${absent.length}</summary><ul>${absent.map(({ title, supplier }) => html`<li>${words.absent(title, supplier)}</li>`)}</ul></details>`;
  }

  #renderActions({ words }: Form): TemplateResult {
    const { layer } = this.#main!;
    const status = layer.computing ? words.computing : this.#isChanged() ? words.changed : this.said || words.waits;
    return html`
      <div class="actions">
        <button type="submit" class="ok" part="ok">${words.ok}</button>
        ${layer.computing
          ? html`<button type="button" part="restore" @click=${this.#stop}>${words.stop}</button>`
          : html`<button type="button" part="restore" @click=${this.#restore}>${words.restore}</button>`}
      </div>
      ${layer.computing ? html`<progress aria-label=${words.computing}></progress>` : nothing}
      ${layer.refused ? html`<p class="problem" part="problem" role="alert">${explain(layer.refused, this.language)}</p>` : nothing}
      <p class="status" part="status" role="status">${status}</p>`;
  }

  #form(): Form | undefined {
    const source = this.#main?.layer.source;
    if (!source || !this.draft) return undefined;
    const { draft: question } = this;
    // Distances are figures once an answer was made of them.
    const figures = this.#main?.layer.answered?.answer.figures;
    const table = figures && question.inputs.some(({ indicator }) => indicator.includes(':')) ? figures : source;
    return {
      question, table, language: this.language, words: queryIn(this.language),
      choices: choicesOf(question, table), problems: problemsOf(question, table), change: (next) => this.#change(next),
    };
  }

  /** Another answer on the map is another beginning for the choices. */
  #follow(): void {
    const main = this.#main;
    const shown = !main?.layer.source ? undefined : main.layer.answered?.question ?? this.#questionOf(main);
    const shownAs = JSON.stringify(shown) ?? '';
    if (shownAs === this.#shownAs) return;
    this.#shown = this.draft = shown;
    this.#shownAs = shownAs;
  }

  #questionOf({ view, layer: { source, declaration } }: ShownLayer): Question {
    const { method, classes, breaks, palette } = declaration;
    return questionAbout(source!, view.indicator.id, { classes, breaks, method: method as never, palette: palette as never });
  }

  #isChanged(): boolean {
    const now = this.#map.state;
    return JSON.stringify(this.draft) !== this.#shownAs || (this.period !== undefined && now !== undefined && this.period !== currentPeriod(now));
  }

  #change(question: Question): void {
    this.draft = question;
    this.said = '';
  }

  #choosePeriod(period: string): void {
    this.period = period;
    this.said = '';
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = this.#form()?.problems ?? [];
    if (first) return this.#goTo(first.field);
    const { store } = this.#map;
    if (this.period !== undefined) store?.setPeriod(this.period);
    this.period = undefined;
    if (JSON.stringify(this.draft) !== this.#shownAs) store?.ask(this.#main!.layer.id, this.draft);
    this.said = queryIn(this.language).done;
  };

  /** To the first choice that cannot work. */
  #goTo(field: string): void {
    const own = this.renderRoot.querySelector<HTMLElement>(`[data-field="${field}"]`);
    (own ?? this.renderRoot.querySelector<HTMLElement>('fieldset input'))?.focus();
  }

  readonly #restore = (): void => {
    this.draft = this.#shown;
    this.period = undefined;
    this.said = queryIn(this.language).restored;
  };

  readonly #stop = (): void => {
    this.#map.store?.stopAsking(this.#main!.layer.id);
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (this.#main?.layer.computing) this.#stop();
    else this.#restore();
  };
}
