import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { crossGrid } from '../../core/cross-grid.js';
import { formatNumber, formatPeriod } from '../../core/format.js';
import { textOf, type Source } from '../../core/indicator.js';
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

/** A layer with figures, or of another type. */
interface Entry { readonly layer: LayerState; readonly view: LayerView | undefined; readonly title: string }

/** What shows layers of other types than areas: it lies beside the bundle. */
type Contents = typeof import('./content-legend.js');
let contents: Contents | undefined;
let loading: Promise<void> | undefined;

/**
 * The legend of the layers on the map: classes with the number of areas in each, areas without a value by the reason,
 * unit, source and period; of points and lines their symbols and a list of those in view. With more than one layer, a reader
 * can switch each and, behind a button, change its opacity and move it over the others. Figures come first: they are the answer.
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
 * @csspart order - The button that moves a layer over the one above it.
 * @csspart adjust - The button that shows opacity and order of all layers.
 * @csspart list-of - The list of the points or lines that are in view.
 * @cssproperty [--rk-accent] - Colour of switches and links.
 * @cssproperty [--rk-ink] - Text colour.
 * @cssproperty [--rk-ink-soft] - Colour of numbers and notes.
 * @cssstate empty - There is nothing to show; the element takes no room.
 */
export class RkLegend extends RkElement {
  static override styles = [tokens, emptyStyles, swatchStyles, crossStyles, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';

  /** Whether opacity and order can be changed: sliders of every layer all the time would hide what the legend is for. */
  @state() private adjusting = false;

  readonly #map = new MapLink(this);
  readonly #empty = new EmptyState(this);
  /** Layers with something to tell, the topmost first. */
  #entries: readonly Entry[] = [];
  /** Whether there is more than one layer to tell apart, shown or not. */
  #switchable = false;

  protected override update(changed: PropertyValues<this>): void {
    const entries = this.#findEntries();
    this.#switchable = entries.length > 1;
    contents?.adoptStyles(this.renderRoot as ShadowRoot);
    this.#entries = this.#switchable ? entries : entries.filter(({ layer }) => !layer.declaration.hidden);
    this.#empty.set(this.#entries.length === 0);
    super.update(changed);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.#entries.length === 0) return nothing;
    return html`
      <div class="legend" role="group" aria-label=${this.messages.legend.label}>
        ${this.#groups.map((entries, index, { length }) => html`
          <div class="layers">
            ${repeat(entries, ({ layer }) => layer.id, (entry) => this.#renderLayer(entry))}
            ${this.#switchable && index === length - 1 ? this.#renderAdjust() : nothing}
          </div>`)}
      </div>`;
  }

  /** Layers with figures, and the others. */
  get #groups(): readonly (readonly Entry[])[] {
    return [true, false].map((hasFigures) => this.#entries.filter(({ view }) => (view !== undefined) === hasFigures)).filter(({ length }) => length > 0);
  }

  #renderLayer({ layer, view, title }: Entry): TemplateResult {
    const heading = view ? this.messages.table.caption(title, formatPeriod(view.period, this.language)) : title;
    const id = `title-${layer.id}`;
    return html`
      <div class=${layer.declaration.hidden ? 'layer off' : 'layer'} part="layer">
        ${this.#switchable ? this.#renderSwitch(layer, title, html`<span id=${id}>${heading}</span>`) : html`<p class="title" part="title" id=${id}>${heading}</p>`}
        ${layer.declaration.hidden ? nothing : html`
          ${view ? this.#renderFigures(layer, view, id, heading) : contents!.renderContent(layer, this.#map.store!, id, this.language)}
          ${this.#switchable && this.adjusting ? html`<div class="settings">${this.#renderOpacity(layer, title)}${this.#renderOrder(layer, title)}</div>` : nothing}`}
      </div>`;
  }

  #renderFigures(layer: LayerState, view: LayerView, id: string, caption: string): TemplateResult {
    const { rows, unit, sources, notes } = legendOf(view, this.language);
    // An answer is explained where it is given.
    const meaning = layer.answered ? undefined : textOf(view.indicator, 'description', this.language);
    const grid = layer.answered && crossGrid(layer.answered, view, this.language);
    // Nine colours of two figures are read in a square; the states stay lines.
    const lines = grid ? rows.filter(({ look }) => typeof look === 'string') : rows;
    return html`
      ${grid ? html`${crossWithAxes(grid, { large: false, caption })}` : nothing}
      ${lines.length === 0 ? nothing : html`<ul role="list" part="list" aria-labelledby=${id}>${lines.map((row) => this.#renderRow(row))}</ul>`}
      ${[...(meaning ? [meaning] : []), ...notes].map((note) => html`<p class="note" part="note">${note}</p>`)}
      ${unit ? html`<p class="note" part="note">${this.messages.legend.unit}: ${unit}</p>` : nothing}
      ${sources.map((source) => this.#renderSource(source))}`;
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

  #renderAdjust(): TemplateResult {
    const toggle = () => { this.adjusting = !this.adjusting; };
    return html`<button type="button" class="adjust" part="adjust" aria-expanded=${this.adjusting} @click=${toggle}>${this.messages.legend.adjust}</button>`;
  }

  /** One button is enough for any order. */
  #renderOrder(layer: LayerState, title: string): TemplateResult {
    const index = this.#entries.findIndex((entry) => entry.layer === layer);
    const above = this.#entries[index - 1];
    const label = above ? this.messages.legend.up(title, above.title) : this.messages.legend.onTop(title);
    return html`<button type="button" part="order" title=${label} aria-label=${label} ?disabled=${!above} @click=${() => this.#raise(index)}><svg viewBox="0 0 18 18" aria-hidden="true"><path d="M4 11l5-5 5 5" /></svg></button>`;
  }

  #findEntries(): readonly Entry[] {
    const { state } = this.#map;
    if (!state) return [];
    if (!contents && state.layers.some(({ content }) => content)) void (loading ??= import('./content-legend.js').then((part) => { contents = part; })).then(() => this.requestUpdate());
    return state.layers.toReversed().flatMap((layer): readonly Entry[] => {
      if (layer.content) return contents ? [{ layer, view: undefined, title: contents.titleOf(layer, this.language) }] : [];
      const { view } = viewOf(layer, state);
      return view ? [{ layer, view, title: textOf(view.indicator, 'title', this.language)! }] : [];
    });
  }

  /** Moves a layer over the one above it. All get their place anew, since two may have had the same. */
  #raise(index: number): void {
    const layers = this.#map.state!.layers.filter(({ id }) => id !== this.#entries[index]!.layer.id);
    layers.splice(layers.indexOf(this.#entries[index - 1]!.layer) + 1, 0, this.#entries[index]!.layer);
    for (const [order, layer] of layers.entries()) this.#declare(layer, { order });
  }

  #declare({ id, declaration }: LayerState, changes: LayerDeclaration): void {
    this.#map.store?.updateLayer(id, { ...declaration, ...changes });
  }
}
