import * as v from 'valibot';
import { RkError, describe } from './errors.js';

/**
 * Checks an unknown value against a schema.
 * @throws RkError `invalid`, with the path inside the value, what was there and what was expected.
 */
export function validate<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = deepest(result.issues[0]);
  throw new RkError('invalid', {
    path: pathOf(issue.path),
    got: describe(issue.input),
    expected: issue.expected ?? issue.message,
  });
}

/** A path as code writes it: `indicators[2].kind`. */
function pathOf(items: readonly { key: unknown }[] | undefined): string {
  let path = '';
  for (const { key } of items ?? []) path += typeof key === 'number' ? `[${key}]` : path ? `.${String(key)}` : String(key);
  return path || 'the whole file';
}

/** A union reports itself; the branch that came furthest says more. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  return inner?.path ? { ...inner, path: [...(issue.path ?? []), ...inner.path] as typeof inner.path } : issue;
}
