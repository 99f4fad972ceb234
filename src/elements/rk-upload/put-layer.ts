import { RkError } from '../../core/errors.js';
import type { ShapedAreas } from '../../core/raster/engine.js';
import type { MapStore } from '../../store/map-store.js';
import { viewOf } from '../../store/selectors.js';
import type { GivenFiles, LayerDeclaration, LayerState, MapState } from '../../store/state.js';

/** The areas that figures by code are put on: the topmost of the page's own. */
export function areasOfPage({ layers }: MapState): ShapedAreas | undefined {
  return layers.findLast(({ areas, declaration }) => areas && !declaration.ownFile)?.areas;
}

/**
 * Adds a layer over all others, unless it has its place, and resolves with its id when it shows. It takes the place of the
 * empty layer of the same file.
 * @throws RkError for a layer that cannot be shown; it is taken off again.
 */
export async function putLayer(store: MapStore, declaration: LayerDeclaration, files: GivenFiles): Promise<number> {
  const order = Math.max(0, ...store.state.layers.map((layer) => layer.declaration.order ?? 0)) + 1;
  const id = store.addLayer({ order, ...declaration }, files);
  const find = (): LayerState | undefined => store.state.layers.find((layer) => layer.id === id);
  await new Promise<void>((resolve) => {
    const check = (): void => {
      if (find()?.status === 'loading') return;
      stop();
      resolve();
    };
    const stop = store.subscribe(check);
    queueMicrotask(check);
  });
  const layer = find();
  const error = layer ? viewOf(layer, store.state).error : new RkError('internal', { got: 'a layer that is gone' });
  if (error) {
    store.removeLayer(id);
    throw error;
  }
  const empty = store.state.layers.find((other) => other.id !== id && other.declaration.ownFile?.id === declaration.ownFile?.id);
  if (empty) store.removeLayer(empty.id);
  return id;
}
