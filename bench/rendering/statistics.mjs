/** The middle value; the mean of the two middle ones of an even number. `undefined` of none. */
export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** What is measured, in the order of the table. `base` is the contender that others are compared with. */
export const METRICS = {
  firstPaint: { label: 'first paint', unit: 'ms', base: 'leaflet-canvas' },
  stall: { label: 'longest stall', unit: 'ms' },
  period: { label: 'new period', unit: 'ms', base: 'floor' },
  answer: { label: 'OK', unit: 'ms' },
  answerStall: { label: 'stall at OK', unit: 'ms' },
  pan: { label: 'pan', unit: 'ms', base: 'leaflet-canvas' },
  zoom: { label: 'zoom', unit: 'ms', base: 'leaflet-canvas' },
  hover: { label: 'look-up', unit: 'µs' },
  highlight: { label: 'highlight', unit: 'ms' },
  memory: { label: 'memory', unit: 'MB', base: 'leaflet-canvas' },
  parse: { label: 'JSON.parse', unit: 'ms' },
};

/**
 * Median and range of every metric over the repetitions: `{ [size]: { [contender]: { runs, failures, [metric] } } }`.
 * Failed repetitions count with what they measured before they failed.
 */
export function summarise(records) {
  const summary = {};
  for (const { size, contender } of records) {
    const bySize = (summary[size] ??= {});
    if (bySize[contender]) continue;
    const runs = records.filter((record) => record.size === size && record.contender === contender);
    const entry = (bySize[contender] = { runs: runs.length, failures: [...new Set(runs.map(({ failed }) => failed).filter(Boolean))] });
    for (const metric of Object.keys(METRICS)) {
      const values = runs.map((run) => run[metric]).filter(Number.isFinite);
      if (values.length > 0) entry[metric] = { median: median(values), least: Math.min(...values), most: Math.max(...values), values };
    }
  }
  return summary;
}
