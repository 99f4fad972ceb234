import { dirname } from 'node:path';
import { joinCodes } from '../../core/join.js';
import { parseQuestion, type Question } from '../../core/question.js';
import { inFile, locate, readJson } from '../files.js';
import { isAddress } from '../indicators.js';
import { areasOf, shapesOf } from '../shapes.js';
import { checkFigures, type Figures } from './figures.js';
import { invalid, joinFinding, type Finding } from './report.js';

/**
 * Checks a question with everything it points at, relative to where it is: shapes, figures, and whether the indicators and
 * codes it needs are in them. What is wrong with those files is a finding, not an error.
 * @throws RkError `invalid` for the question file itself.
 */
export async function checkQuestion(json: unknown, path: string, name: string, root?: string): Promise<Finding[]> {
  const question = inFile(name, () => parseQuestion(json));
  const findings: Finding[] = [{ kind: 'ok', file: name, message: `question "${question.title}"` }];
  const codes = await follow(question.areas.src, { findings, root }, async (src) => {
    const shapes = shapesOf(await readJson(locate(src, dirname(path), root), src));
    const areas = inFile(src, () => areasOf(shapes, question.areas));
    findings.push({ kind: 'ok', file: src, message: `${shapes.format}: ${areas.count} areas` });
    return areas.codes;
  });
  const tables = await Promise.all(question.data.map((src) => follow(src, { findings, root }, async () => {
    const place = locate(src, dirname(path), root);
    const checked = await checkFigures(await readJson(place, src), place, src, root);
    findings.push(...checked.findings);
    return checked.figures;
  })));
  const known = tables.filter((table) => table !== undefined);
  if (codes) for (const figures of known) findings.push(inFile(figures.name, () => joinFinding(figures.name, `with ${question.areas.src}`, joinCodes(codes, figures.table.areas), true)));
  return [...findings, ...(known.length === tables.length ? missingIndicators(question, name, known) : [])];
}

/** Does something with a file the question points at; what goes wrong becomes a finding. */
async function follow<Result>(src: string, { findings, root }: { findings: Finding[]; root: string | undefined }, step: (src: string) => Promise<Result>): Promise<Result | undefined> {
  if (isAddress(src)) {
    findings.push({ kind: 'warning', file: src, message: 'not checked: it is on another computer' });
    return undefined;
  }
  if (src.startsWith('/') && root === undefined) {
    findings.push({ kind: 'warning', file: src, message: 'not checked: it begins at the root of a web site; say with --root which folder that is' });
    return undefined;
  }
  try {
    return await step(src);
  } catch (error) {
    findings.push(invalid(src, error));
    return undefined;
  }
}

function missingIndicators({ inputs, view }: Question, name: string, tables: readonly Figures[]): Finding[] {
  const findings: Finding[] = [];
  for (const [i, { indicator }] of inputs.entries()) {
    if (tables.some(({ table }) => table.indicators.some(({ id }) => id === indicator))) continue;
    findings.push({ kind: 'invalid', file: name, message: `inputs[${i}].indicator: "${indicator}" is in none of its data files` });
  }
  if (view.period !== undefined && !tables.some(({ table }) => table.periods.includes(view.period!))) {
    findings.push({ kind: 'invalid', file: name, message: `view.period: "${view.period}" is in none of its data files` });
  }
  return findings;
}
