import { css } from 'lit';

export const styles = css`
  :host { display: block; }
  .legend { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; padding: 0.75rem 0.875rem; font-size: 0.8125rem; }
  /* Figures and the other layers side by side where there is room, which there is not on the map itself. */
  .layers { flex: 1 1 14rem; min-inline-size: 0; max-inline-size: 26rem; }
  .layer + .layer { margin-block-start: 0.75rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--_line); }
  .off + .off { margin-block-start: 0.25rem; padding-block-start: 0; border: 0; }
  .title { display: block; margin: 0 0 0.5rem; font-weight: 700; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
  label.title { display: flex; gap: 0.5rem; align-items: start; cursor: pointer; min-block-size: 1.5rem; }
  label.title:last-child { margin-block-end: 0; }
  input { accent-color: var(--_accent); margin: 0; }
  input[type='checkbox'] { flex: none; inline-size: 1.125rem; block-size: 1.125rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { display: flex; align-items: start; gap: 0.5rem; padding-block: 0.125rem; line-height: 1.3; break-inside: avoid; }
  .swatch { margin-block-start: 0.15em; print-color-adjust: exact; }
  .label { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .count { color: var(--_ink-soft); font-variant-numeric: tabular-nums; text-align: end; }
  .note { margin: 0.375rem 0 0; color: var(--_ink-soft); font-size: 0.75rem; line-height: 1.35; text-wrap: pretty; overflow-wrap: anywhere; }
  ul + .note, .axes + ul { margin-block-start: 0.5rem; }
  .note + .note { margin-block-start: 0.125rem; }
  a { color: inherit; text-underline-offset: 0.15em; }
  a:hover { color: var(--_accent); }
  .settings { display: flex; gap: 0.5rem; margin-block-start: 0.5rem; }
  .opacity { flex: 1; display: flex; align-items: center; gap: 0.5rem; min-inline-size: 0; font-size: 0.75rem; color: var(--_ink-soft); }
  .opacity input { flex: 1; min-inline-size: 3rem; block-size: 1.5rem; }
  .opacity .count { min-inline-size: 2.75em; }
  .settings button { flex: none; inline-size: 1.5rem; block-size: 1.5rem; padding: 0; border: 0; background: none; cursor: pointer; }
  .settings button:disabled { opacity: 0.3; cursor: default; }
  .settings svg { fill: none; stroke: currentColor; stroke-width: 2; }
  .adjust { margin-block-start: 0.5rem; padding: 0.25rem 0; border: 0; background: none; cursor: pointer; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; }
  @media (forced-colors: active) { .adjust { color: LinkText; } }
  @media print { .settings, .adjust, input, .layer:has([type='checkbox']:not(:checked)) { display: none; } }
`;
