import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Question } from '../../core/question.js';
import { explain } from '../../core/messages/index.js';
import { currentPeriod, mainLayer, periodsOf, type ShownLayer } from '../../store/selectors.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import type { Standing } from './actions.js';
import type { Form } from './fields.js';

/** The form lies beside the bundle: a map that nobody asks anything has no need of it. */
type Fields = typeof import('./query-form.js');

/**
 * Choosing what the map shows: figures, conditions, weights and how they go together. Nothing changes until OK; Escape or
 * the button beside it goes back to what the map shows. A choice that cannot work says why, beside its field.
 *
 * @summary Choose data and conditions, then OK.
 * @csspart title - The heading.
 * @csspart inputs - The figures to choose from.
 * @csspart select - A list to choose from.
 * @csspart offered - Figures that do not count now, behind a line that opens them.
 * @csspart areas - The areas to pick from, for a part of the map.
 * @csspart slider - A slider.
 * @csspart number - A field for a number.
 * @csspart problem - Why a choice cannot work.
 * @csspart ok - The button that asks.
 * @csspart restore - The button that goes back.
 * @csspart answer - The button that goes to the answer, when it is out of sight.
 * @csspart status - Whether the map shows what is chosen.
 * @csspart error - Says that the form could not be fetched.
 * @cssproperty [--rk-accent] - Colour of the button, switches and sliders.
 * @cssstate empty - There is nothing to choose; the element takes no room.
 */
export class RkQuery extends RkElement {
  static override styles = [tokens, emptyStyles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  @state() private draft: Question | undefined;
  /** The chosen period; follows the map when there is none. */
  @state() private period: string | undefined;
  /** What was done last. */
  @state() private said: 'done' | 'restored' | undefined;

  readonly #map = new MapLink(this);
  readonly #empty = new EmptyState(this);
  #main: ShownLayer | undefined;
  #fields: Fields | undefined;
  /** What the map shows the answer to. */
  #shown: Question | undefined;
  #shownAs = '';

  protected override update(changed: PropertyValues<this>): void {
    const now = this.#map.state;
    this.#main = now && mainLayer(now);
    if (this.#main) {
      void this.loadPart(() => import('./query-form.js'), (fields) => {
        this.#fields = fields;
        // The styles of the form come with it.
        adoptStyles(this.renderRoot as ShadowRoot, [...RkQuery.styles, fields.styles]);
      });
    }
    this.#follow();
    super.update(changed);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.loadFailure) {
      this.#empty.set(false);
      return html`<p role="alert" part="error">${explain(this.loadFailure, this.language)}</p>`;
    }
    const form = this.#form();
    const { state: now } = this.#map;
    const isEmpty = !form || !now || !this.#fields?.canChoose(form);
    this.#empty.set(isEmpty);
    if (isEmpty) return nothing;
    const period = { value: this.period ?? currentPeriod(now) ?? '', options: periodsOf(now), pick: (picked: string) => this.#choosePeriod(picked) };
    // Without a name it is no landmark: a page may have several questions of the same title.
    return html`
      <form novalidate @submit=${this.#ask} @keydown=${this.#press}>
        <h3 id="title" part="title">${form.words.title}</h3>
        ${this.#fields!.renderFields(form, period)} ${this.#fields!.renderActions(form, this.#standing())}
      </form>`;
  }

  #standing(): Standing {
    const { layer } = this.#main!;
    return { layer, isChanged: this.#isChanged(), said: this.said, map: this.#mapElement(), restore: this.#restore, stop: this.#stop };
  }

  #mapElement(): Element | null {
    return this.for ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : this.closest('rk-map');
  }

  #form(): Form | undefined {
    const main = this.#main;
    if (!main?.layer.source || !this.draft || !this.#shown) return undefined;
    return this.#fields?.formOf(this.draft, main, { first: this.#shown, language: this.language, change: (next) => this.#change(next) });
  }

  /** Another answer on the map is another beginning for the choices. */
  #follow(): void {
    const main = this.#main;
    const shown = main?.layer.source && this.#fields?.questionOf(main);
    const shownAs = JSON.stringify(shown) ?? '';
    if (shownAs === this.#shownAs) return;
    this.#shown = this.draft = shown;
    this.#shownAs = shownAs;
  }

  #isChanged(): boolean {
    const now = this.#map.state;
    return JSON.stringify(this.draft) !== this.#shownAs || (this.period !== undefined && now !== undefined && this.period !== currentPeriod(now));
  }

  #change(question: Question): void {
    this.draft = question;
    this.said = undefined;
  }

  #choosePeriod(period: string): void {
    this.period = period;
    this.said = undefined;
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = this.#form()?.problems ?? [];
    if (first) return this.#goTo(first.field);
    const { store } = this.#map;
    if (this.period !== undefined) store?.setPeriod(this.period);
    this.period = undefined;
    if (JSON.stringify(this.draft) !== this.#shownAs) store?.ask(this.#main!.layer.id, this.#fields!.askable(this.draft!));
    this.said = 'done';
  };

  /** To the first choice that cannot work. */
  #goTo(field: string): void {
    const own = this.renderRoot.querySelector<HTMLElement>(`[data-field="${field}"]`);
    (own ?? this.renderRoot.querySelector<HTMLElement>('fieldset input'))?.focus();
  }

  readonly #restore = (): void => {
    this.draft = this.#shown;
    this.period = undefined;
    this.said = 'restored';
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
