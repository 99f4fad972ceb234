import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import { layersIn } from '../../core/messages/layers/index.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import type { MapStore } from '../../store/map-store.js';
import { styles } from './place-panel.styles.js';

/** The most objects that one place tells of: flats share an address point. */
const MOST = 50;

/** What all layers have at a place, in a panel on the map. Escape and its button close it; the focus goes back to where it was. */
export class PlacePanel {
  readonly #store: MapStore;
  readonly #root: ShadowRoot;
  readonly #box: HTMLElement;
  readonly #panel = document.createElement('section');
  #before: HTMLElement | undefined;

  /** `box` is the element in the shadow root of the map that the panel lies in. */
  constructor(box: HTMLElement, store: MapStore) {
    this.#box = box;
    this.#root = box.getRootNode() as ShadowRoot;
    this.#store = store;
    this.#root.adoptedStyleSheets.push(styles.styleSheet!);
    Object.assign(this.#panel, { className: 'place', tabIndex: -1 });
    this.#panel.setAttribute('part', 'place');
    this.#panel.setAttribute('aria-labelledby', 'place-title');
    this.#panel.addEventListener('keydown', this.#press);
  }

  /** Tells of a place; of nothing at all closes the panel. The focus goes there, so that it is read out. */
  show(objects: readonly ObjectFacts[], language: Language): void {
    if (objects.length === 0) return this.#store.showPlace(undefined);
    render(this.#render(objects, language), this.#panel);
    if (!this.#panel.isConnected) {
      this.#before = focused();
      this.#box.append(this.#panel);
    }
    this.#panel.scrollTop = 0;
    this.#panel.focus({ preventScroll: true });
  }

  /** Takes the panel away. */
  close(): void {
    const hadFocus = this.#panel.matches(':focus-within');
    this.#panel.remove();
    if (hadFocus) this.#before?.focus({ preventScroll: true });
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

  readonly #close = (): void => this.#store.showPlace(undefined);

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
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
