import { css } from 'lit';

/** Styles of layers of points, lines and services in the legend; they are loaded with them. */
export const styles = css`
  .symbol { flex: none; overflow: visible; forced-color-adjust: none; print-color-adjust: exact; }
  li img { max-inline-size: 100%; }
  .in-view { margin-block-start: 0.375rem; }
  .in-view summary { cursor: pointer; padding-block: 0.25rem; color: var(--_ink-soft); }
  .in-view ul { max-block-size: 11rem; overflow: auto; margin-block-start: 0.25rem; border: 1px solid var(--_line); border-radius: 4px; }
  .in-view li { padding: 0; }
  .in-view li + li { border-block-start: 1px solid var(--_line); }
  .in-view button { inline-size: 100%; padding: 0.375rem 0.5rem; border: 0; background: none; text-align: start; cursor: pointer; overflow-wrap: anywhere; }
  .in-view button:hover { background: var(--_surface-soft); }
  .in-view button:focus-visible { outline-offset: -3px; }
  @media print { .in-view { display: none; } }
`;
