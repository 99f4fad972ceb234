import { css } from 'lit';

export const styles = css`
  :host { display: block; container-type: inline-size; }
  .caption { margin: 0 0 0.5rem; color: var(--_ink-soft); }
  .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: var(--rk-compare-gap, 1rem); align-items: start; }
  .side { min-inline-size: 0; }
  .heading { margin: 0 0 0.375rem; font-weight: 700; overflow-wrap: anywhere; }
  .told { margin: 0.75rem 0 0; min-block-size: 2.9em; font-size: 1.0625rem; text-wrap: pretty; }
  .told.invite { color: var(--_ink-soft); font-size: inherit; }
  @container (min-width: 40rem) { .told { min-block-size: 1.45em; } }
  .rest { display: block; margin-block-start: 0.5rem; }
  .rest::slotted(rk-legend) { max-inline-size: 26rem; }
`;
