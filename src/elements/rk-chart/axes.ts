import { svg, type SVGTemplateResult } from 'lit';
import { labelledTicks, placeOn, type Axis } from '../../core/charts/axis.js';
import type { Frame } from './stage.js';

/** How the numbers of an axis are written. */
export type Label = (value: number) => string;

/** Horizontal lines at the ticks, with their labels at the left. */
export function renderSide(axis: Axis, { left, top, width, height }: Frame, label: Label): SVGTemplateResult {
  return svg`<g class="axis" aria-hidden="true">${labelledTicks(axis, 7).map((tick) => {
    const y = top + height * (1 - placeOn(axis, tick));
    return svg`<line x1=${left} x2=${left + width} y1=${y} y2=${y} /><text class="end" x=${left - 6} y=${y + 4}>${label(tick)}</text>`;
  })}</g>`;
}

/** Labels of the ticks below the drawing, as many as there is room for. */
export function renderFoot(axis: Axis, { left, top, width, height }: Frame, label: Label): SVGTemplateResult {
  const longest = Math.max(...axis.ticks.map((tick) => label(tick).length));
  const y = top + height;
  return svg`<g class="axis" aria-hidden="true"><line class="base" x1=${left} x2=${left + width} y1=${y} y2=${y} />
    ${labelledTicks(axis, Math.max(2, Math.floor(width / (7 * longest + 16)))).map((tick) => svg`
      <text class="middle" x=${left + width * placeOn(axis, tick)} y=${y + 18}>${label(tick)}</text>`)}</g>`;
}

/** The pattern of what is not shown for privacy, as on the map. */
export const hatch = svg`
  <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" fill="#f6f1e7" /><rect width="1.5" height="6" fill="#8b7f72" />
  </pattern>`;
