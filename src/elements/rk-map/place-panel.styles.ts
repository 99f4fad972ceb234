import { css } from 'lit';

/** Styles of the panel that tells of a place; they are loaded with it. */
export const styles = css`
  .place {
    position: absolute; z-index: 5; inset: 0.75rem 4rem auto auto; inline-size: min(19rem, calc(100% - 4.75rem)); max-block-size: calc(100% - 1.5rem);
    overflow: auto; padding: 0.75rem 0.875rem; border: 1px solid var(--_line); border-radius: var(--_radius);
    background: var(--_surface); color: var(--_ink); font-size: 0.875rem; box-shadow: 0 2px 8px rgb(0 0 0 / 0.18); overflow-wrap: anywhere;
  }
  .place:focus-visible { outline-offset: -3px; }
  .place header { display: flex; align-items: center; justify-content: space-between; gap: 0.5rem; }
  .place h3 { margin: 0; font-size: 0.8125rem; font-weight: 400; color: var(--_ink-soft); }
  .place h4 { margin: 0; font-size: 1rem; line-height: 1.3; }
  .place button {
    flex: none; inline-size: 2rem; block-size: 2rem; margin: -0.25rem -0.375rem -0.25rem 0; padding: 0; border: 0; border-radius: var(--_radius);
    background: none; cursor: pointer; display: grid; place-items: center;
  }
  .place button:hover { background: var(--_surface-soft); }
  .place svg { inline-size: 1rem; block-size: 1rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
  .place .of { margin: 0.75rem 0 0.25rem; padding-block-start: 0.625rem; border-block-start: 1px solid var(--_line); font-size: 0.75rem; color: var(--_ink-soft); }
  .place header + article, .place header + .of { margin-block-start: 0.5rem; }
  .place article + article { margin-block-start: 0.5rem; }
  .place dl { margin: 0.125rem 0 0; }
  .place dl div { display: flex; gap: 0.75rem; justify-content: space-between; align-items: baseline; }
  .place dt { color: var(--_ink-soft); min-inline-size: 0; }
  .place dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums; min-inline-size: 0; }
  .place .more { margin: 0.5rem 0 0; color: var(--_ink-soft); font-size: 0.75rem; }
  .place .visit { margin: 0.75rem 0 0; }
  @media print { .place { display: none; } }
`;
