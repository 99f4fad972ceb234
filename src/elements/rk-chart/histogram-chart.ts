import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { placeOn } from '../../core/charts/axis.js';
import { classesBetween, countIn, toggleClass } from '../../core/charts/brush.js';
import { binOf, histogramOf, type Bin, type Histogram } from '../../core/charts/histogram.js';
import { classOf } from '../../core/classify.js';
import { State } from '../../core/disclosure/published.js';
import { categoryTitle, formatBareBreak, formatBreak, formatNumber } from '../../core/format.js';
import { legendOf } from '../../core/legend.js';
import { levelWord } from '../../core/messages/index.js';
import { toCss } from '../../core/palette.js';
import { swatch } from '../shared/swatch.js';
import { renderFoot, renderSide } from './axes.js';
import { renderRemainder } from './remainder.js';
import { areaCount, frameOf, type Frame, type Stage } from './stage.js';

/** How the values are spread over the classes of the map, with a legend whose classes can be picked out. */
export function renderHistogram(stage: Stage): TemplateResult {
  const { view, words } = stage;
  const histogram = histogramOf(view);
  return html`
    ${histogram ? renderPlot(stage, histogram) : html`<p class="note">${words.noValues}</p>`}
    ${renderClasses(stage)}
    ${renderRemainder(stage, view.stateCounts)}`;
}

function renderPlot(stage: Stage, histogram: Histogram): TemplateResult {
  const { view, language, words, messages, width } = stage;
  const number = (value: number) => formatNumber(value, language);
  const { axis, bins, counts } = histogram;
  const frame = frameOf(stage, 160, counts.ticks.map(number));
  const { left, top, height } = frame;
  const classAt = (event: MouseEvent): number => {
    const { left: edge } = (event.currentTarget as Element).closest('svg')!.getBoundingClientRect();
    return classAtPlace(stage, histogram, Math.min(1, Math.max(0, (event.clientX - edge - left) / frame.width)));
  };
  const { picking } = stage;
  const drag = (event: PointerEvent): void => {
    if (event.buttons !== 1 || (classAt(event) === picking.anchor && !picking.dragged)) return;
    picking.dragged = true;
    stage.brush(classesBetween(picking.anchor, classAt(event)));
  };
  const press = (event: PointerEvent): void => {
    picking.dragged = false;
    picking.anchor = classAt(event);
  };
  return html`
    <p class="axis-title" aria-hidden="true">${words.numberOf(messages.level(levelWord(view.table.level), 2))}</p>
    <svg class="plot marks" part="plot" role="group" aria-label=${words.labels.histogram} aria-describedby="help"
      width=${width} height=${top + height + 26} @pointerdown=${press} @pointermove=${drag}>
      ${renderSide(counts, frame, number)}
      ${axis ? renderFoot(axis, frame, (value) => formatBreak(value, view.indicator, language)) : nothing}
      ${bins.map((bin, index) => renderBin(stage, { bin, index, histogram, frame, classAt }))}
      ${axis ? (view.classes?.breaks ?? []).map((value) => {
        const x = left + frame.width * placeOn(axis, value);
        return svg`<line class="break" aria-hidden="true" x1=${x} x2=${x} y1=${top} y2=${top + height} />`;
      }) : nothing}
      ${[stage.selected, stage.hovered].map((area) => renderPlace(stage, histogram, { area, frame }))}
    </svg>`;
}

interface BinParts { readonly bin: Bin; readonly index: number; readonly histogram: Histogram; readonly frame: Frame; readonly classAt: (event: MouseEvent) => number }

