import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { stateWord } from '../../core/area-facts.js';
import { axisOf, placeOn, type Axis } from '../../core/charts/axis.js';
import { barsOf } from '../../core/charts/bars.js';
import { extentOf } from '../../core/charts/extent.js';
import { runsOf, seriesOf, wholeSeries, type Series, type SeriesPoint } from '../../core/charts/series.js';
import { State } from '../../core/disclosure/published.js';
import { formatBreak, formatPeriod, formatValue } from '../../core/format.js';
import { levelWord } from '../../core/messages/index.js';
import { periodPositions, placeLabels } from '../../core/period-line.js';
import { hatch, renderSide } from './axes.js';
import { frameOf, type Frame, type Stage } from './stage.js';

/** A line with its look and its name. */
interface Line extends Series { readonly look: 'selected' | 'hovered' | 'whole'; readonly name: string }

/** Where everything on a line chart stands. */
interface Place { readonly axis: Axis; readonly frame: Frame; readonly positions: readonly number[] }

/** The trend of the chosen area and the one pointed at, beside that of all areas together. */
export function renderLines(stage: Stage): TemplateResult {
  const { view, words, language } = stage;
  const extent = view.classes && extentOf(view, view.indicator);
  if (!extent) return html`<p class="note">${view.classes ? words.noValues : words.noNumbers}</p>`;
  const lines = linesOf(stage);
  const axis = axisOf(view.indicator.kind === 'count' ? [Math.min(0, extent[0]), extent[1]] : extent, { steps: 5 });
  const periods = view.table.periodsOf(view.indicator.id);
  const write = (value: number) => formatBreak(value, view.indicator, language);
  const frame = frameOf(stage, 180, axis.ticks.map(write));
  const place = { axis, frame, positions: periodPositions(periods).map((position) => (periods.length === 1 ? 0.5 : position)) };
  const alone = lines.find(({ look }) => look === 'selected' && stage.selected < 0);
  return html`
    <ul class="key-list" role="list">${lines.map(({ look, name }) => html`
      <li><svg class="key" aria-hidden="true"><line class=${look} x1="1" x2="23" y1="7" y2="7" /></svg>${name}</li>`)}</ul>
    <svg class="plot marks" part="plot" role="group" aria-label=${words.labels.line} aria-describedby="help" data-columns=${periods.length}
      width=${stage.width} height=${frame.top + frame.height + 26}>
      <defs>${hatch}</defs>
      ${renderSide(axis, frame, write)} ${renderPeriods(stage, periods, place)}
      ${lines.map((line) => renderLine(stage, line, place))}
    </svg>
    ${lines.flatMap((line) => renderGaps(stage, line))}
    ${alone ? html`<p class="note">${words.highestShown(alone.name)}</p>` : nothing}
    ${periods.length === 1 ? html`<p class="note">${words.onePeriod}</p>` : nothing}`;
}

/** The chosen area, or the highest where none is; then the one pointed at; then all together. Drawn from last to first. */
function linesOf(stage: Stage): readonly Line[] {
  const { view, selected, hovered, words, messages } = stage;
  const first = selected >= 0 ? selected : barsOf(view, 1, -1).top[0]?.area ?? -1;
  const line = (area: number, look: Line['look']): Line => ({ ...seriesOf(view, area), look, name: view.areas.labels[area]! });
  const whole = wholeSeries(view);
  return [
    ...(whole ? [{ ...whole, look: 'whole' as const, name: words.whole(messages.level(levelWord(view.table.level), 2)) }] : []),
    ...(hovered >= 0 && hovered !== first ? [line(hovered, 'hovered')] : []),
    ...(first >= 0 ? [line(first, 'selected')] : []),
  ];
}

function renderPeriods({ view, language }: Stage, periods: readonly string[], { frame, positions }: Place): SVGTemplateResult {
  const { left, top, width, height } = frame;
  const texts = periods.map((period) => formatPeriod(period, language));
  const current = Math.max(0, periods.indexOf(view.period));
  const starts = placeLabels(positions, texts.map(({ length }) => 7 * length), { width, overhang: 14, gap: 10, current });
  const now = left + width * positions[current]!;
  return svg`<g class="axis" aria-hidden="true">
    <line class="base" x1=${left} x2=${left + width} y1=${top + height} y2=${top + height} />
    <line class="now" x1=${now} x2=${now} y1=${top} y2=${top + height} />
    ${starts.map((start, index) => (start === undefined ? nothing : svg`<text x=${left + start} y=${top + height + 18}>${texts[index]}</text>`))}</g>`;
}

function renderLine(stage: Stage, line: Line, place: Place): SVGTemplateResult {
  const { axis, frame: { left, top, width, height }, positions } = place;
  const x = (index: number) => left + width * positions[index]!;
  const y = (value: number) => top + height * (1 - placeOn(axis, value));
  const path = runsOf(line).map((run) => run.map((index, step) => `${step === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(line.points[index]!.value!).toFixed(1)}`).join('')).join('');
  return svg`
    <path class="line ${line.look}" aria-hidden="true" d=${path} />
    ${line.points.map((point, index) => svg`
      <g class="mark" part="mark" role="button" aria-pressed=${point.period === stage.view.period} aria-label=${pointText(stage, line.name, point)} @click=${() => stage.showPeriod(point.period)}>
        ${point.value === undefined ? renderGap(point, x(index), place) : svg`
          <circle class="reach" cx=${x(index)} cy=${y(point.value)} r="12" /><circle class="dot ${line.look}" cx=${x(index)} cy=${y(point.value)} r="4" />`}
      </g>`)}`;
}

/** A band over the whole height, so that it says nothing of the figure. */
function renderGap({ state }: SeriesPoint, x: number, { frame: { top, height } }: Place): SVGTemplateResult {
  return svg`<rect class="gap ${state === State.suppressed ? 'hidden-figure' : ''}" x=${x - 6} y=${top} width="12" height=${height} />`;
}

function pointText({ view, words, language }: Stage, name: string, { period, value, state }: SeriesPoint): string {
  const figure = value === undefined ? stateWord(state, language, view.indicator) : formatValue(value, view.indicator, language);
  return words.at(name, formatPeriod(period, language), figure);
}

/** The gaps of a line in words. */
function renderGaps({ view, words, language }: Stage, { area, name, points }: Line): readonly TemplateResult[] {
  if (area < 0) return [];
  return [State.suppressed, State.missing, State.unmatched].flatMap((state) => {
    const count = points.filter((point) => point.state === state).length;
    return count === 0 ? [] : [html`<p class="note">${words.periodsOut(name, count, stateWord(state, language, view.indicator))}</p>`];
  });
}
