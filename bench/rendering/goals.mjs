// The goals of the painter, judged from a summary.

/** Ratios of medians between our map and another contender, by size. */
const RATIOS = [
  { metric: 'firstPaint', goal: 'first paint vs Leaflet canvas', against: 'leaflet-canvas', limits: { '5k': 1 / 3, '20k': 1 / 8, '100k': 1 / 15 } },
  { metric: 'firstPaint', goal: 'first paint vs OpenLayers', against: 'openlayers', limits: { '5k': 1 / 3, '20k': 1 / 5, '100k': 1 / 12 } },
  { metric: 'zoom', goal: 'zoom vs Leaflet canvas', against: 'leaflet-canvas', limits: { '5k': 1 / 5, '20k': 1 / 10, '100k': 1 / 40 } },
  { metric: 'period', goal: 'new period vs empty canvas', against: 'floor', limits: { '5k': 2, '20k': 2, '100k': 2, '460k': 2 } },
  { metric: 'firstPaint', goal: 'first paint vs JSON.parse', against: 'floor', other: 'parse', limits: { '100k': 1, '460k': 1 / 3 } },
  { metric: 'answer', goal: 'OK vs a new period of the same question', own: 'question', against: 'question', other: 'period', limits: { '20k': 3 } },
  { metric: 'memory', goal: 'memory vs Leaflet canvas', against: 'leaflet-canvas', limits: { '100k': 1 / 5 } },
];

/** Limits of our map alone, the same at every size. `less` is taken off: what the same event costs on an empty map. */
const LIMITS = [
  { metric: 'hover', goal: 'look-up', limit: 10, unit: 'µs', less: 'floor' },
  { metric: 'stall', goal: 'longest stall while loading', limit: 50, unit: 'ms' },
  { metric: 'answerStall', goal: 'longest stall at OK', limit: 50, unit: 'ms', own: 'question' },
];

/** Every goal of the sizes in the summary: `{ goal, size, wanted, got, isMet }`; `isMet` is undefined when not measured. */
export function judge(summary) {
  return Object.entries(summary).flatMap(([size, contenders]) => [
    ...RATIOS.filter(({ limits }) => limits[size]).map((goal) => judgeRatio(goal, size, contenders)),
    ...LIMITS.map((goal) => judgeLimit(goal, size, contenders)),
    ...(size === '460k' ? [judgePainting(contenders)] : []),
  ]);
}

function judgeRatio({ metric, goal, own = 'product', against, other = metric, limits }, size, contenders) {
  const [ours, theirs] = [contenders[own]?.[metric], contenders[against]?.[other]];
  const verdict = { goal, size, wanted: `≤ ${times(limits[size])}` };
  if (!ours || !theirs) return { ...verdict, got: missing(contenders, ours ? against : own) };
  const ratio = ours.median / theirs.median;
  return { ...verdict, got: times(ratio), isMet: ratio <= limits[size] };
}

function judgeLimit({ metric, goal, limit, unit, less, own = 'product' }, size, contenders) {
  const ours = contenders[own]?.[metric];
  const verdict = { goal, size, wanted: `≤ ${limit} ${unit}` };
  if (!ours) return { ...verdict, got: missing(contenders, own) };
  const value = Math.max(0, ours.median - (contenders[less]?.[metric]?.median ?? 0));
  return { ...verdict, got: `${digits(value)} ${unit}`, isMet: value <= limit };
}

/** Where peers crash, a picture is the goal. */
function judgePainting(contenders) {
  const verdict = { goal: 'paints at all', size: '460k', wanted: 'a picture' };
  if (!contenders.product) return { ...verdict, got: 'not measured' };
  const paint = contenders.product.firstPaint;
  return { ...verdict, got: paint ? `after ${digits(paint.median)} ms` : missing(contenders, 'product'), isMet: Boolean(paint) };
}

function missing(contenders, name) {
  const failure = contenders[name]?.failures[0];
  return failure ? `${name}: ${failure}` : 'not measured';
}

/** A ratio as people say it: `1/8` below one, `2.5 ×` above. */
export function times(ratio) {
  if (ratio >= 0.95) return `${digits(ratio)} ×`;
  return `1/${digits(1 / ratio)}`;
}

/** Three digits that count. */
export function digits(value) {
  if (value >= 99.5) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value >= 9.95 ? 2 : value >= 1 ? 2 : 1)));
}
