import { css } from 'lit';

export const styles = css`
  :host { display: block; }
  .head { display: flex; gap: 0.75rem; align-items: baseline; justify-content: space-between; }
  h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
  h4 { margin: 0.75rem 0 0.25rem; font-size: 0.875rem; }
  p { margin: 0.25rem 0 0.5rem; }
  ul { list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
  li { display: flex; gap: 0.5rem; align-items: baseline; padding-block: 0.3125rem; border-block-start: 1px solid var(--_line); }
  .label { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; hyphens: auto; }
  .figure { text-align: end; font-variant-numeric: tabular-nums; max-inline-size: 55%; }
  .figure small { display: block; color: var(--_ink-soft); }
  .mark { flex: none; inline-size: 1.1em; block-size: 1.1em; align-self: center; fill: none; stroke: currentColor; stroke-width: 2; }
  .mark.holds { color: var(--_accent); }
  .soft, .mark.fails, .mark.unknown { color: var(--_ink-soft); }
  button { border: 0; background: none; padding: 0.25rem 0; cursor: pointer; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; font-size: 0.875rem; white-space: nowrap; }
  @media print { button { display: none; } }
`;
