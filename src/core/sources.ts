import type { Indicator, Source } from './indicator.js';

/** The sources of indicators, each once, in order of appearance. Those that differ in nothing but their title are one. */
export function sourcesOf(indicators: readonly Indicator[]): readonly Source[] {
  const sources = new Map<string, Source & { titles: Set<string> }>();
  for (const { source } of indicators) {
    if (!source) continue;
    const { name, title, year, licence, url } = source;
    // Without a title it is the supplier as a whole, which says something else.
    const same = JSON.stringify([name, title === undefined, year, licence, url]);
    const { titles } = sources.get(same) ?? sources.set(same, { ...source, titles: new Set() }).get(same)!;
    if (title !== undefined) titles.add(title);
  }
  return [...sources.values()].map(({ titles, ...source }) => (titles.size > 1 ? { ...source, title: [...titles].join(', ') } : source));
}

/** A source in a line: `CBS, Kerncijfers wijken en buurten, 2024 (CC BY 4.0)`. */
export function sourceText({ name, title, year, licence }: Source): string {
  // Many a title ends in its year already.
  const dated = year !== undefined && !title?.includes(String(year));
  return [name, title, dated && year].filter(Boolean).join(', ') + (licence ? ` (${licence})` : '');
}

/** The address of a source, when it is one that a browser may follow. */
export function sourceUrl({ url }: Source): string | undefined {
  return url && /^https?:\/\//.test(url) ? url : undefined;
}
