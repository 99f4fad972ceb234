import { css } from 'lit';

export const styles = css`
  :host { display: block; }
  .draw > summary { cursor: pointer; padding-block: 0.5rem; color: var(--_accent); font-weight: 700; }
  .error { padding-inline-start: 0.75rem; border-inline-start: 6px solid #b3261e; }
  /* Where nothing is drawn there is nothing to read on paper. */
  @media print { .blank { display: none; } }
`;
