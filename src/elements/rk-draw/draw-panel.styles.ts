import { css } from 'lit';

export const styles = css`
  .panel { display: grid; gap: 0.75rem; padding-block: 0.25rem 0.75rem; font-size: 0.9375rem; grid-template-columns: minmax(0, 1fr); }
  /* What is inside details inherits from a part of the browser that has another one. */
  .panel, .ways, details > table { box-sizing: border-box; }
  p { margin: 0; overflow-wrap: anywhere; }
  .note, small { color: var(--_ink-soft); font-size: 0.875rem; }
  .note:empty, .problem:empty { display: none; }
  small { display: block; font-weight: 400; line-height: 1.35; }
  .tools { display: flex; flex-wrap: wrap; gap: 0.375rem; }
  .tools button, form button {
    min-block-size: 2.5rem; padding: 0.375rem 0.875rem; border: 1px solid var(--_ink-soft); border-radius: calc(var(--_radius) / 2); background: var(--_surface); cursor: pointer;
  }
  .tools button:hover, form button:hover { background: var(--_surface-soft); }
  .tools [aria-pressed='true'] { border-color: var(--_accent); background: color-mix(in srgb, var(--_mark) 45%, var(--_surface)); box-shadow: inset 0 -3px 0 var(--_accent); font-weight: 700; }
  .hint { padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--_accent); background: var(--_surface-soft); }
  .hint span { display: block; color: var(--_ink-soft); font-size: 0.875rem; }
  .steps { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
  .plain { min-block-size: 2rem; padding: 0.25rem 0; border: 0; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; text-align: start; cursor: pointer; }
  .plain:hover { text-decoration-thickness: 2px; }
  .plain:disabled { color: var(--_ink-soft); text-decoration: none; cursor: default; }
  fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; display: grid; gap: 0.375rem; align-content: start; }
  legend { padding: 0 0 0.25rem; font-weight: 700; }
  .shapes { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
  .shapes label, .check { display: flex; gap: 0.5rem; align-items: center; min-block-size: 2rem; cursor: pointer; }
  input { accent-color: var(--_accent); }
  input:not([type='radio'], [type='checkbox']), select {
    font: inherit; color: inherit; background: var(--_surface); inline-size: 100%; min-inline-size: 0; min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem; border: 1px solid var(--_ink-soft); border-radius: calc(var(--_radius) / 2);
  }
  input.short { inline-size: 8rem !important; display: block; }
  [type='radio'], [type='checkbox'] { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; }
  [aria-invalid='true'] { border-color: var(--_wrong) !important; outline: 1px solid var(--_wrong); }
  .problem { padding-inline-start: 0.75rem; border-inline-start: 4px solid var(--_wrong); color: var(--_wrong); }
  :host { --_wrong: light-dark(#b3261e, #ff9d94); }
  .panel summary { cursor: pointer; color: var(--_accent); min-block-size: 2rem; padding-block: 0.25rem; }
  .ways { display: grid; gap: 1.25rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); padding: 0.75rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
  .ways ul { list-style: none; margin: 0; padding: 0.125rem 0.5rem; max-block-size: 12rem; overflow: auto; border: 1px solid var(--_line); border-radius: calc(var(--_radius) / 2); }
  form button { justify-self: start; border-color: var(--_accent); color: var(--_accent); }
  .rule { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; }
  .rule select { inline-size: auto; max-inline-size: 100%; }

  .figures { display: grid; gap: 0.5rem; grid-template-columns: minmax(0, 1fr); }
  table { inline-size: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  caption { text-align: start; font-weight: 700; padding-block-end: 0.375rem; }
  th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-block-start: 1px solid var(--_line); overflow-wrap: anywhere; }
  thead th, thead td { border-block-start: 2px solid var(--_ink-soft); }
  tbody th { inline-size: 45%; font-weight: 400; }
  td { font-weight: 700; }
  @media (forced-colors: active) { .tools [aria-pressed='true'] { border: 3px solid Highlight; } .plain { color: LinkText; } .plain:disabled { color: GrayText; } }
  /* Paper has the figures; the map says which drawn area is which and what counts. */
  @media print {
    details.draw { padding: 3mm 0 0; }
    .draw > summary, .panel > :not(.figures), .figures details { display: none; }
    .panel { padding: 0; }
    table { font-size: 9pt; }
    caption { padding-block-end: 1mm; font-size: 10pt; }
    th, td { padding-block: 0.5mm; }
    tr { break-inside: avoid; }
    .figures small { display: inline; margin-inline-start: 1.5mm; font-size: 8pt; }
  }
`;
