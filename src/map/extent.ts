import * as L from 'leaflet';
import { OUTSIDE } from '../core/layer-view.js';
import { viewOf } from '../store/selectors.js';
import type { LayerState, MapState } from '../store/state.js';

/** West, south, east and north in degrees; infinite the wrong way round where there are no shapes. */
type Extent = readonly [west: number, south: number, east: number, north: number];

/** By what it was worked out of: the bounds of all areas, or the states of a view that is about some of them. */
const extents = new WeakMap<Float64Array | Uint8Array, Extent>();

/** Bounds of what layers are about: all their areas, or those of the part that is asked after; without areas, what other layers have. `undefined` when none has a shape. */
export function boundsOf(layers: readonly LayerState[], state: MapState): L.LatLngBounds | undefined {
  const bounds = L.latLngBounds([]);
  for (const layer of layers) {
    const { areas } = layer;
    if (!areas) continue;
    const { view } = viewOf(layer, state);
    const [west, south, east, north] = extentOf(areas.bounds, view && view.count < areas.count ? view.states : undefined);
    if (west <= east) bounds.extend([south, west]).extend([north, east]);
  }
  if (bounds.isValid()) return bounds;
  // Stops of a whole country are no reason to show all of it, unless there are no areas.
  for (const { content } of layers) {
    const [west, south, east, north] = content?.bounds ?? [];
    if (west! <= east!) bounds.extend([south!, west!]).extend([north!, east!]);
  }
  return bounds.isValid() ? bounds : undefined;
}

function extentOf(bounds: Float64Array, states: Uint8Array | undefined): Extent {
  const known = extents.get(states ?? bounds);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < bounds.length; i += 4) {
    if (states?.[i / 4] === OUTSIDE) continue;
    if (bounds[i]! < west) west = bounds[i]!;
    if (bounds[i + 1]! < south) south = bounds[i + 1]!;
    if (bounds[i + 2]! > east) east = bounds[i + 2]!;
    if (bounds[i + 3]! > north) north = bounds[i + 3]!;
  }
  const extent: Extent = [west, south, east, north];
  extents.set(states ?? bounds, extent);
  return extent;
}
