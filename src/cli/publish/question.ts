import { basename } from 'node:path';
import { idsAskedBy } from '../../core/analysis/asked.js';
import { resultOf, type QuestionResult } from '../../core/analysis/question-result.js';
import { withWholes } from '../../core/analysis/scope.js';
import { State, type PublishedTable } from '../../core/disclosure/published.js';
import { digestOf } from '../../core/disclosure/digest.js';
import { RkError } from '../../core/errors.js';
import { parseIndicatorFile } from '../../core/indicator-file.js';
import { publishedFile, type PublishedFile } from '../../core/published-file.js';
import { MINIMUM_THRESHOLD } from '../../core/indicator.js';
import { layerId, parseQuestion, type Question } from '../../core/question.js';
import { Refusal } from '../arguments.js';
import { inFile, locate, readJson } from '../files.js';
import { publishedName } from '../formats/read-shapes.js';
import { areasOf } from '../shapes.js';
import type { AreaTree, TreeLevel } from './area-tree.js';
import type { Inputs } from './inputs.js';
import { readBack } from './level-files.js';
import { questionManifest, sha256 } from './manifest.js';
import type { Prepared } from './prepare.js';
import { publishedShapes } from './published-shapes.js';
import { releasesOf } from './released.js';
import type { Released } from './ledger.js';

/** A question whose result is to be published, and the file it comes from. */
export interface AskedQuestion {
  readonly name: string;
  readonly question: Question;
}

/** The result of a question: its files by name, what of the figures it is made of, and how many areas have one. */
export interface QuestionPublication {
  readonly files: ReadonlyMap<string, string>;
  /** For the ledger: the figures behind the result count as released, since a class tells something of each. */
  readonly released: Released;
  /** What came of it, in words. */
  readonly words: string;
}

