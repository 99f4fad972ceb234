// The product as built: the elements of the single-file bundle, used as an author and a reader use them.
import { fitTo, mouse } from './shared.mjs';

/** It takes bytes and an indicator file, and draws when it sees fit. */
export const traits = { wants: ['bytes only', 'indicators'], draws: 'by itself' };

await import('/dist/ruimtelijke-kijk.js');

const periods = ['2020', '2021', '2022', '2023'];
let map, timeline, target, fit;

const once = (element, type) => new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));

export default {
  async mount(container, { bytes }, { indicators }) {
    fit = fitTo(bytes);
    map = document.createElement('rk-map');
    map.style.setProperty('--rk-map-height', '800px');
    const layer = Object.assign(document.createElement('rk-layer'), { topology: bytes, indicators, indicator: 'aandeel' });
    timeline = document.createElement('rk-timeline');
    map.append(layer, document.createElement('rk-legend'), timeline);
    const refused = once(map, 'rk-error').then((event) => { throw new Error(event.detail.message); });
    const ready = once(map, 'rk-ready');
    container.append(map);
    await Promise.race([ready, refused]);
    target = map.shadowRoot.querySelector('.leaflet-container');
  },

  /** Gives the map the view of the other contenders, instead of one that leaves the legend free. */
  async align() {
    map.center = fit.center.join();
    map.zoom = fit.zoom;
    await map.settled;
  },

  async restyle(period) {
    timeline.period = periods[period % periods.length];
    await timeline.updateComplete;
    await map.settled;
  },

  /** A drag; `animate` is what Leaflet does after a fast one, which a single move is not. */
  async panBy(x, y) {
    mouse(target, 'mousedown', 600, 400, 1)();
    mouse(target, 'mousemove', 600 - x, 400 - y, 1)();
    mouse(target, 'mouseup', 600 - x, 400 - y)();
    await map.settled;
  },

  async zoomBy(steps) {
    map.zoom += steps;
    await map.settled;
  },

  moves: (places) => places.map(([x, y]) => mouse(target, 'mousemove', x, y)),

  /** A pointer move, until the area under it stands out. */
  async pointAt(x, y) {
    mouse(target, 'mousemove', x, y)();
    await map.settled;
  },
};
