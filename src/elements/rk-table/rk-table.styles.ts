import { css } from 'lit';

export const styles = css`
  :host { display: block; container-type: inline-size; }
  .scroller { --_gap: 0.625rem; --_edge: 1rem; }
  .caption { margin: 0; padding: 0.75rem 1rem; font-weight: 700; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
  .empty { margin: 0; padding: 1rem; color: var(--_ink-soft); }
  .scroller { position: relative; overflow: auto; max-block-size: var(--rk-table-height, 28rem); border-block-start: 1px solid var(--_line); }
  .scroller:focus-visible { outline-offset: -3px; }
  table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.875rem; line-height: 1.3; }
  thead th { position: sticky; inset-block-start: 0; z-index: 1; padding: 0; background: var(--_surface-soft); border-block-end: 1px solid var(--_line); vertical-align: bottom; }
  thead button {
    display: flex; align-items: end; gap: 0.375rem; inline-size: 100%; min-block-size: 2.5rem; padding: 0.5rem var(--_gap);
    border: 0; background: none; text-align: start; font-size: 0.8125rem; font-weight: 700; cursor: pointer; hyphens: auto;
  }
  thead button:hover { color: var(--_accent); }
  thead button:focus-visible { outline-offset: -3px; }
  thead .figure { min-inline-size: 4.75rem; }
  .figure button { flex-direction: row-reverse; text-align: end; }
  svg { flex: none; inline-size: 0.5rem; block-size: 0.75rem; margin-block-end: 0.15em; fill: var(--_ink-soft); opacity: 0.6; }
  svg.ascending, svg.descending { fill: var(--_accent); opacity: 1; }
  svg.ascending .down, svg.descending .up { visibility: hidden; }

  tbody::before, tbody::after { content: ''; display: block; }
  tbody::before { block-size: var(--_before); }
  tbody::after { block-size: var(--_after); }
  tbody th, td { padding: 0.375rem var(--_gap); border-block-end: 1px solid var(--_line); vertical-align: baseline; }
  tbody th { text-align: start; font-weight: 400; }
  tr > :first-child:not(thead *), thead :first-child > button { padding-inline-start: var(--_edge); }
  tr > :last-child:not(thead *), thead :last-child > button { padding-inline-end: var(--_edge); }
  tbody button {
    max-inline-size: 100%; padding: 0.125rem 0; border: 0; background: none; text-align: start; cursor: pointer; overflow-wrap: break-word; hyphens: auto;
  }
  tbody button:hover { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; }
  tbody button:focus-visible { outline-offset: -2px; border-radius: 4px; }
  td { text-align: end; font-variant-numeric: tabular-nums; }
  .text, .text button { text-align: start; }
  .text button { flex-direction: row; }
  td.none { color: var(--_ink-soft); font-size: 0.8125rem; }
  tr.pointed > * { background: var(--_surface-soft); }
  tr.chosen > * { background: color-mix(in srgb, var(--_mark) 45%, var(--_surface)); }
  tr.chosen > th { box-shadow: inset 4px 0 0 var(--_accent); font-weight: 700; }
  .mark { padding: 0 0.375rem; border: 1px solid currentColor; border-radius: 999px; font-size: 0.75rem; font-weight: 400; color: var(--_accent); white-space: nowrap; }

  .long { table-layout: fixed; }
  .long .figure { inline-size: 30%; }
  .long .figure ~ .figure { inline-size: 24%; }
  .long tbody th, .long td { block-size: 2.25rem; padding-block: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; }
  .long tbody button { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; }

  @container (max-width: 28rem) {
    .scroller { --_gap: 0.375rem; --_edge: 0.75rem; }
    .caption { padding-inline: 0.75rem; }
    table { font-size: 0.8125rem; }
    thead button { font-size: 0.75rem; }
    thead svg:not(.ascending, .descending) { display: none; }
  }
  @media (forced-colors: active) {
    svg, svg.ascending, svg.descending { fill: ButtonText; opacity: 1; }
    tr.pointed > * { background: Canvas; outline: 1px solid Highlight; outline-offset: -1px; }
    tr.chosen > * { border-block-end-color: Highlight; }
    tr.chosen > th { border-inline-start: 4px solid Highlight; }
  }
  @media print {
    .scroller { max-block-size: none; overflow: visible; }
    thead th { position: static; }
    svg { display: none; }
  }
`;
