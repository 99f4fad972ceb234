import { css } from 'lit';

/**
 * The look that all elements share. Colours and type come from the house style of the page where it has one
 * (NL Design System's `--utrecht-*` tokens); each can be set with an `--rk-*` property.
 */
export const tokens = css`
  :host {
    --_accent: var(--rk-accent, var(--utrecht-link-color, light-dark(#1b5a9b, #8fc0f2)));
    --_on-accent: var(--rk-on-accent, light-dark(#fff, #10202f));
    --_ink: var(--rk-ink, var(--utrecht-document-color, light-dark(#1b2733, #e8edf2)));
    --_ink-soft: var(--rk-ink-soft, light-dark(#52606d, #a9b6c2));
    --_surface: var(--rk-surface, var(--utrecht-document-background-color, light-dark(#fff, #17212b)));
    --_surface-soft: var(--rk-surface-soft, light-dark(#f7f8fa, #1e2a36));
    --_line: var(--rk-line, light-dark(#dde3e9, #35434f));
    --_mark: light-dark(#cfe3f6, #24476b);
    --_radius: var(--rk-radius, 8px);
    --_focus: var(--rk-focus, var(--utrecht-focus-outline-color, light-dark(#0b3d91, #ffd166)));
    color: var(--_ink);
    font-family: var(--rk-font-family, var(--utrecht-document-font-family, inherit));
    line-height: 1.45;
    box-sizing: border-box;
  }
  :host([hidden]) { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  :focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; }
  button { font: inherit; color: inherit; }
  .visually-hidden {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px;
    overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`;
