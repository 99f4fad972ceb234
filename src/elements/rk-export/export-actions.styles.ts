import { css } from 'lit';

export const styles = css`
  :host { display: block; font-size: 0.9375rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; }
  button { padding: 0.375rem 0; border: 0; background: none; cursor: pointer; text-align: start; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; }
  button:hover { text-decoration-thickness: 2px; }
  p { margin: 0; overflow-wrap: anywhere; }
  .problem { padding-inline-start: 0.75rem; border-inline-start: 6px solid #b3261e; }
  @media (forced-colors: active) { button { color: LinkText; } }
  @media print { :host { display: none; } }
`;
