import type { FeatureStyle } from './features/feature-style.js';
import type { FeatureKind } from './features/feature-set.js';
import type { FeatureSymbol } from './features/symbols.js';
import { classRange } from './class-range.js';
import { formatNumber } from './format.js';
import type { Language } from './language.js';
import type { LayerContent } from './layer-content.js';
import { layersIn } from './messages/layers/index.js';

/** One line of the legend of a layer: a symbol with what it stands for and how often it is there, or a picture. */
export type LegendEntry =
  | { readonly symbol: FeatureSymbol; readonly label: string; readonly count: string; readonly unit: string }
  | { readonly image: string; readonly label: string };

/** The legend of the content of a layer, in words. */
export interface ContentLegend {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  /** Who made it. */
  readonly attribution: string | undefined;
}

/** What a layer says of its legend. */
interface Named { readonly title?: string | undefined; readonly value?: string | undefined }

/** The legend of the content of a layer. */
export function legendOf(content: LayerContent, { title, value }: Named, language: Language): ContentLegend {
  const words = layersIn(language);
  const name = title ?? content.title ?? words.untitled[content.kind];
  const { attribution } = content;
  if (content.kind === 'service') return { title: name, attribution, entries: content.legends.map((image) => ({ image, label: words.picture(name) })) };
  if (content.kind === 'tiles') return { title: name, attribution, entries: [] };
  const { style, features: { kind } } = content;
  return { title: value === undefined ? name : `${name}: ${value}`, attribution, entries: featureEntries(style, kind, name, language) };
}

function featureEntries({ classes, breaks }: FeatureStyle, kind: FeatureKind, name: string, language: Language): readonly LegendEntry[] {
  const words = layersIn(language);
  return classes.map(({ symbol, category, rest, count }, index) => ({
    symbol, count: formatNumber(count, language), unit: words.objects[kind][count === 1 ? 0 : 1]!,
    label: rest ? words.rest[rest] : (category ?? (breaks ? classRange(breaks, index, language) : name)),
  }));
}
