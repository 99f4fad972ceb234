import { html, nothing, type TemplateResult } from 'lit';
import { drawnFigure, type DrawnFigure } from '../../core/analysis/drawn-figures.js';
import { askedIndicators } from '../../core/drawing/asked-indicators.js';
import type { PublishedTable } from '../../core/disclosure/published.js';
import { drawnText } from '../../core/drawn-text.js';
import { formatNumber, formatPeriod } from '../../core/format.js';
import { textOf, type Indicator } from '../../core/indicator.js';
import type { Join } from '../../core/join.js';
import { levelWord } from '../../core/messages/index.js';
import { requireJoin, type ShownLayer } from '../../store/selectors.js';
import type { PanelContext } from './draw-panel.js';

/** Figures of one file or answer, and how they lie on the areas of the map. */
interface Figures { readonly table: PublishedTable; readonly join: Join; readonly indicators: readonly Indicator[] }

/** What is said of the areas in each drawn shape: how many, and their figures. Several shapes stand side by side. */
export function renderFigures(context: PanelContext, shown: ShownLayer, counted: readonly (readonly number[])[]): TemplateResult {
  const { words, language } = context;
  const { first, more } = figuresOf(shown);
  const isRange = first.some((each) => figuresBy(each, shown, counted).some(({ figures }) => figures.some(({ kind, low, high }) => kind === 'sum' && low < high)));
  const caption = words.figures(formatPeriod(shown.view.period, language));
  return html`
    <div class="figures" part="figures">
      <table>
        <caption>${caption}</caption>
        <thead><tr><td></td>${counted.map((areas, index) => html`<th scope="col">${words.shape(index + 1)}<small>${countText(context, shown, areas.length)}</small></th>`)}</tr></thead>
        ${counted.every(({ length }) => length === 0) ? nothing : html`<tbody>${first.map((each) => renderRows(context, shown, each, counted))}</tbody>`}
      </table>
      ${isRange ? html`<p class="note">${words.interval}</p>` : nothing}
      ${more.indicators.length === 0 ? nothing : html`
        <details><summary>${words.more(more.indicators.length)}</summary>
          <table><caption class="visually-hidden">${caption}</caption>
            <thead class="visually-hidden"><tr><td></td>${counted.map((_, index) => html`<th scope="col">${words.shape(index + 1)}</th>`)}</tr></thead>
            <tbody>${renderRows(context, shown, more, counted)}</tbody></table>
        </details>`}
    </div>`;
}

/** The figures that the map asks after, its answer included, and the other figures of its files. */
function figuresOf({ layer, view }: ShownLayer): { first: readonly Figures[]; more: Figures } {
  const { answered, source } = layer;
  const table = source ?? view.table;
  const asked = answered ? answered.question.inputs.filter(({ selected }) => selected).map(({ indicator }) => indicator) : [view.indicator.id];
  const { first, more } = askedIndicators(table, asked);
  const join = requireJoin(view.areas, table);
  const own = answered && view.indicator.derived ? [{ table: view.table, join: view.join, indicators: [view.indicator] }] : [];
  return { first: [...own, { table, join, indicators: first }], more: { table, join, indicators: more } };
}

/** Each figure, in every shape. */
function figuresBy({ table, join, indicators }: Figures, { view: { period } }: ShownLayer, counted: readonly (readonly number[])[]): { indicator: Indicator; figures: DrawnFigure[] }[] {
  const rows = counted.map((areas) => areas.map((area) => join.rowOf[area]!));
  return indicators.map((indicator) => ({ indicator, figures: rows.map((each) => drawnFigure(table, indicator, { rows: each, period })) }));
}

function renderRows({ words, language }: PanelContext, shown: ShownLayer, of: Figures, counted: readonly (readonly number[])[]): TemplateResult[] {
  return figuresBy(of, shown, counted).map(({ indicator, figures }) => html`
    <tr>
      <th scope="row">${textOf(indicator, 'title', language)}<small>${words.kinds[figures[0]!.kind]}</small></th>
      ${figures.map((figure) => {
        const { value, notes } = drawnText(figure, { language, level: of.table.level, period: shown.view.period });
        return html`<td>${value}${notes.map((note) => html`<small>${note}</small>`)}</td>`;
      })}
    </tr>`);
}

function countText({ words, messages, language }: PanelContext, { view }: ShownLayer, count: number): string {
  return count === 0 ? words.none : words.counted(formatNumber(count, language), messages.level(levelWord(view.table.level), count));
}
