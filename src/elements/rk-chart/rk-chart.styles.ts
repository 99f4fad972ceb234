import { css } from 'lit';

export const styles = css`
  :host { display: block; --_edge: light-dark(rgb(0 0 0 / 0.5), rgb(255 255 255 / 0.6)); }
  p { margin: 0; }
  .caption { padding-block: 0 0.5rem; font-weight: 700; line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
  .empty, .note, .axis-title, .told, .between, .whole, .brushed { color: var(--_ink-soft); font-size: 0.875rem; }
  .note, .whole, .brushed:not(:empty) { margin-block-start: 0.5rem; }
  .error { padding: 0.75rem; border: 1px solid var(--_line); border-inline-start: 4px solid var(--_accent); }
  .told { min-block-size: 1.45em; margin-block-start: 0.25rem; overflow-wrap: anywhere; }
  .side { margin-block: 0.5rem 0.125rem; font-size: 0.875rem; font-weight: 700; }
  .across { text-align: end; }
  ol, ul { list-style: none; margin: 0; padding: 0; }
  .chart { max-inline-size: 100%; overflow: hidden; }

  .bar {
    display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.125rem 0.75rem; inline-size: 100%; padding: 0.25rem 0.375rem;
    border: 0; background: none; text-align: start; font-size: 0.875rem; cursor: pointer;
  }
  .bar:focus-visible, .class:focus-visible { outline-offset: -3px; }
  .bar .name { overflow-wrap: anywhere; }
  .bar .value { font-weight: 700; font-variant-numeric: tabular-nums; }
  .bar .none { color: var(--_ink-soft); font-weight: 400; }
  .bar[aria-pressed='true'] { background: color-mix(in srgb, var(--_mark) 45%, var(--_surface)); box-shadow: inset 4px 0 0 var(--_accent); padding-inline-start: 0.75rem; }
  .bar:hover, .bar.pointed { background: var(--_surface-soft); }
  .chosen:not(circle, path) { padding: 0 0.375rem; border: 1px solid currentColor; border-radius: 999px; font-size: 0.75rem; color: var(--_accent); }
  .track { grid-column: 1 / -1; inline-size: 100%; block-size: 10px; overflow: visible; background: linear-gradient(var(--_line) 0 0) 0 50% / 100% 2px no-repeat; }
  .between { padding: 0.25rem 0.375rem; }
  .key { inline-size: 24px; block-size: 14px; margin-inline-end: 0.375rem; vertical-align: -2px; }

  .plot { display: block; overflow: visible; touch-action: pan-y; }
  .axis line, .base { stroke: var(--_line); }
  .axis .base { stroke: var(--_ink-soft); }
  .axis .now { stroke: var(--_ink-soft); stroke-dasharray: 2 3; }
  text { fill: var(--_ink-soft); font-size: 12px; font-variant-numeric: tabular-nums; }
  .middle { text-anchor: middle; }
  .end { text-anchor: end; }
  .fill { stroke: var(--_edge); stroke-width: 1; print-color-adjust: exact; forced-color-adjust: none; }
  .dim { opacity: 0.2; }
  .reach { fill: transparent; }
  .mark { cursor: pointer; }
  g.mark:focus { outline: none; }
  g.mark:focus-visible .reach, g.mark:focus-visible .focus, g.mark:focus-visible .gap { stroke: var(--_focus); stroke-width: 3; }
  g.mark:hover .reach:not(circle) { fill: color-mix(in srgb, var(--_ink) 8%, transparent); }
  .break { stroke: var(--_ink); stroke-width: 1; stroke-dasharray: 4 3; opacity: 0.6; pointer-events: none; }
  .place { fill: var(--_ink-soft); stroke: var(--_surface); pointer-events: none; }
  .place.chosen { fill: var(--_accent); }
  .whole-mark, .key line:not([class]) { stroke: var(--_ink); stroke-width: 2; }

  .key-list { display: flex; flex-wrap: wrap; gap: 0.125rem 1rem; font-size: 0.875rem; }
  .line, .key line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
  .line.selected, .key .selected { stroke: var(--_accent); stroke-width: 3; }
  .line.hovered, .key .hovered { stroke: var(--_ink); stroke-dasharray: 6 4; }
  .line.whole, .key .whole { stroke: var(--_ink-soft); stroke-dasharray: 1.5 3.5; }
  .dot { stroke: var(--_surface); stroke-width: 1.5; fill: var(--_ink-soft); }
  .dot.selected { fill: var(--_accent); }
  .dot.hovered { fill: var(--_ink); }
  .gap { fill: none; stroke: var(--_ink-soft); stroke-dasharray: 2 3; pointer-events: all; }
  .hidden-figure { fill: url(#hatch); stroke: #8a96a3; stroke-dasharray: none; }

  .layers { position: relative; }
  canvas { position: absolute; inset: 0; color: var(--_edge); pointer-events: none; }
  .scatter { position: relative; cursor: crosshair; }
  .ring { fill: none; stroke: var(--_ink); stroke-width: 2.5; pointer-events: none; }
  .ring.chosen { stroke: var(--_accent); stroke-width: 4; }
  .focus { fill: none; }
  .against { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.5rem; margin-block-end: 0.5rem; font-size: 0.875rem; }
  select { max-inline-size: 100%; min-inline-size: 0; padding: 0.375rem; border: 1px solid var(--_ink-soft); border-radius: 4px; background: var(--_surface); color: inherit; font: inherit; }

  .classes { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-block-start: 0.5rem; }
  .class, .all {
    display: inline-flex; align-items: center; gap: 0.375rem; padding: 0.25rem 0.5rem; border: 1px solid var(--_line); border-radius: 4px;
    background: var(--_surface); font-size: 0.875rem; cursor: pointer;
  }
  .class:hover, .all:hover { background: var(--_surface-soft); }
  .class[aria-pressed='true'] { border-color: var(--_accent); background: color-mix(in srgb, var(--_mark) 45%, var(--_surface)); box-shadow: inset 0 -3px 0 var(--_accent); }
  .class .count { color: var(--_ink-soft); font-variant-numeric: tabular-nums; }
  .class[aria-pressed='true'] .count { color: inherit; }
  .all { color: var(--_accent); }

  .remainder { margin-block-start: 0.75rem; font-size: 0.875rem; color: var(--_ink-soft); }
  .remainder ul { display: flex; flex-wrap: wrap; gap: 0.125rem 1rem; }
  .strip { display: flex; block-size: 10px; margin-block-end: 0.25rem; border-radius: 2px; overflow: hidden; }
  .strip .swatch { block-size: auto; border-radius: 0; }
  .known { flex: 1; background: var(--_line); }
  .remainder li .swatch { vertical-align: -0.125em; }

  @media (forced-colors: active) {
    text { fill: CanvasText; }
    .axis line { stroke: GrayText; }
    .axis .base, .break, .ring, .line, .key line, .whole-mark, .key line:not([class]) { stroke: CanvasText; }
    .dot, .place { fill: CanvasText; }
    .ring.chosen, .line.selected, .key .selected { stroke: Highlight; }
    .dot.selected, .place.chosen { fill: Highlight; }
    .known { background: CanvasText; forced-color-adjust: none; }
    .bar[aria-pressed='true'], .class[aria-pressed='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
    g.mark:focus-visible .reach, g.mark:focus-visible .focus, g.mark:focus-visible .gap { stroke: Highlight; }
  }
`;
