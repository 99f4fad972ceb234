import { nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Join } from '../../core/join.js';
import type { Question } from '../../core/question.js';
import type { MapStore } from '../../store/map-store.js';
import { viewOf } from '../../store/selectors.js';
import type { GivenFiles, LayerDeclaration, LevelDeclaration } from '../../store/state.js';
import { RkLevel } from '../rk-level/rk-level.js';
import { MapLink } from '../shared/map-link.js';
import { resolveUrl } from '../shared/resolve-url.js';
import { RkElement } from '../shared/rk-element.js';

/** A list of numbers as an attribute writes it: separated by commas or blanks. */
const numbers = {
  fromAttribute: (value: string | null): number[] | undefined => value?.split(/[\s,;]+/).filter(Boolean).map(Number),
};

/** What is declared as it is written; an empty text is as good as none. */
const texts = ['object', 'key', 'label', 'outline', 'title', 'category', 'value', 'columns', 'layers', 'sensitivity', 'indicator', 'period', 'method', 'palette'] as const;

/**
 * One layer of a map, declared: it tells the map what to show and draws nothing itself.
 *
 * @summary Declares a layer: areas and the figures that colour them, points, lines, or a service.
 * @slot - Finer levels (`rk-level`), each from a zoom on.
 */
export class RkLayer extends RkElement {
  /** What the layer is made of: `areas`, `points`, `lines`, `wms`, `wfs` or `tiles`. */
  @property() type = 'areas';
  /** URL of the shapes: TopoJSON, GeoJSON, a zipped shapefile, GeoPackage, or CSV or Excel with shapes as text, coordinates of points or codes of 100 m squares. Of a service its address, or `pdok:` and a name. */
  @property() src = '';
  /** Name of the object in a TopoJSON file, or of the layer, sheet or shapefile in another; the first that fits when empty. */
  @property() object = '';
  /** Property of the shapes that holds the area code; their id when empty. */
  @property() key = '';
  /** Property of the shapes that holds the area's name; its code when empty. */
  @property() label = '';
  /** Name of a TopoJSON object whose borders are drawn stronger, such as the wijken around buurten. */
  @property() outline = '';
  /** Name of the layer in the legend, where it has no figures with a title. */
  @property() override title = '';
  /** Of points and lines: the column that divides them into kinds, each with a colour of its own. */
  @property() category = '';
  /** Of lines: the column with the figure that their width and colour show. */
  @property() value = '';
  /** Of points and lines: the columns that are told of a clicked object, separated by commas. Others are not shown. */
  @property() columns = '';
  /** Of `wms` and `wfs`: names of layers of the service, separated by commas. */
  @property() layers = '';
  /** Of areas whose figures are in columns of the shapes: `public` says that they are not about people. */
  @property() sensitivity = '';
  /** URL of the figures: an indicator file. Several, separated by blanks, are combined. */
  @property() data = '';
  /** Id of the indicator to show; the first when empty. */
  @property() indicator = '';
  /** Period to show whatever the map shows; follows the map when empty. */
  @property() period = '';
  /** Raises the threshold below which figures about people are hidden; never lower than 5. */
  @property({ type: Number }) threshold: number | undefined;
  /** How values are divided into classes: `quantile`, `equal`, `jenks` or `manual`. */
  @property() method = 'quantile';
  /** Number of classes, 1–9. */
  @property({ type: Number }) classes = 5;
  /** Breaks between the classes for `method="manual"`, ascending: `10 20 30`. */
  @property({ converter: numbers }) breaks: number[] | undefined;
  /** Name of the palette: blauw, groen, paars, oranje, grijs, blauw-oranje, paars-groen or soorten. */
  @property() palette = 'blauw';
  /** Opacity of the layer, 0–1. */
  @property({ type: Number }) opacity = 1;
  /** Leaves the layer off the map. Where a map has several layers, a reader can switch it on in the legend. */
  @property({ type: Boolean, reflect: true }) override hidden = false;
  /** Zoom from which the layer shows. */
  @property({ type: Number, attribute: 'min-zoom' }) minZoom: number | undefined;
  /** Zoom up to which the layer shows. */
  @property({ type: Number, attribute: 'max-zoom' }) maxZoom: number | undefined;
  /** Id of the map, for a layer that stands outside it. */
  @property() for = '';
  /** Shapes as an object, text or bytes, instead of `src`. */
  @property({ attribute: false }) topology: object | string | Uint8Array | undefined;

  /** A checked question whose addresses are whole: the layer then shows its answer. `rk-question` sets it. */
  @property({ attribute: false }) question: Question | undefined;

  /**
   * Figures as an object, text or bytes of an indicator file, instead of `data`. Reads as `undefined`: what was given may
   * hold figures that may not be shown, so it can only be handed in.
   */
  @property({ attribute: false, noAccessor: true })
  get indicators(): object | string | Uint8Array | undefined {
    return undefined;
  }
  set indicators(figures: object | string | Uint8Array | undefined) {
    this.#figures = figures;
    this.requestUpdate('indicators', null);
  }

  #figures: object | string | Uint8Array | undefined;
  readonly #map = new MapLink(this, (store, before) => this.#move(store, before));
  #id: number | undefined;
  readonly #children = new MutationObserver(() => this.requestUpdate('levels', null));

  /**
   * How figures and shapes fit, once both are loaded: how many areas matched, which have no row, which rows have no area,
   * and whether they are probably of different years.
   */
  get join(): Join | undefined {
    const { state } = this.#map;
    const layer = state?.layers.find(({ id }) => id === this.#id);
    return layer && viewOf(layer, state!).view?.join;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A level that is taken out says nothing any more.
    this.#children.observe(this, { childList: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): typeof nothing {
    return nothing;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { store } = this.#map;
    if (!store) return;
    if (this.#id === undefined) this.#id = store.addLayer(this.#declare(), this.#files());
    else if (changed.size > 0) store.updateLayer(this.#id, this.#declare(), this.#files());
  }

  /** The layer leaves one map for another; it joins with its next update, when all its attributes are read. */
  #move(store: MapStore | undefined, before: MapStore | undefined): void {
    if (before && this.#id !== undefined) before.removeLayer(this.#id);
    this.#id = undefined;
    if (store) this.requestUpdate();
  }

  #declare(): LayerDeclaration {
    const { type, threshold, classes, breaks, opacity, hidden, minZoom, maxZoom, question } = this;
    return {
      ...Object.fromEntries(texts.map((name) => [name, this[name] || undefined])),
      src: this.src ? resolveUrl(this.src, this.baseURI) : undefined,
      data: this.data.split(/\s+/).filter(Boolean).map((url) => resolveUrl(url, this.baseURI)).join(' ') || undefined,
      type, threshold, classes, breaks, opacity, hidden, minZoom, maxZoom, question,
      levels: this.#levels(),
      order: this.parentElement ? [...this.parentElement.children].indexOf(this) : 0,
    };
  }

  /** Those that are registered already; the others tell when they are. */
  #levels(): readonly LevelDeclaration[] | undefined {
    const levels = [...this.children].filter((child) => child instanceof RkLevel).map((level) => level.declaration);
    return levels.length > 0 ? levels : undefined;
  }

  #files(): GivenFiles {
    return { shapes: this.topology, figures: this.#figures };
  }
}
