import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { compareAreas } from '../../core/compare/compare-areas.js';
import { headingsOf } from '../../core/compare/headings.js';
import type { Language } from '../../core/language.js';
import { compareIn } from '../../core/messages/compare/index.js';
import { linkViews } from '../../map/link-views.js';
import { viewOfStore } from '../../map/map-view.js';
import { linkStores } from '../../store/link-stores.js';
import type { MapStore } from '../../store/map-store.js';
import { attendedPlace, codeAt, labelAt } from '../../store/places.js';
import { mainView } from '../../store/selectors.js';
import { shareClasses } from '../../store/share-classes.js';
import type { LazyPart } from '../shared/lazy-element.js';
import { storeAt } from '../shared/map-context.js';
import type { RkMap } from '../rk-map/rk-map.js';
import type { RkCompare } from './rk-compare.js';
import { styles } from './rk-compare.styles.js';

// Both ways of comparing are one module: a page with either loads one file.
export { Wipe } from '../rk-swipe/wipe.js';

/** One of the maps that are compared. */
interface Side { readonly map: RkMap; readonly store: MapStore }

/** What `rk-compare` does, as one module that is loaded when it is on the page for the first time. */
export class Comparison implements ReactiveController, LazyPart {
  readonly #host: RkCompare;
  readonly #children = new MutationObserver(() => this.#link());
  #sides: readonly Side[] = [];
  #stops: readonly (() => void)[] = [];
  #asked = '';
  /** Resolves when the maps that are there are linked. */
  done: Promise<void> = Promise.resolve();

  constructor(host: RkCompare) {
    this.#host = host;
    host.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
    host.addController(this);
    // Maps that stand in the page before their tag is known have no store until then.
    void customElements.whenDefined('rk-map').then(() => this.#link());
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true });
    this.#link();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#unlink();
    this.#sides = [];
  }

  hostUpdate(): void {
    if (this.#asked !== this.#ask()) this.#link();
  }

  hostUpdated(): void {
    const { renderRoot, childNodes } = this.#host;
    const maps: readonly Node[] = this.#sides.map(({ map }) => map);
    for (const [at, slot] of [...renderRoot.querySelectorAll<HTMLSlotElement>('.side slot')].entries()) slot.assign(this.#sides[at]!.map);
    const rest = [...childNodes].filter((child): child is Element | Text => !maps.includes(child) && (child instanceof Element || child instanceof Text));
    renderRoot.querySelector<HTMLSlotElement>('.rest')?.assign(...rest);
  }

  /** Headings, maps and the figures of an area. */
  render(language: Language): TemplateResult {
    const { shared, own } = headingsOf(this.#named(), language);
    const told = this.#told(language);
    return html`
      ${shared === '' ? nothing : html`<p class="caption" part="caption">${shared}</p>`}
      <div class="sides" part="sides">${this.#sides.map((_, at) => html`
        <div class="side" role="group" aria-labelledby="side-${at}"><p class="heading" part="heading" id="side-${at}">${own[at]}</p><slot></slot></div>`)}
      </div>
      ${this.#sides.length < 2 ? nothing : html`<p class="told ${told === undefined ? 'invite' : ''}" part="told" role="status">${told ?? this.#invitation(language)}</p>`}
      <slot class="rest"></slot>`;
  }

  #named(): { view: ReturnType<typeof mainView>; name: string | undefined }[] {
    const names = this.#host.names.split(',').map((name) => name.trim());
    const chosen = this.#sides.map(({ store: { state } }) => this.#goes('hover') ? undefined : labelAt(state, attendedPlace({ ...state, hovered: undefined })));
    return this.#sides.map(({ store }, at) => ({ view: mainView(store.state), name: names[at] || chosen[at] }));
  }

  /** The areas that have the attention, in words; `undefined` while there is none, or not one on every map that has its own. */
  #told(language: Language): string | undefined {
    const states = this.#sides.map(({ store }) => store.state);
    const codes = states.map((state) => codeAt(state, attendedPlace(state)));
    const pointed = states.map((state) => codeAt(state, state.hovered));
    const common = this.#goes('hover') ? pointed.find((code) => code !== undefined) ?? codes.find((code) => code !== undefined) : undefined;
    const areas = states.flatMap((state, at) => {
      const view = mainView(state);
      const code = common ?? codes[at];
      return view && code !== undefined ? { view, area: view.areas.codes.indexOf(code) } : [];
    });
    return areas.length > 1 && areas.length === states.length ? compareAreas(areas, language) : undefined;
  }

  #invitation(language: Language): string {
    const words = compareIn(language);
    return this.#goes('hover') ? words.invite : words.inviteEach;
  }

  #goes(what: string): boolean {
    return this.#host.link.split(/\s+/).includes(what);
  }

  #ask(): string {
    return [this.#host.link, this.#host.colours].join();
  }

  #unlink(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #link(): void {
    this.#unlink();
    this.#asked = this.#ask();
    const maps = [...this.#host.children].filter((child): child is RkMap => child.localName === 'rk-map');
    this.#sides = maps.flatMap((map) => ({ map, store: storeAt(map, this.#host) })).filter((side): side is Side => side.store !== undefined);
    const sides = this.#sides;
    this.#host.requestUpdate();
    if (sides.length < 2) return;
    const stores = sides.map(({ store }) => store);
    const stops = stores.map((store) => store.subscribe(() => this.#host.requestUpdate()));
    stops.push(linkStores(stores, { hover: this.#goes('hover'), period: this.#goes('period') }));
    if (this.#host.colours !== 'own') stops.push(shareClasses(stores));
    this.#stops = stops;
    // A map draws from its first update on.
    this.done = Promise.all(sides.map(({ map }) => map.updateComplete)).then(() => {
      const what = (['view', 'zoom'] as const).find((each) => this.#goes(each));
      if (this.#stops !== stops || !what) return;
      const placed = sides.find(({ map, store }) => map.center !== '' || store.state.layers.some(({ areas }) => areas));
      stops.push(linkViews(stores.flatMap((store) => viewOfStore.get(store) ?? []), what, placed && viewOfStore.get(placed.store)));
    });
  }
}
