import { css } from 'lit';

export const styles = css`
  :host { display: block; font-size: 0.9375rem; }
  .actions, .row { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: center; }
  .link {
    padding: 0.375rem 0; border: 0; background: none; cursor: pointer; text-align: start;
    color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em;
  }
  .link:hover { text-decoration-thickness: 2px; }
  p { margin: 0; overflow-wrap: anywhere; }
  .opened { padding: 0.5rem 0.75rem; margin-block-end: 0.375rem; background: var(--_mark); border-radius: var(--_radius); }
  .problem { padding-inline-start: 0.75rem; border-inline-start: 6px solid #b3261e; }

  dialog {
    inline-size: 34rem; max-inline-size: calc(100vw - 1rem); max-block-size: calc(100dvh - 2rem); overflow: auto;
    padding: clamp(1rem, 4vw, 1.5rem); color: var(--_ink); background: var(--_surface);
    border: 1px solid var(--_line); border-radius: var(--_radius); box-shadow: 0 8px 32px rgb(0 0 0 / 0.25);
  }
  dialog::backdrop { background: rgb(0 0 0 / 0.45); }
  h2 { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.25; }
  dialog p { margin-block-end: 0.5rem; }
  ul { list-style: none; margin: 0 0 0.5rem; padding: 0; }
  li { padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
  li p { margin: 0; }
  small { color: var(--_ink-soft); font-size: 0.875rem; }
  label { display: block; margin-block: 0.5rem 0.25rem; font-weight: 700; }
  input, select {
    font: inherit; color: inherit; background: var(--_surface); inline-size: 100%; min-inline-size: 0; min-block-size: 2.5rem;
    padding: 0.375rem 0.5rem; border: 1px solid var(--_ink-soft); border-radius: 4px;
  }
  dialog input, dialog select { margin-block-end: 0.5rem; }
  .row input { flex: 1 1 10rem; inline-size: auto; margin: 0; }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 1rem; }
  .buttons button, .row > button:not(.link) {
    min-block-size: 2.5rem; padding: 0.375rem 1rem; cursor: pointer; background: var(--_surface);
    border: 2px solid var(--_accent); border-radius: 4px; color: var(--_accent);
  }
  .buttons .main { background: var(--_accent); color: var(--_on-accent); }
  @media (forced-colors: active) {
    dialog, .opened { border: 1px solid CanvasText; }
    .link { color: LinkText; }
  }
  @media print { :host { display: none; } }
`;