/** Reads a question file. @throws RkError for a file that is none, or whose threshold is below 5. */
export async function readQuestion(name: string, folder: string): Promise<AskedQuestion> {
  const json = await readJson(locate(name, folder), name);
  const question = inFile(name, () => parseQuestion(json));
  const { threshold = MINIMUM_THRESHOLD } = question;
  if (!(threshold >= MINIMUM_THRESHOLD)) throw new RkError('threshold-too-low', { file: name, path: 'threshold', got: String(threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
  return { name: basename(name), question };
}

/**
 * The files of a question and nothing else: its result, the shapes of its level, and the question itself, pointing at those.
 *
 * The result is computed from the level file that `rk publish` would write without a question, so from what every reader may
 * know: where a hidden figure decides there is no result, and the result beside those files tells nothing new.
 * @throws RkError for a level or indicator the spec does not have, or a question of distances; Refusal when two files would have the same name.
 */
export function questionPublication({ name, question }: AskedQuestion, { shapes, hashes }: Inputs, { tree, levels, summary }: Prepared): QuestionPublication {
  const place = inFile(name, () => levelFor(question, tree));
  const source = levels[tree.levels.indexOf(place)]!;
  const { src, object, key, label } = place.shapes!;
  const areas = inFile(src, () => areasOf(shapes.get(src)!, { object, key, label }));
  inFile(name, () => { checkWithoutPoints(question); checkWhole(question); });
  const result = inFile(name, () => resultOf(question, { tables: [readBack(source)], areas }));
  const { outline } = question.areas;
  const kept = { objects: new Set([object, outline].filter((one) => one !== undefined)), properties: new Set([key, label].filter((one) => one !== undefined)) };
  const figures = `indicators-${place.level}.json`;
  const content = `${JSON.stringify(publishedShapes(shapes.get(src)!, kept))}\n`;
  const outlines = publishedName(src);
  const names = [figures, outlines, name];
  if (new Set(names).size < names.length) throw new Refusal(`${name} would be written over a file of the same name; rename the question`);
  const file = resultFile(result.table);
  const inputs = [hashes[0]!, { src: outlines, sha256: sha256(content) }];
  const manifest = questionManifest(summary, { question: question.id, files: names, level: { level: place.level, file: figures, areas: file.areas.length, ...cellsOf(result.table) }, digest: digestOf(parseIndicatorFile(JSON.parse(JSON.stringify(file)))), inputs });
  const answered = answeredBy(question, { figures, shapes: { src: outlines, object, key, label, outline }, result, threshold: summary.threshold });
  const files = new Map([[figures, `${JSON.stringify({ ...file, manifest })}\n`], [outlines, content], [name, `${JSON.stringify(answered, undefined, 2)}\n`]]);
  return { files, released: releasesOf([onlyInputs(source, question)]), words: inWords(question, place.level, result.table) };
}

/** The level that a question is about: by the shapes it names, or else by the object alone. */
function levelFor({ areas }: Question, { levels }: AreaTree): TreeLevel {
  const shaped = levels.filter(({ shapes }) => shapes);
  const sameFile = shaped.filter(({ shapes }) => [basename(shapes!.src), publishedName(shapes!.src)].includes(basename(areas.src)));
  const named = ({ level, shapes }: TreeLevel): boolean => shapes!.object === areas.object || level === areas.object;
  const found = areas.object === undefined ? sameFile[0] : sameFile.find(named) ?? shaped.find(named);
  if (found) return found;
  const known = shaped.map(({ level, shapes }) => `${basename(shapes!.src)} (${shapes!.object ?? level})`);
  throw new RkError('invalid', { path: 'areas', got: `${areas.src}${areas.object === undefined ? '' : ` (${areas.object})`}`, expected: `shapes of a level of the spec: ${known.join(' | ')}` });
}

/** A published table as a file that a page reads as the same. */
function resultFile(table: PublishedTable): PublishedFile {
  const file = publishedFile(table);
  readBack(file);
  return file;
}

/** The question as it is put on a page: the same words, over the result. Layers are files of their own and do not go along. */
function answeredBy(question: Question, { figures, shapes, result, threshold }: { figures: string; shapes: Question['areas']; result: QuestionResult; threshold: number }): Question {
  const { table, direction, palette } = result;
  const { view } = question;
  return {
    ...question, areas: shapes, data: [figures], layers: [], threshold, analysis: { method: 'single' },
    inputs: table.indicators.map(({ id }, i) => ({ indicator: id, selected: i === 0, weight: 1, direction })),
    style: palette === undefined ? {} : { palette },
    // A result has no period of its own where its figures are those of an earlier one.
    view: { ...view, period: view.period !== undefined && table.periods.includes(view.period) ? view.period : undefined },
  };
}

/** Distances are measured to files that are no part of a spec. @throws RkError `unsupported` for a question that asks after one. */
function checkWithoutPoints(question: Question): void {
  const { analysis, layers } = question;
  const distances = layers.map((layer, i) => `${layerId(layer, i)}:`);
  const asked = [...idsAskedBy(question)].find((id) => distances.some((start) => id.startsWith(start)));
  if (analysis.method !== 'proximity' && asked === undefined) return;
  const [path, got] = asked === undefined ? ['analysis.method', analysis.method] : ['inputs, analysis', asked];
  throw new RkError('unsupported', { path, got: `"${got}"`, expected: 'figures of the spec: a distance tells nothing of people, so it may be published as it is' });
}

/** A result is of every area of its level. @throws RkError `unsupported` for a question about a part of them. */
function checkWhole({ part }: Question): void {
  if (part) throw new RkError('unsupported', { path: 'part', got: `"${part.areas[0]}"`, expected: 'a question about the whole map; offer the part in "parts" instead' });
}

/** The part of a level file that a result is made of: every indicator that the question names, and the counts those are made of, a part of or about. */
function onlyInputs(file: PublishedFile, question: Question): PublishedFile {
  return { ...file, indicators: withWholes(file.indicators, idsAskedBy(question)) };
}

function cellsOf(table: PublishedTable, indicators = table.indicators): { cells: number; hidden: number; missing: number } {
  const states = indicators.flatMap(({ id }) => table.periods.flatMap((period) => Array.from(table.column(id, period).states)));
  const of = (state: State): number => states.filter((one) => one === state).length;
  return { cells: states.length, hidden: of(State.suppressed), missing: of(State.missing) };
}

function inWords({ title }: Question, level: string, result: PublishedTable): string {
  const { cells, hidden, missing } = cellsOf(result, result.indicators.slice(0, 1));
  return `Only the result of "${title}" is published: of ${cells} ${level} results ${cells - hidden - missing} are shown, ${hidden} cannot be told because a figure is hidden, ${missing} have no figure.\n`;
}
