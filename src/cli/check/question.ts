import { dirname } from 'node:path';
import { answerQuestion } from '../../core/analysis/answer-question.js';
import { askedBy } from '../../core/analysis/asked.js';
import { proximityId } from '../../core/analysis/proximity.js';
import type { Areas } from '../../core/areas.js';
import { joinCodes } from '../../core/join.js';
import { layerId, parseQuestion, type Question } from '../../core/question.js';
import { finish } from '../../core/work.js';
import { inFile, locate, readBytes, readJson } from '../files.js';
import { areasOf, shapesOf } from '../shapes.js';
import { checkFigures, type Figures } from './figures.js';
import { follow } from './follow.js';
import { checkLayers, readAreas } from './layers.js';
import { invalid, joinFinding, type Finding } from './report.js';

/**
 * Checks a question with everything it points at, relative to where it is: shapes, figures, layers, whether the indicators and
 * codes it needs are in them, and whether it can be answered. What is wrong with those files is a finding, not an error.
 * @throws RkError `invalid` for the question file itself.
 */
export async function checkQuestion(json: unknown, path: string, name: string, root?: string): Promise<Finding[]> {
  const question = inFile(name, () => parseQuestion(json));
  const findings: Finding[] = [{ kind: 'ok', file: name, message: `question "${question.title}"` }];
  const areas = await follow(question.areas.src, { findings, root }, async (src) => {
    const shapes = shapesOf(await readAreas(await readBytes(locate(src, dirname(path), root), src), src, question.areas.object));
    const found = inFile(src, () => areasOf(shapes, question.areas));
    findings.push({ kind: 'ok', file: src, message: `${shapes.format}: ${found.count} areas` });
    return found;
  });
  const tables = await Promise.all(question.data.map((src) => follow(src, { findings, root }, async () => {
    const place = locate(src, dirname(path), root);
    const checked = await checkFigures(await readJson(place, src), place, src, root);
    findings.push(...checked.findings);
    return checked.figures;
  })));
  await checkLayers(question, path, { findings, root });
  const known = tables.filter((table) => table !== undefined);
  if (areas) for (const figures of known) findings.push(inFile(figures.name, () => joinFinding(figures.name, `with ${question.areas.src}`, joinCodes(areas.codes, figures.table.areas), true)));
  if (known.length < tables.length) return findings;
  const missing = missingIndicators(question, name, known);
  const isBroken = missing.some(({ kind }) => kind === 'invalid');
  return [...findings, ...missing, ...(areas && !isBroken ? tryAnswer(question, name, { tables: known, areas }) : [])];
}

/** Indicators of layers of points, which need no file of figures. */
function nearnessOf({ layers }: Question): ReadonlySet<string> {
  return new Set(layers.flatMap((layer, i) => (layer.type === 'points' ? measures.map((measure) => proximityId(layerId(layer, i), measure)) : [])));
}

/**
 * An indicator without figures. A question that says what an input is called is ready for that: the page tells that it is missing.
 * Without a title it is more likely a slip of the pen.
 */
function missingFinding({ inputs }: Question, name: string, { path, id }: { path: string; id: string }): Finding {
  const { title, supplier } = inputs.find(({ indicator }) => indicator === id) ?? {};
  const message = `${path}: "${id}" is in none of its data files`;
  if (title === undefined) return { kind: 'invalid', file: name, message };
  return { kind: 'warning', file: name, message: `${message}, so the page says that "${title}" is missing${supplier === undefined ? '' : `; ask ${supplier}`}` };
}

const measures = ['distance', 'count', 'within'] as const;

function missingIndicators(question: Question, name: string, tables: readonly Figures[]): Finding[] {
  const near = nearnessOf(question);
  const { period } = question.view;
  const missing = askedBy(question).filter(({ id }) => !near.has(id) && !tables.some(({ table }) => table.indicators.some((indicator) => indicator.id === id)));
  return [
    ...missing.map(({ path, id }) => missingFinding(question, name, { path, id })),
    ...(period === undefined || tables.some(({ table }) => table.periods.includes(period)) ? [] : [{ kind: 'invalid' as const, file: name, message: `view.period: "${period}" is in none of its data files` }]),
  ];
}

/**
 * Answers the question, as a page does, to find what does not fit: a category that is not there, a period, a layer, more conditions
 * asked than there are. Layers of points have one point each: where it is does not matter for that.
 */
function tryAnswer(question: Question, name: string, { tables, areas }: { tables: readonly Figures[]; areas: Areas }): Finding[] {
  try {
    const points = new Map(question.layers.map((layer, i) => [layerId(layer, i), Float64Array.of(5, 52)]));
    const { absent } = finish(answerQuestion(question, { tables: tables.map(({ table }) => table), areas, points }));
    return absent.length === 0 ? [] : [{ kind: 'warning', file: name, message: `without figures, so left out of the answer: ${absent.join(', ')}` }];
  } catch (error) {
    return [invalid(name, error)];
  }
}
