import type * as L from 'leaflet';
import { render } from 'lit';
import type { LonLat, Shape } from '../../core/drawing/drawing.js';
import { distance } from '../../core/analysis/distance.js';
import { activeShape, addCorner, closeDraft, edgeOf, middleOf, moveCorner, moveShape, placeCorner, removeCorner, setShape, take, toggleArea, undo, type DrawSession } from '../../core/drawing/session.js';
import { drawIn, type DrawMessages } from '../../core/messages/draw/index.js';
import type { MapStore } from '../../store/map-store.js';
import { codeAt } from '../../store/places.js';
import { mainLayer } from '../../store/selectors.js';
import { styles } from './drawing.styles.js';
import { picture, type Grip } from './picture.js';
import { apart, Screen, type Pixel } from './screen.js';

/** CSS pixels that a pointer may move between down and up in a click, and within which the first corner is hit. */
const SLACK = 8;
/** CSS pixels that an arrow key moves, and with Shift. */
const STEPS = [24, 3] as const;

const directions: Readonly<Record<string, Pixel>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** What a pointer is doing: since it went down somewhere. */
interface Press { readonly from: Pixel; readonly session: DrawSession; moved: boolean }

/** Draws on one map: what is drawn, what is being drawn, and handles to change it; by pointer, touch and keyboard. */
export class DrawingLayer {
  readonly #map: L.Map;
  readonly #store: MapStore;
  readonly #codeAt: (place: L.Point) => string | undefined;
  readonly #screen: Screen;
  readonly #root = Object.assign(document.createElement('div'), { className: 'rk-drawing' });
  readonly #unsubscribe: () => void;
  #cursor: LonLat | undefined;
  #walks = false;
  #press: Press | undefined;
  /** The same for a handle: of a press on the map the end is not always heard, because it may take away what was pressed. */
  #held: Press | undefined;
  /** What a drag shows before it is let go. */
  #preview: DrawSession | undefined;
  #said = '';
  #hadTool = false;
  #isDrawing = false;

