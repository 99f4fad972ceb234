import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { CrossGrid } from '../../core/cross-grid.js';
import { toCss } from '../../core/palette.js';

/**
 * A cross table as a square of nine colours, both axes named. Small, as a legend, it has the number of areas in each
 * square; large, as a table, people too. Needs `crossStyles`.
 */
export function crossSquare({ titles: [across, up], rows, columns }: CrossGrid, { large, caption }: { large: boolean; caption: string }): TemplateResult {
  return html`
    <table class="cross ${large ? 'large' : ''}" part="cross">
      <caption class="visually-hidden">${caption}</caption>
      <thead class=${large ? '' : 'visually-hidden'}>
        <tr><td></td>${columns.map((name) => html`<th scope="col"><span class="visually-hidden">${across}: </span>${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(({ name, squares }) => html`
          <tr>
            <th scope="row" class=${large ? '' : 'visually-hidden'}><span class="visually-hidden">${up}: </span>${name}</th>
            ${squares.map((square) => html`
              <td class=${square.isDark ? 'dark' : ''} title=${square.title} .style=${`background-color:${toCss(square.colour)}`}>
                ${square.areas}<span class="visually-hidden"> ${square.areasInWords.replace(square.areas, '').trim()}</span>
                ${large && square.people ? html`<small>${square.people}</small>` : nothing}
              </td>`)}
          </tr>`)}
      </tbody>
    </table>`;
}

/** The square with the names of its axes beside it: the first indicator to the right, the second upwards. */
export function crossWithAxes(grid: CrossGrid, options: { large: boolean; caption: string }): TemplateResult {
  const [across, up] = grid.titles;
  return html`
    <div class="axes" part="axes">
      <p class="up" aria-hidden="true">${arrow('M5 13V2M2 5l3-3 3 3')} ${up}</p>
      ${crossSquare(grid, options)}
      <p class="across" aria-hidden="true">${across} ${arrow('M1 7h8M6 4l3 3-3 3')}</p>
    </div>`;
}

const arrow = (path: string): TemplateResult => html`<svg viewBox="0 0 10 14" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;

/** Styles of the square. */
export const crossStyles = css`
  .axes { display: grid; gap: 0.25rem; justify-items: start; inline-size: fit-content; max-inline-size: 100%; font-size: 0.75rem; line-height: 1.3; }
  .axes svg { inline-size: 0.7em; block-size: 1em; vertical-align: -0.1em; fill: none; stroke: currentColor; stroke-width: 1.5; }
  .axes p { margin: 0; overflow-wrap: anywhere; }
  .axes .across { justify-self: end; text-align: end; }
  .cross { border-collapse: separate; border-spacing: 2px; font-variant-numeric: tabular-nums; }
  .cross td[title] {
    inline-size: 3rem; block-size: 2.25rem; text-align: center; padding: 0.125rem; border: 1px solid rgb(0 0 0 / 0.25);
    color: #000; forced-color-adjust: none; print-color-adjust: exact;
  }
  .cross td.dark { color: #fff; }
  .cross.large { inline-size: 100%; font-size: 1rem; }
  .cross.large td[title] { inline-size: 28%; block-size: 4rem; }
  .cross th { font-weight: 400; padding: 0.25rem; }
  .cross th[scope='row'] { text-align: end; }
  .cross small { display: block; font-size: 0.6875rem; line-height: 1.25; overflow-wrap: anywhere; }
`;
