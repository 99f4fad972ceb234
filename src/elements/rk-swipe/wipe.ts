import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { headingsOf, type NamedSide } from '../../core/compare/headings.js';
import { formatNumber } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { compareIn } from '../../core/messages/compare/index.js';
import { viewOfStore, type MapView } from '../../map/map-view.js';
import { Swipe } from '../../map/swipe.js';
import { viewOf } from '../../store/selectors.js';
import type { LayerState, MapState } from '../../store/state.js';
import type { LazyPart } from '../shared/lazy-element.js';
import type { MapLink } from '../shared/map-link.js';
import type { RkSwipe } from './rk-swipe.js';
import { styles } from './rk-swipe.styles.js';

/** Per cent that one key press moves the handle, and a long step. */
const STEP = 2;
const LONG_STEP = 10;

/** What `rk-swipe` does, as part of a module that is loaded when it is on the page for the first time. */
export class Wipe implements ReactiveController, LazyPart {
  readonly #host: RkSwipe;
  readonly #map: MapLink;
  #swipe: Swipe | undefined;
  /** What is being wiped. */
  #of: { readonly view: MapView; readonly left: number; readonly right: number } | undefined;
  /** How far from the middle of the handle it was taken hold of, in CSS pixels. */
  #hold = 0;

  constructor(host: RkSwipe, map: MapLink) {
    this.#host = host;
    this.#map = map;
    host.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdated(): void {
    const { store } = this.#map;
    const view = store && viewOfStore.get(store);
    const [left, right] = this.#layers().map(({ id }) => id);
    if (!view || left === undefined || right === undefined) return this.#stop();
    const of = this.#of;
    if (of?.view !== view || of.left !== left || of.right !== right) {
      this.#stop();
      this.#of = { view, left, right };
      this.#swipe = new Swipe(view, store, [left, right]);
    }
    this.#swipe!.place(this.#at() / 100);
  }

  /** The line, the handle and what is at either side. */
  render(language: Language): TemplateResult | typeof nothing {
    const layers = this.#layers();
    if (layers.length < 2) return nothing;
    const words = compareIn(language);
    const [left, right] = headingsOf(layers.map((layer) => sideOf(layer, this.#map.state!)), language).own as [string, string];
    const at = this.#at();
    return html`
      <div class="line" part="line" .style=${`inset-inline-start:${at}%`}>
        <span class="label left" part="label" aria-hidden="true">${left}</span>
        <span class="label right" part="label" aria-hidden="true">${right}</span>
        <div class="handle" part="handle" role="slider" tabindex="0" aria-label=${words.handle(left, right)}
          aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(at)} aria-valuetext=${words.seen(formatNumber(at, language), left)}
          @keydown=${this.#press} @pointerdown=${this.#grab} @pointermove=${this.#drag}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 7l-5 5 5 5M15 7l5 5-5 5" /></svg>
        </div>
      </div>`;
  }

  /** The two layers that are wiped: lower, upper. */
  #layers(): readonly LayerState[] {
    const { layers }: Pick<MapState, 'layers'> = this.#map.state ?? { layers: [] };
    const shown = layers.filter((layer) => covers(layer) && !layer.declaration.hidden);
    return shown.length < 2 ? [] : shown.slice(-2);
  }

  #at(): number {
    return Math.min(100, Math.max(0, this.#host.position || 0));
  }

  #stop(): void {
    this.#swipe?.stop();
    this.#swipe = this.#of = undefined;
  }

  readonly #press = (event: KeyboardEvent): void => {
    const at = this.#at();
    const long = event.shiftKey ? LONG_STEP : STEP;
    const to = {
      ArrowLeft: at - long, ArrowDown: at - long, ArrowRight: at + long, ArrowUp: at + long,
      PageDown: at - LONG_STEP, PageUp: at + LONG_STEP, Home: 0, End: 100,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#host.position = Math.min(100, Math.max(0, to));
  };

  readonly #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const handle = event.currentTarget as HTMLElement;
    const { left, width } = handle.getBoundingClientRect();
    this.#hold = event.clientX - (left + width / 2);
    handle.setPointerCapture(event.pointerId);
  };

  readonly #drag = (event: PointerEvent): void => {
    if (!(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    const { left, width } = this.#host.getBoundingClientRect();
    this.#host.position = Math.min(100, Math.max(0, (100 * (event.clientX - this.#hold - left)) / width));
  };
}

/** Points and lines leave what is under them in sight: they stay over both sides. */
function covers({ areas, content }: LayerState): boolean {
  return content ? content.kind !== 'features' || content.features.kind === 'areas' : areas !== undefined;
}

function sideOf(layer: LayerState, state: MapState): NamedSide {
  const { content, declaration: { title } } = layer;
  const { view } = viewOf(layer, state);
  return { view, name: view ? undefined : (title ?? content?.title), isPicture: content !== undefined };
}
