import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { TextTable } from '../../core/text-table.js';
import { Refusal, WrongUse, type Arguments } from '../arguments.js';
import { locate, readBytes, reasonOf } from '../files.js';
import { readShapes } from '../formats/read-shapes.js';
import { readTable } from '../formats/read-table.js';
import type { Io } from '../io.js';
import { parseSpec } from '../publish/spec.js';
import { featuresOf, propertyOf, type Shapes } from '../shapes.js';
import { guessAreas, guessLevels, plainCode } from './guess-areas.js';
import { guessColumns, guessPopulation, guessWhere, partsOf, type ColumnGuess } from './guess-columns.js';
import { levelName } from './level-name.js';

/**
 * `rk init TABLE SHAPES`: writes a publish spec from what the columns and properties seem to be. On a terminal every guess is
 * asked about; in a pipe it is taken. Returns the exit code.
 * @throws Refusal when nothing fits, or the spec is there already; WrongUse without a table and shapes.
 */
export async function init(args: Arguments, io: Io): Promise<number> {
  const [tableName, shapesName, ...others] = args.files;
  if (tableName === undefined || shapesName === undefined || others.length > 0) throw new WrongUse('init takes a table and a file of shapes');
  const out = resolve(io.folder, args.text('out') ?? 'spec.json');
  const path = locate(shapesName, io.folder);
  const table = await readTable(await readBytes(locate(tableName, io.folder), tableName), tableName);
  const shapes = await readShapes(await readBytes(path, shapesName), shapesName, (extension) => readFile(path.replace(/\.shp$/i, extension)).catch(() => undefined));
  const place = (name: string): string => relative(dirname(out), locate(name, io.folder)).split(sep).join('/');
  const { spec, advice } = await proposal(table, shapes, { table: place(tableName), shapes: place(shapesName), ask: askWith(io), source: basename(tableName) });
  parseSpec(spec);
  await writeFile(out, `${JSON.stringify(spec, undefined, 2)}\n`, { flag: 'wx' }).catch((error: unknown) => {
    throw new Refusal(`${basename(out)} cannot be written: ${reasonOf(error)}`);
  });
  io.out([`Written: ${relative(io.folder, out)}`, ...advice, `Look it over, and then: rk publish ${relative(io.folder, out)} --out DIR --dry-run`, ''].join('\n'));
  return 0;
}

/** Asks about a guess; the answer, or the guess when there is nobody to ask or nothing is said. */
type Ask = (question: string, guess: string) => Promise<string>;

const askWith = ({ ask }: Io): Ask => async (question, guess) => (ask ? (await ask(`${question}${guess === '' ? '' : ` [${guess}]`}: `)).trim() || guess : guess);

interface Sources { readonly table: string; readonly shapes: string; readonly ask: Ask; /** Name of the table, which may have a year in it. */ readonly source: string }

