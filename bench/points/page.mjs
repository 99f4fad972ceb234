// The page that `bench/points.mjs` measures: one layer of points with its legend.
import { watchStalls } from '/stalls/stalls.mjs';

/** Milliseconds of script in the frame that is going on. */
let script = 0;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (act) => ask((time) => {
  const begin = performance.now();
  act(time);
  script += performance.now() - begin;
});
const nextFrame = () => new Promise((resolve) => ask(resolve));
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const settle = async () => { await window.map.settled; await after(150); };

window.first = async () => {
  await import('/dist/ruimtelijke-kijk.js');
  // In memory before the clock starts: no network is measured.
  const bytes = await (await fetch(new URLSearchParams(location.search).get('src'))).blob();
  const stop = watchStalls();
  const begin = performance.now();
  document.body.innerHTML = `<rk-map style="display:block;height:800px"><rk-layer type="points" src="${URL.createObjectURL(bytes)}" label="naam" category="soort" columns="drukte"></rk-layer><rk-legend></rk-legend></rk-map>`;
  window.map = document.querySelector('rk-map');
  await window.map.settled;
  await nextFrame();
  await nextFrame();
  const first = performance.now() - begin;
  await after(200);
  return { first, stall: stop().stall };
};

/** Drags the map to and fro, a step a frame: the script of a frame, and the time from frame to frame. */
async function drag() {
  const target = window.map.shadowRoot.querySelector('#map');
  const event = (type, x) => new MouseEvent(type, { clientX: x, clientY: 400, bubbles: true, composed: true, button: 0, buttons: 1, view: window });
  target.dispatchEvent(event('mousedown', 600));
  const [scripts, frames] = [[], []];
  let last = await nextFrame();
  for (let step = 0; step < 60; step++) {
    document.dispatchEvent(event('mousemove', 600 + 200 * Math.sin(step / 10)));
    script = 0;
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
    scripts.push(script);
  }
  document.dispatchEvent(event('mouseup', 600));
  await settle();
  const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  return { longest: Math.max(...scripts), frame: middle(frames) };
}

/** The longest stall of an action until all is drawn. */
async function stallOf(act) {
  const stop = watchStalls();
  act();
  await settle();
  return stop().stall;
}

window.drag = drag;
window.zoomIn = () => stallOf(() => Object.assign(window.map, { center: '52.3,4.8', zoom: 12 }));
window.street = () => stallOf(() => Object.assign(window.map, { center: '52.3,4.8', zoom: 16 }));
