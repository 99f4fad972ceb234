import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RkError } from '../../core/errors.js';
import { explain } from '../../core/messages/index.js';
import { RkErrorEvent } from '../../events/rk-error.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import type { UploadPanel } from './upload-panel.js';

/**
 * Puts a reader's own file on the map: a shapefile (zip), GeoJSON, TopoJSON, GeoPackage, CSV or Excel. What it seems to hold is
 * asked, figures about people go through the gate, and nothing leaves the browser. A layer made so can be downloaded, as far
 * as it is published, and taken off again; with the question of its map it is saved in the browser.
 *
 * @summary Adds own files to the map.
 * @csspart title - The heading.
 * @csspart drop - Where a file can be dropped.
 * @csspart choose - The button that chooses a file.
 * @csspart privacy - Says that nothing leaves the browser.
 * @csspart error - What is wrong with a file.
 * @csspart status - What is being done, or was done last.
 * @csspart form - What is asked of a file.
 * @csspart preview - Its first rows.
 * @csspart columns - Its figures, to choose from.
 * @csspart ok - The button that puts it on the map.
 * @csspart missing - Files of the question that are to be chosen again.
 * @csspart layers - The layers that were made.
 * @cssproperty [--rk-accent] - Colour of the buttons and switches.
 * @event {RkErrorEvent} rk-error - A file could not be read or shown; the reason stands in the element.
 */
export class RkUpload extends RkElement {
  static override styles = [tokens];

  /** Id of the `rk-map` or `rk-question`, for an element that stands outside it. */
  @property() for = '';

  @state() private panel: UploadPanel | undefined;

  readonly #map = new MapLink(this, (_, before) => { if (before) this.panel?.leave(before); });

  protected override firstUpdated(): void {
    void this.loadPart(() => import('./upload-panel.js'), ({ UploadPanel }) => (this.panel = new UploadPanel(this.#host()))).then(() => {
      if (this.loadFailure) this.#tell(this.loadFailure, explain(this.loadFailure, this.language));
    });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.loadFailure) return html`<p role="alert" part="error">${explain(this.loadFailure, this.language)}</p>`;
    return this.panel?.render() ?? nothing;
  }

  #tell({ code }: RkError, message: string): void {
    this.dispatchEvent(new RkErrorEvent({ code, message }));
  }

  #host(): ConstructorParameters<typeof UploadPanel>[0] {
    const language = (): RkUpload['language'] => this.language;
    const store = (): MapLink['store'] => this.#map.store;
    return {
      get language() { return language(); },
      get store() { return store(); },
      root: this.renderRoot as ShadowRoot,
      update: () => { this.requestUpdate(); return this.updateComplete; },
      fail: (error, message) => this.#tell(error, message),
    };
  }
}
