import { RkError } from '../../core/errors.js';
import type { KeptLayer, KeptLook } from '../../core/own/kept-layer.js';
import type { OwnChoice } from '../../core/own/own-choice.js';
import { figuresOf, idOf } from '../../core/own/own-figures.js';
import { KEY_PROPERTY, ownAreas, ownFeatures, propertyOf } from '../../core/own/own-layer.js';
import type { OwnTable } from '../../core/own/own-table.js';
import { publishedFile } from '../../core/published-file.js';
import { loadTable } from '../../data/load-table.js';
import { inSlices } from '../../data/worker/slices.js';
import type { MapStore } from '../../store/map-store.js';
import type { ReaderFile } from '../../store/state.js';
import { areasOfPage, putLayer } from './put-layer.js';

/** What a layer is made of. */
export interface Making {
  /** The file: its id is new, or that of a file that a question remembers. */
  readonly file: Omit<ReaderFile, 'keep'>;
  readonly table: OwnTable;
  readonly choice: OwnChoice;
}

/**
 * Puts a layer on top of the map, and resolves with its id when it shows: figures by code on the areas of the map, areas of the file
 * with their figures, or points and lines. All figures go through the gate.
 * @throws RkError as reading figures, the gate and joining throw; nothing is added then.
 */
export async function putOnMap(store: MapStore, making: Making): Promise<number> {
  const { table, choice } = making;
  const isFeatures = choice.place === 'points' || (choice.place === 'shapes' && table.family !== 'areas');
  return isFeatures ? putFeatures(store, making) : choice.place === 'codes' ? putFigures(store, making) : putAreas(store, making);
}

/** Puts a layer that was kept on the map again. @throws RkError where the map has no areas that its figures belong to. */
export async function putKept(store: MapStore, kept: KeptLayer): Promise<number> {
  const shapes = kept.shapes ?? areasOfPage(store.state);
  if (!shapes) throw new RkError('no-areas', { got: 'a map without areas' });
  return putLayer(store, { ...kept.look, ownFile: { id: kept.id, name: kept.name, keep: () => kept } }, { shapes, figures: kept.figures });
}

async function putFigures(store: MapStore, { file, table, choice }: Making): Promise<number> {
  const look: KeptLook = { indicator: idOf(choice.figures[0]!.column) };
  const keep: ReaderFile['keep'] = (published) => ({ ...file, look, figures: published && publishedFile(published) });
  return putLayer(store, { ...look, ownFile: { ...file, keep } }, { shapes: areasOfPage(store.state), figures: figuresOf(table, choice) });
}

async function putAreas(store: MapStore, { file, table, choice }: Making): Promise<number> {
  const [first] = choice.figures;
  const look: KeptLook = { key: KEY_PROPERTY, label: choice.label < 0 ? undefined : propertyOf(table.columns[choice.label]!), title: file.name, indicator: first && idOf(first.column) };
  const shapes = ownAreas(table, choice);
  const keep: ReaderFile['keep'] = (published) => ({ ...file, look, shapes, figures: published && publishedFile(published) });
  return putLayer(store, { ...look, ownFile: { ...file, keep } }, { shapes, figures: first && figuresOf(table, choice) });
}

async function putFeatures(store: MapStore, { file, table, choice }: Making): Promise<number> {
  const published = choice.figures.length > 0 ? await loadTable(figuresOf(table, choice)) : undefined;
  const [first, ...others] = choice.figures.map(({ column, kind }) => ({ kind, property: propertyOf(table.columns[column]!) }));
  const look: KeptLook = {
    type: choice.place === 'points' ? 'points' : table.family, title: file.name,
    label: choice.label < 0 ? undefined : propertyOf(table.columns[choice.label]!),
    category: first?.kind === 'category' ? first.property : undefined, value: first && first.kind !== 'category' ? first.property : undefined,
    columns: others.map(({ property }) => property).join(','),
  };
  const shapes = await inSlices(ownFeatures(table, choice, published));
  return putLayer(store, { ...look, ownFile: { ...file, keep: () => ({ ...file, look, shapes }) } }, { shapes });
}
