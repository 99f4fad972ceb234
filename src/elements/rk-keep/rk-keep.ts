import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Choices } from '../../core/adopt-question.js';
import { toRkError, type RkError } from '../../core/errors.js';
import { explain } from '../../core/messages/index.js';
import type { KeepMessages } from '../../core/messages/keep/index.js';
import { keepButtonsIn } from '../../core/messages/keep/buttons.js';
import { questionTexts, type Question } from '../../core/question.js';
import { fragmentWith, fragmentWithout, sharedIn } from '../../core/share-fragment.js';
import type { OpenedFile } from '../../data/question-file.js';
import type { SavedQuestion, SavedQuestions } from '../../data/saved-questions.js';
import { RkErrorEvent } from '../../events/rk-error.js';
import { RkOpenEvent, type RkOpenDetail } from '../../events/rk-open.js';
import { download } from '../shared/download.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import type { ListActions, PanelContext } from './panels.js';
import { QuestionLink } from './question-link.js';
import { styles } from './rk-keep.styles.js';

/** What is fetched at first use. */
type Keeping = typeof import('./keeping.js');

/** What the dialog is about. */
type Panel =
  | { readonly kind: 'save'; readonly question: Question; readonly name: string }
  | { readonly kind: 'list'; readonly asked?: { readonly what: 'rename' | 'delete'; readonly id: string } }
  | { readonly kind: 'share'; readonly link: string; readonly files: Question['ownFiles'] }
  | { readonly kind: 'match'; readonly opened: OpenedFile };

/**
 * Saves and shares the question that an `rk-question` answers: in the browser, as a link and as a file. Having it on the
 * page is also what opens a question from a shared link. Saved questions, links and files hold the question with its
 * choices, never figures. Layers of own files stay with a saved question, in the browser.
 *
 * @summary Saves and shares a question.
 * @csspart actions - The row of buttons.
 * @csspart opened - Says that another question than the page's own is shown.
 * @csspart status - Confirms what was done.
 * @csspart error - Says what could not be done.
 * @csspart dialog - The dialog.
 * @cssproperty [--rk-accent] - The one accent colour; the house style's link colour where it has one.
 * @cssproperty [--rk-surface] - Background of the dialog.
 * @cssproperty [--rk-ink] - Text colour.
 * @event {RkOpenEvent} rk-open - Another question was opened.
 * @event {RkErrorEvent} rk-error - Something could not be saved, shared or opened; the reason stands below the buttons.
 */
export class RkKeep extends RkElement {
  static override styles = [tokens, styles];

  /** Id of the `rk-question`; the one it is in when empty. */
  @property() for = '';

  @state() private panel: Panel | undefined;
  @state() private opened: RkOpenDetail['from'] = 'page';
  @state() private said = '';
  @state() private problem: RkError | undefined;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input[type=file]') private file!: HTMLInputElement;

