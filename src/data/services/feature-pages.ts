import type { Feature, Geometry } from 'geojson';
import { RkError } from '../../core/errors.js';
import { serviceError } from '../../core/messages/services/index.js';
import { featuresOfAnswer, type FeaturePage } from '../../core/services/features-of-answer.js';
import { featuresOfGml } from '../../core/services/gml.js';
import { hostOf } from '../../core/services/service-address.js';
import { ask, hostIn, xmlOf, type AskOptions } from './ask.js';

/** Features of all pages that were asked. */
export interface Gathered {
  readonly features: readonly Feature<Geometry | null>[];
  /** Whether the service has more than were asked. */
  readonly isMore: boolean;
}

/** What is asked, and how much of it. */
export interface PagePlan {
  /** The address of the page from a number of features on; nothing when there is none. Absent where pages tell the next one. */
  readonly page?: ((start: number) => string | undefined) | undefined;
  /** Features at most. */
  readonly most: number;
  /** Features of a full page; a page with fewer is the last. */
  readonly pageSize: number;
  /** Name of the coordinate system that is asked. */
  readonly system?: string | undefined;
}

/**
 * Asks page after page, until the last. Ends too when a service gives the same page again, as some do that know no pages.
 * @throws RkError what `ask` throws; `invalid` or `unsupported`, with a sentence, for an answer that cannot be read.
 */
export async function gatherPages(first: string, { page, most, pageSize, system }: PagePlan, options: AskOptions): Promise<Gathered> {
  const features: Feature<Geometry | null>[] = [];
  const seen = new Set<string>();
  let address: string | undefined = first;
  let last = '';
  while (address !== undefined && !seen.has(address)) {
    seen.add(address);
    const found: FeaturePage = await askPage(address, system, options);
    const text = JSON.stringify(found.features[0] ?? null);
    if (found.features.length === 0 || text === last) return { features, isMore: false };
    last = text;
    features.push(...found.features);
    if (features.length >= most) return { features: features.slice(0, most), isMore: features.length > most || (found.matched ?? Infinity) > most };
    const isLast = found.matched === undefined ? found.features.length < pageSize : features.length >= found.matched;
    address = page ? (isLast ? undefined : page(features.length)) : nextAddress(found.next, address);
  }
  return { features, isMore: false };
}

/** The next page, where it is on the host that was named. */
function nextAddress(next: string | undefined, current: string): string | undefined {
  if (next === undefined || !URL.canParse(next, current)) return undefined;
  const { href } = new URL(next, current);
  // A service behind another often writes http where it was asked by https.
  const safe = hostOf(current)?.isSafe ? href.replace(/^http:/, 'https:') : href;
  return hostOf(safe)?.host === hostOf(current)?.host ? safe : undefined;
}

async function askPage(address: string, system: string | undefined, options: AskOptions): Promise<FeaturePage> {
  const answer = await ask(address, options);
  try {
    if (/^\ufeff?\s*[[{]/.test(answer.text)) return featuresOfAnswer(JSON.parse(answer.text), answer.coordinateSystem, system);
    const root = xmlOf(answer, address);
    const matched = Number(root.attributes['numberMatched'] ?? root.attributes['numberOfFeatures'] ?? NaN);
    return { features: featuresOfGml(root, system), matched: Number.isFinite(matched) && root.attributes['numberOfFeatures'] === undefined ? matched : undefined, next: undefined };
  } catch (error) {
    if (error instanceof RkError) throw error.details.words ? error : unreadable(address, error.details.got ?? error.message, error);
    if (error instanceof SyntaxError) throw unreadable(address, 'JSON', error);
    throw error;
  }
}

function unreadable(address: string, got: string, cause: Error): RkError {
  return serviceError('invalid', { file: address, got, expected: 'features' }, (messages) => messages.broken(hostIn(address), got), cause);
}
