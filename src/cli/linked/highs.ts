import loadHighs, { type Highs, type Model } from 'highs';
import { RkError } from '../../core/errors.js';

let loading: Promise<Highs> | undefined;

/** The HiGHS solver (Huangfu & Hall 2018), loaded once. The judge loads one of its own. */
export const highs = (): Promise<Highs> => (loading ??= loadHighs());

/**
 * Runs a program: the values of its columns, or undefined when there are none or they were not found within its limits.
 * @throws RkError `internal` when the solver gave up for another reason, because silence would pass for an answer.
 */
export function solution({ constants }: Highs, model: Model, what: string): Float64Array | undefined {
  model.run();
  const status = model.getModelStatus();
  const { optimal, infeasible, unboundedOrInfeasible, solutionLimit } = constants.modelStatus;
  if (status === optimal) return Float64Array.from(model.getSolution().colValue);
  if (status === infeasible || status === unboundedOrInfeasible || status === solutionLimit) return undefined;
  throw new RkError('internal', { path: what, got: `solver status ${status}`, expected: 'an answer' });
}
