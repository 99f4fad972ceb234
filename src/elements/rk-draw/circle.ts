import { html, nothing, type TemplateResult } from 'lit';
import type { Areas } from '../../core/areas.js';
import type { LonLat } from '../../core/drawing/drawing.js';
import { findAreas, findPlace } from '../../core/drawing/find-areas.js';
import { findPoints, positionOf, type NamedPoint } from '../../core/drawing/find-points.js';
import { readPlace } from '../../core/drawing/place.js';
import { placeText } from '../../core/drawing/place-text.js';
import { setShape } from '../../core/drawing/session.js';
import type { FeatureSet } from '../../core/features/feature-set.js';
import { formatNumber } from '../../core/format.js';
import type { MapState } from '../../store/state.js';
import type { PanelContext } from './draw-panel.js';

/** Most points in the list: who looks for another one types more of its name. */
const MOST = 100;
/** Points in sight without scrolling. */
const LINES = 6;

/** What a circle is to be drawn around, and what is wrong with it. */
export interface Circle {
  /** A typed place, the place that the map tells of, or the layer of points of that number. */
  readonly around: 'place' | 'asked' | number;
  readonly place: string;
  readonly pointSearch: string;
  /** The chosen point of that layer. */
  readonly point?: number | undefined;
  readonly metres: string;
  readonly problem?: 'place' | 'order' | 'point' | 'radius' | undefined;
}

/** A layer of points that a circle can be drawn around. */
interface PointLayer { readonly id: number; readonly title: string; readonly points: FeatureSet }

/** A place with its name. */
interface Center { readonly at: LonLat; readonly name: string }

/** A circle with a typed radius: around a place, or a point of one of the layers of the map. */
export function renderCircle(context: PanelContext, areas: Areas, now: MapState): TemplateResult {
  const { words, session, change, typed, type, language } = context;
  const layers = pointLayers(context, now);
  const layer = layers.find(({ id }) => id === typed.around);
  const isAsked = typed.around === 'asked' && now.place !== undefined;
  const draw = (event: Event): void => {
    event.preventDefault();
    const center = layer ? pointCenter(context, layer) : isAsked ? namedCenter([...now.place.at], context) : typedCenter(context, areas);
    const metres = Number(typed.metres.replace(',', '.'));
    if (typeof center === 'string') return type({ problem: center });
    if (!(metres >= 1 && metres <= 1e6)) return type({ problem: 'radius' });
    type({ problem: undefined });
    change(setShape(session, { kind: 'circle', center: center.at, metres }), words.said.circled(formatNumber(metres, language), center.name));
  };
  const wrong = { place: words.unknownPlace, order: words.unknownOrder, point: words.unknownPoint, radius: words.unknownRadius };
  return html`
    <form novalidate @submit=${draw}><fieldset><legend>${words.circleAround}</legend>
      ${layers.length > 0 || now.place ? renderAround(context, layers, now) : nothing}
      ${layer ? renderPoints(context, layer) : isAsked ? html`<p class="note">${placeText([...now.place.at], language)}</p>` : renderPlace(context, areas)}
      <label>${words.radius}<input id="metres" class="short" inputmode="decimal" .value=${typed.metres} aria-describedby="problem" aria-invalid=${typed.problem === 'radius'}
        @input=${(event: Event) => type({ metres: valueOf(event) })}></label>
      <p class="problem" id="problem" role="alert">${typed.problem ? wrong[typed.problem] : nothing}</p>
      <button type="submit">${words.drawCircle}</button>
    </fieldset></form>`;
}

function pointLayers({ words }: PanelContext, { layers }: MapState): PointLayer[] {
  return layers.flatMap(({ id, content, declaration: { hidden, title } }) =>
    content?.kind === 'features' && content.features.kind === 'points' && content.features.count > 0 && !hidden
      ? [{ id, title: title ?? content.title ?? words.layer, points: content.features }] : []);
}

