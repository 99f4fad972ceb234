import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { crossGrid } from '../../core/cross-grid.js';
import { formatNumber } from '../../core/format.js';
import type { Source } from '../../core/indicator.js';
import type { LayerView } from '../../core/layer-view.js';
import { legendOf, type LegendRow } from '../../core/legend.js';
import { sourceText, sourceUrl } from '../../core/sources.js';
import { viewOf } from '../../store/selectors.js';
import type { LayerDeclaration, LayerState } from '../../store/state.js';
import { crossStyles, crossWithAxes } from '../shared/cross-square.js';
import { EmptyState, emptyStyles } from '../shared/empty-state.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { swatch, swatchStyles } from '../shared/swatch.js';
import { tokens } from '../shared/tokens.js';
import { styles } from './rk-legend.styles.js';

/** A layer with figures. */
interface Entry { readonly layer: LayerState; readonly view: LayerView }

/**
 * The legend of the layers on the map: classes with the number of areas in each, areas without a value by the reason,
 * unit, source and period. With more than one layer, a reader can switch each and change its opacity.
 *
 * @summary The legend of the map.
 * @csspart layer - The legend of one layer.
 * @csspart title - What the layer shows, and of when.
 * @csspart list - The rows.
 * @csspart row - A class or a state.
 * @csspart axes - Of two figures at once: the square of nine colours with the names of its axes.
 * @csspart cross - The square itself.
 * @csspart swatch - The colour or pattern of a row.
 * @csspart label - What a row stands for.
 * @csspart count - The number of areas of a row.
 * @csspart note - Unit, source and remarks.
 * @csspart opacity - The opacity slider of a layer.
 * @cssproperty [--rk-accent] - Colour of switches and links.
 * @cssproperty [--rk-ink] - Text colour.
 * @cssproperty [--rk-ink-soft] - Colour of numbers and notes.
 * @cssstate empty - There is nothing to show; the element takes no room.
 */
export class RkLegend extends RkElement {
  static override styles = [tokens, emptyStyles, swatchStyles, crossStyles, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  readonly #map = new MapLink(this);
  readonly #empty = new EmptyState(this);
  #entries: readonly Entry[] = [];
  /** Whether there is more than one layer to tell apart, shown or not. */
  #switchable = false;

  protected override update(changed: PropertyValues<this>): void {
    const entries = this.#findEntries();
    this.#switchable = entries.length > 1;
    this.#entries = this.#switchable ? entries : entries.filter(({ layer }) => !layer.declaration.hidden);
    this.#empty.set(this.#entries.length === 0);
    super.update(changed);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#entries.length === 0) return nothing;
    return html`
      <div class="legend" role="group" aria-label=${this.messages.legend.label}>
        ${repeat(this.#entries, ({ layer }) => layer.id, (entry) => this.#renderLayer(entry))}
      </div>`;
  }

  #renderLayer({ layer, view }: Entry): TemplateResult {
    const { title, period, rows, unit, sources, notes } = legendOf(view, this.language);
    const heading = this.messages.table.caption(title, period);
    const id = `title-${layer.id}`;
    const grid = layer.answered && crossGrid(layer.answered, view, this.language);
    // Nine colours of two figures are read in a square; the states stay lines.
    const lines = grid ? rows.filter(({ look }) => typeof look === 'string') : rows;
    return html`
      <div class="layer" part="layer">
        ${this.#switchable ? this.#renderSwitch(layer, title, html`<span id=${id}>${heading}</span>`) : html`<p class="title" part="title" id=${id}>${heading}</p>`}
        ${layer.declaration.hidden ? nothing : html`
          ${grid ? html`${crossWithAxes(grid, { large: false, caption: heading })}` : nothing}
          ${lines.length === 0 ? nothing : html`<ul role="list" part="list" aria-labelledby=${id}>${lines.map((row) => this.#renderRow(row))}</ul>`}
          ${notes.map((note) => html`<p class="note" part="note">${note}</p>`)}
          ${unit ? html`<p class="note" part="note">${this.messages.legend.unit}: ${unit}</p>` : nothing}
          ${sources.map((source) => this.#renderSource(source))}
          ${this.#switchable ? this.#renderOpacity(layer, title) : nothing}`}
      </div>`;
  }

  #renderRow({ look, label, count, level }: LegendRow): TemplateResult {
    const areas = this.messages.legend.areas(count, level);
    return html`
      <li part="row">
        ${swatch(look)}<span class="label" part="label">${label}</span><span class="visually-hidden">, </span>
        <span class="count" part="count" title=${areas}>${count}<span class="visually-hidden"> ${level}</span></span>
      </li>`;
  }

  #renderSource(source: Source): TemplateResult {
    const url = sourceUrl(source);
    const text = sourceText(source);
    return html`<p class="note" part="note">${this.messages.legend.source}: ${url ? html`<a href=${url} rel="external">${text}</a>` : text}</p>`;
  }

  #renderSwitch(layer: LayerState, title: string, heading: TemplateResult): TemplateResult {
    const toggle = (event: Event) => this.#declare(layer, { hidden: !(event.target as HTMLInputElement).checked });
    return html`
      <label class="title" part="title">
        <input type="checkbox" aria-label=${this.messages.legend.show(title)} .checked=${!layer.declaration.hidden} @change=${toggle} />
        ${heading}
      </label>`;
  }

  #renderOpacity(layer: LayerState, title: string): TemplateResult {
    const { legend } = this.messages;
    const opacity = layer.declaration.opacity ?? 1;
    const percentage = `${formatNumber(100 * opacity, this.language)}%`;
    const change = (event: Event) => this.#declare(layer, { opacity: Number((event.target as HTMLInputElement).value) });
    return html`
      <label class="opacity" part="opacity">
        <span>${legend.opacityLabel}</span>
        <input type="range" min="0" max="1" step="0.05" aria-label=${legend.opacity(title)} aria-valuetext=${percentage} .value=${String(opacity)} @input=${change} />
        <span class="count">${percentage}</span>
      </label>`;
  }

  /** Layers with figures, the topmost first. */
  #findEntries(): readonly Entry[] {
    const { state } = this.#map;
    if (!state) return [];
    return state.layers.toReversed().flatMap((layer) => {
      const { view } = viewOf(layer, state);
      return view ? [{ layer, view }] : [];
    });
  }

  #declare({ id, declaration }: LayerState, changes: LayerDeclaration): void {
    this.#map.store?.updateLayer(id, { ...declaration, ...changes });
  }
}