  #saved: SavedQuestions | undefined;
  readonly #question = new QuestionLink(this, () => this.#openFragment());
  #keeping: Keeping | undefined;
  #abort = new AbortController();
  #stops: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = (): void => {
      this.#openFragment();
      // The page may show another question by its fragment; its own listener comes after this one or before it.
      setTimeout(() => { if (this.#question.isElsewhere) this.opened = 'page'; });
    };
    addEventListener('hashchange', follow);
    this.#stops.push(() => removeEventListener('hashchange', follow));
    this.#watchSaved();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    for (const stop of this.#stops.splice(0)) stop();
    this.panel = undefined;
  }

  override render(): TemplateResult {
    const words = keepButtonsIn(this.language);
    const button = (label: string, act: () => void) => html`<button type="button" class="link" @click=${act}>${label}</button>`;
    return html`
      ${this.opened === 'page' ? nothing : html`<div class="opened" part="opened"><p>${words.opened[this.opened]}</p>${button(words.back, () => this.#goBack())}</div>`}
      <div class="actions" part="actions" role="group" aria-label=${words.label}>
        ${button(words.save, () => this.#tryNow((question) => this.#askName(question)))}
        ${button(words.list, () => this.#try(() => this.#showPanel({ kind: 'list' })))}
        ${button(words.share, () => this.#tryNow((question, signal) => this.#share(question, signal)))}
        ${button(words.download, () => this.#tryNow((question, signal) => this.#download(question, signal)))}
        ${button(words.open, () => this.file.click())}
        <input type="file" hidden accept=".json,application/json" aria-label=${words.open} @change=${this.#chooseFile}>
      </div>
      ${this.#renderSaid(!this.panel)}
      <dialog part="dialog" aria-labelledby="heading" @close=${() => (this.panel = undefined)}>${this.panel && this.#keeping ? this.#renderPanel(this.panel, this.#keeping) : nothing}</dialog>`;
  }

  /** Beside a dialog nothing is heard, so what is said goes where the reader is. */
  #renderSaid(here: boolean): TemplateResult {
    return html`
      <p role="status" part="status">${here ? this.said : ''}</p>
      ${here && this.problem ? html`<p class="problem" role="alert" part="error">${explain(this.problem, this.language)}</p>` : nothing}`;
  }

  #renderPanel(panel: Panel, keeping: Keeping): TemplateResult {
    const words = keeping.keepIn(this.language);
    const context: PanelContext = { words, language: this.language, close: () => this.dialog.close() };
    const headings: Readonly<Record<Panel['kind'], string>> = { save: words.saveTitle, list: words.listTitle, share: words.shareTitle, match: words.matchTitle };
    return html`<h2 id="heading">${headings[panel.kind]}</h2>${this.#renderInside(panel, context, keeping)}${this.#renderSaid(true)}`;
  }

  #renderInside(panel: Panel, context: PanelContext, keeping: Keeping): TemplateResult {
    switch (panel.kind) {
      case 'save': return keeping.savePanel(context, {
        name: panel.name, names: this.#list().map(({ name }) => name), files: (panel.question.ownFiles?.length ?? 0) > 0,
        onName: (name) => (this.panel = { ...panel, name }), onSave: () => this.#try((signal) => this.#save(panel, signal)),
      });
      case 'list': return keeping.listPanel(context, this.#list(), panel.asked, this.#listActions);
      case 'share': return keeping.sharePanel(context, panel);
      case 'match': return keeping.matchPanel(context, panel.opened, (choices) => this.#try((signal) => this.#useChoices(panel.opened, choices, signal)));
    }
  }

  readonly #listActions: ListActions = {
    open: (saved) => this.#try((signal) => this.#openSaved(saved, signal)),
    download: (saved) => this.#try((signal) => this.#download(saved.question!, signal)),
    ask: (what, { id }) => {
      this.panel = { kind: 'list', asked: { what, id } };
      this.#focus(what === 'rename' ? '#new-name' : `[data-id="${id}"] [data-act=delete]`);
    },
    rename: (saved, name) => this.#try(() => {
      this.#saved!.rename(saved.id, name);
      this.panel = { kind: 'list' };
      this.said = this.#words.renamed(name.trim());
      this.#focus(`[data-id="${saved.id}"] [data-act=rename]`);
    }),
    delete: (saved) => this.#try(async () => {
      this.#saved!.delete(saved.id);
      await this.#keeping!.forgetOwnLayers(this.#saved!.list());
      this.panel = { kind: 'list' };
      this.said = this.#words.deleted(saved.name);
      this.#focus('#close');
    }),
  };

  #askName(question: Question): void {
    this.#showPanel({ kind: 'save', question, name: questionTexts(question, this.language).title });
  }

  async #save({ question, name }: Panel & { kind: 'save' }, signal: AbortSignal): Promise<void> {
    const saved = this.#saved!.save(name, question);
    const said = await this.#keeping!.keepOwnLayers(this.#question.element!, saved, this.#words);
    signal.throwIfAborted();
    this.dialog.close();
    this.said = said;
  }

  async #share(question: Question, signal: AbortSignal): Promise<void> {
    const code = await this.#keeping!.shareQuestion(question, await this.#question.own(signal), this.baseURI);
    const link = location.href.replace(/#.*$/s, '') + fragmentWith(location.hash, this.#question.element?.id ?? '', code);
    signal.throwIfAborted();
    const words = this.#words;
    try {
      await navigator.clipboard.writeText(link);
      this.said = `${words.copied} ${words.inLink(question.ownFiles)}`;
    } catch {
      // Not allowed, or not there because the page is not secure.
      this.#showPanel({ kind: 'share', link, files: question.ownFiles });
    }
  }

  async #download(question: Question, signal: AbortSignal): Promise<void> {
    const content = await this.#keeping!.fileOfQuestion(question, { signal });
    const name = `${question.id.replace(/[^\w-]+/g, '-')}.json`;
    download(name, content, 'application/json');
    this.said = this.#words.downloaded(name);
  }

  #chooseFile(): void {
    const [file] = this.file.files ?? [];
    if (!file) return;
    this.#try(async (signal) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const own = await this.#question.own(signal);
      const opened = await this.#keeping!.openQuestionFile(bytes, { page: this.baseURI, own: own?.question, signal });
      signal.throwIfAborted();
      if (opened.match.missing.length > 0) this.#showPanel({ kind: 'match', opened });
      else await this.#show(opened.question, { from: 'file', signal });
    }, file.name);
    // The same file may be chosen again.
    this.file.value = '';
  }

  async #useChoices({ question, layers }: OpenedFile, choices: Choices, signal: AbortSignal): Promise<void> {
    await this.#show(this.#keeping!.applyChoices(question, choices, layers), { from: 'file', signal });
  }

  async #openSaved({ id, question }: SavedQuestion, signal: AbortSignal): Promise<void> {
    const own = await this.#question.own(signal);
    await this.#show(this.#keeping!.atHome(question!, { page: this.baseURI, own: own ? [own.question] : [] }), { from: 'saved', saved: id, signal });
  }

