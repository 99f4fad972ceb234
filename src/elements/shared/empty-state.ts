import { css } from 'lit';

/**
 * Takes an element that has nothing to show off the page: custom state `empty`, so that the `hidden` attribute stays its
 * author's. Needs `emptyStyles`.
 */
export class EmptyState {
  readonly #internals: ElementInternals;

  constructor(host: HTMLElement) {
    this.#internals = host.attachInternals();
  }

  /** Says whether there is nothing to show. A browser that has no custom states (Chrome before 125) leaves some white. */
  set(empty: boolean): void {
    try {
      this.#internals.states[empty ? 'add' : 'delete']('empty');
    } catch {
      // Only how it looks is at stake.
    }
  }
}

/** An empty element takes no room, whatever the page says of its `display`. */
export const emptyStyles = css`:host(:state(empty)) { display: none !important; }`;
