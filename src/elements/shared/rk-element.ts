import { LitElement } from 'lit';
import type { Language } from '../../core/language.js';
import { messagesIn, type Messages } from '../../core/messages/index.js';
import { LanguageController } from './language-controller.js';

/** What every element shares: its language and the texts in it. */
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
}
