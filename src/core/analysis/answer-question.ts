import { parseMethod } from '../classify.js';
import type { PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { decimalsOf } from '../format.js';
import type { Indicator } from '../indicator.js';
import type { LayerStyle } from '../layer-view.js';
import { parsePaletteName } from '../palette.js';
import { areasInPart } from '../part.js';
import { layerId, type Question } from '../question.js';
import type { AnalysisOf } from '../question-analysis.js';
import { indicatorsOf } from '../question-needs.js';
import type { Direction } from '../top-areas.js';
import type { Work } from '../work.js';
import type { Answer, Material } from './answer-types.js';
import { idsAskedBy } from './asked.js';
import { CHANGE, changeBreaks, changeTable } from './change.js';
import { combine } from './combine.js';
import { CONDITIONS, conditionsTable, neededOf, usedIndicators } from './conditions.js';
import { CROSS, crossTable } from './cross.js';
import { withIndicators } from './derived.js';
import { INDEX, indexTable } from './index-score.js';
import { indicatorIn, inputPeriods } from './input.js';
import { proximityId, proximityTable, type PointLayer } from './proximity.js';
import { scopeTable } from './scope.js';

/**
 * Answers a question in pieces of work that may be paused between, and dropped.
 * @throws RkError `no-such-indicator` when nothing of what the question asks after has figures (for `cross`, `change` and
 *   the group of `proximity`: when one lacks); `invalid` when the analysis does not fit its indicators, or no area is in the part; what `combine` throws.
 */
export function* answerQuestion(question: Question, { tables, areas, points = new Map() }: Material): Work<Answer> {
  const { analysis, part } = question;
  if (part && !areasInPart(part, areas.codes).includes(true)) throw new RkError('invalid', { path: 'part.areas', got: `"${part.areas[0]}"`, expected: `codes of areas on the map, as "${areas.codes[0]}"` });
  const source = combine(tables);
  const scope = yield* scopeTable(source, areas, { wanted: idsAskedBy(question), everyArea: analysis.method === 'proximity' });
  const layers = pointLayers(question, points);
  const nearness: PublishedTable[] = [];
  for (const layer of layers) nearness.push(yield* proximityTable(scope, areas, layer));
  const figures = withIndicators(scope.table, nearness);
  const asked: Asked = { question, figures, layers, known: source.indicators.map(({ id }) => id) };
  switch (analysis.method) {
    case 'single': return answerSingle(asked);
    case 'conditions': return yield* answerConditions(asked, analysis);
    case 'index': return yield* answerIndex(asked);
    case 'cross': return yield* answerCross(asked, analysis);
    case 'change': return answerChange(asked, analysis);
    case 'proximity': return answerProximity(asked, analysis);
  }
}

interface Asked {
  readonly question: Question;
  readonly figures: PublishedTable;
  readonly layers: readonly PointLayer[];
  /** Ids of everything in the data files. */
  readonly known: readonly string[];
}

/** Metres within which points are counted when a question that needs a distance gives none. */
const USUAL_DISTANCE = 500;

function pointLayers({ layers, analysis }: Question, points: ReadonlyMap<string, Float64Array>): readonly PointLayer[] {
  return layers.flatMap((layer, index) => {
    const id = layerId(layer, index);
    const given = points.get(id);
    if (layer.type !== 'points' || !given) return [];
    const proximity = analysis.method === 'proximity' ? analysis : undefined;
    const within = proximity?.within ?? layer.within ?? (proximity && (proximity.measure !== 'distance' || proximity.group !== undefined) ? USUAL_DISTANCE : undefined);
    return [{ id, name: { title: layer.title ?? id, titles: layer.titles }, points: given, within }];
  });
}

function styleOf({ style: { method, classes, breaks, palette } }: Question): LayerStyle {
  return {
    method: method === undefined ? undefined : parseMethod(method), classes, breaks,
    palette: palette === undefined ? undefined : parsePaletteName(palette),
  };
}

/** The selected inputs that have figures, and those that have none. */
function inputsOf({ question, figures }: Asked): { present: readonly Question['inputs'][number][]; absent: readonly string[] } {
  const selected = question.inputs.filter((input) => input.selected);
  const present = selected.filter(({ indicator }) => hasFigures(figures, indicator));
  return { present, absent: selected.filter((input) => !present.includes(input)).map(({ indicator }) => indicator) };
}

function hasFigures(figures: PublishedTable, id: string): boolean {
  return figures.indicators.some((indicator) => indicator.id === id) && figures.periodsOf(id).length > 0;
}

/** An indicator that the answer cannot do without. @throws RkError `no-such-indicator` when it has no figures. */
function needed(asked: Asked, id: string): Indicator {
  if (!hasFigures(asked.figures, id)) throw nothingOf(asked, [id]);
  return indicatorIn(asked.figures, id);
}

/** The refusal of a question of which nothing has figures. */
function nothingOf({ known }: Asked, absent: readonly string[]): RkError {
  return new RkError('no-such-indicator', { got: absent.map((id) => `"${id}"`).join(', ') || undefined, expected: known.join(', ') });
}

function answerSingle(asked: Asked): Answer {
  const { figures, question } = asked;
  const { present, absent } = inputsOf(asked);
  // One that is declared and of which every figure lacks is shown so.
  const input = present[0] ?? question.inputs.find(({ selected, indicator }) => selected && figures.indicators.some(({ id }) => id === indicator));
  if (!input) throw nothingOf(asked, absent);
  const indicator = indicatorIn(figures, input.indicator);
  // Only what the answer would rather have been about: inputs after it were not asked for.
  const passedOver = question.inputs.slice(0, question.inputs.indexOf(input)).map((each) => each.indicator).filter((id) => absent.includes(id));
  return {
    table: figures, figures, indicator, order: indicator, direction: input.direction, absent: passedOver,
    style: styleOf(question), periods: inputPeriods(figures, [indicator]), detail: { method: 'single' },
  };
}

function* answerConditions(asked: Asked, { conditions: given, match }: AnalysisOf<'conditions'>): Work<Answer> {
  const { figures, question } = asked;
  const dropped = new Set(question.inputs.filter(({ selected }) => !selected).map(({ indicator }) => indicator));
  const chosen = given.filter((condition) => !indicatorsOf(condition).some((id) => dropped.has(id)));
  const absent = [...new Set(chosen.flatMap(indicatorsOf))].filter((id) => !hasFigures(figures, id));
  const conditions = chosen.filter((condition) => !indicatorsOf(condition).some((id) => absent.includes(id)));
  if (conditions.length === 0) throw nothingOf(asked, absent);
  const table = yield* conditionsTable(figures, conditions, match);
  return {
    table, figures, absent, indicator: indicatorIn(table, CONDITIONS.count), order: indicatorIn(table, CONDITIONS.least), direction: 'high',
    style: styleOf(question), periods: inputPeriods(figures, usedIndicators(figures, conditions)),
    detail: { method: 'conditions', conditions, needed: neededOf(match, conditions.length) },
  };
}

function* answerIndex(asked: Asked): Work<Answer> {
  const { figures, question } = asked;
  const { present, absent } = inputsOf(asked);
  if (present.length === 0) throw nothingOf(asked, absent);
  const parts = present.filter(({ weight }) => weight > 0).map(({ indicator, weight, direction }) => ({ indicator: indicatorIn(figures, indicator), weight, direction }));
  const index = yield* indexTable(figures, parts, styleOf(question));
  const { table } = index;
  return {
    table, figures, absent, indicator: indicatorIn(table, INDEX.class), order: indicatorIn(table, INDEX.score), direction: 'high',
    style: styleOf(question), periods: inputPeriods(figures, parts.map(({ indicator }) => indicator)), detail: { method: 'index', parts, index },
  };
}

function* answerCross(asked: Asked, { indicators: ids }: AnalysisOf<'cross'>): Work<Answer> {
  const { figures, question } = asked;
  const { present, absent } = inputsOf(asked);
  const [first, second] = ids ?? present.map(({ indicator }) => indicator);
  if (first === undefined || second === undefined) throw nothingOf(asked, absent);
  const pair = [needed(asked, first), needed(asked, second)] as const;
  const cross = yield* crossTable(figures, pair);
  const { table, periods } = cross;
  const directions = [directionOf(question, first), directionOf(question, second)] as const;
  const indicator = indicatorIn(table, CROSS);
  return { table, figures, periods, absent: [], indicator, order: indicator, direction: 'high', style: { palette: 'kruis' }, detail: { method: 'cross', cross, directions } };
}

function answerChange(asked: Asked, analysis: AnalysisOf<'change'>): Answer {
  const { figures, question } = asked;
  const { present, absent } = inputsOf(asked);
  const id = analysis.indicator ?? present[0]?.indicator;
  if (id === undefined) throw nothingOf(asked, absent);
  const source = needed(asked, id);
  const { table, from, to } = changeTable(figures, source, analysis);
  const indicator = indicatorIn(table, CHANGE[analysis.measure]);
  const { method, breaks, palette = 'blauw-oranje', ...rest } = styleOf(question);
  const balanced = method ?? breaks ? undefined : changeBreaks(table, indicator.id, decimalsOf(indicator));
  const style = balanced?.length ? { method: 'manual' as const, breaks: balanced, palette } : { ...rest, method, breaks, palette };
  const periods = inputPeriods(figures, [source]).filter(({ period }) => period === to);
  return { table, figures, periods, absent: [], indicator, order: indicator, direction: directionOf(question, id), style, detail: { method: 'change', from, to } };
}

function answerProximity(asked: Asked, { layer: id, measure, group, direction = 'far' }: AnalysisOf<'proximity'>): Answer {
  const { figures, question, layers } = asked;
  const layer = id === undefined ? layers[0] : layers.find((each) => each.id === id);
  if (!layer) throw new RkError('invalid', { path: 'analysis.layer', got: id === undefined ? 'nothing' : `"${id}"`, expected: layers.map((each) => each.id).join(' | ') || 'a layer of points' });
  const indicator = indicatorIn(figures, proximityId(layer.id, measure === 'share' ? 'within' : measure));
  const people = group === undefined ? [] : [needed(asked, group)];
  return {
    table: figures, figures, indicator, order: indicatorIn(figures, proximityId(layer.id, measure === 'count' ? 'count' : 'distance')), absent: [],
    direction: (direction === 'far') === (measure === 'count') ? 'low' : 'high', style: styleOf(question), periods: inputPeriods(figures, [indicator, ...people]),
    detail: { method: 'proximity', layer, measure, group: people[0] },
  };
}

function directionOf({ inputs }: Question, id: string): Direction {
  return inputs.find(({ indicator }) => indicator === id)?.direction ?? 'high';
}
