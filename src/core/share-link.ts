import * as v from 'valibot';
import { RkError, toRkError } from './errors.js';
import { applyDifference, differenceOf } from './merge-patch.js';
import { parseQuestion, type Question } from './question.js';

const text = v.pipe(v.string(), v.nonEmpty());

/** A question file that a link may build on: its address as the link is to name it, and what it holds. */
export interface LinkBase {
  readonly src: string;
  readonly question: Question;
}

const contentSchema = v.union([
  v.object({ src: text, set: v.optional(v.unknown()) }),
  v.object({ question: v.unknown() }),
]);

/** What a link holds: a question file with what differs from it, or a whole question. Never a figure. */
export type LinkContent = v.InferOutput<typeof contentSchema>;

/**
 * What a link to a question has to hold: what differs from its file when it has one, else the whole. Addresses have to be
 * whole, in both.
 */
export function linkContent(question: Question, base?: LinkBase): LinkContent {
  const plain: unknown = JSON.parse(JSON.stringify(question));
  if (!base) return { question: plain };
  const set = differenceOf(JSON.parse(JSON.stringify(base.question)), plain);
  return { src: base.src, ...(set === undefined ? {} : { set }) };
}

/** Checks what came out of a link. @throws RkError `broken-link`. */
export function parseLinkContent(input: unknown): LinkContent {
  const { success, output } = v.safeParse(contentSchema, input);
  if (!success) throw new RkError('broken-link', { got: 'no question', expected: 'a question' });
  return output;
}

/**
 * The question of a link. `base` is the file that it names, with whole addresses; needed when it names one.
 * @throws RkError `broken-link` when what comes out is no question, with the place.
 */
export function questionOfLink(content: LinkContent, base?: Question): Question {
  try {
    return parseQuestion('src' in content ? applyDifference(base, content.set ?? {}) : content.question);
  } catch (error) {
    const { code, details } = toRkError(error);
    throw code === 'broken-link' ? error : new RkError('broken-link', details, { cause: error });
  }
}
