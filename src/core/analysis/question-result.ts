import type { PublishedTable } from '../disclosure/published.js';
import type { Question } from '../question.js';
import { classResult } from './class-result.js';

/** The answer of one method, from figures that may be seen to one indicator that may be seen. */
type ResultMethod = (table: PublishedTable, question: Question) => PublishedTable;

/** Every method that a question can ask for; one that is missing here does not compile. */
const methods: Readonly<Record<Question['analysis']['method'], ResultMethod>> = {
  single: classResult,
};

/**
 * The result of a question, without what it is made of: a table with one indicator, by the same areas and periods. An area of
 * which a figure is hidden has a hidden result. What comes out is a function of published figures, so it tells nothing that
 * those do not.
 * @throws RkError `no-such-indicator`; `unsupported` when the result would be as good as the figures themselves.
 */
export function resultOf(table: PublishedTable, question: Question): PublishedTable {
  return methods[question.analysis.method](table, question);
}
