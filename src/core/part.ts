import { bodyLengthOf, readAreaCode } from './area-code.js';
import type { Join } from './join.js';
import { OUTSIDE_ROW } from './layer-view.js';
import type { QuestionPart } from './question.js';

const levels = ['GM', 'WK', 'BU'] as const;
const postcode = /^\d{4}[A-Z]{1,2}$/;

/**
 * The codes by which a part can name an area, as `readAreaCode` writes them: its own, and those of the larger areas it lies in
 * as its code tells. A buurt `BU01410203` lies in `WK014102` and `GM0141`, a postcode `7607AB` in `7607A` and `7607`.
 */
export function codesAround(code: string): readonly string[] {
  const { prefix, body } = readAreaCode(code);
  if (prefix === '') return postcode.test(body) ? [body, body.slice(0, 5), body.slice(0, 4)] : [body];
  return [prefix + body, ...levels.filter((level) => bodyLengthOf(level) < body.length).map((level) => level + body.slice(0, bodyLengthOf(level)))];
}

/** Whether each area of a map is in a part, by area index. */
export function areasInPart({ areas }: Pick<QuestionPart, 'areas'>, codes: readonly string[]): readonly boolean[] {
  const named = new Set(areas.map((code) => codesAround(code)[0]!));
  return codes.map((code) => codesAround(code).some((each) => named.has(each)));
}

/**
 * The join of an answer with the areas of a part, for which the others are outside. The answer itself is that of the whole map:
 * scores, classes and colours mean the same in every part, and a part is no more than a choice of cells that are published.
 */
export function joinOfPart(join: Join, part: Pick<QuestionPart, 'areas'>, codes: readonly string[]): Join {
  const isIn = areasInPart(part, codes);
  const rowOf = join.rowOf.map((row, area) => (isIn[area] ? row : OUTSIDE_ROW));
  return { ...join, rowOf, matched: rowOf.filter((row) => row >= 0).length, areasWithoutRow: codes.filter((_, area) => rowOf[area] === -1) };
}
