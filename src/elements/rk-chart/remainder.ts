import { html, nothing, type TemplateResult } from 'lit';
import { remainderOf } from '../../core/charts/remainder.js';
import { stateWord } from '../../core/area-facts.js';
import { formatNumber } from '../../core/format.js';
import { levelWord } from '../../core/messages/index.js';
import { State } from '../../core/disclosure/published.js';
import { swatch, type SwatchLook } from '../shared/swatch.js';
import type { Stage } from './stage.js';

const looks: Readonly<Record<number, SwatchLook>> = { [State.suppressed]: 'suppressed', [State.missing]: 'missing', [State.unmatched]: 'unmatched' };

/** What a chart leaves out: as a part of all areas, each reason in the pattern that it has on the map, and in words. */
export function renderRemainder({ view, language, messages, words }: Stage, stateCounts: readonly number[]): TemplateResult | typeof nothing {
  const left = remainderOf(stateCounts);
  if (left.length === 0) return nothing;
  return html`
    <div class="remainder" part="remainder">
      <div class="strip" aria-hidden="true"><span class="known"></span>${left.map(({ state, share }) => html`
        <span class="swatch ${looks[state]}" .style=${`inline-size:${(100 * share).toFixed(2)}%`}></span>`)}</div>
      <ul role="list">${left.map(({ state, count }) => html`
        <li>${swatch(looks[state]!)} ${words.leftOut(formatNumber(count, language), messages.level(levelWord(view.table.level), count), stateWord(state, language, view.indicator))}</li>`)}</ul>
    </div>`;
}