  /** `codeAt` finds the code of the area at a place in the container. */
  constructor(map: L.Map, store: MapStore, areaAt: (place: L.Point) => string | undefined) {
    this.#map = map;
    this.#store = store;
    this.#codeAt = areaAt;
    this.#screen = new Screen(map);
    const container = map.getContainer();
    container.append(this.#root);
    const root = container.getRootNode() as Document | ShadowRoot;
    if (!root.adoptedStyleSheets.includes(styles.styleSheet!)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet!];
    map.on('move zoomend resize', this.#draw);
    map.on('zoomstart', this.#hide);
    map.on('zoomend', this.#show);
    map.on('click', this.#pick);
    container.addEventListener('keydown', this.#pickByKey, true);
    this.#unsubscribe = store.subscribe(this.#draw);
    this.#draw();
  }

  /** Takes everything off the map. */
  stop(): void {
    this.#unsubscribe();
    this.#map.off('move zoomend resize', this.#draw).off('zoomstart', this.#hide).off('zoomend', this.#show).off('click', this.#pick);
    this.#map.getContainer().removeEventListener('keydown', this.#pickByKey, true);
    this.#root.remove();
  }

  get #session(): DrawSession | undefined {
    return this.#store.state.drawing;
  }

  get #words(): DrawMessages {
    return drawIn(this.#session!.language);
  }

  readonly #hide = (): void => void this.#root.classList.add('zooming');
  readonly #show = (): void => this.#root.classList.remove('zooming');

  readonly #draw = (): void => {
    // What is taken off the map loses the focus, which is heard here.
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    this.#drawNow(this.#preview ?? this.#session);
    this.#isDrawing = false;
  };

  #drawNow(session: DrawSession | undefined): void {
    if (!session) return void render('', this.#root);
    const hadFocus = this.#root.contains((this.#root.getRootNode() as ShadowRoot).activeElement);
    const shown = mainLayer(this.#store.state)?.view;
    render(picture(session, {
      screen: this.#screen, cursor: this.#cursor, walks: this.#walks, said: this.#said,
      labelPoints: shown?.areas.labelPoints, level: shown?.table.level ?? '',
      onSurface: this.#onSurface, onGrip: this.#onGrip,
    }), this.#root);
    const hasTool = session.tool !== undefined && session.tool !== 'areas';
    const next = hasTool ? '.surface' : '.middle';
    if (hasTool !== this.#hadTool && (hasTool || hadFocus)) this.#root.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
    if (!hasTool) [this.#cursor, this.#walks] = [undefined, false];
    this.#hadTool = hasTool;
  }

  #change(session: DrawSession, said = ''): void {
    this.#preview = undefined;
    this.#said = said;
    this.#store.draw(session);
    this.#draw();
  }

  #place(at: LonLat): void {
    const session = this.#session!;
    const [first] = session.draft;
    const closes = session.tool === 'polygon' && session.draft.length >= 3 && apart(this.#screen.pixel(first!), this.#screen.pixel(at)) <= SLACK;
    const next = closes ? closeDraft(session) : placeCorner(session, at);
    this.#change(next, next.tool ? this.#words.said.placed(next.draft.length) : this.#words.said.drawn);
  }

  #pixelOf(event: MouseEvent): Pixel {
    const { left, top } = this.#root.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  readonly #onSurface = (event: Event): void => {
    if (event instanceof KeyboardEvent) return this.#key(event);
    if (event.type === 'blur' || event.type === 'pointerleave') return this.#leave();
    if (event.type === 'dblclick') return event.stopPropagation();
    const session = this.#session;
    if (!session?.tool) return;
    const drags = session.tool !== 'polygon';
    // What draws by dragging is not to move the map as well.
    if (drags && /^(mousedown|touchstart)$/.test(event.type)) return event.stopPropagation();
    if (!(event instanceof PointerEvent)) return;
    const at = this.#pixelOf(event);
    if (event.type === 'pointerdown') this.#down(event, at, drags);
    else if (event.type === 'pointermove') this.#move(at);
    else if (event.type === 'pointerup' && drags && this.#press?.moved && this.#press.session.draft.length === 0) this.#place(this.#screen.place(at));
    else if (event.type === 'click' && !this.#press?.moved) this.#click(at, drags);
    if (event.type === 'pointercancel') this.#leave();
  };

  #down(event: PointerEvent, at: Pixel, drags: boolean): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.#press = { from: at, session: this.#session!, moved: false };
    this.#walks = false;
    if (!drags) return;
    (event.target as Element).setPointerCapture(event.pointerId);
    if (this.#session!.draft.length === 0) this.#change(placeCorner(this.#session!, this.#screen.place(at)));
  }

  #move(at: Pixel): void {
    if (this.#press && apart(at, this.#press.from) > SLACK) this.#press.moved = true;
    [this.#cursor, this.#walks] = [this.#screen.place(at), false];
    this.#draw();
  }

  /** Of what is drawn by dragging, the first corner is there from when the pointer went down. */
  #click(at: Pixel, drags: boolean): void {
    const isFirst = drags && this.#press?.session.draft.length === 0;
    this.#press = undefined;
    if (!isFirst) this.#place(this.#screen.place(at));
    else this.#change(this.#session!, this.#words.said.placed(1));
  }

  #leave(): void {
    if (this.#press?.moved === false) this.#press = undefined;
    this.#cursor = undefined;
    this.#walks = false;
    this.#draw();
  }

  #key(event: KeyboardEvent): void {
    const session = this.#session!;
    const direction = directions[event.key];
    const { said } = this.#words;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction) this.#walk(direction, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') this.#placeAtCursor();
    else if (event.key === 'Backspace') this.#change(session.draft.length > 0 ? undo(session) : session, said.dropped(Math.max(0, session.draft.length - 1)));
    else if (event.key.toLowerCase() === 'f') { const next = closeDraft(session); this.#change(next, next.tool ? '' : said.drawn); }
    else if (event.key === 'Escape') this.#change(take(session, undefined), said.stopped);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #placeAtCursor(): void {
    this.#walks = true;
    this.#cursor ??= this.#screen.place(this.#map.getSize().divideBy(2));
    this.#place(this.#cursor);
  }

  /** The map moves along when the cursor comes near its edge. */
  #walk(direction: Pixel, fine: boolean): void {
    const size = this.#map.getSize();
    const from = this.#cursor ? this.#screen.pixel(this.#cursor) : size.divideBy(2);
    const step = STEPS[Number(fine)]!;
    const to = { x: from.x + step * direction.x, y: from.y + step * direction.y };
    [this.#cursor, this.#walks] = [this.#screen.place(to), true];
    const outside = to.x < STEPS[0] || to.y < STEPS[0] || to.x > size.x - STEPS[0] || to.y > size.y - STEPS[0];
    if (outside) this.#map.panBy([(direction.x * size.x) / 3, (direction.y * size.y) / 3], { animate: false });
    this.#draw();
  }

  readonly #onGrip = (event: Event, grip: Grip): void => {
    if (event instanceof KeyboardEvent) return this.#gripKey(event, grip);
    event.stopPropagation();
    if (!(event instanceof PointerEvent)) return;
    const at = this.#pixelOf(event);
    if (event.type === 'pointerdown' && event.button === 0) {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      this.#held = { from: at, session: this.#session!, moved: false };
    } else if (event.type === 'pointermove' && this.#held) {
      this.#held.moved ||= apart(at, this.#held.from) > 2;
      if (!this.#held.moved) return;
      this.#preview = this.#gripped(this.#held.session, grip, { from: this.#held.from, to: at });
      this.#draw();
    } else if (event.type === 'pointerup' || event.type === 'pointercancel') {
      const changed = event.type === 'pointerup' ? this.#preview : undefined;
      this.#held = undefined;
      if (changed) this.#change(changed);
      else this.#preview = undefined;
    }
  };

  #gripped(session: DrawSession, grip: Grip, { from, to }: { from: Pixel; to: Pixel }): DrawSession {
    const at = this.#screen.place(to);
    switch (grip.kind) {
      case 'corner': return moveCorner(session, grip.corner, at);
      case 'between': return addCorner(session, grip.corner, at);
      case 'edge': return resized(session, at);
      case 'middle': {
        const start = this.#screen.place(from);
        return moveShape(session, [at[0] - start[0], at[1] - start[1]]);
      }
    }
  }

  #gripKey(event: KeyboardEvent, grip: Grip): void {
    const session = this.#session!;
    const direction = directions[event.key];
    const place = this.#gripPlace(grip, activeShape(session));
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = this.#screen.pixel(place);
    const step = STEPS[Number(event.shiftKey)]!;
    if (direction) this.#change(this.#gripped(session, grip, { from, to: { x: from.x + step * direction.x, y: from.y + step * direction.y } }));
    else if (grip.kind === 'corner' && event.key === 'Delete') this.#change(removeCorner(session, grip.corner));
    else if (grip.kind === 'corner' && event.key === 'Insert') this.#change(addCorner(session, grip.corner, this.#screen.place({ x: from.x + step, y: from.y })));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #gripPlace(grip: Grip, shape: Shape | undefined): LonLat | undefined {
    if (grip.kind === 'corner') return shape?.kind === 'polygon' ? shape.polygons[grip.corner.polygon]?.[grip.corner.ring]?.[grip.corner.index] : undefined;
    if (grip.kind === 'edge') return shape?.kind === 'circle' ? edgeOf(shape) : undefined;
    return shape && middleOf(shape);
  }

  readonly #pick = ({ containerPoint }: L.LeafletMouseEvent): void => {
    if (this.#session?.tool === 'areas') this.#toggle(this.#codeAt(containerPoint));
  };

  /** Before the map itself hears it, for which Enter chooses an area. */
  readonly #pickByKey = (event: KeyboardEvent): void => {
    if (this.#session?.tool !== 'areas') return;
    if (event.key === 'Escape') this.#change(take(this.#session, undefined), this.#words.said.stopped);
    else if (event.key === 'Enter' || event.key === ' ') this.#toggle(codeAt(this.#store.state, this.#store.state.hovered));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #toggle(code: string | undefined): void {
    if (code !== undefined) this.#change(toggleArea(this.#session!, code));
  }
}

/** A circle whose edge is taken to a place. */
function resized(session: DrawSession, at: LonLat): DrawSession {
  const shape = activeShape(session);
  if (shape?.kind !== 'circle') return session;
  return setShape(session, { ...shape, metres: Math.min(1e6, Math.max(1, Math.round(distance(...shape.center, ...at)))) });
}
