import type { Geometry } from 'geojson';
import { RkError } from '../../core/errors.js';
import type { ShapedAreas } from '../../core/raster/engine.js';
import type { OwnChoice } from '../../core/own/own-choice.js';
import { figuresOf, idOf } from '../../core/own/own-figures.js';
import { KEY_PROPERTY, ownAreas, ownFeatures, propertyOf, publishedFeatures } from '../../core/own/own-layer.js';
import type { OwnTable } from '../../core/own/own-table.js';
import { publishedFile } from '../../core/own/published-file.js';
import { loadTable } from '../../data/load-table.js';
import type { MapStore } from '../../store/map-store.js';
import { viewOf } from '../../store/selectors.js';
import type { GivenFiles, LayerDeclaration, LayerState } from '../../store/state.js';

/** A layer that was made of a file. */
export interface OwnLayer {
  readonly id: number;
  readonly name: string;
  /** What may be downloaded of it: its name, and its published content. */
  readonly download: () => { readonly name: string; readonly content: string };
}

/** What a layer is made of. */
export interface Making {
  readonly name: string;
  readonly table: OwnTable;
  readonly choice: OwnChoice;
  /** Areas of the map, for figures by code. */
  readonly areas: ShapedAreas | undefined;
}

/**
 * Puts a layer on top of the map, and resolves when it shows: figures by code on the areas of the map, areas of the file
 * with their figures, or points and lines. All figures go through the gate.
 * @throws RkError as reading figures, the gate and joining throw; nothing is added then.
 */
export async function putOnMap(store: MapStore, making: Making): Promise<OwnLayer> {
  const { name, table, choice } = making;
  const isFeatures = choice.place === 'points' || (choice.place === 'shapes' && table.family !== 'areas');
  return isFeatures ? putFeatures(store, making) : choice.place === 'codes' ? putFigures(store, making) : putAreas(store, { name, table, choice });
}

async function putFigures(store: MapStore, { name, table, choice, areas }: Making): Promise<OwnLayer> {
  const layer = await add(store, { indicator: idOf(choice.figures[0]!.column) }, { shapes: areas, figures: figuresOf(table, choice) });
  return { id: layer.id, name, download: () => ({ name: `${stem(name)}.json`, content: JSON.stringify(publishedFile(layer.source!)) }) };
}

async function putAreas(store: MapStore, { name, table, choice }: Omit<Making, 'areas'>): Promise<OwnLayer> {
  const [first] = choice.figures;
  const declaration = { key: KEY_PROPERTY, label: choice.label < 0 ? undefined : propertyOf(table.columns[choice.label]!), title: name, indicator: first && idOf(first.column) };
  const layer = await add(store, declaration, { shapes: ownAreas(table, choice), figures: first && figuresOf(table, choice) });
  return { id: layer.id, name, download: () => geoJson(name, publishedFeatures(table, choice, layer.source)) };
}

async function putFeatures(store: MapStore, { name, table, choice }: Making): Promise<OwnLayer> {
  const published = choice.figures.length > 0 ? await loadTable(figuresOf(table, choice)) : undefined;
  const [first, ...others] = choice.figures.map(({ column, kind }) => ({ kind, property: propertyOf(table.columns[column]!) }));
  const layer = await add(store, {
    type: choice.place === 'points' ? 'points' : table.family, title: name,
    label: choice.label < 0 ? undefined : propertyOf(table.columns[choice.label]!),
    category: first?.kind === 'category' ? first.property : undefined, value: first && first.kind !== 'category' ? first.property : undefined,
    columns: others.map(({ property }) => property).join(','),
  }, { shapes: ownFeatures(table, choice, published) });
  return { id: layer.id, name, download: () => geoJson(name, publishedFeatures(table, choice, published)) };
}

function geoJson(name: string, features: { readonly features: readonly { readonly geometry: Geometry | null }[] }): { name: string; content: string } {
  return { name: `${stem(name)}.geojson`, content: JSON.stringify(features) };
}

/** A name without what a file system or the ending of another format would make of it. */
function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-') || 'laag';
}

/** Adds a layer over all others and waits for it; takes it off again when it cannot be shown. */
async function add(store: MapStore, declaration: LayerDeclaration, files: GivenFiles): Promise<LayerState> {
  const order = Math.max(0, ...store.state.layers.map((layer) => layer.declaration.order ?? 0)) + 1;
  const id = store.addLayer({ ...declaration, order, onDevice: true }, files);
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
  return layer!;
}
