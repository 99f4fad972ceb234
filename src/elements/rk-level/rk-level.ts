import { LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { LevelDeclaration } from '../../store/state.js';
import { resolveUrl } from '../shared/resolve-url.js';
import { RkElement } from '../shared/rk-element.js';

/**
 * A finer level of the layer that it stands in: from a zoom on, the layer shows these shapes and figures instead. They are
 * fetched when a reader zooms in, and the coarser level stays until they are painted. What it does not say is as in the layer.
 *
 * @summary Declares a finer level of a layer.
 */
export class RkLevel extends RkElement {
  /** Zoom from which the level shows. */
  @property({ type: Number }) from = 0;
  /** URL of the shapes: TopoJSON or GeoJSON. Empty for another object of the layer's own file. */
  @property() src = '';
  /** Name of the object in a TopoJSON file; the first when empty. */
  @property() object = '';
  /** Property of the shapes that holds the area code; their id when empty. */
  @property() key = '';
  /** Property of the shapes that holds the area's name; its code when empty. */
  @property() label = '';
  /** Name of a TopoJSON object whose borders are drawn stronger. */
  @property() outline = '';
  /** URL of the figures. Several, separated by blanks, are combined. Empty when the layer's figures have these areas too. */
  @property() data = '';

  /** What the level says, with whole addresses. */
  get declaration(): LevelDeclaration {
    return {
      from: this.from,
      src: this.src ? resolveUrl(this.src, this.baseURI) : undefined,
      object: this.object || undefined,
      key: this.key || undefined,
      label: this.label || undefined,
      outline: this.outline || undefined,
      data: this.data.split(/\s+/).filter(Boolean).map((url) => resolveUrl(url, this.baseURI)).join(' ') || undefined,
    };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): typeof nothing {
    return nothing;
  }

  /** The layer reads what its levels say with its own next update. */
  protected override updated(): void {
    if (this.parentElement instanceof LitElement) this.parentElement.requestUpdate('levels', null);
  }
}
