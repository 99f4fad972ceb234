import { css } from 'lit';

export const styles = css`
  :host { display: block; }
  .timeline { position: relative; display: flex; align-items: center; gap: 1.75rem; padding: 0.625rem 1.75rem 0.625rem 1rem; }
  button {
    flex: none; inline-size: 2.5rem; block-size: 2.5rem; padding: 0; display: grid; place-items: center; cursor: pointer;
    border: 2px solid var(--_accent); border-radius: 50%; background: var(--_surface); color: var(--_accent);
  }
  button:hover { background: var(--_accent); color: var(--_on-accent); }
  svg { inline-size: 1.25rem; block-size: 1.25rem; fill: currentColor; }
  .track { position: relative; flex: 1; min-inline-size: 0; block-size: 3rem; cursor: pointer; touch-action: pan-y; user-select: none; -webkit-user-select: none; }
  input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; pointer-events: none; }
  .line { position: absolute; inset: 1rem 0 auto; block-size: 4px; border-radius: 2px; background: var(--_rail); }
  .line, .line * { pointer-events: none; }
  :host { --_rail: color-mix(in srgb, var(--_ink-soft) 32%, var(--_surface)); }
  .tick { position: absolute; inset-block: -4px; inline-size: 2px; margin-inline-start: -1px; background: color-mix(in srgb, var(--_ink-soft) 75%, var(--_surface)); }
  .label {
    position: absolute; inset: 0.9375rem auto auto 0; white-space: nowrap; font-size: 0.75rem; line-height: 1.3;
    color: var(--_ink-soft); font-variant-numeric: tabular-nums;
  }
  .label.current { color: var(--_ink); font-weight: 700; }
  .thumb {
    position: absolute; inset-block-start: -8px; inline-size: 20px; block-size: 20px; margin-inline-start: -10px;
    border: 3px solid var(--_surface); border-radius: 50%; background: var(--_accent); box-shadow: 0 0 0 1.5px var(--_accent);
  }
  input:focus-visible { outline: none; }
  input:focus-visible + .line .thumb { outline: 3px solid var(--_focus); outline-offset: 2px; }
  @media (prefers-reduced-motion: no-preference) { .thumb { transition: inset-inline-start 180ms ease-out; } }
  @media (forced-colors: active) {
    .line { background: CanvasText; forced-color-adjust: none; }
    .tick { background: CanvasText; }
    .label, .label.current { color: CanvasText; }
    .thumb { background: CanvasText; border-color: Canvas; box-shadow: 0 0 0 2px CanvasText; }
    input:focus-visible + .line .thumb { outline-color: Highlight; }
  }
  @media print { button { display: none; } }
`;
