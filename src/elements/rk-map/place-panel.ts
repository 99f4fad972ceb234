import { html, nothing, render, type TemplateResult } from 'lit';
import { toRkError, type RkError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { explain } from '../../core/messages/index.js';
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

/** Milliseconds in which an answer seems to be there at once. */
const AT_ONCE = 150;

/** What a layer tells of a place, as far as it has. */
interface Told {
  readonly title: string;
  readonly objects: Promise<readonly ObjectFacts[]>;
  found: readonly ObjectFacts[] | undefined;
  error: RkError | undefined;
}

const isPending = ({ found, error }: Told): boolean => !found && !error;
const isTelling = ({ found, error }: Told): boolean => error !== undefined || (found?.length ?? 0) > 0;
const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

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

  /** Tells of another place: what is known at once, and what services answer when they do. */
  async update(): Promise<void> {
    const { store, view, language } = this.#map;
    const { place } = store.state;
    if (place === this.#place) return;
    this.#place = place;
    if (!place) return this.close();
    const visit = placeLink(this.#map.viewer(), place.at);
    const told = objectsAt(view, store, place, language()).map(({ title, objects }): Told => ({ title, objects, found: undefined, error: undefined }));
    let isShown = false;
    const show = (): void => {
      if (place !== this.#place) return;
      this.#render(told, language(), { visit, isNew: !isShown });
      isShown = true;
    };
    const each = told.map(async (layer) => {
      await layer.objects.then((found) => (layer.found = found), (error: unknown) => (layer.error = toRkError(error)));
      if (isShown) show();
    });
    const all = Promise.all(each);
    await Promise.race([all, after(0)]);
    // What comes in no time need not be announced.
    if (!told.some(isTelling)) await Promise.race([all, after(AT_ONCE)]);
    if (place !== this.#place) return;
    if (visit || told.some((layer) => isTelling(layer) || isPending(layer))) show();
    else store.showPlace(undefined);
  }

  /** Takes the panel away. */
  close(): void {
    const hadFocus = this.#panel.matches(':focus-within');
    this.#panel.remove();
    // A list may no longer have the button that had the focus.
    const before = this.#before?.isConnected ? this.#before : this.#map.view.map.getContainer();
    if (hadFocus) before.focus({ preventScroll: true });
  }

  /** The focus goes there when it is new, so that it is read out. */
  #render(told: readonly Told[], language: Language, { visit, isNew }: { visit: string | undefined; isNew: boolean }): void {
    render([this.#content(told, language), visit ? renderVisit(visit, language) : nothing], this.#panel);
    if (!isNew) return;
    if (!this.#panel.isConnected) {
      this.#before = focused();
      this.#map.box.append(this.#panel);
    }
    this.#panel.scrollTop = 0;
    this.#panel.focus({ preventScroll: true });
  }

  #content(told: readonly Told[], language: Language): TemplateResult {
    const words = layersIn(language);
    const objects = told.flatMap(({ found }) => found ?? []);
    const layers = [...new Set(objects.map(({ layer }) => layer))];
    const shown = objects.slice(0, MOST);
    const isNothing = objects.length === 0 && told.length > 0 && !told.some((layer) => isPending(layer) || layer.error);
    return html`
      <header>
        <h3 id="place-title">${words.place}</h3>
        <button type="button" aria-label=${words.close} title=${words.close} @click=${this.#close}>
          <svg viewBox="0 0 18 18" aria-hidden="true"><path d="M4 4l10 10M14 4L4 14" /></svg>
        </button>
      </header>
      ${layers.map((layer) => renderLayer(layer, shown.filter((object) => object.layer === layer)))}
      ${objects.length > MOST ? html`<p class="more">${words.more(String(objects.length - MOST))}</p>` : nothing}
      <div role="status">${told.map((layer) => isPending(layer) ? html`<p class="more">${words.asking(layer.title)}</p>` : layer.error ? html`<p class="more">${words.notTold(layer.title, explain(layer.error, language))}</p>` : nothing)}
        ${isNothing ? html`<p class="more">${words.nothingHere}</p>` : nothing}</div>`;
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
