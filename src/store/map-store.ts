import type { Answered } from '../core/answered.js';
import type { DrawSession } from '../core/drawing/session.js';
import { toRkError, type RkError } from '../core/errors.js';
import type { AreaOptions } from '../core/areas.js';
import type { Bounds } from '../core/features/bounds.js';
import type { LayerContent } from '../core/layer-content.js';
import type { Question } from '../core/question.js';
import type { ShapedAreas } from '../core/raster/engine.js';
import type { FetchOptions } from '../data/fetch-bytes.js';
import { prepareAnswer } from '../data/answering.js';
import { loadAreas } from '../data/load-areas.js';
import { loadTables } from '../data/load-tables.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import { atZoom, sameLevels } from './levels.js';
import { prepareJoin, prepareView, requireJoin } from './selectors.js';
import type { AreaPlace, AskedPlace, Brush, GivenFiles, LayerDeclaration, LayerState, MapState } from './state.js';

/** What the store keeps of a layer beside its snapshots. */
interface Upkeep {
  /** As the page wrote it. */
  declared: LayerDeclaration;
  /** What a reader asked instead. */
  asked?: Question | undefined;
  files: GivenFiles;
  /** Which files are not read since they changed: a load that was cut short leaves its work here. */
  stale: { shapes: boolean; figures: boolean };
  load?: AbortController | undefined;
  /** Of a layer with levels, those that were shown: going back to one needs no loading. By what they were read from. */
  readonly levels: Map<string, LoadedLevel>;
}

interface LoadedLevel { readonly areas: ShapedAreas | undefined; readonly content: LayerContent | undefined; readonly source: PublishedTable | undefined; readonly answered: Answered | undefined }

/** Parts of a declaration that need a file to be read again when they change. */
const shapeParts = ['type', 'src', 'object', 'key', 'label', 'outline', 'layers'] as const;
/** Of layers of other types, also these: their look is part of what is loaded. */
const lookParts = ['category', 'value', 'columns', 'method', 'classes', 'breaks', 'palette'] as const;
const figureParts = ['data', 'threshold'] as const;
/** Where the figures are a column of the shapes, also these. */
const ownColumnParts = ['indicator', 'sensitivity', 'period'] as const;
/** Parts that what a reader asked was about: when the page changes them, that is let go. */
const askedParts = ['src', 'data', 'indicator'] as const;
/** Parts on which the classes depend, besides the figures. */
const classParts = ['indicator', 'method', 'classes', 'breaks'] as const;

/**
 * The state of one map: frozen snapshots, actions that make the next one, and one notice per turn however many actions
 * were called. Holds published figures only.
 */
export class MapStore {
  #state: MapState = Object.freeze({ layers: [], period: undefined, hovered: undefined, selected: undefined, brushed: undefined, place: undefined });
  #listeners = new Set<() => void>();
  #notified = true;
  #upkeep = new Map<number, Upkeep>();
  #zoom = -Infinity;
  #waiting: (() => void)[] = [];
  #nextId = 1;

  /** The newest snapshot. */
  get state(): MapState {
    return this.#state;
  }

