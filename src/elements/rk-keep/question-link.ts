import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseQuestion, type Question } from '../../core/question.js';
import { loadQuestion } from '../../data/load-question.js';
import { wholeAddress, wholeAddresses } from '../../data/whole-address.js';
import type { OwnQuestion } from '../../data/shared-question.js';
import { watchRoots } from '../shared/root-watcher.js';

/** What is used of an `rk-question`. */
export interface QuestionElement extends HTMLElement {
  /** URL of the question file. */
  readonly src: string;
  /** The question that it answers, where it was handed over. */
  question: object | string | Uint8Array | undefined;
  /** Resolves when its map is there. */
  readonly settled: Promise<void>;
}

/** An element that belongs to a question: the one it is in, or the one whose id is in `for`. */
export type QuestionLinkHost = ReactiveControllerHost & HTMLElement & { readonly for: string };

/**
 * Links an element to its `rk-question`, which may come later in the page, and be defined later. Calls back when there is
 * another one.
 */
export class QuestionLink implements ReactiveController {
  readonly #host: QuestionLinkHost;
  readonly #onChange: () => void;
  #element: QuestionElement | undefined;
  #own: OwnQuestion | undefined;
  #shown = false;
  #unwatch: (() => void) | undefined;

  constructor(host: QuestionLinkHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The `rk-question`; `undefined` as long as there is none. */
  get element(): QuestionElement | undefined {
    return this.#element;
  }

  /** Whether the page has named another question file since its own question was last asked for. */
  get isElsewhere(): boolean {
    return this.#own !== undefined && this.#element?.src !== this.#own.src;
  }

  hostConnected(): void {
    this.#unwatch = watchRoots(this.#host, () => this.#resolve());
    void customElements.whenDefined('rk-question').then(() => this.#resolve());
  }

  /** `for` may have changed. */
  hostUpdated(): void {
    if (this.#host.isConnected) this.#resolve();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#element = undefined;
  }

  /** The question that the page itself put there, with whole addresses. @throws what `loadQuestion` throws. */
  async own(signal: AbortSignal): Promise<OwnQuestion | undefined> {
    if (!this.#element) return undefined;
    const { src, question: given } = this.#element;
    // A question that the page hands over may be another one each time, until one of ours takes its place.
    if (this.#own?.src === src && (src || this.#shown)) return this.#own;
    if (!src && given === undefined) return undefined;
    this.#own = { src, question: await this.#read(src ? wholeAddress(src, this.#host.baseURI) : given!, signal) };
    return this.#own;
  }

  /** The question as it is answered now, with whole addresses. @throws what `loadQuestion` throws. */
  async now(signal: AbortSignal): Promise<Question | undefined> {
    const own = await this.own(signal);
    const given = this.#element?.question;
    return given === undefined ? own?.question : this.#read(given, signal);
  }

  /** Has the `rk-question` answer another question; `false` when there is none. */
  show(question: Question): boolean {
    if (!this.#element) return false;
    this.#element.question = question;
    this.#shown = true;
    return true;
  }

  /** Has it answer the question of the page again. */
  showOwn({ src, question }: OwnQuestion): void {
    // Without a question of its own it reads its file, also when the page names another one later.
    if (this.#element) this.#element.question = src ? undefined : question;
    this.#shown = false;
  }

  async #read(source: object | string | Uint8Array, signal: AbortSignal): Promise<Question> {
    const src = this.#element?.src;
    const { baseURI } = this.#host;
    const from = src ? wholeAddress(src, baseURI) : baseURI;
    if (typeof source === 'object' && !(source instanceof Uint8Array)) return wholeAddresses(parseQuestion(source), from.startsWith('blob:') ? baseURI : from);
    const { question, base = baseURI } = await loadQuestion(source, { signal, base: baseURI });
    return wholeAddresses(question, base);
  }

  #resolve(): void {
    const found = this.#find();
    if (found === this.#element || !customElements.get('rk-question')) return;
    this.#element = found;
    this.#own = undefined;
    this.#shown = false;
    if (found) this.#onChange();
  }

  #find(): QuestionElement | undefined {
    const root = this.#host.getRootNode();
    if (this.#host.for) {
      return (root instanceof Document || root instanceof ShadowRoot ? root.querySelector<QuestionElement>(`rk-question#${CSS.escape(this.#host.for)}`) : null) ?? undefined;
    }
    for (let node: Element | undefined = this.#host; node; ) {
      const around: QuestionElement | null = node.closest<QuestionElement>('rk-question');
      if (around) return around;
      const outer: Node = node.getRootNode();
      node = outer instanceof ShadowRoot ? outer.host : undefined;
    }
    return undefined;
  }
}
