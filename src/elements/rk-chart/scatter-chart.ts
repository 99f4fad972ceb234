import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { placeOn } from '../../core/charts/axis.js';
import { nearestPoint, numericIndicators, scatterOf, upIndicator, type Scatter, type ScatterSide } from '../../core/charts/scatter.js';
import { formatBreak, formatFull } from '../../core/format.js';
import { textOf, type Indicator } from '../../core/indicator.js';
import { toCss } from '../../core/palette.js';
import { keyed } from 'lit/directives/keyed.js';
import { renderFoot, renderSide } from './axes.js';
import { renderRemainder } from './remainder.js';
import { frameOf, type Frame, type Stage } from './stage.js';

/** Of more points than this, each is drawn as a small square: that takes a fraction of the time. */
const MANY = 3000;

/** What a scatter asks besides the map's figures. */
export interface ScatterRequest {
  /** Id of the other indicator; the first one there is when empty. */
  readonly against: string;
  readonly compareWith: (id: string) => void;
  /** The area that the keyboard is at, of those that have a point. */
  readonly walked: number;
}

/** The other indicator that a scatter shows; `undefined` when the table has none, or none of that name. */
export function otherIndicator({ view }: Stage, against: string): Indicator | undefined {
  const up = upIndicator(view);
  const others = numericIndicators(view).filter(({ id }) => id !== up?.id);
  return against === '' ? others[0] : others.find(({ id }) => id === against);
}

/** The scatter of a stage, when it has one. */
export function scatterIn(stage: Stage, against: string): Scatter | undefined {
  const other = otherIndicator(stage, against);
  return other && scatterOf(stage.view, other);
}

/** Two indicators against each other, with the limits of the classes of both. The points are on a canvas: see `drawPoints`. */
export function renderScatter(stage: Stage, request: ScatterRequest): TemplateResult {
  const { view, words, language } = stage;
  const other = otherIndicator(stage, request.against);
  const scatter = other && scatterOf(view, other);
  const up = upIndicator(view);
  return html`
    ${up ? renderChoice(stage, up, { other, request }) : nothing}
    ${scatter ? renderPlot(stage, scatter, request) : html`<p class="note">${other ? words.noValues : words.noOther}</p>`}
    ${scatter ? html`<p class="axis-title across">${textOf(scatter.across.indicator, 'title', language)}</p><p class="note">${words.lines}</p>` : nothing}
    ${scatter ? renderRemainder(stage, scatter.stateCounts) : nothing}`;
}

function renderChoice({ view, words, language }: Stage, up: Indicator, { other, request }: { other: Indicator | undefined; request: ScatterRequest }): TemplateResult {
  const others = numericIndicators(view).filter(({ id }) => id !== up.id);
  return html`
    ${others.length > 1 ? html`
      <label class="against"><span>${words.against}</span>
        <select part="against" @change=${(event: Event) => request.compareWith((event.target as HTMLSelectElement).value)}>
          ${others.map((each) => html`<option value=${each.id} .selected=${each === other}>${textOf(each, 'title', language)}</option>`)}
        </select>
      </label>` : nothing}
    <p class="axis-title">${textOf(up, 'title', language)}</p>`;
}

/** Where the points are drawn. */
export function scatterFrame(stage: Stage, { up }: Scatter): Frame {
  const height = Math.round(Math.min(360, Math.max(200, stage.width * 0.6)));
  return frameOf(stage, height, up.axis.ticks.map((tick) => write(stage, up, tick)));
}

const write = ({ language }: Stage, { indicator }: ScatterSide, value: number): string => formatBreak(value, indicator, language);

