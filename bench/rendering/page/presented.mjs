// Time from an action to the moment its picture is on the screen.
//
// A script that returns has only recorded drawing commands; rasterizing and compositing follow, and may take longer. So a
// line of text with `elementtiming` is put into the page in the task that drew last: it is part of the same frame, and
// the browser reports when that frame was presented.

const presentations = new Map();
const waiting = new Map();
/** Milliseconds after which a mark that was not reported is taken to be lost. */
const PATIENCE = 20_000;

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const time = entry.presentationTime || entry.renderTime;
    presentations.set(entry.identifier, time);
    waiting.get(entry.identifier)?.(time);
    // Not before: a mark that a later drawing takes away in the same frame is never reported.
    entry.element?.remove();
  }
}).observe({ type: 'element', buffered: true });

/** Waits a number of milliseconds. */
export const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let marks = 0;

/**
 * Puts a new mark into the page, over a corner of the map: small or hidden text is not reported, and below the map the
 * first mark after a canvas was added is not either.
 */
function mark() {
  const name = `mark-${++marks}`;
  const text = document.createElement('p');
  text.textContent = name;
  text.setAttribute('elementtiming', name);
  text.style.cssText = 'position:fixed;left:0;top:0;width:240px;height:28px;margin:0;font:20px sans-serif;color:#000;background:#eee;z-index:9999;pointer-events:none';
  document.body.append(text);
  return name;
}

function presentationOf(name) {
  if (presentations.has(name)) return presentations.get(name);
  return Promise.race([
    new Promise((resolve) => waiting.set(name, resolve)),
    after(PATIENCE).then(() => { throw new Error('the presentation of a frame was not reported'); }),
  ]);
}

let drawn;
let isMarking = false;

/**
 * Notices when a canvas in the page is drawn on, for contenders that draw when they see fit. What they report as done may
 * be a frame later than what they drew, and a frame counts.
 */
export function watchDrawing() {
  const methods = ['fill', 'stroke', 'fillRect', 'clearRect', 'putImageData', 'drawImage'];
  for (const method of methods) watch(CanvasRenderingContext2D.prototype, method);
  watch(ImageBitmapRenderingContext.prototype, 'transferFromImageBitmap');
}

function watch(prototype, method) {
  const original = prototype[method];
  prototype[method] = function (...values) {
    if (!isMarking && this.canvas.isConnected) {
      isMarking = true;
      // At the end of this task, so in the same frame as the drawing.
      queueMicrotask(() => { isMarking = false; drawn = mark(); });
    }
    return original.apply(this, values);
  };
}

/**
 * Runs an action and reports the milliseconds of its script and until its picture was presented. When drawing is watched,
 * the last frame that was drawn before the action was done counts; else the frame in which it was done. `linger` is how
 * long to wait for drawings after that, of a contender that says too early that it is done.
 */
export async function presented(action, { isWatched, linger }) {
  drawn = undefined;
  const start = performance.now();
  await action();
  const done = performance.now();
  if (linger) await after(linger);
  // Without a drawing, the action moved or stretched what was there already.
  const name = (isWatched && drawn) || mark();
  return { script: done - start, paint: (await presentationOf(name)) - start };
}
