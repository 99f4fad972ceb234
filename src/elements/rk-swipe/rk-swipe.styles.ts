import { css } from 'lit';

export const styles = css`
  :host { display: block; grid-row: 1; position: relative; z-index: 1; overflow: hidden; pointer-events: none; }
  .line {
    position: absolute; inset-block: 0; inline-size: 3px; margin-inline-start: -1.5px;
    background: var(--_surface); box-shadow: 0 0 0 1px var(--_ink);
  }
  .handle {
    position: absolute; inset-block-start: 50%; inset-inline-start: 50%; inline-size: 2.75rem; block-size: 2.75rem; margin: -1.375rem;
    display: grid; place-items: center; border: 1px solid var(--_ink); border-radius: 50%; background: var(--_surface); color: var(--_accent);
    pointer-events: auto; cursor: ew-resize; touch-action: pan-y; box-shadow: 0 1px 4px rgb(0 0 0 / 0.3);
  }
  .handle svg { inline-size: 1.5rem; block-size: 1.5rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .label {
    position: absolute; inset-block-end: 2rem; max-inline-size: 12rem; padding: 0.25rem 0.625rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); font-size: 0.875rem; font-weight: 700;
  }
  .left { inset-inline-end: 0.75rem; }
  .right { inset-inline-start: 0.75rem; }
  @media (forced-colors: active) { .line { background: CanvasText; } }
  @media print { .handle { display: none; } }
`;
