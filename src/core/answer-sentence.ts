import { answer as singleAnswer } from './answer.js';
import { areasInWords, inSentence, listOf, partsOf, plain, type AnswerPart } from './answer-words.js';
import type { Answer, AnswerDetail } from './analysis/answer-types.js';
import { CONDITIONS } from './analysis/conditions.js';
import { crossTarget } from './analysis/cross.js';
import { inputsAt } from './analysis/input.js';
import { proximityId, shareWithin } from './analysis/proximity.js';
import { State } from './disclosure/published.js';
import { formatFull, formatNumber, formatPeriod, formatValue } from './format.js';
import { textOf } from './indicator.js';
import type { Language } from './language.js';
import { classNames } from './legend.js';
import { OUTSIDE, type LayerView } from './layer-view.js';
import { analysisIn, type ShareWords } from './messages/analysis/index.js';
import { levelWord } from './messages/index.js';
import { columnOf } from './table-rows.js';
import { topAreas, type TopArea } from './top-areas.js';

/** How an answer is told. */
export interface Telling {
  readonly language: Language;
  /** The title of an indicator that the data files do not have; its id when absent. */
  readonly titleOf?: ((id: string) => string | undefined) | undefined;
}

/**
 * The answer in a few plain sentences: in how many areas it is so, of how many that cannot be determined, and which stand
 * out. `view` is the view of `answer.table` and `answer.indicator` on the map, in the period that is told of.
 */
export function answerSentence(answer: Answer, view: LayerView, { language, titleOf }: Telling): readonly AnswerPart[] {
  const { absent, direction, detail } = answer;
  const analysis = analysisIn(language);
  if (detail.method === 'single') return [...singleAnswer(view, direction, language), ...absentParts()];
  const told = view.stateCounts[State.value] === 0 && detail.method !== 'conditions' ? nothing(view, language) : tellers[detail.method](answer, view, language);
  return [...partsOf(told), ...absentParts()];

  function absentParts(): readonly AnswerPart[] {
    if (absent.length === 0) return [];
    const names = absent.map((id) => plain(titleOf?.(id) ?? id));
    return partsOf(` ${analysis.absent(listOf(names, language), names.length)}`);
  }
}

type Method = Exclude<AnswerDetail['method'], 'single'>;
type Teller = (answer: Answer, view: LayerView, language: Language) => string;

const tellers: Readonly<Record<Method, Teller>> = {
  conditions: tellConditions, index: tellIndex, cross: tellCross, change: tellChange, proximity: tellProximity,
};

/** How many areas, out of all that the answer is about, and of how many it is unknown. */
function words({ count: all, table }: LayerView, { count, unknown }: { count: number; unknown: number }, language: Language): ShareWords {
  const analysis = analysisIn(language);
  const [total, level] = areasInWords(all, table.level, language);
  return {
    // "None" would say too much while of some it is unknown.
    share: count === 0 && unknown === 0 ? analysis.none(total, level) : analysis.share(formatNumber(count, language), total, level),
    unknown: unknown === 0 ? '' : `; ${analysis.unknown(...areasInWords(unknown, table.level, language))}`,
  };
}

function nothing({ indicator, count, table }: LayerView, language: Language): string {
  return analysisIn(language).nothing(titleIn(indicator, language), ...areasInWords(count, table.level, language));
}

const titleIn = (indicator: LayerView['indicator'], language: Language): string => plain(textOf(indicator, 'title', language)!);

/** Areas of the view without a value: what cannot be determined and what is not linked. */
const unknownIn = ({ count, stateCounts }: LayerView): number => count - stateCounts[State.value]!;

function tellConditions(answer: Answer, view: LayerView, language: Language): string {
  const { conditions, needed } = answer.detail as Extract<AnswerDetail, { method: 'conditions' }>;
  const analysis = analysisIn(language);
  const { values } = columnOf(view, answer.table.indicators.find(({ id }) => id === CONDITIONS.met)!);
  const met = [...values.keys()].filter((area) => values[area] === 1);
  const unknown = view.count - values.reduce((known, value) => known + (Number.isNaN(value) ? 0 : 1), 0);
  if (unknown === view.count) return nothing(view, language);
  const sentence = analysis.together(words(view, { count: met.length, unknown }, language), needed, conditions.length);
  if (met.length === 0 || met.length > 3 || met.length === view.count) return sentence;
  const names = met.map((area) => `[${plain(view.areas.labels[area]!)}]`);
  return `${sentence} ${analysis.those(listOf(names, language), names.length, unknown > 0)}`;
}

function tellIndex(answer: Answer, view: LayerView, language: Language): string {
  const { index } = answer.detail as Extract<AnswerDetail, { method: 'index' }>;
  const analysis = analysisIn(language);
  const { breaks, count } = index.classes;
  const top = firstOf(answer, view);
  const bound = count === 1 && top ? formatValue(top.value, answer.order, language) : classNames(breaks, answer.order, language).at(-1)!;
  const share = words(view, { count: view.classCounts.at(-1)!, unknown: unknownIn(view) }, language);
  const highest = top && analysis.highestIndex(plain(view.areas.labels[top.area]!), formatValue(top.value, answer.order, language), top.known);
  return [highest, analysis.indexShare(share, bound)].filter(Boolean).join(' ');
}

