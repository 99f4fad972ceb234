import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import { explain } from '../../core/messages/index.js';
import { RkElement } from './rk-element.js';
import { tokens } from './tokens.js';

/** What an element does, as it is loaded from beside the bundle. */
export interface LazyPart {
  /** Resolves when what the element now says is done. */
  readonly done?: Promise<void>;
  render(language: Language): TemplateResult | typeof nothing;
}

/** An element of which everything but the attributes is loaded when it is on the page for the first time. */
export abstract class LazyElement extends RkElement {
  static override styles = tokens;

  #part: LazyPart | undefined;

  /** Fetches what the element does, and begins with it. */
  protected abstract load(): Promise<LazyPart>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadPart(() => this.load(), (part) => { this.#part = part; });
  }

  /** Resolves when everything that the element now says is done, also when that waits for what does it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#part?.done;
    return super.getUpdateComplete();
  }

  /** Where its part cannot be loaded, an element says so and shows what is in it as it is. */
  protected override updated(): void {
    if (this.loadFailure) this.renderRoot.querySelector('slot')!.assign(...this.children);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.loadFailure) return html`<p role="alert">${explain(this.loadFailure, this.language)}</p><slot></slot>`;
    return this.#part?.render(this.language) ?? nothing;
  }
}
