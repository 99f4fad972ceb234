import type { Areas } from '../areas.js';
import { queryIn } from '../messages/query/index.js';
import { areasInPart, codesAround } from '../part.js';
import type { Question, QuestionPart } from '../question.js';

/** Most parts that are worked out of codes: more is no list to choose from. */
const MOST_PARTS = 80;
/** Most areas that a reader can pick from one by one. */
export const MOST_PICKED = 400;

const offered = new WeakMap<readonly string[], readonly QuestionPart[]>();

/**
 * The parts that a question can be asked of: those that it names and that have areas on this map, else the wijken of its
 * buurten or the four digits of its postcodes, in the order of the map.
 */
export function partsOffered({ parts }: Question, areas: Pick<Areas, 'codes' | 'labels'>): readonly QuestionPart[] {
  if (parts) return parts.filter((part) => areasInPart(part, areas.codes).includes(true));
  let found = offered.get(areas.codes);
  if (!found) offered.set(areas.codes, (found = partsByCode(areas)));
  return found;
}

function partsByCode({ codes, labels }: Pick<Areas, 'codes' | 'labels'>): readonly QuestionPart[] {
  const groups = new Map<string, number[]>();
  for (const [area, code] of codes.entries()) {
    const around = codesAround(code);
    const larger = around[0]!.startsWith('BU') ? around.find((each) => each.startsWith('WK')) : around.length === 3 ? around[2] : undefined;
    if (larger === undefined) return [];
    const members = groups.get(larger);
    if (members) members.push(area);
    else if (groups.size === MOST_PARTS) return [];
    else groups.set(larger, [area]);
  }
  if (groups.size < 2) return [];
  return [...groups].map(([code, members]) => {
    const name = (language: 'nl' | 'en') => queryIn(language).partNamed(code.replace(/^WK\d{4}/, ''), labels[members[0]!]!, members.length - 1);
    return { title: name('nl'), titles: { en: name('en') }, areas: [code] };
  });
}

/** The question asked of a part, or of the whole map. */
export function withPart(question: Question, part: QuestionPart | undefined): Question {
  return { ...question, part };
}

/** Whether two parts are of the same areas. */
export function isSamePart(one: QuestionPart | undefined, other: QuestionPart | undefined): boolean {
  return JSON.stringify(one?.areas) === JSON.stringify(other?.areas);
}
