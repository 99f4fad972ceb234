import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { drawnSchema, type Drawn } from '../../core/drawing/drawing.js';
import { drawnFromGeoJson, drawnToGeoJson } from '../../core/drawing/geojson.js';
import { activeShape, setDrawn, setShape, startSession, take, type DrawSession, type Tool } from '../../core/drawing/session.js';
import { toRkError, type RkError } from '../../core/errors.js';
import type { Language } from '../../core/language.js';
import { drawIn, type DrawMessages } from '../../core/messages/draw/index.js';
import { explain, messagesIn, type Messages } from '../../core/messages/index.js';
import { validate } from '../../core/validate.js';
import { decode } from '../../data/decode.js';
import { parseJson } from '../../data/parse-json.js';
import { RkDrawChangeEvent } from '../../events/rk-draw-change.js';
import { mainLayer, type ShownLayer } from '../../store/selectors.js';
import { download } from '../shared/download.js';
import type { MapLink } from '../shared/map-link.js';
import { renderChoosing, type Typed } from './choosing.js';
import { countAreas, polygonsOfCodes } from './counting.js';
import { renderFigures } from './figures-table.js';
import { renderRule, renderShapes, renderTools } from './tools.js';
// What draws on the map comes with the panel, so that one message tells when it cannot be had.
import '../../map/drawing/drawing-layer.js';

export { styles } from './draw-panel.styles.js';

/** What the parts of the panel are made with. */
export interface PanelContext {
  readonly session: DrawSession;
  readonly language: Language;
  readonly messages: Messages;
  readonly words: DrawMessages;
  readonly typed: Typed;
  /** Goes on with another state of drawing, and says what was done. */
  readonly change: (session: DrawSession, said?: string) => void;
  /** Takes a tool in hand, or puts it down. */
  readonly start: (tool: Tool | undefined) => void;
  /** Something was typed. */
  readonly type: (typed: Partial<Typed>) => void;
}

/** The element that shows the panel. */
export interface PanelHost extends HTMLElement {
  drawn: Drawn | undefined;
  requestUpdate(): void;
  addController(controller: ReactiveController): void;
}

/** What was counted, and of what. */
interface Counted { readonly of: readonly unknown[]; readonly areas: readonly number[] }

/** Everything of `rk-draw` but its frame: drawing, choosing, and the figures of what is drawn. */
export class DrawPanel implements ReactiveController {
  readonly #host: PanelHost;
  readonly #map: MapLink;
  #typed: Typed = { search: '', around: 'place', place: '', pointSearch: '', metres: '500' };
  #said = '';
  #problem: RkError | undefined;
  #counted: readonly Counted[] = [];
  #counting: AbortController | undefined;
  #told: Drawn | undefined;

  constructor(host: PanelHost, map: MapLink) {
    this.#host = host;
    this.#map = map;
    host.addController(this);
  }

