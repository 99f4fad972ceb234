import { css } from 'lit';

/** How the rows look, which a table takes over when it has rows. */
export const styles = css`
  .scroller { --_gap: 0.625rem; --_edge: 1rem; }
  .caption { margin: 0; padding: 0.75rem 1rem; font-weight: 700; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
  .scroller { position: relative; overflow: auto; max-block-size: var(--rk-table-height, 28rem); border-block-start: 1px solid var(--_line); }
  .scroller:focus-visible { outline-offset: -3px; }
  table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.875rem; line-height: 1.3; }
  thead th { position: sticky; inset-block-start: 0; z-index: 1; padding: 0; background: var(--_surface-soft); border-block-end: 1px solid var(--_line); vertical-align: bottom; }
  thead button {
    inline-size: 100%; padding: 0.625rem var(--_gap); border: 0; background: none; text-align: start; text-wrap: balance; hyphens: auto;
    font-size: 0.8125rem; font-weight: 700; cursor: pointer;
  }
  thead button:hover { color: var(--_accent); }
  thead button:focus-visible { outline-offset: -3px; }
  .figure, .figure button { text-align: end; }
  .text, .text button { text-align: start; }
  svg { inline-size: 0.5rem; block-size: 0.75rem; vertical-align: -0.1em; fill: var(--_ink-soft); opacity: 0.6; }
  svg.ascending, svg.descending { fill: var(--_accent); opacity: 1; }
  svg.ascending .down, svg.descending .up { visibility: hidden; }

  tbody::before, tbody::after { content: ''; display: block; }
  tbody::before { block-size: var(--_before); }
  tbody::after { block-size: var(--_after); }
  tbody th, td { padding: 0.5rem var(--_gap); border-block-end: 1px solid var(--_line); vertical-align: top; }
  tbody th { padding-block: 0.375rem; text-align: start; font-weight: 400; }
  tr > :first-child:not(thead *), thead :first-child > button { padding-inline-start: var(--_edge); }
  tr > :last-child:not(thead *), thead :last-child > button { padding-inline-end: var(--_edge); }
  tbody button {
    max-inline-size: 100%; padding: 0.125rem 0; border: 0; background: none; text-align: start; cursor: pointer; overflow-wrap: break-word; hyphens: auto;
  }
  tbody button:hover { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; }
  tbody button:focus-visible { outline-offset: -2px; border-radius: 4px; }
  td { font-variant-numeric: tabular-nums; }
  td.none { color: var(--_ink-soft); }
  small { display: none; color: var(--_ink-soft); font-size: 0.75rem; }
  tr.pointed > * { background: var(--_surface-soft); }
  tr.chosen > * { background: color-mix(in srgb, var(--_mark) 45%, var(--_surface)); }
  tr.chosen > th { box-shadow: inset 4px 0 0 var(--_accent); font-weight: 700; }
  .mark { padding: 0 0.375rem; border: 1px solid currentColor; border-radius: 999px; font-size: 0.75rem; font-weight: 400; color: var(--_accent); white-space: nowrap; }

  .long { table-layout: fixed; }
  .long .figure, .long .text { inline-size: 34%; }
  .long .more { inline-size: 22%; }
  .long tbody th, .long td { block-size: 2.25rem; padding-block: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; }
  .long tbody button { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; }

  @container (min-width: 44rem) { td.none { white-space: nowrap; } }
  @container (max-width: 28rem) {
    .scroller { --_edge: 0.75rem; }
    .caption { padding-inline: 0.75rem; }
    .more { display: none; }
    small { display: block; }
    small, td.none { white-space: nowrap; }
    td:not(.more), thead .figure:not(.more) > button { padding-inline-end: var(--_edge); }
    .long .figure, .long .text { inline-size: 56%; }
    .long tbody th, .long td { block-size: 3rem; }
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
    tbody::before, tbody::after { display: none; }
    svg { display: none; }
  }
`;
