import type { CatalogueQuestion } from './question.js';
import { finestLevels, suppliers, type CatalogueIndicator, type CatalogueSource, type Text } from './source.js';
import { sources, type IndicatorId, type LayerId, type SourceId } from './sources.js';

/** Where the files of a municipality are, as seen from its question files. */
export interface Municipality {
  readonly place?: string | undefined;
  readonly areas: { readonly src: string; readonly object?: string; readonly key?: string; readonly label?: string; readonly outline?: string };
  readonly data: readonly string[];
  /** The file of a layer of points. */
  readonly points: (layer: LayerId) => string;
  readonly period?: string | undefined;
}

/** The names of files that the questions of the package have in them: who names files so need not change a question. */
export const usualFiles: Municipality = {
  areas: { src: 'buurten.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam' },
  data: ['indicatoren.json'],
  points: (layer) => `${layer}.csv`,
};

const byId = <Entry, Id extends string>(pick: (source: CatalogueSource) => Readonly<Record<string, Entry>> | undefined): ReadonlyMap<Id, { id: Id; entry: Entry; source: SourceId }> =>
  new Map(Object.entries(sources).flatMap(([source, described]) => Object.entries(pick(described) ?? {})
    .map(([id, entry]) => [id as Id, { id: id as Id, entry, source: source as SourceId }])));

/** Every indicator of the catalogue with the source that it is of. */
export const indicators = byId<CatalogueIndicator, IndicatorId>((source) => source.indicators);
/** Every layer of points of the catalogue with the source that it is of. */
export const layers = byId<Text, LayerId>((source) => source.layers);

/** A question as a file in the format `rk-question/1`. */
export function questionFile({ id, number, texts: { nl, en }, inputs, analysis, layers: shown, palette }: CatalogueQuestion, { place, areas, data, points, period }: Municipality): object {
  return {
    format: 'rk-question/1', id, number, place, ...nl, texts: { en }, areas, data, inputs: inputs.map(inputFile), analysis,
    // The first is what the question is about; the others a reader switches on, or they would cover its answer.
    layers: shown.map((layer, index) => ({ id: layer, type: 'points', src: points(layer), ...titled(layers.get(layer)!.entry), label: 'naam', ...(index > 0 ? { hidden: true } : {}) })),
    style: palette && { palette }, view: period === undefined ? undefined : { period },
  };
}

/** An input, with what can be said of it where a municipality does not have its figures. */
function inputFile(input: CatalogueQuestion['inputs'][number]): object {
  const { entry, source } = indicators.get(input.indicator)!;
  const by = sources[source].suppliers.map((supplier) => suppliers[supplier]);
  const names = (language: 'nl' | 'en') => by.map((name) => name[language]).join(' / ');
  return { ...input, ...titled(entry.title), supplier: names('nl'), suppliers: { en: names('en') } };
}

/** An indicator as a file in the format `rk-indicators/1` declares it, but for its source. */
export function declarationOf(id: IndicatorId): object {
  const { title, description, unit, phrase, categories, ...rest } = indicators.get(id)!.entry;
  return {
    id, ...titled(title), description: description.nl, descriptions: { en: description.en },
    ...(unit && { unit: unit.nl, units: { en: unit.en } }), ...(phrase && { phrase: phrase.nl, phrases: { en: phrase.en } }), ...rest,
    ...(categories && { categories: Object.entries(categories).map(([category, name]) => ({ id: category, ...titled(name) })) }),
  };
}

/** The sources as a file: each with its suppliers, the questions that use it, and its indicators as they are declared. */
export function sourcesFile(questions: readonly CatalogueQuestion[]): object {
  return {
    format: 'rk-sources/1',
    levels: finestLevels,
    sources: Object.entries(sources).map(([id, { suppliers: by, indicators: own = {}, layers: points = {}, ...source }]) => ({
      id, ...source, suppliers: by.map((supplier) => suppliers[supplier]),
      questions: questionsUsing(id as SourceId, questions).map((question) => question.id),
      indicators: Object.keys(own).map((indicator) => declarationOf(indicator as IndicatorId)),
      layers: Object.entries(points).map(([layer, title]) => ({ id: layer, ...titled(title) })),
    })),
  };
}

/** The questions that show something of a source. */
export function questionsUsing(source: SourceId, questions: readonly CatalogueQuestion[]): readonly CatalogueQuestion[] {
  return questions.filter(({ inputs, layers: shown }) =>
    inputs.some(({ indicator }) => indicators.get(indicator)?.source === source) || shown.some((layer) => layers.get(layer)?.source === source));
}

const titled = ({ nl, en }: Text) => ({ title: nl, titles: { en } });
