import { basename, dirname } from 'node:path';
import { checkDeclarations } from '../../core/disclosure/declaration.js';
import { RkError } from '../../core/errors.js';
import type { Indicator } from '../../core/indicator.js';
import type { TextTable } from '../../core/text-table.js';
import { decode } from '../../data/decode.js';
import { parseJson } from '../../data/parse-json.js';
import { inFile, locate, readBytes } from '../files.js';
import { publishedName, readShapes } from '../formats/read-shapes.js';
import { readTable } from '../formats/read-table.js';
import { isAddress } from '../indicators.js';
import type { Progress } from '../io.js';
import { countPersons } from '../persons/count-persons.js';
import { checkCounted, personTable } from '../persons/person-table.js';
import type { Shapes } from '../shapes.js';
import { areaTree, type AreaTree, type ShapesBySource } from './area-tree.js';
import { checkKinds } from './groups.js';
import { sha256 } from './manifest.js';
import { checkRoundable, levelsOf, parseSpec, type Spec, type SpecLevel } from './spec.js';

/** Everything a publication is made from, read and checked for form. */
export interface Inputs {
  readonly spec: Spec;
  readonly levels: readonly SpecLevel[];
  readonly indicators: readonly Indicator[];
  /** Per total what is declared about people in none of its parts. */
  readonly rest: ReadonlyMap<string, boolean | undefined>;
  /** Aligned with `spec.tables`; what had a row for each person is counted. */
  readonly tables: readonly TextTable[];
  readonly shapes: ShapesBySource;
  readonly tree: AreaTree;
  /** Of every file that was read but those about single persons. For the ledger: those of raw tables are not for the public. */
  readonly hashes: readonly { readonly src: string; readonly sha256: string }[];
}

/**
 * Reads a publish spec and the files it names, relative to it.
 * @param threshold raises the threshold of the spec, as a question may.
 * @throws RkError with the file: what it cannot read, is no spec, does not declare enough to protect people, or has level or
 *   file names that cannot be names of files.
 */
export async function readInputs(path: string, name: string, { threshold = 0, progress }: { threshold?: number | undefined; progress?: Progress | undefined } = {}): Promise<Inputs> {
  const bytes = await readBytes(path, name);
  const written = inFile(name, () => parseSpec(parseJson(decode(bytes))));
  const spec = { ...written, threshold: Math.max(written.threshold, threshold) };
  checkRoundable(spec.threshold, spec.round, 'threshold');
  const levels = levelsOf(spec);
  const indicators = spec.indicators.map((declared): Indicator => {
    const indicator: Omit<typeof declared, 'rest'> = { ...declared };
    Reflect.deleteProperty(indicator, 'rest');
    return { ...indicator, title: indicator.title ?? indicator.id, threshold: indicator.sensitivity === 'personal' ? Math.max(spec.threshold, indicator.threshold) : indicator.threshold };
  });
  inFile(name, () => { checkNames(spec, levels); checkDeclarations(indicators); checkKinds(indicators); });
  const hashes = [{ src: basename(name), sha256: sha256(bytes) }];
  const placeOf = (src: string): string => {
    if (isAddress(src)) throw new RkError('unsupported', { file: name, got: `a file at ${src}`, expected: 'a file on this computer' });
    return locate(src, dirname(path));
  };
  const load = async (src: string): Promise<Uint8Array> => {
    const content = await readBytes(placeOf(src), src);
    hashes.push({ src: basename(src), sha256: sha256(content) });
    return content;
  };
  const shapes = new Map<string, Shapes>();
  for (const src of new Set([spec.areas.src, ...levels.map((level) => level.src ?? spec.areas.src)])) {
    const beside = (extension: string): Promise<Uint8Array | undefined> => load(src.replace(/\.shp$/, extension).replace(/\.SHP$/, extension.toUpperCase())).catch(() => undefined);
    shapes.set(src, await readShapes(await load(src), src, beside));
  }
  const tree = areaTree(levels, spec.areas.src, shapes);
  const { start, end } = tree.levels[0]!;
  const tables: TextTable[] = [];
  const descriptions: Spec['tables'] = [];
  for (const [i, description] of spec.tables.entries()) {
    const persons = inFile(name, () => personTable(description, `tables[${i}]`));
    if (persons) {
      inFile(name, () => { checkCounted(persons, indicators, `tables[${i}]`); });
      const counted = await countPersons(placeOf(persons.src), persons, { codes: tree.codes.slice(start, end), periods: spec.periods, progress });
      tables.push(counted.table);
      descriptions.push(counted.description);
    } else {
      tables.push(await readTable(await load(description.src), description.src, description.sheet));
      descriptions.push(description);
    }
  }
  return { spec: { ...spec, tables: descriptions }, levels, indicators, rest: new Map(spec.indicators.map(({ id, rest }) => [id, rest])), tables, shapes, tree, hashes };
}

function checkNames({ areas }: Spec, levels: readonly SpecLevel[]): void {
  const strange = levels.findIndex(({ level }, i) => !/^[\w-]+$/.test(level) || levels.findIndex((other) => other.level === level) < i);
  if (strange >= 0) throw new RkError('invalid', { path: `areas.levels[${strange}].level`, got: `"${levels[strange]!.level}"`, expected: 'letters, digits and hyphens, and another word for every level' });
  const sources = [...new Set([areas.src, ...levels.flatMap(({ src }) => src ?? [])])];
  const twice = sources.find((src, i) => sources.findIndex((other) => publishedName(other) === publishedName(src)) < i);
  if (twice !== undefined) throw new RkError('invalid', { path: 'areas', got: `two files that would be written as ${publishedName(twice)}`, expected: 'files with names of their own, since they are written to one folder' });
}
