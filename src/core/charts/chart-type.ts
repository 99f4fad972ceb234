import { RkError } from '../errors.js';

/** Every kind of chart, as page authors write them. */
export const chartTypes = ['bar', 'line', 'histogram', 'scatter'] as const;
/** A kind of chart. */
export type ChartType = (typeof chartTypes)[number];

/** Checks a kind that a page author wrote. @throws RkError `invalid`, listing the kinds. */
export function parseChartType(name: string): ChartType {
  const type = chartTypes.find((candidate) => candidate === name);
  if (type) return type;
  throw new RkError('invalid', { path: 'type', got: `"${name}"`, expected: chartTypes.join(' | ') });
}
