import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LonLat, Shape } from '../../core/drawing/drawing.js';
import { drawnLegend } from '../../core/drawing/drawn-legend.js';
import { activeShape, draftShape, edgeOf, middleOf, type Corner, type DrawSession } from '../../core/drawing/session.js';
import { drawIn } from '../../core/messages/draw/index.js';
import type { Pixel, Screen } from './screen.js';

/** Of more corners than these only the whole shape can be moved: handles would lie over each other. */
const MOST_CORNERS = 60;
/** Of more areas than these no dots are drawn. */
const MOST_DOTS = 1500;

/** What can be taken hold of: a corner, a new corner before one, the edge of a circle, or the whole shape. */
export type Grip =
  | { readonly kind: 'corner'; readonly corner: Corner }
  | { readonly kind: 'between'; readonly corner: Corner }
  | { readonly kind: 'edge' }
  | { readonly kind: 'middle' };

/** What a picture is made of, besides the session. */
export interface PictureParts {
  readonly screen: Screen;
  /** Where the next corner would be; `undefined` while nobody points. */
  readonly cursor: LonLat | undefined;
  /** Whether the cursor is walked with the keyboard, so that it has to be drawn. */
  readonly walks: boolean;
  /** Label points of the areas of the map, two numbers an area. */
  readonly labelPoints: Float64Array | undefined;
  /** Level of those areas. */
  readonly level: string;
  readonly said: string;
  readonly onSurface: (event: Event) => void;
  readonly onGrip: (event: Event, grip: Grip) => void;
}

/** Everything that is drawn on the map. */
export function picture(session: DrawSession, parts: PictureParts): TemplateResult {
  const words = drawIn(session.language);
  const { tool, active } = session;
  const drags = tool === 'rectangle' || tool === 'circle';
  const on = parts.onSurface;
  return html`
    <svg aria-hidden="true">
      <g class="figures">
        ${session.drawn.shapes.map((shape, index) => outline(shape, parts.screen, index === active ? '' : 'other'))}
        ${session.counted.map((areas, index) => dots(areas, parts, index === active ? '' : 'other'))}
        ${session.drawn.shapes.length > 1 ? session.drawn.shapes.map((shape, index) => number(shape, index, parts.screen)) : nothing}
      </g>
      ${draft(session, parts)}
    </svg>
    <ul class="which" hidden aria-label=${words.shapes}>${drawnLegend(session, parts.level, session.language).map(({ look, isOther, label }) => html`<li class=${isOther ? `${look} other` : look}>${label}</li>`)}</ul>
    ${tool && tool !== 'areas' ? html`
      <div class="surface ${drags ? 'drags' : ''}" role="application" tabindex="0" aria-label=${words.surface(active + 1)} aria-description=${words.keys}
        @pointerdown=${on} @pointermove=${on} @pointerup=${on} @pointercancel=${on} @pointerleave=${on} @mousedown=${on} @touchstart=${on} @dblclick=${on}
        @click=${on} @keydown=${on} @focus=${on} @blur=${on}></div>` : nothing}
    ${tool ? nothing : grips(session, parts)}
    <p class="said" aria-live="polite">${parts.said}</p>`;
}

function outline(shape: Shape, screen: Screen, name: string): TemplateResult | typeof nothing {
  const d = screen.path(shape);
  return d ? svg`<path class="halo" d=${d} /><path class=${`shape ${name}`} d=${d} />` : nothing;
}

function number(shape: Shape, index: number, screen: Screen): TemplateResult | typeof nothing {
  const middle = middleOf(shape);
  if (!middle) return nothing;
  const { x, y } = screen.pixel(middle);
  return svg`<text x=${x} y=${y - 20}>${index + 1}</text>`;
}

