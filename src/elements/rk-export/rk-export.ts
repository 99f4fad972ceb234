import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { explain } from '../../core/messages/index.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import type { ExportActions } from './export-actions.js';

/**
 * Hands over what a map or a question shows: as a picture with question, answer, legend and sources, as figures for a
 * spreadsheet, and on paper. Files hold published figures only, each with what is needed to read it.
 *
 * @summary Downloads and prints a map or a question.
 * @csspart actions - The row of buttons.
 * @csspart status - Says what was done.
 * @csspart error - Says what could not be done.
 * @cssproperty [--rk-accent] - Colour of the buttons.
 * @cssproperty [--rk-print-map-height=82mm] - On an `rk-map` or above it: greatest height of the map on paper.
 * @event {RkErrorEvent} rk-error - A file could not be made; the reason stands below the buttons.
 */
export class RkExport extends RkElement {
  static override styles = tokens;

  /** Id of the `rk-map` or `rk-question`; the one it is in when empty. */
  @property() for = '';

  /** What makes files and prints, once it is loaded. */
  #actions: ExportActions | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.loadPart(() => import('./export-actions.js'), ({ ExportActions }) => (this.#actions = new ExportActions(this)));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.loadFailure) return html`<p role="alert" part="error">${explain(this.loadFailure, this.language)}</p>`;
    return this.#actions?.render(this.language) ?? nothing;
  }
}
