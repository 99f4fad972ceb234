import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import { layersIn } from '../../core/messages/layers/index.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import { placeLink } from '../../core/services/place-link.js';
import { objectsAt } from '../../map/layers/objects-at.js';
import type { MapView } from '../../map/map-view.js';
import type { MapStore } from '../../store/map-store.js';
import type { AskedPlace } from '../../store/state.js';
import { styles } from './place-panel.styles.js';

/** The most objects that one place tells of: flats share an address point. */
const MOST = 50;

/** The map that a panel is of. */
export interface PanelMap {
  readonly store: MapStore;
  readonly view: MapView;
  /** The element in the shadow root of the map that the panel lies in. */
  readonly box: HTMLElement;
  readonly language: () => Language;
  /** URL template of a viewer of a place; empty for none. */
  readonly viewer: () => string;
}

/** Tells of the places that are asked in a panel on the map, from now on. Returns how to stop. */
export function followPlaces(map: PanelMap): () => void {
  const panel = new PlacePanel(map);
  const stop = map.store.subscribe(() => void panel.update());
  void panel.update();
  return () => {
    stop();
    panel.close();
  };
}

/** What all layers have at a place. Escape and its button close it; the focus goes back to where it was. */
class PlacePanel {
  readonly #map: PanelMap;
  readonly #panel = document.createElement('section');
  #place: AskedPlace | undefined;
  #before: HTMLElement | undefined;

  constructor(map: PanelMap) {
    this.#map = map;
    const { adoptedStyleSheets } = map.box.getRootNode() as ShadowRoot;
    if (!adoptedStyleSheets.includes(styles.styleSheet!)) adoptedStyleSheets.push(styles.styleSheet!);
    Object.assign(this.#panel, { className: 'place', tabIndex: -1 });
    this.#panel.setAttribute('part', 'place');
    this.#panel.setAttribute('aria-labelledby', 'place-title');
    this.#panel.addEventListener('keydown', this.#press);
  }

  /** Tells of another place. */
  async update(): Promise<void> {
    const { store, view, language } = this.#map;
    const { place } = store.state;
    if (place === this.#place) return;
    this.#place = place;
    if (!place) return this.close();
    const objects = await objectsAt(view, store, place, language());
    if (place !== this.#place) return;
    const visit = placeLink(this.#map.viewer(), place.at);
    if (objects.length === 0 && !visit) store.showPlace(undefined);
    else this.#show(objects, language(), visit);
  }

  /** Takes the panel away. */
  close(): void {
    const hadFocus = this.#panel.matches(':focus-within');
    this.#panel.remove();
    // A list may no longer have the button that had the focus.
    const before = this.#before?.isConnected ? this.#before : this.#map.view.map.getContainer();
    if (hadFocus) before.focus({ preventScroll: true });
  }

  /** The focus goes there, so that it is read out. */
  #show(objects: readonly ObjectFacts[], language: Language, visit: string | undefined): void {
    render([this.#render(objects, language), visit ? renderVisit(visit, language) : nothing], this.#panel);
    if (!this.#panel.isConnected) {
      this.#before = focused();
      this.#map.box.append(this.#panel);
    }
    this.#panel.scrollTop = 0;
    this.#panel.focus({ preventScroll: true });
  }

  #render(objects: readonly ObjectFacts[], language: Language): TemplateResult {
    const words = layersIn(language);
    const layers = [...new Set(objects.map(({ layer }) => layer))];
    const shown = objects.slice(0, MOST);
    return html`
      <header>
        <h3 id="place-title">${words.place}</h3>
        <button type="button" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          <svg viewBox="0 0 18 18" aria-hidden="true"><path d="M4 4l10 10M14 4L4 14" /></svg>
        </button>
      </header>
      ${layers.map((layer) => renderLayer(layer, shown.filter((object) => object.layer === layer)))}
      ${objects.length > MOST ? html`<p class="more">${words.more(String(objects.length - MOST))}</p>` : nothing}`;
  }

  readonly #close = (): void => this.#map.store.showPlace(undefined);

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

function renderVisit(address: string, language: Language): TemplateResult {
  const { visit, visitHint } = layersIn(language);
  return html`<p class="visit"><a href=${address} target="_blank" rel="noopener noreferrer" title=${visitHint}>${visit}<span class="visually-hidden"> (${visitHint})</span></a></p>`;
}

function renderLayer(layer: string, objects: readonly ObjectFacts[]): TemplateResult {
  return html`
    ${layer ? html`<p class="of">${layer}</p>` : nothing}
    ${objects.map(({ title, facts }) => html`
      <article>
        <h4>${title}</h4>
        ${facts.length === 0 ? nothing : html`<dl>${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
      </article>`)}`;
}

/** What has the focus, shadow roots included. */
function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