function renderBin(stage: Stage, { bin, index, histogram, frame, classAt }: BinParts): SVGTemplateResult | typeof nothing {
  if (bin.count === 0) return nothing;
  const { view, words, brushed } = stage;
  const { counts, bins } = histogram;
  const { left, top, height } = frame;
  const step = frame.width / bins.length;
  const gap = Math.min(2, step / 6);
  const classes = bin.parts.map(({ classIndex }) => classIndex);
  const isBrushed = classes.every((each) => brushed.includes(each));
  const pick = (event: MouseEvent): void => {
    if (stage.picking.dragged && event.detail > 0) return;
    const picked = event.detail > 0 ? [classAt(event)] : classes;
    stage.brush(picked.join() === brushed.join() ? [] : picked);
  };
  let under = 0;
  return svg`
    <g class="mark" part="mark" role="button" aria-pressed=${isBrushed} aria-label=${words.mark(binName(stage, bin, histogram), areaCount(stage, bin.count))} @click=${pick}>
      <rect class="reach" x=${left + index * step} y=${top} width=${step} height=${height} />
      ${bin.parts.map(({ classIndex, count }) => {
        const [from, to] = [placeOn(counts, under), placeOn(counts, (under += count))];
        const dim = brushed.length > 0 && !brushed.includes(classIndex);
        return svg`<rect class="fill ${dim ? 'dim' : ''}" x=${left + index * step + gap / 2} width=${step - gap}
          y=${top + height * (1 - to)} height=${height * (to - from)} fill=${toCss(view.colours[classIndex]!)} />`;
      })}
    </g>`;
}

/** A triangle on the axis where an area is. */
function renderPlace({ view, selected }: Stage, { axis, bins }: Histogram, { area, frame }: { area: number; frame: Frame }): SVGTemplateResult | typeof nothing {
  if (area < 0 || view.states[area] !== State.value) return nothing;
  const value = view.values[area]!;
  const x = frame.left + frame.width * (axis ? placeOn(axis, value) : (value + 0.5) / bins.length);
  const y = frame.top + frame.height;
  return svg`<path class="place ${area === selected ? 'chosen' : ''}" aria-hidden="true" d=${`M${x} ${y - 1}l-6 9h12z`} />`;
}

/** The legend of the map; its classes are switches. */
function renderClasses(stage: Stage): TemplateResult {
  const { view, language, words, brushed, picking } = stage;
  const rows = legendOf(view, language).rows.slice(0, view.colours.length);
  const pick = (event: MouseEvent, index: number): void => {
    if (!event.shiftKey) picking.anchor = index;
    stage.brush(event.shiftKey ? classesBetween(picking.anchor, index) : toggleClass(brushed, index));
  };
  return html`
    <div class="marks classes" part="classes" role="group" aria-label=${words.classes} aria-describedby="brush">
      ${rows.map(({ look, label, count, level }, index) => html`
        <button type="button" class="mark class" part="class" aria-pressed=${brushed.includes(index)} @click=${(event: MouseEvent) => pick(event, index)}>
          ${swatch(look)}<span class="name">${label}</span><span class="count">${count}<span class="visually-hidden"> ${level}</span></span>
        </button>`)}
    </div>
    <p class="note" id="brush">${words.brush}</p>
    <p class="brushed" role="status">${brushed.length === 0 ? nothing : html`${brushedText(stage)}
      <button type="button" class="all" @click=${() => stage.brush([])}>${words.showAll}</button>`}</p>`;
}

function brushedText({ view, language, words, messages, brushed }: Stage): string {
  const count = countIn(view, brushed);
  return words.brushed(formatNumber(count, language), messages.level(levelWord(view.table.level), count));
}

function binName({ view: { indicator }, language, messages }: Stage, { from, to }: Bin, { axis }: Histogram): string {
  if (!axis) return categoryTitle(indicator, from, language);
  return messages.legend.range(formatBareBreak(from, indicator, language), formatBreak(to, indicator, language));
}

/** The class at a place along the axis, 0–1. */
function classAtPlace({ view: { classes } }: Stage, { axis, bins }: Histogram, place: number): number {
  if (!axis || !classes) return Math.min(bins.length - 1, Math.floor(place * bins.length));
  const value = axis.from + place * (axis.to - axis.from);
  const { parts } = bins[binOf(axis, value)]!;
  return parts.length === 1 ? parts[0]!.classIndex : classOf(classes, value);
}
