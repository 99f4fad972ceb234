import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languages, type Language } from '../../core/language.js';

const controllers = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/**
 * The language of an element: its own `lang`, else the closest one up the tree through shadow roots, else Dutch.
 * Follows changes of `lang` anywhere above it.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #language: Language | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The language now. */
  get language(): Language {
    return (this.#language ??= resolveLanguage(this.#host));
  }

  hostConnected(): void {
    this.#language = undefined;
    controllers.add(this);
    observer ??= new MutationObserver(() => {
      for (const controller of controllers) controller.#refresh();
    });
    // One observer for the page watches every root between this element and the document.
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  #refresh(): void {
    const before = this.#language;
    this.#language = resolveLanguage(this.#host);
    if (before !== this.#language) this.#host.requestUpdate();
  }
}

function resolveLanguage(host: HTMLElement): Language {
  for (let node: Element | undefined = host; node; ) {
    const element: Element | null = node.closest('[lang]');
    if (element) {
      const tag = element.getAttribute('lang')!.toLowerCase().split('-')[0];
      return languages.find((language) => language === tag) ?? 'nl';
    }
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'nl';
}
