import { html, nothing, type TemplateResult } from 'lit';
import type { Areas } from '../../core/areas.js';
import { findAreas } from '../../core/drawing/find-areas.js';
import { activeShape, toggleArea } from '../../core/drawing/session.js';
import { formatNumber } from '../../core/format.js';
import type { MapState } from '../../store/state.js';
import { renderCircle, type Circle } from './circle.js';
import type { PanelContext } from './draw-panel.js';

/** Most areas in the list: who looks for another one types more of its name. */
const MOST = 40;

/** What is typed in the fields, and what is wrong with it. */
export interface Typed extends Circle {
  readonly search: string;
}

/** The ways to draw without drawing: areas from a list, and a circle around a place or a point. */
export function renderChoosing(context: PanelContext, areas: Areas, now: MapState): TemplateResult {
  const { words } = context;
  return html`
    <details class="exact" part="exact"><summary>${words.exact}</summary>
      <div class="ways">${renderList(context, areas)}${renderCircle(context, areas, now)}</div>
    </details>`;
}

function renderList({ words, session, change, typed, type, language }: PanelContext, areas: Areas): TemplateResult {
  const found = findAreas(typed.search, areas);
  const shape = activeShape(session);
  const picked = new Set(shape?.kind === 'areas' ? shape.codes : []);
  const number = (value: number) => formatNumber(value, language);
  return html`
    <fieldset><legend>${words.pick}</legend>
      <label>${words.search}<input type="search" .value=${typed.search} @input=${(event: Event) => type({ search: valueOf(event) })}></label>
      ${found.length === 0 ? html`<p class="note" role="status">${words.noneFound}</p>` : html`
        <ul role="list" tabindex="0" aria-label=${words.pick}>${found.slice(0, MOST).map((area) => html`
          <li><label class="check"><input type="checkbox" .checked=${picked.has(areas.codes[area]!)} @change=${() => change(toggleArea(session, areas.codes[area]!))}>
            <span>${areas.labels[area]}</span></label></li>`)}</ul>
        ${found.length > MOST ? html`<p class="note">${words.found(number(MOST), number(found.length))}</p>` : nothing}`}
    </fieldset>`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
