/**
 * Who is measured. `own` is a module of this folder; `peer` is the name of a contender of the shared harness, read in
 * place when that is there. `upTo` is the largest size measured unless the contender is asked for by name: above it one
 * repetition takes minutes. `gl` needs WebGL, so a browser with software rendering of it. `hover: false` is not asked which
 * area is where: deck.gl draws the map again to find out, which takes minutes in software.
 * `only` names the actions of a contender that cannot do them all.
 * `linger` is how many milliseconds to wait for the last picture of who says too early that it is done.
 */
export const CONTENDERS = {
  floor: { label: 'empty canvas', own: 'floor.mjs' },
  product: { label: 'Ruimtelijke Kijk', own: 'product.mjs' },
  question: { label: 'Ruimtelijke Kijk, a question of ten figures', own: 'question.mjs', upTo: '20k', only: ['period', 'answer'] },
  'leaflet-svg': { label: 'Leaflet SVG', peer: 'leaflet-svg', upTo: '20k' },
  'leaflet-canvas': { label: 'Leaflet canvas', peer: 'leaflet-canvas' },
  openlayers: { label: 'OpenLayers', peer: 'ol-vector' },
  maplibre: { label: 'MapLibre (software GL)', peer: 'maplibre', gl: true, upTo: '20k' },
  d3: { label: 'd3 canvas', peer: 'd3-canvas', upTo: '20k' },
  deckgl: { label: 'deck.gl (software GL)', peer: 'deckgl', gl: true, hover: false, upTo: '20k' },
  prototype: { label: 'prototype (id buffer)', peer: 'ours-id' },
  'prototype-worker': { label: 'prototype (id buffer, worker)', peer: 'ours-id-worker', linger: 600 },
};