function dots(areas: readonly number[], { screen, labelPoints }: PictureParts, name: string): TemplateResult | typeof nothing {
  if (!labelPoints || areas.length > MOST_DOTS) return nothing;
  return svg`${areas.map((area) => [labelPoints[2 * area]!, labelPoints[2 * area + 1]!] as LonLat).filter(([lon]) => !Number.isNaN(lon)).map((point) => {
    const { x, y } = screen.pixel(point);
    return svg`<circle class=${`dot ${name}`} cx=${x} cy=${y} r="4" />`;
  })}`;
}

function draft(session: DrawSession, { screen, cursor, walks }: PictureParts): TemplateResult {
  const shape = cursor && draftShape(session, cursor);
  const line = [...session.draft, ...(cursor && session.draft.length > 0 ? [cursor] : [])];
  const at = cursor && walks ? screen.pixel(cursor) : undefined;
  const cross = at && `M${at.x - 14} ${at.y}h28M${at.x} ${at.y - 14}v28`;
  return svg`
    ${shape ? svg`<path class="halo" d=${screen.path(shape)} /><path class="shape draft" d=${screen.path(shape)} />`
      : line.length > 1 ? svg`<path class="halo" d=${`M${screen.line(line)}`} /><path class="shape draft" d=${`M${screen.line(line)}`} />` : nothing}
    ${session.draft.map((corner, index) => {
      const { x, y } = screen.pixel(corner);
      return svg`<circle class="dot" cx=${x} cy=${y} r=${index === 0 ? 7 : 5} />`;
    })}
    ${cross ? svg`<path class="cross halo" d=${cross} /><path class="cross" d=${cross} />` : nothing}`;
}

function grips(session: DrawSession, parts: PictureParts): TemplateResult | typeof nothing {
  const shape = activeShape(session);
  const middle = shape && middleOf(shape);
  if (!shape || !middle) return nothing;
  const words = drawIn(session.language);
  const { screen } = parts;
  const rings = shape.kind === 'polygon' ? shape.polygons.flatMap((all, polygon) => all.map((points, ring) => ({ points, polygon, ring }))) : [];
  const isFew = rings.reduce((sum, { points }) => sum + points.length, 0) <= MOST_CORNERS;
  let count = 0;
  return html`
    ${button(parts, { grip: { kind: 'middle' }, name: 'middle', label: words.middle, at: screen.pixel(middle) })}
    ${shape.kind === 'circle' ? button(parts, { grip: { kind: 'edge' }, name: 'edge', label: words.edge, at: screen.pixel(edgeOf(shape)) }) : nothing}
    ${isFew ? rings.map(({ points, polygon, ring }) => points.map((point, index) => {
      const corner = { polygon, ring, index };
      const [at, before] = [screen.pixel(point), screen.pixel(points.at(index - 1)!)];
      return html`
        ${button(parts, { grip: { kind: 'between', corner }, name: 'between', at: { x: (at.x + before.x) / 2, y: (at.y + before.y) / 2 } })}
        ${button(parts, { grip: { kind: 'corner', corner }, name: 'corner', label: words.corner(++count), at })}`;
    })) : nothing}`;
}

interface GripButton { readonly grip: Grip; readonly name: string; readonly label?: string; readonly at: Pixel }

/** Without a label it is for the pointer only: the keyboard has another way to do the same. */
function button({ onGrip }: PictureParts, { grip, name, label, at }: GripButton): TemplateResult {
  const on = (event: Event): void => onGrip(event, grip);
  const description = name === 'corner' ? 'corner' : 'other';
  return html`<button type="button" class=${name} data-help=${description} aria-label=${label ?? nothing} aria-hidden=${label ? nothing : 'true'} tabindex=${label ? 0 : -1}
    .style=${`transform:translate(${at.x}px,${at.y}px)`}
    @pointerdown=${on} @pointermove=${on} @pointerup=${on} @pointercancel=${on} @mousedown=${on} @touchstart=${on} @dblclick=${on} @click=${on} @keydown=${on}>
    ${name === 'middle' ? html`<svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M8 1v14M1 8h14M6 3l2-2 2 2M6 13l2 2 2-2M3 6L1 8l2 2M13 6l2 2-2 2" />`}</svg>` : nothing}
  </button>`;
}
