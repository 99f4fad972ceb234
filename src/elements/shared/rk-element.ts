import { LitElement } from 'lit';
import { RkError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { messagesIn, type Messages } from '../../core/messages/index.js';
import { LanguageController } from './language-controller.js';

/** What every element shares: its language, the texts in it, and the part of it that lies beside the bundle, if it has one. */
export class RkElement extends LitElement {
  readonly #language = new LanguageController(this);

  /** Language of the element: `nl` or `en`, from the nearest `lang` attribute. */
  protected get language(): Language {
    return this.#language.language;
  }

  /** The texts of the interface in that language. */
  protected get messages(): Messages {
    return messagesIn(this.language);
  }

  /** Why the part beside the bundle could not be loaded. */
  protected loadFailure: RkError | undefined;

  #loading: Promise<void> | undefined;

  /** Loads the part beside the bundle, the first time that it is called. Resolves when that is done, or has failed. */
  protected loadPart<Part>(load: () => Promise<Part>, use: (part: Part) => void): Promise<void> {
    return this.#loading ??= load().then(use, (cause: unknown) => void (this.loadFailure = new RkError('load-failed', {}, { cause }))).then(() => this.requestUpdate());
  }

  /** With the part beside the bundle, when that is asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    if (!this.#loading) return complete;
    await this.#loading;
    return super.getUpdateComplete();
  }
}