  /** Calls `listener` after changes, once per turn. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when nothing is being loaded any more. */
  async idle(): Promise<void> {
    while (this.#isLoading()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Adds a layer and starts to load it. Returns its id. */
  addLayer(declared: LayerDeclaration, files: GivenFiles = {}): number {
    const id = this.#nextId++;
    this.#upkeep.set(id, { declared, files, stale: { shapes: true, figures: true }, levels: new Map() });
    this.#setLayers([...this.#state.layers, { id, declaration: atZoom(declared, this.#zoom), status: 'empty' }]);
    this.#load(id);
    return id;
  }

  /** Changes what a layer says; reads again only the files that the change is about. */
  updateLayer(id: number, declared: LayerDeclaration, files?: GivenFiles): void {
    const upkeep = this.#upkeep.get(id);
    if (!upkeep) return;
    if (!sameLevels(declared, upkeep.declared)) this.#forgetLevels(id);
    const before = { ...this.#layer(id)!.declaration, ...upkeep.files };
    if (!sameQuestion(declared.question, upkeep.declared.question) || askedParts.some((part) => declared[part] !== upkeep.declared[part])) upkeep.asked = undefined;
    upkeep.declared = declared;
    upkeep.files = files ?? upkeep.files;
    this.#redeclare(id, before);
  }

  /**
   * Asks a question of a layer's figures; without one, what the page itself asks. The map keeps showing what it had until
   * there is an answer, and after `stopAsking`.
   */
  ask(id: number, question: Question | undefined): void {
    const upkeep = this.#upkeep.get(id);
    if (!upkeep) return;
    const before = { ...this.#layer(id)!.declaration, ...upkeep.files };
    upkeep.asked = question;
    if (this.#layer(id)!.refused) this.#patch(id, { refused: undefined });
    this.#redeclare(id, before);
  }

  /** Drops the computing of an answer, and what was asked with it. */
  stopAsking(id: number): void {
    if (this.#layer(id)?.computing) this.#keepAnswer(id);
  }

  /** What the map meets while it draws a layer: a server that takes long over it, or fails. */
  report(id: number, now: Pick<LayerState, 'slow' | 'trouble'>): void {
    const layer = this.#layer(id);
    if (layer && (layer.slow !== now.slow || layer.trouble !== now.trouble)) this.#patch(id, now);
  }

  /** Where the map is zoomed to: layers with levels show the one for it. */
  setZoom(zoom: number): void {
    this.#zoom = zoom;
    for (const [id, { declared, files }] of this.#upkeep) if (declared.levels) this.#redeclare(id, { ...this.#layer(id)!.declaration, ...files });
  }

  /** Removes a layer and stops its loading. */
  removeLayer(id: number): void {
    const upkeep = this.#upkeep.get(id);
    if (!upkeep) return;
    upkeep.load?.abort();
    this.#forgetLevels(id);
    const { areas } = this.#layer(id)!;
    this.#upkeep.delete(id);
    this.#setLayers(this.#state.layers.filter((layer) => layer.id !== id));
    this.#release(areas);
    this.#finish(id);
    if (this.#state.hovered?.layer === id) this.hover(undefined);
    this.#unbrush(id);
  }

  /** Asks for a period. */
  setPeriod(period: string | undefined): void {
    if (period !== this.#state.period) this.#set({ period });
  }

  /** Points at an area, or at none. */
  hover(place: AreaPlace | undefined): void {
    const { hovered } = this.#state;
    if (hovered?.layer !== place?.layer || hovered?.area !== place?.area) this.#set({ hovered: place });
  }

  /** Chooses an area by its code, or none. */
  select(code: string | undefined): void {
    if (code !== this.#state.selected) this.#set({ selected: code });
  }

  /** Picks out classes of a layer, which dims its other areas; none, or no classes, shows all alike. */
  brush(brush: Brush | undefined): void {
    const brushed = brush && brush.classes.length > 0 ? brush : undefined;
    if (JSON.stringify(brushed) !== JSON.stringify(this.#state.brushed)) this.#set({ brushed: brushed && Object.freeze(brushed) });
  }

  /** Asks what is at a place, or closes what was told. Of one layer of areas nothing more is told than where it is pointed at. */
  showPlace(place: AskedPlace | undefined): void {
    const { layers } = this.#state;
    if (layers.length > 1 || layers[0]?.content || !place) this.#set({ place: place && Object.freeze(place) });
  }

  /** Tells what the map shows. */
  setExtent(extent: Bounds): void {
    this.#set({ extent: Object.freeze(extent) });
  }

  /** Divides a layer into the classes of what it is compared with; without breaks into its own again. */
  shareBreaks(id: number, sharedBreaks: readonly number[] | undefined): void {
    this.#patch(id, { sharedBreaks });
  }

  /** Draws on the map, or takes what is drawn off it. */
  draw(drawing: DrawSession | undefined): void {
    if (drawing !== this.#state.drawing) this.#set({ drawing });
  }

  #unbrush(id: number): void {
    if (this.#state.brushed?.layer === id) this.brush(undefined);
  }

  #layer(id: number): LayerState | undefined {
    return this.#state.layers.find((layer) => layer.id === id);
  }

  #isLoading(): boolean {
    return [...this.#upkeep.values()].some(({ load }) => load !== undefined);
  }

  /** Works out what a layer is now, and loads what is different from `before`. */
  #redeclare(id: number, before: LayerDeclaration & GivenFiles): void {
    const { declared, asked, files, stale } = this.#upkeep.get(id)!;
    const declaration = atZoom(asked ? { ...declared, question: asked } : declared, this.#zoom);
    const now = { ...declaration, ...files };
    const changed = (parts: readonly (keyof typeof now)[]) => parts.some((part) => before[part] !== now[part]);
    if (JSON.stringify(this.#layer(id)!.declaration) !== JSON.stringify(declaration)) this.#patch(id, { declaration });
    const ownParts = isAreas(declaration) ? shapeParts : [...shapeParts, ...lookParts];
    stale.shapes ||= changed([...ownParts, 'shapes']);
    const ownFigures = declaration.data || files.figures ? figureParts : [...figureParts, ...ownColumnParts];
    stale.figures ||= changed([...ownFigures, 'figures']);
    const isOther = !sameQuestion(before.question, now.question);
    // A class of other classes is another class.
    if (JSON.stringify(classParts.map((part) => before[part])) !== JSON.stringify(classParts.map((part) => now[part]))) this.#unbrush(id);
    if (isOther || ((stale.shapes || stale.figures) && changed([...ownParts, ...ownFigures, 'shapes', 'figures']))) this.#load(id);
  }

  /** Reads what is stale of a layer. The map keeps showing what it had until all of it is there. */
  #load(id: number): void {
    const upkeep = this.#upkeep.get(id)!;
    const { stale, files } = upkeep;
    upkeep.load?.abort();
    upkeep.load = undefined;
    const { declaration, areas, content, source, table } = this.#layer(id)!;
    const shapes = files.shapes ?? declaration.src;
    const figures = files.figures ?? declaration.data?.split(/\s+/);
    if (!shapes) {
      this.#finish(id, { status: 'empty', areas: undefined, content: undefined, table: undefined, source: undefined, answered: undefined, error: undefined });
      return this.#release(areas);
    }
    const known = upkeep.levels.get(levelKey(declaration));
    if (known) return this.#show(id, known);
    const controller = new AbortController();
    const { signal } = controller;
    upkeep.load = controller;
    // Another question about the same figures leaves the map as it is until it is answered.
    const computing = table !== undefined && !stale.shapes && !stale.figures;
    this.#patch(id, computing ? { computing } : { status: 'loading', received: undefined, error: undefined });
    const onProgress = (received: number): void => { if (!signal.aborted) this.#patch(id, { received }); };
    const onSlow = (): void => { if (!signal.aborted) this.#patch(id, { slow: true }); };
    const hasAreas = isAreas(declaration);
    const shaped = !hasAreas ? Promise.resolve(undefined) : stale.shapes ? this.#loadAreas(shapes, { ...declaration, signal, onProgress }) : Promise.resolve(areas);
    // What is not an area is loaded and drawn by parts of their own.
    const other = hasAreas ? undefined : stale.shapes ? import('../data/layers/load-content.js').then(({ loadContent }) => loadContent(declaration, files, { signal, onProgress, onSlow })) : content;
    const { indicator, threshold } = declaration;
    // Without a file of figures, the indicator is a column of the shapes; the part that reads those comes with the first.
    const own = hasAreas && !figures && indicator !== undefined && !declaration.question ? import('../data/layers/load-own-column.js').then(({ loadOwnColumn }) => loadOwnColumn(shapes, { ...declaration, indicator }, { threshold, signal })) : undefined;
    const tabled = !figures ? own : stale.figures ? loadTables([figures].flat(), { threshold, signal }) : source;
    const answering = declaration.question && figures ? prepareAnswer(declaration.question, { signal }) : undefined;
    Promise.all([shaped, tabled, answering, other]).then(async ([newAreas, newSource, answer, newContent]) => {
      // What goes wrong here is found again, and told, by who looks at the layer.
      if (newAreas && newSource) await prepareJoin(newAreas, newSource, signal).catch(() => undefined);
      signal.throwIfAborted();
      if (newAreas && newSource && answer) requireJoin(newAreas, newSource);
      const answered = newAreas && newSource && (await answer?.(newSource, newAreas));
      if (newAreas && answered) await prepareJoin(newAreas, answered.answer.table, signal);
      signal.throwIfAborted();
      const level = { areas: newAreas, content: newContent, source: newSource, answered };
      await prepareView({ ...this.#layer(id)!, ...level, table: answered?.answer.table ?? newSource, error: undefined }, this.#state, signal);
      if (upkeep.declared.levels) upkeep.levels.set(levelKey(declaration), level);
      this.#show(id, level);
    }).catch((error: unknown) => {
      // The figures failed, or nobody waits any more: shapes that did come are of no use.
      shaped.then((unused) => this.#release(unused), () => undefined);
      if (signal.aborted) return;
      if (computing) this.#keepAnswer(id, toRkError(error));
      else this.#finish(id, { status: 'failed', error: toRkError(error) });
    });
  }

  #show(id: number, { areas, content, source, answered }: LoadedLevel): void {
    const upkeep = this.#upkeep.get(id)!;
    const { areas: before, table: beforeTable } = this.#layer(id)!;
    const table = answered?.answer.table ?? source;
    upkeep.stale = { shapes: false, figures: false };
    if (table !== beforeTable) this.#unbrush(id);
    // An area is pointed at by its place, which is another area in other shapes.
    if (areas !== before && this.#state.hovered?.layer === id) this.hover(undefined);
    this.#finish(id, { areas, content, source, answered, table, status: 'ready', computing: false, refused: undefined, error: undefined });
    this.#release(before);
  }

  /** Goes on with the answer that is there, and with its question. */
  #keepAnswer(id: number, refused?: RkError): void {
    const upkeep = this.#upkeep.get(id)!;
    const { answered, declaration } = this.#layer(id)!;
    upkeep.load?.abort();
    upkeep.asked = answered?.question;
    this.#finish(id, { declaration: { ...declaration, question: answered?.question }, computing: false, refused });
  }

  /** Lets go of levels that are not shown. */
  #forgetLevels(id: number): void {
    const { levels } = this.#upkeep.get(id)!;
    const kept = [...levels.values()];
    levels.clear();
    for (const { areas } of kept) this.#release(areas);
  }

  /** Lets go of areas that no layer shows or keeps any more. */
  #release(areas: ShapedAreas | undefined): void {
    const levels = [...this.#upkeep.values()].flatMap((upkeep) => [...upkeep.levels.values()]);
    if (![...this.#state.layers, ...levels].some((one) => one.areas === areas)) areas?.engine.close();
  }

  /** Areas that another layer has already are given as they are: see `GivenFiles`. */
  async #loadAreas(shapes: object | string, options: AreaOptions & FetchOptions): Promise<ShapedAreas> {
    return typeof shapes === 'object' && 'engine' in shapes ? (shapes as ShapedAreas) : loadAreas(shapes, options);
  }

  #finish(id: number, changes: Partial<LayerState> = {}): void {
    const upkeep = this.#upkeep.get(id);
    if (upkeep) upkeep.load = undefined;
    this.#patch(id, { slow: false, ...changes });
    if (!this.#isLoading()) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #patch(id: number, changes: Partial<LayerState>): void {
    this.#setLayers(this.#state.layers.map((layer) => (layer.id === id ? { ...layer, ...changes } : layer)));
  }

  #setLayers(layers: readonly LayerState[]): void {
    const order = (layer: LayerState) => layer.declaration.order ?? 0;
    this.#set({ layers: Object.freeze(layers.toSorted((a, b) => order(a) - order(b) || a.id - b.id).map((layer) => Object.freeze(layer))) });
  }

  #set(changes: Partial<MapState>): void {
    this.#state = Object.freeze({ ...this.#state, ...changes });
    if (!this.#notified) return;
    this.#notified = false;
    queueMicrotask(() => {
      this.#notified = true;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}

function isAreas({ type = 'areas' }: LayerDeclaration): boolean {
  return type === 'areas';
}

function sameQuestion(a: Question | undefined, b: Question | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What the files of a level are read from, and what is asked of them, as a text. */
function levelKey(declaration: LayerDeclaration): string {
  return JSON.stringify([...shapeParts, ...figureParts, 'question' as const].map((part) => declaration[part]));
}
