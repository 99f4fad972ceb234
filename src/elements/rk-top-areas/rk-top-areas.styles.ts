import { css } from 'lit';

export const styles = css`
  :host { display: block; }
  .heading { margin: 0 0 0.5rem; font-weight: 700; }
  ol { list-style: none; margin: 0; padding: 0; }
  li + li { border-block-start: 1px solid var(--_line); }
  button {
    display: grid; grid-template-columns: minmax(min(8rem, 60%), 1fr) auto; gap: 0.25rem 0.75rem; inline-size: 100%; padding: 0.5rem 0.25rem;
    border: 0; background: none; text-align: start; cursor: pointer;
  }
  button:hover { background: var(--_surface-soft); }
  button[aria-pressed='true'] { background: var(--_surface-soft); box-shadow: inset 4px 0 0 var(--_accent); padding-inline-start: 0.75rem; }
  .name { overflow-wrap: anywhere; }
  .value { font-weight: 700; text-align: end; font-variant-numeric: tabular-nums; }
  .why { grid-column: 1 / -1; font-size: 0.8125rem; line-height: 1.35; color: var(--_ink-soft); overflow-wrap: anywhere; hyphens: auto; text-wrap: pretty; }
  .track { grid-column: 1 / -1; block-size: 6px; border-radius: 3px; background: var(--_line); overflow: hidden; }
  .bar { display: block; block-size: 100%; border-radius: 3px; box-shadow: inset 0 0 0 1px rgb(0 0 0 / 0.5); print-color-adjust: exact; forced-color-adjust: none; }
`;
