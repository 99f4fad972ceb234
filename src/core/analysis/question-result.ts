import type { PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import type { Question } from '../question.js';
import { classResult } from './class-result.js';

/** The answer of one method, from figures that may be seen to one indicator that may be seen. */
type ResultMethod = (table: PublishedTable, question: Question) => PublishedTable;

/** Methods whose result can be published without what it is made of. */
const methods: Readonly<Partial<Record<Question['analysis']['method'], ResultMethod>>> = {
  single: classResult,
};

/**
 * The result of a question, without what it is made of: a table with one indicator, by the same areas and periods. An area of
 * which a figure is hidden has a hidden result. What comes out is a function of published figures, so it tells nothing that
 * those do not.
 * @throws RkError `no-such-indicator`; `unsupported` for another method, and when the result would be as good as the figures
 *   themselves.
 */
export function resultOf(table: PublishedTable, question: Question): PublishedTable {
  const { method } = question.analysis;
  const result = methods[method];
  if (!result) throw new RkError('unsupported', { path: 'analysis.method', got: `"${method}"`, expected: `${Object.keys(methods).join(' | ')}: of another method only the figures can be published` });
  return result(table, question);
}