  #openFragment(): void {
    const shared = sharedIn(location.hash);
    const { element } = this.#question;
    if (!shared || !element || shared.target !== element.id) return;
    this.#try(async (signal) => {
      const question = await this.#keeping!.openShared(shared, await this.#question.own(signal), { page: this.baseURI, signal });
      signal.throwIfAborted();
      await this.#show(question, { from: 'link', signal });
    });
  }

  #goBack(): void {
    this.#try(async (signal) => {
      const own = await this.#question.own(signal);
      if (!own) return;
      this.#question.showOwn(own);
      this.#opened(own.question, 'page');
      this.said = this.#words.wentBack;
      this.#focus('.actions button');
    });
  }

  async #show(question: Question, { from, saved, signal }: { from: RkOpenDetail['from']; saved?: string; signal: AbortSignal }): Promise<void> {
    if (this.dialog.open) this.dialog.close();
    if (!this.#question.show(question)) {
      this.said = keepButtonsIn(this.language).nothing;
      return;
    }
    this.#opened(question, from);
    if (!question.ownFiles) return;
    const said = await this.#keeping!.putBackOwnLayers(this.#question.element!, saved, this.#words);
    if (!signal.aborted) this.said = said;
  }

  #opened(question: Question, from: RkOpenDetail['from']): void {
    this.opened = from;
    if (from !== 'link' && sharedIn(location.hash)) history.replaceState(history.state, '', location.href.replace(/#.*$/s, '') + fragmentWithout(location.hash));
    this.dispatchEvent(new RkOpenEvent({ id: question.id, title: questionTexts(question, this.language).title, from }));
  }

  async #load(): Promise<void> {
    const keeping = await import('./keeping.js');
    if (this.#keeping) return;
    this.#keeping = keeping;
    this.#saved = new keeping.SavedQuestions(() => localStorage);
    if (this.isConnected) this.#watchSaved();
  }

  /** Another tab may save too. */
  #watchSaved(): void {
    if (this.#saved) this.#stops.push(this.#saved.watch(window, () => this.requestUpdate()));
  }

  /** Once they are loaded. */
  get #words(): KeepMessages {
    return this.#keeping!.keepIn(this.language);
  }

  #list(): readonly SavedQuestion[] {
    try {
      return this.#saved!.list();
    } catch {
      // Said when the list was asked for.
      return [];
    }
  }

  #showPanel(panel: Panel): void {
    if (panel.kind === 'save' || panel.kind === 'list') this.#saved!.list();
    this.panel = panel;
    void this.updateComplete.then(() => {
      if (this.panel && !this.dialog.open) this.dialog.showModal();
    });
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  /** Does something with the question as it is now. */
  #tryNow(act: (question: Question, signal: AbortSignal) => void | Promise<void>): void {
    this.#try(async (signal) => {
      const question = await this.#question.now(signal);
      signal.throwIfAborted();
      if (question) await act(question, signal);
      else this.said = keepButtonsIn(this.language).nothing;
    });
  }

  /** Does what was asked for last, and says in place what goes wrong. */
  #try(act: (signal: AbortSignal) => void | Promise<void>, file?: string): void {
    this.#abort.abort();
    this.said = '';
    this.problem = undefined;
    const { signal } = (this.#abort = new AbortController());
    const started = async (): Promise<void> => {
      await this.#load();
      signal.throwIfAborted();
      await act(signal);
    };
    void started().catch((error: unknown) => {
      if (signal.aborted) return;
      const problem = toRkError(error);
      this.problem = file ? problem.inFile(file) : problem;
      this.dispatchEvent(new RkErrorEvent({ code: problem.code, message: explain(this.problem, this.language) }));
    });
  }
}
