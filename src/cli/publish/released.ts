import type { PublishedFile } from '../../core/published-file.js';
import type { LedgerEntry, Released } from './ledger.js';

/** The figures of earlier releases together; of a figure that came twice, the last. */
export function releasedIn(entries: readonly LedgerEntry[]): Released {
  const all: Released = {};
  for (const { published } of entries) {
    for (const [level, indicators] of Object.entries(published)) {
      for (const [id, periods] of Object.entries(indicators)) {
        for (const [period, figures] of Object.entries(periods)) {
          const target = (((all[level] ??= {})[id] ??= {})[period] ??= {});
          Object.assign(target, figures);
        }
      }
    }
  }
  return all;
}

/** What a publication shows of people, to be remembered. */
export function releasesOf(files: readonly PublishedFile[]): Released {
  const all: Released = {};
  for (const { level, areas, indicators, values } of files) {
    for (const { id, sensitivity } of indicators) {
      if (sensitivity !== 'personal') continue;
      for (const [period, column] of Object.entries(values[id] ?? {})) {
        const shown = column.flatMap((value, area) => (typeof value === 'number' ? [[areas[area]!, value] as const] : []));
        if (shown.length > 0) ((all[level] ??= {})[id] ??= {})[period] = Object.fromEntries(shown);
      }
    }
  }
  return all;
}
