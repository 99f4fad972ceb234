import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Drawn } from '../../core/drawing/drawing.js';
import { RkError } from '../../core/errors.js';
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
  @state() private failure: RkError | undefined;

  readonly #map = new MapLink(this, (_, before) => before?.draw(undefined));
  #loading: Promise<void> | undefined;

  /** With the panel, when it is on its way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('drawn')) return;
    this.panel?.show(this.drawn);
    if (this.drawn?.shapes.length) this.#load();
  }

  override render(): TemplateResult {
    return html`
      <details class="draw" part="panel" ?open=${this.#loading !== undefined} @toggle=${this.#toggle}>
        <summary>${this.messages.map.draw}</summary>
        ${this.failure ? html`<p class="error" role="alert">${explain(this.failure, this.language)}</p>` : this.panel?.render(this.language) ?? nothing}
      </details>`;
  }

  readonly #toggle = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) this.#load();
    else this.panel?.rest();
  };

  #load(): void {
    this.#loading ??= import('./draw-panel.js').then(({ DrawPanel, styles: { styleSheet } }) => {
      this.shadowRoot!.adoptedStyleSheets.push(styleSheet!);
      this.panel = new DrawPanel(this, this.#map);
    }).catch((cause: unknown) => {
      this.failure = new RkError('load-failed', {}, { cause });
    });
  }
}