function tellCross(answer: Answer, view: LayerView, language: Language): string {
  const { cross, directions } = answer.detail as Extract<AnswerDetail, { method: 'cross' }>;
  const analysis = analysisIn(language);
  const [first, second] = cross.indicators.map((indicator, index) => analysis.isLevel(inSentence(titleIn(indicator, language)), analysis.levels[directions[index]!])) as [string, string];
  return analysis.bothAre(words(view, { count: view.classCounts[crossTarget(directions)]!, unknown: unknownIn(view) }, language), first, second);
}

function tellChange(answer: Answer, view: LayerView, language: Language): string {
  const { from, to } = answer.detail as Extract<AnswerDetail, { method: 'change' }>;
  const analysis = analysisIn(language);
  const count = (sign: number) => view.values.reduce((sum, value) => sum + (Math.sign(value) === sign ? 1 : 0), 0);
  const subject = titleIn(answer.periods[0]!.inputs[0]!.indicator, language);
  const fallen = count(-1);
  const fell = fallen === 0 ? analysis.nowhere : analysis.areas(...areasInWords(fallen, view.table.level, language));
  const sentence = analysis.changed(words(view, { count: count(1), unknown: unknownIn(view) }, language), subject, formatPeriod(from, language), formatPeriod(to, language), fell);
  const rose = answer.direction === 'high';
  const top = firstOf(answer, view);
  if (!top || Math.sign(top.value) !== (rose ? 1 : -1)) return sentence;
  return `${sentence} ${analysis.mostChanged(rose, plain(view.areas.labels[top.area]!), formatFull(Math.abs(top.value), answer.indicator, language), top.known)}`;
}

function tellProximity(answer: Answer, view: LayerView, language: Language): string {
  const { layer, measure, group } = answer.detail as Extract<AnswerDetail, { method: 'proximity' }>;
  const analysis = analysisIn(language);
  const subject = plain(layer.name.titles?.[language] ?? layer.name.title);
  const top = firstOf(answer, view);
  const name = top ? plain(view.areas.labels[top.area]!) : '';
  // Little distance, or many places.
  const isNear = (answer.direction === 'high') === (measure === 'count');
  const sentences: string[] = [];
  if (group) sentences.push(tellGroup(answer, view, language));
  if (layer.within !== undefined) {
    const near = columnOf(view, answer.table.indicators.find(({ id }) => id === proximityId(layer.id, 'within'))!);
    const asked = isNear ? 1 : 0;
    const count = near.values.reduce((sum, value) => sum + (value === asked ? 1 : 0), 0);
    const share = words(view, { count, unknown: unknownIn(view) }, language);
    const say = isNear ? analysis.withinReach : measure === 'distance' ? analysis.beyond : analysis.noneWithin;
    sentences.push(say(share, subject, formatNumber(layer.within, language)));
  }
  if (top && measure === 'distance') sentences.push((isNear ? analysis.nearest : analysis.furthest)(subject, name, formatFull(top.value, answer.order, language)));
  const most = measure === 'count' ? topAreas({ ...columnOf(view, answer.order), areas: view.areas }, 'high', 1)[0] : undefined;
  if (most && most.value > 0) sentences.push(analysis.mostWithin(plain(view.areas.labels[most.area]!), formatValue(most.value, answer.order, language)));
  return [...sentences, analysis.straight(analysis.eachLevel[levelWord(view.table.level)])].filter(Boolean).join(' ');
}

/** The share of the group, in whole per cents; an interval is never made narrower by rounding. */
function tellGroup({ detail, figures, periods }: Answer, { period, count, table, join }: LayerView, language: Language): string {
  const { layer } = detail as Extract<AnswerDetail, { method: 'proximity' }>;
  const analysis = analysisIn(language);
  const [, group] = inputsAt(periods, figures, period);
  const share = group && shareWithin(figures.column(proximityId(layer.id, 'within'), period), group, join.rowOf);
  if (!share) return '';
  const percent = (value: number) => `${formatNumber(value, language)}%`;
  const text = share.low === share.high ? percent(share.low) : analysis.between(percent(Math.floor(share.low)), percent(Math.ceil(share.high)));
  const sentence = analysis.groupShare(titleIn(group.indicator, language), text, inSentence(plain(layer.name.titles?.[language] ?? layer.name.title)), formatNumber(layer.within!, language));
  const left = count - share.areas;
  return left === 0 ? sentence : `${sentence} ${analysis.uncounted(...areasInWords(left, table.level, language), left === 1)}`;
}

/** The area that stands out most; `known` when every area has a figure, so that no other can stand out more. */
function firstOf({ order, direction }: Answer, view: LayerView): (TopArea & { known: boolean }) | undefined {
  const column = columnOf(view, order);
  const [first] = topAreas({ ...column, areas: view.areas }, direction, 1);
  return first && { ...first, known: column.states.every((state) => state === State.value || state === OUTSIDE) };
}
