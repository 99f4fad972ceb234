import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { placeOn } from '../../core/charts/axis.js';
import { nearestPoint, numericIndicators, upIndicator, type Scatter, type ScatterSide } from '../../core/charts/scatter.js';
import { formatBreak, formatFull } from '../../core/format.js';
import { textOf, type Indicator } from '../../core/indicator.js';
import { toCss } from '../../core/palette.js';
import type { Work } from '../../core/work.js';
import { keyed } from 'lit/directives/keyed.js';
import { renderFoot, renderSide } from './axes.js';
import { renderRemainder } from './remainder.js';
import { frameOf, type Frame, type Stage } from './stage.js';

/** Of more points than this, each is drawn as a small square: that takes a fraction of the time. */
const MANY = 3000;

/** Points that are drawn between two pauses: a few milliseconds. */
const POINTS_A_PIECE = 2000;

/** A stage with its scatter, as far as that is worked out. */
export interface Plotted {
  readonly stage: Stage;
  /** `undefined` when there is nothing to draw. */
  readonly scatter: Scatter | undefined;
  /** The area that the keyboard is at, of those that have a point. */
  readonly walked: number;
  /** Whether the points are still being worked out. */
  readonly isWaiting: boolean;
}

/** What a scatter asks besides the map's figures. */
export interface ScatterRequest {
  /** Id of the other indicator; the first one there is when empty. */
  readonly against: string;
  readonly compareWith: (id: string) => void;
  readonly plotted: Plotted | undefined;
}

/** The other indicator that a scatter shows; `undefined` when the table has none, or none of that name. */
export function otherIndicator({ view }: Stage, against: string): Indicator | undefined {
  const up = upIndicator(view);
  const others = numericIndicators(view).filter(({ id }) => id !== up?.id);
  return against === '' ? others[0] : others.find(({ id }) => id === against);
}

/** Two indicators against each other, with the limits of the classes of both. The points are on a canvas: see `drawPoints`. */
export function renderScatter(stage: Stage, request: ScatterRequest): TemplateResult {
  const { view, words, language } = stage;
  const other = otherIndicator(stage, request.against);
  const { scatter, isWaiting } = request.plotted!;
  const up = upIndicator(view);
  return html`
    ${up ? renderChoice(stage, up, { other, request }) : nothing}
    ${scatter ? renderPlot(stage, scatter, request.plotted!) : html`<p class="note">${isWaiting ? words.computing : other ? words.noValues : words.noOther}</p>`}
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

function renderPlot(stage: Stage, scatter: Scatter, { walked }: Plotted): TemplateResult {
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

/**
 * Draws the points in the colours of the map, those that are not brushed faint, as work that can be paused. They are shown when
 * all are there.
 */
export function* drawPoints(canvas: HTMLCanvasElement, stage: Stage, scatter: Scatter): Work<void> {
  const { view, width, brushed } = stage;
  const frame = scatterFrame(stage, scatter);
  const ratio = window.devicePixelRatio || 1;
  const height = frame.top + frame.height;
  const size = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  const context = Object.assign(document.createElement('canvas'), size).getContext('2d')!;
  context.scale(ratio, ratio);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = 0.75;
  const areasOf = view.colours.map((): number[] => []);
  for (const area of scatter.areas) areasOf[view.classOfArea[area]!]?.push(area);
  yield;
  for (const [classIndex, areas] of areasOf.entries()) {
    context.globalAlpha = brushed.length > 0 && !brushed.includes(classIndex) ? 0.15 : 1;
    context.fillStyle = toCss(view.colours[classIndex]!);
    for (let from = 0; from < areas.length; from += POINTS_A_PIECE) {
      drawPiece(context, areas.slice(from, from + POINTS_A_PIECE).map((area) => placeOf(scatter, area, frame)!), scatter.areas.length > MANY);
      yield;
    }
  }
  Object.assign(canvas, size);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.getContext('2d')!.drawImage(context.canvas, 0, 0);
}

function drawPiece(context: CanvasRenderingContext2D, places: readonly (readonly [number, number])[], isMany: boolean): void {
  if (isMany) return drawSquares(context, places);
  context.beginPath();
  for (const [x, y] of places) {
    context.moveTo(x + 3.5, y);
    context.arc(x, y, 3.5, 0, 2 * Math.PI);
  }
  context.fill();
  context.stroke();
}

/** Squares with an edge, which sets the lightest off from the page: two fills take less time than strokes. */
function drawSquares(context: CanvasRenderingContext2D, places: readonly (readonly [number, number])[]): void {
  const colour = context.fillStyle;
  for (const [style, half] of [[context.strokeStyle, 2], [colour, 1.5]] as const) {
    context.fillStyle = style;
    context.beginPath();
    for (const [x, y] of places) context.rect(x - half, y - half, 2 * half, 2 * half);
    context.fill();
  }
}
