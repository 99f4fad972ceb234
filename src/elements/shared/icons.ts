import { html } from 'lit';

/** A lock, for the line about privacy. */
export const lock = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1a3.5 3.5 0 0 0-3.5 3.5V7H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1h-.5V4.5A3.5 3.5 0 0 0 8 1zm0 1.6c1 0 1.9.8 1.9 1.9V7H6.1V4.5C6.1 3.4 7 2.6 8 2.6z" /></svg>`;
