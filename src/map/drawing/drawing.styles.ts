import { css } from 'lit';

/** Styles of what is drawn; they go into the root of the map, whose custom properties they use. */
export const styles = css`
  .rk-drawing { position: absolute; inset: 0; z-index: 450; overflow: hidden; pointer-events: none; }
  .rk-drawing.zooming { visibility: hidden; }
  .rk-drawing svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; }
  .rk-drawing .halo { fill: none; stroke: #fff; stroke-width: 6; stroke-linejoin: round; }
  .rk-drawing .shape { fill: rgb(13 23 33 / 0.12); fill-rule: evenodd; stroke: #0d1721; stroke-width: 2.5; stroke-linejoin: round; }
  .rk-drawing .shape.other { stroke-dasharray: 8 5; }
  .rk-drawing .draft { stroke-dasharray: 5 4; }
  .rk-drawing .dot { fill: #0d1721; stroke: #fff; stroke-width: 1.5; }
  .rk-drawing .dot.other { fill: #fff; stroke: #0d1721; }
  .rk-drawing text { font: 700 14px/1 sans-serif; fill: #0d1721; stroke: #fff; stroke-width: 4; paint-order: stroke; text-anchor: middle; }
  .rk-drawing .surface { position: absolute; inset: 0; pointer-events: auto; cursor: crosshair; touch-action: pan-x pan-y; }
  .rk-drawing .surface.drags { touch-action: none; }
  .rk-drawing .surface:focus-visible { outline-offset: -3px; }
  .rk-drawing .cross { fill: none; stroke: #0d1721; stroke-width: 2; }
  .rk-drawing .cross.halo { stroke: #fff; stroke-width: 5; }
  .rk-drawing button {
    position: absolute; inset: 0 auto auto 0; inline-size: 24px; block-size: 24px; margin: -12px; padding: 0; border: 0; background: none;
    pointer-events: auto; touch-action: none; cursor: move;
  }
  .rk-drawing button::before {
    content: ''; position: absolute; inset: 5px; border: 2.5px solid #0d1721; border-radius: 50%; background: #fff;
  }
  .rk-drawing button.middle::before { inset: 2px; border-radius: 4px; }
  .rk-drawing button.middle svg { inset: 4px; inline-size: 16px; block-size: 16px; fill: none; stroke: #0d1721; stroke-width: 1.5; }
  .rk-drawing button.between { cursor: copy; }
  .rk-drawing button.between::before { inset: 8px; border-width: 1.5px; opacity: 0.8; }
  .rk-drawing button:focus-visible { outline: 3px solid var(--_focus); outline-offset: 0; border-radius: 50%; }
  .rk-drawing .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
  @media (forced-colors: active) {
    .rk-drawing .shape, .rk-drawing .cross { stroke: CanvasText; }
    .rk-drawing .halo { stroke: Canvas; }
    .rk-drawing button::before { border-color: CanvasText; background: Canvas; }
  }
`;
