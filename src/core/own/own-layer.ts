import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { boundsOf } from '../features/bounds.js';
import { positionsOf } from '../features/coordinates.js';
import { featureSet, type FeatureColumn, type FeatureSet, type FeatureValue, type PlainFeature } from '../features/feature-set.js';
import { pathsOf } from '../features/paths.js';
import { areMetres, toWgs84 } from '../rijksdriehoek.js';
import { finish, type Work } from '../work.js';
import type { OwnChoice } from './own-choice.js';
import { keysOfRows } from './own-figures.js';
import { ROWS_A_PIECE, type OwnTable } from './own-table.js';
import { partsOfGeoJson } from './parts.js';

/** The property with the key of an area of one's own. */
export const KEY_PROPERTY = '$code';

/** The shape of each row of a choice, `[lon, lat]` in degrees: those of the file, or points by two of its columns. @throws RkError as `pointsOf` does. */
export function shapesOf(table: OwnTable, choice: OwnChoice): readonly (Geometry | null)[] {
  return choice.place === 'points' ? pointsOf(table, choice) : (table.shapes ?? table.rows.map(() => null));
}

/** Points by two columns, in degrees or RD; null for a row without coordinates. @throws RkError as `positionsOf` and `areMetres` do, and `invalid` without any. */
function pointsOf(table: OwnTable, choice: OwnChoice): (Geometry | null)[] {
  const positions = finish(positionsOf(table, choice));
  const metres = areMetres(boundsOf(Float64Array.from(positions.flatMap((position) => position ?? []))));
  if (!positions.some(Boolean)) throw new RkError('invalid', { path: `columns "${table.columns[choice.east]}" and "${table.columns[choice.north]}"`, got: 'no coordinates', expected: 'two numbers' });
  return positions.map((position) => (position ? { type: 'Point', coordinates: metres ? toWgs84(position[0]!, position[1]!) : position } : null));
}

/** Areas with a shape of their own as GeoJSON, with key and name and nothing else: what they are coloured by comes out of the gate. */
export function ownAreas(table: OwnTable, choice: OwnChoice): FeatureCollection<Geometry | null> {
  const keys = keysOfRows(table, choice);
  const { label } = choice;
  const features = shapesOf(table, choice).map((geometry, row): Feature<Geometry | null> => ({
    type: 'Feature', geometry, properties: { ...(label < 0 ? {} : { [propertyOf(table.columns[label]!)]: table.rows[row]![label]! }), [KEY_PROPERTY]: keys[row]! },
  }));
  return { type: 'FeatureCollection', features };
}

/** The property with what is in a column: its title, without the commas that part names of columns. */
export function propertyOf(title: string): string {
  return title.replace(/\s*,\s*/g, ' ');
}

/** Points or lines of a choice with the published figures of each as columns, by title. `published` is absent without figures. */
export function* ownFeatures(table: OwnTable, choice: OwnChoice, published: PublishedTable | undefined): Work<FeatureSet> {
  const { label } = choice;
  const kind = choice.place === 'points' ? 'points' : table.family!;
  const features: PlainFeature[] = [];
  for (const [row, shape] of shapesOf(table, choice).entries()) {
    if (row % ROWS_A_PIECE === 0) yield;
    features.push({ paths: pathsOf(partsOfGeoJson(shape, `row ${row + 1}`), kind), properties: label < 0 ? {} : { [propertyOf(table.columns[label]!)]: table.rows[row]![label]! } });
  }
  return yield* featureSet(features, { kind, label: label < 0 ? undefined : propertyOf(table.columns[label]!), columns: columnsOf(published) });
}

/** The figures of the first period as columns. */
function columnsOf(published: PublishedTable | undefined): readonly FeatureColumn[] {
  return published?.indicators.map(({ id, title, kind, categories }) => {
    const { values, states } = published.column(id, published.periods[0]!);
    const shown = (value: number): FeatureValue => (kind === 'category' ? categories![value]!.title : value);
    return { name: propertyOf(title), states, values: Array.from(values, (value, row) => (states[row] === State.value ? shown(value) : null)) };
  }) ?? [];
}
