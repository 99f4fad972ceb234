import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { toRkError, type RkError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { exportIn } from '../../core/messages/export/export-words.js';
import { explain } from '../../core/messages/index.js';
import { RkErrorEvent } from '../../events/rk-error.js';
import { download } from '../shared/download.js';
import { printPage } from '../shared/print/print-page.js';
import { styles } from './export-actions.styles.js';
import { targetOf, type ExportTarget } from './export-target.js';
import { csvFile, pictureFile, workbookFile, type ExportFile } from './files.js';

/** The element that the buttons are of. */
export type ExportHost = ReactiveElement & { readonly for: string };

/** What the buttons of an export do, and what they say of it. */
export class ExportActions implements ReactiveController {
  readonly #host: ExportHost;
  #said = '';
  #problem: RkError | undefined;
  #abort = new AbortController();

  constructor(host: ExportHost) {
    this.#host = host;
    host.addController(this);
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet!);
  }

  /** What was under way is dropped. */
  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** The buttons, and what was done. */
  render(language: Language): TemplateResult {
    const words = exportIn(language);
    const button = (label: string, act: (target: ExportTarget) => Promise<string>) =>
      html`<button type="button" @click=${() => void this.#try(language, act)}>${label}</button>`;
    const file = (label: string, make: (target: ExportTarget, language: Language) => Promise<ExportFile>) =>
      button(label, async (target) => this.#hand(await make(target, language), language));
    return html`
      <div class="actions" part="actions" role="group" aria-label=${words.label}>
        ${file(words.picture, pictureFile)} ${file(words.csv, csvFile)} ${file(words.workbook, workbookFile)}
        ${button(words.print, ({ element }) => printPage(element).then(() => ''))}
      </div>
      <p role="status" part="status">${this.#said}</p>
      ${this.#problem ? html`<p class="problem" role="alert" part="error">${explain(this.#problem, language)}</p>` : nothing}`;
  }

  #hand({ name, content, type }: ExportFile, language: Language): string {
    download(name, content, type);
    return exportIn(language).downloaded(name);
  }

  /** Does what was asked for last, and says in place what was done or what went wrong. */
  async #try(language: Language, act: (target: ExportTarget) => Promise<string>): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    const words = exportIn(language);
    this.#say(words.making);
    try {
      const target = await targetOf(this.#host);
      signal.throwIfAborted();
      const said = target ? await act(target) : words.nothing;
      if (!signal.aborted) this.#say(said);
    } catch (error) {
      if (signal.aborted) return;
      const problem = toRkError(error);
      this.#say('', problem);
      this.#host.dispatchEvent(new RkErrorEvent({ code: problem.code, message: explain(problem, language) }));
    }
  }

  #say(text: string, problem?: RkError): void {
    this.#said = text;
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
