import { css } from 'lit';

export const styles = css`
  :host { display: block; container-type: inline-size; position: relative; isolation: isolate; background: var(--_surface); }
  .frame {
    display: grid; block-size: 100%;
    grid-template: minmax(var(--rk-map-height, clamp(18rem, min(60vh, 100cqi), 34rem)), 1fr) / minmax(0, 1fr);
    grid-auto-rows: auto;
  }
  .map { grid-area: 1 / 1; position: relative; min-block-size: 0; background: var(--_surface-soft); }
  #map { position: absolute; inset: 0; background: transparent; font: inherit; z-index: 0; }
  #map:focus-visible { outline-offset: -3px; }
  .leaflet-grab { cursor: default; }
  .leaflet-dragging .leaflet-grab { cursor: move; }
  .leaflet-container .leaflet-control-attribution {
    background: color-mix(in srgb, var(--_surface) 85%, transparent); color: var(--_ink-soft); font-size: 0.6875rem;
  }
  .leaflet-container .leaflet-control-attribution a { color: inherit; }
  .leaflet-control-attribution:empty { display: none; }

  .controls {
    position: absolute; inset: 0.75rem 0.75rem auto auto; z-index: 2; display: grid;
    border: 1px solid var(--_line); border-radius: var(--_radius); background: var(--_surface); overflow: hidden;
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.08);
  }
  .controls button {
    inline-size: 2.5rem; block-size: 2.5rem; padding: 0; border: 0; background: none; color: var(--_ink); cursor: pointer;
    display: grid; place-items: center;
  }
  .controls button + button { border-block-start: 1px solid var(--_line); }
  .controls button:hover { background: var(--_surface-soft); }
  .controls button:focus-visible { outline-offset: -3px; border-radius: var(--_radius); }
  .controls svg { inline-size: 1.125rem; block-size: 1.125rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }

  .tooltip {
    position: absolute; z-index: 3; inset: 0 auto auto 0; max-inline-size: min(18rem, 90%); padding: 0.5rem 0.75rem;
    border-radius: 6px; background: #1b2733; color: #fff; font-size: 0.875rem; line-height: 1.35; pointer-events: none;
    border: 1px solid transparent;
  }
  .tooltip[hidden] { display: none; }
  .tooltip strong { display: block; }
  .tooltip small { display: block; font-size: inherit; opacity: 0.85; }

  .note {
    position: absolute; z-index: 3; inset: auto 0 1rem; margin-inline: auto; inline-size: fit-content; max-inline-size: 90%;
    padding: 0.375rem 0.75rem; border-radius: 999px; background: #1b2733; color: #fff; font-size: 0.8125rem; pointer-events: none;
    border: 1px solid transparent;
  }
  .loading { animation: appear 0s 0.5s both; }
  @keyframes appear { from { visibility: hidden; } }
  .errors { position: absolute; z-index: 4; inset: 1rem 4rem auto 1rem; }
  .errors ul { display: grid; gap: 0.5rem; margin: 0; padding: 0; list-style: none; }
  .error, .exposed {
    padding: 0.75rem 1rem; border: 1px solid #b3261e; border-inline-start-width: 6px; border-radius: 4px; overflow-wrap: anywhere;
    background: var(--_surface); color: var(--_ink); font-size: 0.875rem;
  }
  .exposed { margin: 0.75rem 0 0; border-color: var(--_line); }
  .error strong, .exposed strong { display: block; margin-block-end: 0.25rem; }

  slot { display: contents; }
  ::slotted(*) { grid-column: 1; min-inline-size: 0; }
  ::slotted(rk-layer) { display: none; }
  @container (min-width: 44rem) {
    ::slotted(rk-legend) {
      grid-row: 1; z-index: 2; align-self: end; justify-self: start; margin: 0.75rem; max-inline-size: 17rem;
      max-block-size: calc(100% - 1.5rem); overflow: auto;
      background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); box-shadow: 0 1px 3px rgb(0 0 0 / 0.08);
    }
  }
  @media print { .controls, .note, .tooltip, .exposed { display: none; } }
  @media (forced-colors: active) { .controls, .tooltip, .note { border-color: CanvasText; } }
`;
