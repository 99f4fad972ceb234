import { css } from 'lit';

export const styles = css`
  :host { display: block; container-type: inline-size; }
  article {
    background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius); overflow: clip;
    display: grid; grid-template-columns: minmax(0, 1fr);
  }
  header { padding: clamp(1rem, 3cqi, 2rem) clamp(0.875rem, 2.6cqi, 2rem) clamp(0.75rem, 2cqi, 1.25rem); }
  .kicker { margin: 0; font-size: 0.8125rem; letter-spacing: 0.04em; color: var(--_ink-soft); }
  h2 { margin: 0.125rem 0 0.5rem; font-size: clamp(1.375rem, 1rem + 1.6cqi, 1.75rem); line-height: 1.2; text-wrap: balance; }
  rk-answer { font-size: clamp(1.0625rem, 0.95rem + 0.5cqi, 1.25rem); max-inline-size: 46em; min-block-size: 1.5em; }
  .body { border-block: 1px solid var(--_line); display: grid; grid-template-columns: minmax(0, 1fr); }
  rk-map { --rk-map-height: clamp(16rem, 100cqi, 22rem); }
  rk-draw { padding: 0 clamp(0.875rem, 2cqi, 1.25rem); }
  rk-legend, rk-timeline, rk-draw { border-block-start: 1px solid var(--_line); }
  .figures { border-block-start: 1px solid var(--_line); min-inline-size: 0; }
  [role='tablist'] { display: flex; border-block-end: 1px solid var(--_line); }
  [role='tab'] {
    flex: 1; padding: 0.75rem 0.5rem; border: 0; border-block-end: 3px solid transparent; background: none; cursor: pointer;
    color: var(--_ink-soft);
  }
  [role='tab'][aria-selected='true'] { border-color: var(--_accent); color: var(--_accent); font-weight: 700; }
  [role='tab']:focus-visible { outline-offset: -3px; }
  [role='tabpanel'] { padding: 1rem clamp(0.875rem, 2cqi, 1.25rem); }
  [role='tabpanel'].flush { padding: 0; }
  rk-area, rk-query { padding: 1rem clamp(0.875rem, 2cqi, 1.25rem); border-block-end: 1px solid var(--_line); }
  rk-query { border-block: 1px solid var(--_line); border-block-end: 0; }
  .actions { display: flex; flex-wrap: wrap; }
  slot[name='actions']::slotted(*) { flex: 1 1 auto; padding: 0.5rem clamp(0.875rem, 2.6cqi, 2rem); border-block-end: 1px solid var(--_line); background: var(--_surface-soft); }
  .missing { padding: 0 clamp(0.875rem, 2.6cqi, 2rem) clamp(1rem, 3cqi, 1.5rem); }
  .missing h3 { margin: 0 0 0.375rem; font-size: 1.0625rem; }
  .missing ul { margin: 0; padding-inline-start: 1.25rem; max-inline-size: 75ch; }
  .words { padding: clamp(1rem, 3cqi, 1.5rem) clamp(0.875rem, 2.6cqi, 2rem); display: grid; gap: 1.25rem 3rem; }
  .words h3 { margin: 0 0 0.375rem; font-size: 1.0625rem; }
  .words p { margin: 0 0 0.5rem; text-wrap: pretty; max-inline-size: 60ch; }
  .words ul { margin: 0; padding-inline-start: 1.25rem; }
  .words li { padding-block: 0.25rem; }
  .words li::marker { color: var(--_accent); }
  footer {
    display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; justify-content: space-between; align-items: start;
    padding: 0.875rem clamp(0.875rem, 2.6cqi, 2rem); background: var(--_surface-soft); border-block-start: 1px solid var(--_line); font-size: 0.9375rem;
  }
  footer p { margin: 0; }
  details { flex: 1 1 20rem; }
  summary { cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary svg { inline-size: 1em; block-size: 1em; vertical-align: -0.1em; margin-inline-end: 0.5em; fill: currentColor; }
  summary .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; margin-inline-start: 0.375em; }
  details p { margin-block-start: 0.5rem; max-inline-size: 65ch; }
  .message { padding: 1rem 1.5rem; overflow-wrap: anywhere; }
  .message.error { border-inline-start: 6px solid #b3261e; }

  @container (min-width: 44rem) { rk-legend { border-block-start: 0; } rk-map { --rk-map-height: clamp(20rem, 60cqi, 32rem); } }
  @container (min-width: 62rem) {
    .body { grid-template-columns: minmax(0, 1fr) minmax(17rem, 21rem); }
    rk-map { --rk-map-height: clamp(26rem, 62cqi, 38rem); }
    .figures { border-block-start: 0; border-inline-start: 1px solid var(--_line); }
    rk-query { grid-column: 1 / -1; }
    .words { grid-template-columns: 1fr 1fr; }
  }
  @container (min-width: 76rem) {
    .body { grid-template-columns: auto minmax(0, 1fr) minmax(17rem, 20rem); grid-template-areas: 'query map figures'; }
    /* Beside a long form the map stays in sight. */
    rk-map { --rk-map-height: clamp(26rem, 76cqi, 34rem); grid-area: map; align-self: start; position: sticky; inset-block-start: 0; }
    .figures { grid-area: figures; }
    rk-query { grid-area: query; inline-size: 17rem; border-block: 0; border-inline-end: 1px solid var(--_line); }
  }
  @media print { [role='tablist'] { display: none; } article { border: 0; } }
`;
