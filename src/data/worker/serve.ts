import { toRkError } from '../../core/errors.js';
import { finish } from '../../core/work.js';
import { buffersOf, packAreas, type Answers, type Asked, type MessageEnd, type Question } from './protocol.js';
import { Scene } from '../../core/raster/scene.js';
import { decode } from '../decode.js';
import { readTable } from '../read-table.js';
import { packRead } from './packed-table.js';
import { GivingWay, inSlices } from './slices.js';

type Answer = Answers[keyof Answers];

/** Answers the questions that come in at this end of a channel: what a worker does. */
export function serve(end: MessageEnd): void {
  const desk = new Desk();
  end.addEventListener('message', ({ data }: MessageEvent) => {
    const { number, question } = data as Asked;
    const send = (answer: Answer): void => end.postMessage({ number, answer }, buffersOf(answer));
    const fail = (cause: unknown): void => {
      const { code, details } = toRkError(cause);
      end.postMessage({ number, error: { code, details } }, []);
    };
    try {
      const answer = desk.answer(question);
      if (answer instanceof Promise) answer.then(send, fail); else send(answer);
    } catch (cause) {
      fail(cause);
    }
  });
}

/** Makes this worker answer, and tells `startEngine` that it runs; a worker that a policy has stopped never says anything. */
export function serveWorker(): void {
  const scope = self as unknown as MessageEnd;
  serve(scope);
  scope.postMessage({ number: 0, answer: null }, []);
}

/** Works out answers at once, save for what nobody waits for: that goes in slices, so that other questions are heard. */
class Desk {
  #scene: Scene | null = null;
  readonly #smoothing = new GivingWay();
  readonly #preparing = new GivingWay();

  answer(question: Question): Answer | Promise<Answer> {
    if (question.ask === 'load') {
      this.#scene = finish(Scene.load(question.source, question.options));
      return packAreas(this.#scene.loaded);
    }
    if (question.ask === 'table') return packRead(finish(readTable(decode(question.bytes), question.threshold)));
    const scene = this.#scene;
    if (!scene) throw new Error('No areas are loaded.');
    switch (question.ask) {
      case 'rasterize': this.#smoothing.giveWay(); this.#preparing.giveWay(); return finish(scene.rasterize(question.request));
      case 'prepare': this.#preparing.giveWay(); return this.#preparing.run(scene.prepare(question.request));
      case 'outline': return finish(scene.outline(question.request));
      case 'labels': return inSlices(scene.labelPoints());
      case 'polygons': return scene.polygons(question.areas);
      case 'smooth': return this.#smoothing.run(scene.smooth(question.request));
    }
  }
}
