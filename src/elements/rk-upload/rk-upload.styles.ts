import { css } from 'lit';

export const styles = css`
  :host { display: block; font-size: 0.9375rem; --_wrong: light-dark(#b3261e, #ff9d94); }
  h3, h4 { margin: 0 0 0.5rem; font-size: 1rem; line-height: 1.25; }
  h4 { overflow-wrap: anywhere; }
  p { margin: 0; overflow-wrap: anywhere; }
  .drop { padding: 1.25rem 1rem; text-align: center; border: 2px dashed var(--_ink-soft); border-radius: var(--_radius); background: var(--_surface-soft); }
  .drop.over { border-style: solid; border-color: var(--_accent); background: var(--_mark); }
  .first { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; justify-content: center; }
  .choose {
    display: inline-block; padding: 0.625rem 1.25rem; cursor: pointer; font-weight: 700;
    background: var(--_accent); color: var(--_on-accent); border: 1px solid transparent; border-radius: calc(var(--_radius) / 2);
  }
  .choose:hover, .ok:hover { filter: brightness(0.92); }
  .choose:focus-within { outline: 3px solid var(--_focus); outline-offset: 2px; }
  .note { color: var(--_ink-soft); font-size: 0.8125rem; }
  .drop .note { margin-block-start: 0.25rem; }
  .stays { display: flex; gap: 0.375rem; align-items: start; margin-block-start: 0.5rem; font-size: 0.8125rem; color: var(--_ink-soft); }
  .stays svg { flex: none; inline-size: 1em; block-size: 1em; margin-block-start: 0.2em; fill: currentColor; }
  .status:not(:empty) { margin-block-start: 0.5rem; font-weight: 700; }
  .problem { margin-block: 0.25rem; padding-inline-start: 0.5rem; border-inline-start: 4px solid var(--_wrong); color: var(--_wrong); font-size: 0.875rem; }
  .warn { padding-inline-start: 0.5rem; border-inline-start: 4px solid currentColor; color: var(--_ink); }
  form { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); max-inline-size: 44rem; margin-block-start: 1rem; padding-block-start: 1rem; border-block-start: 1px solid var(--_line); }
  form > h4, form > .note { margin-block-end: -0.75rem; }
  form > .preview + .note { margin-block: -0.75rem 0; }
  .preview { overflow: auto; border: 1px solid var(--_line); border-radius: calc(var(--_radius) / 2); }
  table { border-collapse: collapse; font-size: 0.8125rem; inline-size: 100%; }
  caption { text-align: start; padding: 0.375rem 0.5rem; font-weight: 700; }
  th, td { padding: 0.25rem 0.5rem; text-align: start; white-space: nowrap; border-block-start: 1px solid var(--_line); max-inline-size: 16rem; overflow: hidden; text-overflow: ellipsis; }
  td i { color: var(--_ink-soft); }
  fieldset { display: grid; gap: 0.5rem; grid-template-columns: minmax(0, 1fr); border: 0; margin: 0; padding: 0; min-inline-size: 0; }
  legend, .stack > span:first-child { padding: 0; font-weight: 700; font-size: 0.875rem; }
  legend { margin-block-end: 0.25rem; }
  .stack { display: grid; gap: 0.25rem; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0.75rem; align-items: end; }
  .check { display: flex; gap: 0.5rem; align-items: start; cursor: pointer; min-block-size: 1.5rem; overflow-wrap: anywhere; }
  .check input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0.1em 0 0; }
  input { accent-color: var(--_accent); }
  select, input:not([type]) {
    font: inherit; color: inherit; background: var(--_surface); border: 1px solid var(--_ink-soft); border-radius: calc(var(--_radius) / 2);
    padding: 0.25rem 0.375rem; min-block-size: 2.25rem; inline-size: 100%; min-inline-size: 0;
  }
  [aria-invalid='true'] { border-color: var(--_wrong); outline: 2px solid var(--_wrong); }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr); max-block-size: 26rem; overflow: auto; border: 1px solid var(--_line); border-radius: calc(var(--_radius) / 2); padding-inline: 0.625rem; }
  .figure { padding-block: 0.5rem; }
  .figure + .figure { border-block-start: 1px solid var(--_line); }
  .details { display: grid; gap: 0.5rem; grid-template-columns: minmax(0, 1fr); padding: 0.5rem 0 0.25rem 1.625rem; }
  .details .note { margin-block-start: -0.375rem; }
  .actions, li { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
  .ok { padding: 0.625rem 1.25rem; border: 1px solid transparent; border-radius: calc(var(--_radius) / 2); background: var(--_accent); color: var(--_on-accent); cursor: pointer; font-weight: 700; }
  .ok:disabled { opacity: 0.6; cursor: default; }
  .link { padding: 0.375rem 0; border: 0; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
  section { margin-block-start: 1rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { padding-block: 0.25rem; border-block-end: 1px solid var(--_line); }
  li span { flex: 1 1 17rem; overflow-wrap: anywhere; }
  section .note { margin-block-start: 0.5rem; }
  @media (forced-colors: active) { .choose, .ok { border-color: ButtonText; } .link { color: LinkText; } }
  @media print { :host { display: none; } }
`;
