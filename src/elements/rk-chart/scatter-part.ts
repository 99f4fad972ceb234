import type { ReactiveElement } from 'lit';
import { scatterInPieces, type Scatter } from '../../core/charts/scatter.js';
import type { Indicator } from '../../core/indicator.js';
import type { LayerView } from '../../core/layer-view.js';
import { inSlices } from '../../data/worker/slices.js';
import { drawPoints, otherIndicator, type Plotted } from './scatter-chart.js';
import type { Stage } from './stage.js';

/** Milliseconds within which a scatter is there at once; what takes longer is worked out in slices. */
const AT_ONCE = 8;

/** A scatter that is worked out, and what of. */
interface Made { readonly view: LayerView; readonly other: Indicator | undefined; readonly scatter: Scatter | undefined }

/** What a scatter does besides what it renders: it works out its points and draws them without holding up the page, and walks along them. */
export class ScatterPart {
  readonly #host: ReactiveElement;
  #working: { readonly view: LayerView; readonly other: Indicator | undefined; readonly abort: AbortController } | undefined;
  #made: Made | undefined;
  #shown: Plotted | undefined;
  /** The area that the keyboard is at. */
  #walked = -1;
  /** What the points on the canvas were drawn from. */
  #drawn: readonly unknown[] = [];
  #drawing: AbortController | undefined;
  #done: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Resolves when the points are worked out. */
  get done(): Promise<unknown> {
    return this.#done;
  }

  /** What is to be rendered: the stage with its scatter; while that is worked out what was shown before, or a stage that has none yet. */
  plot(stage: Stage, against: string): Plotted {
    const other = otherIndicator(stage, against);
    const isMade = this.#made?.view === stage.view && this.#made.other === other;
    if (!isMade && !this.#begin(stage.view, other)) return this.#shown ?? { stage, scatter: undefined, walked: -1, isWaiting: true };
    const { scatter } = this.#made!;
    // The point that takes the focus: where the keyboard was, else the chosen one, else the first.
    this.#walked = [this.#walked, stage.selected].find((area) => scatter?.areas.includes(area)) ?? scatter?.areas[0] ?? -1;
    return (this.#shown = { stage, scatter, walked: this.#walked, isWaiting: false });
  }

  /** Works out a scatter, at once when that is quick. Returns whether it is there. */
  #begin(view: LayerView, other: Indicator | undefined): boolean {
    if (this.#working?.view === view && this.#working.other === other) return false;
    this.#working?.abort.abort();
    this.#working = undefined;
    const take = (scatter: Scatter | undefined): void => {
      this.#working = undefined;
      this.#made = { view, other, scatter };
    };
    if (!other) {
      take(undefined);
      return true;
    }
    const work = scatterInPieces(view, other);
    const until = performance.now() + AT_ONCE;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) {
      take(step.value);
      return true;
    }
    const abort = new AbortController();
    this.#working = { view, other, abort };
    const isCurrent = (): boolean => this.#working?.abort === abort;
    this.#done = inSlices(work, abort.signal).then((scatter) => {
      if (!isCurrent()) return;
      take(scatter);
      this.#host.requestUpdate();
    }, (cause: unknown) => { if (isCurrent()) throw cause; });
    return false;
  }

  /** Draws the points, when something of them is another than was drawn. */
  draw(): void {
    const canvas = this.#host.renderRoot.querySelector('canvas');
    const { stage, scatter } = this.#shown ?? {};
    if (!canvas || !stage || !scatter) return;
    const from = [canvas, scatter, stage.view, stage.width, stage.language, stage.brushed.join(), window.devicePixelRatio, getComputedStyle(canvas).color];
    if (from.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = from;
    this.#drawing?.abort();
    const { signal } = (this.#drawing = new AbortController());
    void inSlices(drawPoints(canvas, stage, scatter), signal).catch((cause: unknown) => { if (!signal.aborted) throw cause; });
  }

  /** Walks from left to right along the points. */
  walk(event: KeyboardEvent): void {
    const { areas } = this.#shown!.scatter!;
    const from = areas.indexOf(this.#walked);
    const to = { ArrowRight: from + 1, ArrowUp: from + 1, ArrowLeft: from - 1, ArrowDown: from - 1, Home: 0, End: areas.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 || to >= areas.length) return;
    this.#walked = areas[to]!;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<SVGElement>('.scatter .mark')?.focus());
  }
}
