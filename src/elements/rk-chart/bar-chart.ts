import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cellText } from '../../core/area-facts.js';
import { barsOf, type Bar, type Bars } from '../../core/charts/bars.js';
import { State } from '../../core/disclosure/published.js';
import { formatNumber, formatValue } from '../../core/format.js';
import { levelWord } from '../../core/messages/index.js';
import { toCss } from '../../core/palette.js';
import { renderRemainder } from './remainder.js';
import type { Stage } from './stage.js';

/** Bars at either end of a bar chart. */
const MOST = 5;

/** The areas with the highest and the lowest values, each a button that chooses it. */
export function renderBars(stage: Stage): TemplateResult {
  const { view, words, language, messages } = stage;
  const bars = barsOf(view, MOST, stage.selected);
  const level = (count: number) => messages.level(levelWord(view.table.level), count);
  const list = (heading: string, rows: readonly Bar[]) => html`
    <p class="side">${heading}</p>
    <ol role="list" aria-label=${heading}>${repeat(rows, ({ area }) => area, (bar) => renderBar(stage, bar, bars.whole))}</ol>`;
  return html`
    <div class="marks" role="group" aria-label=${words.labels.bar} aria-describedby="help">
      ${bars.top.length === 0 ? html`<p class="note">${words.noValues}</p>` : list(bars.bottom.length > 0 ? words.highest : words.all, bars.top)}
      ${bars.chosen ? list(messages.map.selected, [bars.chosen]) : nothing}
      ${bars.between > 0 ? html`<p class="between">${words.between(formatNumber(bars.between, language), level(bars.between))}</p>` : nothing}
      ${bars.bottom.length > 0 ? list(words.lowest, bars.bottom) : nothing}
    </div>
    ${bars.whole ? html`<p class="whole"><svg class="key" aria-hidden="true"><line x1="4" x2="4" y1="0" y2="14" /></svg>
      ${words.mark(words.whole(level(2)), formatValue(bars.whole.value, view.indicator, language))}</p>` : nothing}
    ${renderRemainder(stage, view.stateCounts)}`;
}

function renderBar(stage: Stage, { area, ends }: Bar, whole: Bars['whole']): TemplateResult {
  const { view, language, messages } = stage;
  const chosen = area === stage.selected;
  const at = (place: number) => `${(100 * place).toFixed(2)}%`;
  const colour = view.colours[view.classOfArea[area]!];
  return html`
    <li>
      <button type="button" part="mark" class="mark bar ${area === stage.hovered ? 'pointed' : ''}" aria-pressed=${chosen}
        @click=${() => stage.choose(area)} @pointerenter=${() => stage.point(area)} @pointerleave=${() => stage.point(-1)}
        @focus=${() => stage.point(area)} @blur=${() => stage.point(-1)}>
        <span class="name">${view.areas.labels[area]}${chosen ? html` <span class="chosen">${messages.map.selected}</span>` : nothing}</span>
        <span class="value ${view.states[area] === State.value ? '' : 'none'}">${cellText(view, area, language)}</span>
        <svg class="track" aria-hidden="true">
          ${ends && colour ? svg`<rect class="fill" x=${at(ends[0])} width=${at(ends[1] - ends[0])} y="1" height="8" fill=${toCss(colour)} />` : nothing}
          ${whole ? svg`<line class="whole-mark" x1=${at(whole.place)} x2=${at(whole.place)} y1="0" y2="10" />` : nothing}
        </svg>
      </button>
    </li>`;
}
