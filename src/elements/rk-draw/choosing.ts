import { html, nothing, type TemplateResult } from 'lit';
import type { Areas } from '../../core/areas.js';
import { findAreas, findPlace } from '../../core/drawing/find-areas.js';
import { activeShape, setShape, toggleArea } from '../../core/drawing/session.js';
import { formatNumber } from '../../core/format.js';
import type { PanelContext } from './draw-panel.js';

/** Most areas in the list: who looks for another one types more of its name. */
const MOST = 40;

/** What is typed in the fields, and what is wrong with it. */
export interface Typed {
  readonly search: string;
  readonly place: string;
  readonly metres: string;
  readonly problem?: 'place' | 'radius' | undefined;
}

/** The ways to draw without drawing: areas from a list, and a circle around a place. */
export function renderChoosing(context: PanelContext, areas: Areas): TemplateResult {
  const { words } = context;
  return html`
    <details class="exact" part="exact"><summary>${words.exact}</summary>
      <div class="ways">${renderList(context, areas)}${renderCircle(context, areas)}</div>
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

function renderCircle({ words, session, change, typed, type }: PanelContext, areas: Areas): TemplateResult {
  const draw = (event: Event): void => {
    event.preventDefault();
    const center = findPlace(typed.place, areas);
    const metres = Number(typed.metres.replace(',', '.'));
    if (!center) return type({ problem: 'place' });
    if (!(metres >= 1 && metres <= 1e6)) return type({ problem: 'radius' });
    type({ problem: undefined });
    change(setShape(session, { kind: 'circle', center, metres }), words.said.drawn);
  };
  const text = typed.place.trim();
  const names = text === '' ? [] : findAreas(text, areas).slice(0, 20).map((area) => areas.labels[area]!);
  const wrong = { place: words.unknownPlace, radius: words.unknownRadius };
  return html`
    <form novalidate @submit=${draw}><fieldset><legend>${words.circleAround}</legend>
      <label>${words.center}<input id="place" list="names" autocomplete="off" .value=${typed.place} aria-describedby="place-help problem" aria-invalid=${typed.problem === 'place'}
        @input=${(event: Event) => type({ place: valueOf(event) })}></label>
      <datalist id="names">${names.map((name) => html`<option value=${name}></option>`)}</datalist>
      <p class="note" id="place-help">${words.centerHelp}</p>
      <label>${words.radius}<input id="metres" class="short" inputmode="decimal" .value=${typed.metres} aria-describedby="problem" aria-invalid=${typed.problem === 'radius'}
        @input=${(event: Event) => type({ metres: valueOf(event) })}></label>
      <p class="problem" id="problem" role="alert">${typed.problem ? wrong[typed.problem] : nothing}</p>
      <button type="submit">${words.drawCircle}</button>
    </fieldset></form>`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
