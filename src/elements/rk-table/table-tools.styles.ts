import { css } from 'lit';

/** Styles of what stands around the rows, which a table takes over when it has them. */
export const styles = css`
  .tools { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: end; padding: 0 1rem 0.75rem; font-size: 0.8125rem; }
  .tools label { flex: 1 1 9rem; min-inline-size: 0; display: grid; gap: 0.125rem; color: var(--_ink-soft); }
  .tools input, .tools select {
    font: inherit; font-size: 0.875rem; color: var(--_ink); background: var(--_surface); inline-size: 100%; min-inline-size: 0; min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem; border: 1px solid var(--_ink-soft); border-radius: 4px;
  }
  .tools .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .tools button {
    min-block-size: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid var(--_accent); border-radius: 4px; background: var(--_surface); color: var(--_accent);
    font-size: 0.875rem; cursor: pointer;
  }
  .tools button:hover { background: var(--_surface-soft); }
  .said { flex: 1 1 100%; margin: 0; color: var(--_ink-soft); overflow-wrap: anywhere; }
  .said:empty { display: none; }
  tfoot th, tfoot td {
    position: sticky; inset-block-end: 0; padding: 0.5rem var(--_gap); background: var(--_surface-soft); border-block-start: 1px solid var(--_line);
    text-align: start; vertical-align: top; font-weight: 700;
  }
  tfoot .figure { text-align: end; }
  .unknown { display: block; font-weight: 400; font-size: 0.75rem; color: var(--_ink-soft); }
  .long tfoot th, .long tfoot td { white-space: normal; }
  @container (max-width: 28rem) {
    .tools { padding-inline: 0.75rem; }
  }
  @media (forced-colors: active) { .tools button { border-color: ButtonText; } tfoot th, tfoot td { border-block-start: 2px solid CanvasText; } }
  @media print { .tools { display: none; } tfoot th, tfoot td { position: static; } }
`;