  hostUpdate(): void {
    const { store, state: now } = this.#map;
    if (!store || !now) return;
    if (!now.drawing) return store.draw(startSession('nl', this.#checked(this.#host.drawn)));
    const { drawn } = now.drawing;
    if (this.#told && drawn !== this.#told) {
      this.#host.drawn = drawn;
      this.#host.dispatchEvent(new RkDrawChangeEvent({ drawn }));
    }
    this.#told = drawn;
    this.#count(now.drawing, mainLayer(now));
  }

  hostDisconnected(): void {
    this.#counting?.abort();
    this.#counted = [];
    this.#told = undefined;
  }

  /** Draws something else than the reader did. */
  show(drawn: Drawn | undefined): void {
    const { store, state: now } = this.#map;
    if (!now?.drawing || drawn === now.drawing.drawn) return;
    const session = startSession(now.drawing.language, this.#checked(drawn));
    // Who handed it over knows: to tell would have it handed over again.
    this.#told = session.drawn;
    store!.draw(session);
  }

  /** Puts the tool down, as when the panel is closed. */
  rest(): void {
    const { store, state: now } = this.#map;
    if (now?.drawing?.tool) store!.draw(take(now.drawing, undefined));
  }

  /** The panel; nothing while the map has no areas with figures. */
  render(language: Language): TemplateResult | typeof nothing {
    const { state: now } = this.#map;
    const shown = now && mainLayer(now);
    const session = now?.drawing;
    if (!shown || !session) return nothing;
    if (session.language !== language) queueMicrotask(() => this.#map.store?.draw({ ...session, language }));
    const words = drawIn(language);
    const context: PanelContext = {
      session, language, words, messages: messagesIn(language), typed: this.#typed,
      change: (next, said) => this.#change(next, said), start: (tool) => this.#start(session, tool, shown),
      type: (typed) => { this.#typed = { ...this.#typed, problem: undefined, ...typed }; this.#host.requestUpdate(); },
    };
    const { shapes } = session.drawn;
    return html`
      <div class="panel" @keydown=${this.#press}>
        <p class="note">${words.help}</p>
        ${renderShapes(context)} ${renderTools(context)} ${renderChoosing(context, shown.view.areas, now)} ${renderRule(context)}
        ${shapes.length === 0 ? nothing : this.#counting || session.counted.length < shapes.length ? html`<p class="note">${words.computing}</p>` : renderFigures(context, shown, session.counted.slice(0, shapes.length))}
        <div class="steps">
          <button type="button" class="plain" @click=${() => this.#host.shadowRoot!.querySelector<HTMLElement>('input[type=file]')!.click()}>${words.import}</button>
          <input type="file" hidden accept=".json,.geojson,application/geo+json,application/json" aria-label=${words.import} @change=${this.#open}>
          <button type="button" class="plain" ?disabled=${shapes.length === 0} @click=${() => this.#try(() => this.#download(session, shown))}>${words.export}</button>
        </div>
        <p role="status" part="status" class="note">${this.#said}</p>
        ${this.#problem ? html`<p class="problem" role="alert">${explain(this.#problem, language)}</p>` : nothing}
      </div>`;
  }

  /** What the page hands over, unless it is broken: then nothing, and the panel says why. */
  #checked(drawn: Drawn | undefined): Drawn | undefined {
    this.#problem = undefined;
    try {
      return drawn && validate(drawnSchema, drawn);
    } catch (error) {
      this.#problem = toRkError(error);
      return undefined;
    }
  }

  #change(session: DrawSession, said = ''): void {
    this.#said = said;
    this.#problem = undefined;
    this.#map.store?.draw(session);
    this.#host.requestUpdate();
  }

  /** Who begins to click areas with a shape on the map goes on with the areas in it. */
  #start(session: DrawSession, tool: Tool | undefined, { view }: ShownLayer): void {
    const shape = activeShape(session);
    const codes = session.counted[session.active]?.map((area) => view.areas.codes[area]!);
    const areas = tool === 'areas' && shape && shape.kind !== 'areas' && codes ? setShape(session, { kind: 'areas', codes }) : session;
    this.#change(take(areas, tool));
  }

  /** Counts what is not counted yet, and tells the map when all is. */
  #count(session: DrawSession, shown: ShownLayer | undefined): void {
    if (!shown) return;
    const { areas } = shown.layer;
    const { shapes, rule } = session.drawn;
    const wanted = shapes.map((shape) => [areas, shape, shape.kind === 'areas' ? undefined : rule]);
    const known = wanted.map((of) => this.#counted.find((each) => each.of.every((part, index) => part === of[index])));
    if (known.every((each) => each !== undefined)) {
      this.#counting?.abort();
      this.#counting = undefined;
      this.#counted = known;
      if (known.length !== session.counted.length || known.some((each, index) => each.areas !== session.counted[index])) {
        this.#map.store?.draw({ ...session, counted: known.map((each) => each.areas) });
      }
      return;
    }
    this.#counting?.abort();
    const { signal } = (this.#counting = new AbortController());
    const counting = wanted.map(async (of, index): Promise<Counted> => known[index] ?? { of, areas: await countAreas({ shape: shapes[index]!, rule, areas: areas!, signal }) });
    this.#try(async () => {
      this.#counted = await Promise.all(counting);
      this.#host.requestUpdate();
    }, signal);
  }

  async #download({ drawn, language }: DrawSession, { layer }: ShownLayer): Promise<void> {
    const codes = drawn.shapes.flatMap((shape) => (shape.kind === 'areas' ? [shape.codes] : []));
    const polygons = new Map(await Promise.all(codes.map(async (each) => [each as readonly string[], await polygonsOfCodes(each, layer.areas!)] as const)));
    const content = JSON.stringify(drawnToGeoJson(drawn, (each) => polygons.get(each)!));
    const words = drawIn(language);
    download(words.fileName, content, 'application/geo+json');
    this.#said = words.said.downloaded;
    this.#host.requestUpdate();
  }

  readonly #open = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    if (file) this.#try(async () => {
      const json = parseJson(decode(new Uint8Array(await file.arrayBuffer())));
      const session = this.#map.state?.drawing;
      if (session) this.#change(setDrawn(session, drawnFromGeoJson(json)), drawIn(session.language).said.opened);
      input.value = '';
    });
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.rest();
  };

  /** Does something, and says in place what goes wrong. */
  #try(act: () => Promise<void>, signal?: AbortSignal): void {
    act().catch((error: unknown) => {
      if (signal?.aborted) return;
      this.#counting = undefined;
      this.#problem = toRkError(error);
      this.#host.requestUpdate();
    });
  }
}