function renderAround({ words, typed, type, language }: PanelContext, layers: readonly PointLayer[], { place }: MapState): TemplateResult {
  const ways: readonly (readonly [Circle['around'], string])[] = [
    ['place', words.aroundPlace],
    ...layers.map(({ id, title, points }) => [id, words.aroundPoint(title, formatNumber(points.count, language))] as const),
    ...(place ? [['asked', words.aroundAsked] as const] : []),
  ];
  const pick = (event: Event): void => type({ around: ways[(event.target as HTMLSelectElement).selectedIndex]![0], pointSearch: '', point: undefined });
  return html`<label>${words.around}<select id="around" @change=${pick}>${ways.map(([way, name]) => html`<option .selected=${way === typed.around}>${name}</option>`)}</select></label>`;
}

function renderPlace({ words, typed, type, language }: PanelContext, areas: Areas): TemplateResult {
  const text = typed.place.trim();
  const names = text === '' ? [] : findAreas(text, areas).slice(0, 20).map((area) => areas.labels[area]!);
  const read = readPlace(text);
  const isWrong = typed.problem === 'place' || typed.problem === 'order';
  return html`
    <label>${words.center}<input id="place" list="names" autocomplete="off" .value=${typed.place} aria-describedby="place-help problem" aria-invalid=${isWrong}
      @input=${(event: Event) => type({ place: valueOf(event) })}></label>
    <datalist id="names">${names.map((name) => html`<option value=${name}></option>`)}</datalist>
    <p class="note" id="place-help">${words.centerHelp}</p>
    <p class="note" id="place-read" role="status">${!read || isWrong ? nothing : 'at' in read ? words.readAs(placeText(read.at, language)) : words.unknownOrder}</p>`;
}

function renderPoints(context: PanelContext, { points }: PointLayer): TemplateResult {
  const { words, typed, type, language } = context;
  const found = findPoints(typed.pointSearch, points);
  const shown = found.slice(0, MOST);
  const number = (value: number) => formatNumber(value, language);
  const pick = (event: Event): void => type({ point: shown[(event.target as HTMLSelectElement).selectedIndex]?.index });
  return html`
    <label>${words.pointSearch}<input type="search" id="point-search" .value=${typed.pointSearch} @input=${(event: Event) => type({ pointSearch: valueOf(event), point: undefined })}></label>
    ${found.length === 0 ? html`<p class="note" role="status">${words.noPoint}</p>` : html`
      <label>${words.point}<select id="point" size=${Math.max(2, Math.min(LINES, shown.length))} aria-describedby="problem" aria-invalid=${typed.problem === 'point'} @change=${pick}>
        ${shown.map((point, index) => html`<option .selected=${point.index === typed.point}>${pointName(context, point, [shown[index - 1], shown[index + 1]].some((other) => other?.label === point.label))}</option>`)}</select></label>
      ${found.length > MOST ? html`<p class="note">${words.found(number(MOST), number(found.length))}</p>` : nothing}`}`;
}

/** The name of a point; with where it is, when others are called the same. */
function pointName({ words, language }: PanelContext, { index, label, at }: NamedPoint, hasNamesake = false): string {
  if (label === '') return words.unnamed(formatNumber(index + 1, language));
  return hasNamesake ? `${label} (${placeText(at, language)})` : label;
}

function pointCenter(context: PanelContext, { points }: PointLayer): Center | NonNullable<Circle['problem']> {
  const { point: index } = context.typed;
  const at = index === undefined ? undefined : positionOf(points, index);
  return at ? { at, name: pointName(context, { index: index!, label: points.labels[index!]!, at }) } : 'point';
}

function typedCenter(context: PanelContext, areas: Areas): Center | NonNullable<Circle['problem']> {
  const { place } = context.typed;
  const found = findPlace(place, areas);
  if (!found) return 'place';
  if (!('at' in found)) return found.refused;
  return readPlace(place) ? namedCenter(found.at, context) : { at: found.at, name: place.trim() };
}

function namedCenter(at: LonLat, { language }: PanelContext): Center {
  return { at, name: placeText(at, language) };
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