function renderPlot(stage: Stage, scatter: Scatter, { walked }: ScatterRequest): TemplateResult {
  const { words, width } = stage;
  const frame = scatterFrame(stage, scatter);
  const { left, top } = frame;
  const areaAt = (event: MouseEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const place = [(event.clientX - box.left - left) / frame.width, 1 - (event.clientY - box.top - top) / frame.height] as const;
    return nearestPoint(scatter, place, { size: [frame.width, frame.height], reach: 14 });
  };
  const choose = (event: MouseEvent): void => {
    const area = areaAt(event);
    if (event.detail > 0 && area >= 0) stage.choose(area);
  };
  return html`
    <div class="layers">
      <canvas part="points" aria-hidden="true"></canvas>
      <svg class="plot marks scatter" part="plot" role="group" aria-label=${words.labels.scatter} aria-describedby="help" width=${width} height=${top + frame.height + 26}
        @pointermove=${(event: PointerEvent) => stage.point(areaAt(event))} @pointerleave=${() => stage.point(-1)} @click=${choose}>
        ${renderSide(scatter.up.axis, frame, (value) => write(stage, scatter.up, value))}
        ${renderFoot(scatter.across.axis, frame, (value) => write(stage, scatter.across, value))}
        ${renderBreaks(scatter, frame)}
        ${[stage.hovered === stage.selected ? -1 : stage.hovered, stage.selected].map((area) => renderRing(scatter, area, { frame, look: area === stage.selected ? 'chosen' : '' }))}
        ${keyed(walked, renderPoint(stage, scatter, { frame, area: walked }))}
      </svg>
    </div>`;
}

function renderBreaks({ across, up }: Scatter, { left, top, width, height }: Frame): SVGTemplateResult {
  return svg`<g aria-hidden="true">
    ${across.breaks.map((value) => left + width * placeOn(across.axis, value)).map((x) => svg`<line class="break" x1=${x} x2=${x} y1=${top} y2=${top + height} />`)}
    ${up.breaks.map((value) => top + height * (1 - placeOn(up.axis, value))).map((y) => svg`<line class="break" x1=${left} x2=${left + width} y1=${y} y2=${y} />`)}</g>`;
}

/** Where the point of an area is, in CSS pixels; `undefined` for an area that has none. */
function placeOf({ across, up }: Scatter, area: number, { left, top, width, height }: Frame): readonly [number, number] | undefined {
  const [x, y] = [placeOn(across.axis, across.values[area]!), placeOn(up.axis, up.values[area]!)];
  return Number.isFinite(x) && Number.isFinite(y) ? [left + width * x, top + height * (1 - y)] : undefined;
}

function renderRing(scatter: Scatter, area: number, { frame, look }: { frame: Frame; look: string }): SVGTemplateResult | typeof nothing {
  const place = area < 0 ? undefined : placeOf(scatter, area, frame);
  return place ? svg`<circle class="ring ${look}" aria-hidden="true" cx=${place[0]} cy=${place[1]} r="7" />` : nothing;
}

/** The one point that takes the focus: of thousands, a reader walks along them one by one. */
function renderPoint(stage: Stage, scatter: Scatter, { frame, area }: { frame: Frame; area: number }): SVGTemplateResult | typeof nothing {
  const place = area < 0 ? undefined : placeOf(scatter, area, frame);
  if (!place) return nothing;
  const { view, words, language, selected } = stage;
  const tell = ({ indicator, values }: ScatterSide) => words.mark(textOf(indicator, 'title', language)!, formatFull(values[area]!, indicator, language));
  return svg`
    <g class="mark" part="mark" role="button" aria-pressed=${area === selected} aria-label=${words.both(view.areas.labels[area]!, tell(scatter.across), tell(scatter.up))}
      @click=${(event: MouseEvent) => { if (event.detail === 0) stage.choose(area); }} @focus=${() => stage.point(area)} @blur=${() => stage.point(-1)}>
      <circle class="focus" cx=${place[0]} cy=${place[1]} r="9" />
    </g>`;
}

/** Draws the points in the colours of the map, those that are not brushed faint. */
export function drawPoints(canvas: HTMLCanvasElement, stage: Stage, scatter: Scatter): void {
  const { view, width, brushed } = stage;
  const frame = scatterFrame(stage, scatter);
  const ratio = window.devicePixelRatio || 1;
  const height = frame.top + frame.height;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = 0.75;
  for (const [classIndex, colour] of view.colours.entries()) {
    const areas = scatter.areas.filter((area) => view.classOfArea[area] === classIndex);
    context.globalAlpha = brushed.length > 0 && !brushed.includes(classIndex) ? 0.15 : 1;
    context.fillStyle = toCss(colour);
    context.beginPath();
    for (const area of areas) {
      const [x, y] = placeOf(scatter, area, frame)!;
      if (scatter.areas.length > MANY) context.rect(x - 1.5, y - 1.5, 3, 3);
      else {
        context.moveTo(x + 3.5, y);
        context.arc(x, y, 3.5, 0, 2 * Math.PI);
      }
    }
    context.fill();
    if (scatter.areas.length <= MANY) context.stroke();
  }
}
