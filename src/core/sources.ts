import type { Indicator, Source } from './indicator.js';

/** The sources of indicators, each once, in order of appearance. */
export function sourcesOf(indicators: readonly Indicator[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { source } of indicators) if (source) sources.set(JSON.stringify(source), source);
  return [...sources.values()];
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
