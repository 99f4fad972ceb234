import type { Areas } from '../areas.js';
import { readPlace, type PlaceReading } from './place.js';

/** Indexes of areas whose name or code has a text in it; those that begin with it first, then by name. */
export function findAreas(text: string, { labels, codes }: Pick<Areas, 'labels' | 'codes'>): number[] {
  const wanted = text.trim().toLowerCase();
  const found = labels.flatMap((label, area) => {
    const names = [label.toLowerCase(), codes[area]!.toLowerCase()];
    return names.some((name) => name.includes(wanted)) ? [{ area, begins: names.some((name) => name.startsWith(wanted)) }] : [];
  });
  return found.toSorted((a, b) => Number(b.begins) - Number(a.begins) || labels[a.area]!.localeCompare(labels[b.area]!, 'nl', { numeric: true })).map(({ area }) => area);
}

/** The place that a text names: coordinates, or the label point of an area by its whole name or code. */
export function findPlace(text: string, areas: Pick<Areas, 'labels' | 'codes' | 'labelPoints'>): PlaceReading | undefined {
  const place = readPlace(text);
  if (place) return place;
  const wanted = text.trim().toLowerCase();
  const area = areas.labels.findIndex((label, index) => [label, areas.codes[index]!].some((name) => name.toLowerCase() === wanted));
  const [lon, lat] = areas.labelPoints.subarray(2 * area, 2 * area + 2);
  return area >= 0 && !Number.isNaN(lon) ? { at: [lon!, lat!] } : undefined;
}
