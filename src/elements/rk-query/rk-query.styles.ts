import { css } from 'lit';

export const styles = css`
  :host { display: block; }
  form { display: grid; gap: 0.75rem; max-inline-size: 40rem; grid-template-columns: minmax(0, 1fr); font-size: 0.9375rem; }
  h3 { margin: 0; font-size: 1rem; }
  fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
  legend, .stack > span:first-child { padding: 0; font-weight: 700; font-size: 0.875rem; }
  .stack { display: grid; gap: 0.25rem; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 0.75rem; }
  .row { padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
  .check { display: flex; gap: 0.5rem; align-items: start; cursor: pointer; min-block-size: 1.5rem; overflow-wrap: anywhere; hyphens: auto; }
  .check:has(:checked) { font-weight: 700; }
  .check input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0.1em 0 0; }
  input { accent-color: var(--_accent); }
  .bound { display: flex; flex-wrap: wrap; gap: 0.375rem 0.5rem; align-items: center; margin-block-start: 0.375rem; padding-inline-start: 1.625rem; }
  .stack .bound { margin: 0; padding: 0; }
  .bound:has(.weight) { padding: 0; flex-wrap: nowrap; }
  .bound:has(.weight) select { min-inline-size: 0; }
  .bound input[type='range'] { flex: 1 1 8rem; min-inline-size: 4rem; block-size: 1.5rem; margin: 0; }
  .weight { margin-inline-start: auto; display: inline-flex; align-items: center; gap: 0.375rem; }
  .weight input[type='number'] { inline-size: 3.25rem; }
  .number { display: inline-flex; align-items: center; gap: 0.25rem; }
  select, input[type='number'] {
    font: inherit; color: inherit; background: var(--_surface); border: 1px solid var(--_ink-soft); border-radius: calc(var(--_radius) / 2);
    padding: 0.25rem 0.375rem; min-block-size: 2rem; max-inline-size: 100%; min-inline-size: 0;
  }
  .stack select { inline-size: 100%; }
  input[type='number'] { inline-size: 4.5rem; text-align: end; }
  [aria-invalid='true'] { border-color: var(--_wrong); outline: 2px solid var(--_wrong); }
  .problem { margin: 0.25rem 0 0; padding-inline-start: 0.5rem; border-inline-start: 4px solid var(--_wrong); color: var(--_wrong); font-size: 0.875rem; }
  .offered { margin-block-start: 0.5rem; font-size: inherit; color: inherit; }
  .offered summary { color: var(--_accent); }
  .picked { max-block-size: 14rem; overflow-y: auto; display: grid; gap: 0.25rem; padding-block: 0.25rem; border-block: 1px solid var(--_line); }
  .help { margin: 0; font-size: 0.8125rem; color: var(--_ink-soft); }
  .fixed { margin: 0; padding-block: 0.5rem; border-block-end: 1px solid var(--_line); }
  details { font-size: 0.8125rem; color: var(--_ink-soft); }
  summary { cursor: pointer; min-block-size: 1.5rem; }
  details ul { margin: 0.25rem 0 0; padding-inline-start: 1.25rem; }
  .foot { display: grid; gap: 0.75rem; grid-template-columns: minmax(0, 1fr); }
  .foot.waiting {
    position: sticky; inset-block-end: 0; z-index: 1; gap: 0.375rem; padding-block: 0.625rem; margin-block-end: -0.625rem;
    background: var(--_surface); border-block-start: 2px solid var(--_accent);
  }
  /* What has the focus does not hide behind the buttons. */
  form:has(.waiting) :is(input, select, summary, label) { scroll-margin-block-end: 7rem; }
  .foot p { margin: 0; }
  .link { padding: 0; border: 0; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; min-block-size: 1.5rem; text-align: start; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
  .ok {
    min-inline-size: 5rem; padding: 0.625rem 1.25rem; border: 1px solid transparent; border-radius: calc(var(--_radius) / 2);
    background: var(--_accent); color: var(--_on-accent); cursor: pointer; font-weight: 700;
  }
  .ok:hover { filter: brightness(0.92); }
  .actions button:not(.ok) { padding: 0.5rem 0.25rem; border: 0; background: none; color: var(--_accent); text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
  progress { inline-size: 100%; accent-color: var(--_accent); }
  .status { margin: 0; font-size: 0.8125rem; color: var(--_ink-soft); }
  :host { --_wrong: light-dark(#b3261e, #ff9d94); }
  @media print { :host { display: none; } }
`;
