import { resolve } from 'node:path';
import { describe, RkError } from '../../core/errors.js';
import { isObject } from '../../core/geometry-input.js';
import { WrongUse, type Arguments } from '../arguments.js';
import { locate, readJson } from '../files.js';
import { createProgress, type Io } from '../io.js';
import { isShapes } from '../shapes.js';
import { checkFigures, type Figures } from './figures.js';
import { checkQuestion } from './question.js';
import { invalid, inWords, type Finding } from './report.js';
import { checkShapes, joinLoosely, type CheckedShapes } from './shapes.js';

/**
 * `rk check FILE…`: validates question, indicator and shape files, follows the paths in questions, and reports how figures
 * and shapes fit. Returns the exit code: 1 when something is invalid.
 */
export async function check(args: Arguments, io: Io): Promise<number> {
  if (args.files.length === 0) throw new WrongUse('check needs at least one file');
  const progress = createProgress(io);
  const given = args.text('root');
  const root = given === undefined ? undefined : resolve(io.folder, given);
  const findings: Finding[] = [];
  const figures: Figures[] = [];
  const shapes: CheckedShapes[] = [];
  for (const name of args.files) {
    await progress.step(`checking ${name}`);
    try {
      await checkFile(name, io, { findings, figures, shapes, root });
    } catch (error) {
      if (!(error instanceof RkError)) throw error;
      findings.push(invalid(name, error));
    }
  }
  if (shapes.length > 0) for (const one of figures) findings.push(...[joinLoosely(one, shapes)].filter((finding) => finding !== undefined));
  progress.done();
  io.out(args.has('json') ? `${JSON.stringify(findings, undefined, 2)}\n` : inWords(findings));
  return findings.some(({ kind }) => kind === 'invalid') ? 1 : 0;
}

interface Found { findings: Finding[]; figures: Figures[]; shapes: CheckedShapes[]; root: string | undefined }

async function checkFile(name: string, io: Io, { findings, figures, shapes, root }: Found): Promise<void> {
  const path = locate(name, io.folder);
  const json = await readJson(path, name);
  const format = isObject(json) ? json['format'] : undefined;
  if (isShapes(json)) {
    const { checked, findings: found } = checkShapes(json, name);
    shapes.push(checked);
    findings.push(...found);
  } else if (typeof format === 'string' && format.startsWith('rk-question/')) {
    findings.push(...await checkQuestion(json, path, name, root));
  } else if (typeof format === 'string' && format.startsWith('rk-indicators/')) {
    const checked = await checkFigures(json, path, name, root);
    figures.push(checked.figures);
    findings.push(...checked.findings);
  } else {
    throw new RkError('unsupported', { path: 'format', got: describe(format), expected: 'rk-indicators/1 | rk-question/1, or TopoJSON or GeoJSON' });
  }
}
