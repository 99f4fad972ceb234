import { State } from '../disclosure/published.js';
import { formatNumber } from '../format.js';
import type { Language } from '../language.js';
import { layersIn } from '../messages/layers/index.js';
import type { Fact, ObjectFacts } from '../object-facts.js';
import { columnOf, type FeatureSet } from './feature-set.js';

/** What a layer says of what may be told of its features. */
export interface ToldColumns {
  readonly title?: string | undefined;
  readonly category?: string | undefined;
  readonly value?: string | undefined;
  /** Names separated by commas. */
  readonly columns?: string | undefined;
}

/** What is told of one feature: the columns that its layer names, and no others. */
export function factsOfFeature(features: FeatureSet, index: number, told: ToldColumns, language: Language): ObjectFacts {
  const words = layersIn(language);
  const facts = toldColumns(told).flatMap((name): Fact[] => {
    const column = columnOf(features, name);
    if (column?.states[index] === State.suppressed) return [{ label: name, value: words.rest.hidden }];
    const cell = column?.values[index] ?? null;
    return cell === null ? [] : [{ label: name, value: typeof cell === 'number' ? formatNumber(cell, language, decimalsOf(cell)) : cell }];
  });
  return { title: features.labels[index] || words.unnamed[features.kind], layer: told.title ?? '', facts };
}

/** Names of the columns that a layer lets be told, each once. */
export function toldColumns({ category, value, columns = '' }: ToldColumns): readonly string[] {
  const names = [category, value, ...columns.split(',').map((name) => name.trim())];
  return [...new Set(names.filter((name) => name !== undefined && name !== ''))] as string[];
}

/** As many digits as the number has, up to three. */
function decimalsOf(value: number): number {
  return Math.min(3, (String(value).split('.')[1] ?? '').length);
}
