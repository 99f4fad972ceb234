import { admit } from '../core/disclosure/admit.js';
import { publishInPieces, type GateOptions } from '../core/disclosure/gate.js';
import type { PublishedTable } from '../core/disclosure/published.js';
import { RkError } from '../core/errors.js';
import { parseIndicatorFile, readIndicatorFile, type IndicatorFile } from '../core/indicator-file.js';
import type { RawTable } from '../core/indicator.js';
import type { Work } from '../core/work.js';
import { parseJson } from './parse-json.js';
import { beginsAsJson } from './read-source.js';

/** What an indicator file comes down to, as far as that takes no other file. */
export type ReadTable =
  | { readonly is: 'published'; readonly table: PublishedTable }
  /** It needs more than the primary rule. */
  | { readonly is: 'raw'; readonly raw: RawTable; readonly gate: GateOptions }
  /** Its figures are in tables that it describes. */
  | { readonly is: 'described'; readonly file: IndicatorFile };

/** Reads an indicator file, from its text or parsed. @throws what parsing, reading and the gate throw. */
export function* readTable(content: unknown, threshold: number | undefined): Work<ReadTable> {
  const file = parseIndicatorFile(typeof content === 'string' ? parseDescription(content) : content);
  yield;
  if (file.tables?.length) return { is: 'described', file };
  const raw = readIndicatorFile(file);
  yield;
  return yield* throughGate(file, raw, threshold);
}

/** What becomes of figures at the gate. @throws what `admit` and the gate throw. */
export function* throughGate(file: IndicatorFile, raw: RawTable, threshold: number | undefined): Work<ReadTable> {
  const { protect, exposed } = admit(file, raw, threshold);
  const gate = { threshold, exposed };
  return protect ? { is: 'raw', raw, gate } : { is: 'published', table: yield* publishInPieces(raw, gate) };
}

/** A table on its own does not say what its figures are, so nothing of it may be shown. */
function parseDescription(text: string): unknown {
  const isTable = !beginsAsJson(text) && /[;,\t|]/.test(text.split('\n', 1)[0]!);
  const json = isTable ? undefined : parseJson(text);
  if (isTable || Array.isArray(json)) {
    throw new RkError('undeclared', { got: isTable ? 'a CSV table' : 'a list of records', expected: 'an indicator file (rk-indicators/1) that describes it under "tables"' });
  }
  return json;
}
