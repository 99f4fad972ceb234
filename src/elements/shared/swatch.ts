import { css, html, type TemplateResult } from 'lit';
import { toCss, type Colour } from '../../core/palette.js';

/** The looks of a legend box: a class by its colour, the three other states by their pattern, and what is not asked after. */
export type SwatchLook = Colour | 'suppressed' | 'missing' | 'unmatched' | 'outside';

/** The legend box of a class or a state. Needs `swatchStyles`. */
export function swatch(look: SwatchLook): TemplateResult {
  return typeof look === 'string'
    ? html`<span class="swatch ${look}" part="swatch"></span>`
    : html`<span class="swatch" part="swatch" .style=${`background-color:${toCss(look)}`}></span>`;
}

/** Styles of the boxes; the patterns look like those the map is painted with. */
export const swatchStyles = css`
  .swatch {
    display: inline-block; flex: none; inline-size: 1.4em; block-size: 1em;
    border: 1px solid #8a96a3; border-radius: 2px; forced-color-adjust: none; print-color-adjust: exact;
  }
  .swatch.suppressed { background: repeating-linear-gradient(135deg, #f6f1e7 0 3.2px, #8b7f72 3.2px 4.2px); }
  .swatch.missing { background: radial-gradient(circle, #9aa7b5 0.8px, transparent 1.1px) 0 0 / 5px 5px #f8fafb; }
  .swatch.unmatched { background: #fff; border-style: dashed; }
  .swatch.outside { background: #d3d8df; }
`;
