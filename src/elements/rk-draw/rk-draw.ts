import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Drawn } from '../../core/drawing/drawing.js';
import { explain } from '../../core/messages/index.js';
import { MapLink } from '../shared/map-link.js';
import { RkElement } from '../shared/rk-element.js';
import { tokens } from '../shared/tokens.js';
import type { DrawPanel } from './draw-panel.js';
import { styles } from './rk-draw.styles.js';

/**
 * Draws an area on the map, or puts one together of the areas of the map, and tells the figures inside it: totals of
 * published counts, as a range where some are not shown. Two areas can be compared. What draws is fetched when the panel is
 * opened for the first time.
 *
 * @summary Draw or cut out an area; totals inside it.
 * @csspart panel - The panel with its heading.
 * @csspart tools - The row of tools.
 * @csspart tool - A tool to draw with.
 * @csspart shapes - The choice between two drawn areas.
 * @csspart exact - The ways to draw without a pointer: a list of areas, and a circle around a place.
 * @csspart rule - The choice of which areas count.
 * @csspart figures - The figures of what is drawn.
 * @csspart status - Confirms what was done.
 * @cssproperty [--rk-accent] - Colour of the chosen tool and of links.
 * @event {RkDrawChangeEvent} rk-draw-change - Something else is drawn.
 */
export class RkDraw extends RkElement {
  static override styles = [tokens, styles];

  /** Id of the map, for an element that stands outside it. */
  @property() for = '';
  /** What is drawn: shapes in degrees, and which areas count. As a question keeps it; never figures. */
  @property({ attribute: false }) drawn: Drawn | undefined;

  @state() private panel: DrawPanel | undefined;

  readonly #map = new MapLink(this, (_, before) => before?.draw(undefined));
  /** Whether it was opened, by a reader or by what is drawn. */
  #opened = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('drawn')) return;
    this.panel?.show(this.drawn);
    if (this.drawn?.shapes.length) this.#load();
  }

  override render(): TemplateResult {
    return html`
      <details class=${this.drawn?.shapes.length ? 'draw' : 'draw blank'} part="panel" ?open=${this.#opened} @toggle=${this.#toggle}>
        <summary>${this.messages.map.draw}</summary>
        ${this.loadFailure ? html`<p class="error" role="alert">${explain(this.loadFailure, this.language)}</p>` : this.panel?.render(this.language) ?? nothing}
      </details>`;
  }

  readonly #toggle = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) this.#load();
    else this.panel?.rest();
  };

  #load(): void {
    this.#opened = true;
    void this.loadPart(() => import('./draw-panel.js'), ({ DrawPanel, styles: { styleSheet } }) => {
      this.shadowRoot!.adoptedStyleSheets.push(styleSheet!);
      this.panel = new DrawPanel(this, this.#map);
    });
  }
}