async function proposal(table: TextTable, shapes: Shapes, { table: src, shapes: shapesSrc, ask, source }: Sources): Promise<{ spec: Record<string, unknown>; advice: string[] }> {
  const found = guessAreas(table, shapes, shapesSrc);
  const codes = featuresOf(shapes, found.object).map((feature) => propertyOf(feature, found.key));
  const area = await askFor(ask, `Column with the code of the area (${found.matched} of ${found.areas} areas have a row)`, found.column, table.columns);
  const level = await ask('What the areas are (buurt, wijk, gemeente, pc6, pc5, pc4 or another word)', levelName(codes, found.object));
  const columns = guessColumns(table, area);
  const period = await ask('Column with the period, or - for none', columns.period ?? '-');
  const dated = columns.counts.some((count) => count.period !== undefined);
  const year = period === '-' && !dated ? await ask('Period the figures are of', /(?:19|20)\d{2}/.exec(source)?.[0] ?? '') : '';
  const isPersons = hasRowPerPerson(table, { area, period, dated }) && (await ask('Areas have several rows. Is each row one person or household (yes, no)', 'yes')).startsWith('y');
  const wanted = isPersons ? [] : (await ask('Columns that count people', columns.counts.map(({ column }) => column).join(', '))).split(',').map((name) => name.trim());
  const counts = columns.counts.filter(({ column }) => wanted.includes(column));
  if (!isPersons && counts.length === 0) throw new Refusal(`no column of ${source} counts people: none of ${wanted.filter(Boolean).join(', ') || table.columns.join(', ')} has whole numbers only`);
  const where = guessWhere(table, area, found.strangers);
  const common = { src, area, ...(period === '-' ? {} : { period }), ...(where ? { where } : {}) };
  const population = isPersons ? undefined : guessPopulation(counts);
  const described = isPersons ? { ...common, rows: 'persons', counts: { inwoners: {} } } : { ...common, columns: meanings(counts) };
  const indicators = isPersons ? [{ id: 'inwoners', title: 'Inwoners', kind: 'count' }] : declared(table, counts, population);
  const periods = dated ? [...new Set(counts.map((count) => count.period))].sort() : year === '' ? undefined : [year];
  const spec = {
    format: 'rk-publish/1',
    areas: { src: shapesSrc, ...(found.object === undefined ? {} : { object: found.object }), key: found.key, ...(found.label === undefined ? {} : { label: found.label }), levels: guessLevels(shapes, found, level) },
    tables: [described], indicators, ...(periods ? { periods } : {}), threshold: 5,
  };
  return { spec, advice: adviceOn({ columns, isPersons, population, counts, periods, period, strangers: found.strangers.size, where }) };
}

async function askFor(ask: Ask, question: string, guess: string, known: readonly string[]): Promise<string> {
  const answer = await ask(question, guess);
  if (!known.includes(answer)) throw new Refusal(`there is no column "${answer}"; there are ${known.join(', ')}`);
  return answer;
}

/** Whether most areas have more rows than periods can explain. */
function hasRowPerPerson(table: TextTable, { area, period, dated }: { area: string; period: string; dated: boolean }): boolean {
  const [at, when] = [table.columns.indexOf(area), table.columns.indexOf(period)];
  const keys = new Set(table.rows.filter((row) => row[at] !== '').map((row) => `${plainCode(row[at]!)}\n${when < 0 || dated ? '' : row[when]}`));
  return keys.size > 0 && table.rows.length > 2 * keys.size;
}

const meanings = (counts: ColumnGuess['counts']): Record<string, unknown> => Object.fromEntries(counts.map(({ column, id, period }) => [column, period === undefined ? id : { indicator: id, period }]));

function declared(table: TextTable, counts: ColumnGuess['counts'], population: string | undefined): object[] {
  const parts = population === undefined ? [] : partsOf(table, counts, population);
  return [...new Set(counts.map(({ id }) => id))].map((id) => ({ id, title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '), kind: 'count', ...(parts.includes(id) ? { population } : {}) }));
}

interface Guessed { columns: ColumnGuess; isPersons: boolean; population: string | undefined; counts: ColumnGuess['counts']; periods: unknown; period: string; strangers: number; where: object | undefined }

/** What a person still has to fill in or look at. */
function adviceOn({ columns, isPersons, population, counts, periods, period, strangers, where }: Guessed): string[] {
  return [
    ...(isPersons ? ['Fill in whom else to count, under "counts": { "ouderen": { "leeftijd": { "from": 65 } } }, with an indicator for each.'] : []),
    ...(!isPersons && counts.length > 1 ? [population === undefined ? 'Fill in what each count is part of ("population"): "almost everybody" is hidden only then.' : `Counts that are never more than ${population} are taken to be part of it ("population").`, 'Counts that exclude each other and add up need "partOf" as well.'] : []),
    ...(columns.others.length > 0 && !isPersons ? [`Left out, for they are no counts of every area: ${columns.others.join(', ')}. A mean needs "n", a percentage "numerator" and "denominator".`] : []),
    ...(periods === undefined && period === '-' ? ['Fill in "periods", such as ["2024"]: nothing says what year the figures are of.'] : []),
    ...(strangers > 0 ? [where ? `Rows about other areas are left out with "where": ${JSON.stringify(where)}.` : `Fill in "where" to leave out rows about other areas (${strangers} codes): no column tells them apart.`] : []),
  ];
}
