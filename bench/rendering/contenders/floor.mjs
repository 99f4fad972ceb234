// What no painter can do without: an empty Leaflet map with one canvas of one colour, as large as the product's.
import * as L from '/leaflet/leaflet-src.esm.js';
import { boxOf, mouse, ZOOM_STEP } from './shared.mjs';

/** Size of the canvas: the map and 8 % of it on every side. */
const WIDTH = 1392;
const HEIGHT = 928;

let map, canvas, context, pixels, target;

function draw(colour) {
  new Uint32Array(pixels.data.buffer).fill(0xff000000 | colour);
  context.putImageData(pixels, 0, 0);
}

function place() {
  const corner = map.containerPointToLayerPoint([-(WIDTH - 1200) / 2, -(HEIGHT - 800) / 2]);
  L.DomUtil.setPosition(canvas, corner);
  draw(0x808000);
}

export default {
  mount(container, { bytes }) {
    const options = { zoomAnimation: false, fadeAnimation: false, inertia: false, zoomControl: false, attributionControl: false, zoomSnap: ZOOM_STEP };
    target = container;
    map = L.map(container, options);
    const [west, south, east, north] = boxOf(bytes);
    map.fitBounds([[south, west], [north, east]], { animate: false });
    canvas = L.DomUtil.create('canvas', '', map.getPane('overlayPane'));
    Object.assign(canvas, { width: WIDTH, height: HEIGHT });
    canvas.style.position = 'absolute';
    canvas.style.pointerEvents = 'none';
    context = canvas.getContext('2d', { willReadFrequently: true });
    pixels = new ImageData(WIDTH, HEIGHT);
    map.on('moveend', place).on('mousemove', () => undefined);
    place();
  },
  restyle: (period) => draw(0x102030 * (period + 1)),
  panBy: (x, y) => void map.panBy([x, y], { animate: false }),
  zoomBy: (steps) => void map.setZoom(map.getZoom() + steps, { animate: false }),
  moves: (places) => places.map(([x, y]) => mouse(target, 'mousemove', x, y)),
};
