import { RkError } from '../errors.js';
import { CLOSE_ARRAY, COMMA, MINUS, OPEN_ARRAY, type ByteReader } from './byte-reader.js';
import type { ArcBuilder } from './topology-builder.js';
import type { Work } from '../work.js';

/** Arcs read between two places where the work may pause: a few milliseconds. */
const ARCS_A_SLICE = 8192;

/** Reads the value of the member `arcs`: an array of arcs, an arc being an array of positions. */
export function* readArcs(reader: ByteReader, arcs: ArcBuilder): Work<void> {
  reader.demand(OPEN_ARRAY, 'arcs', 'an array of arcs');
  if (reader.take(CLOSE_ARRAY)) return;
  // A vertex is at least the six bytes of `[1,2],`. Room that is not used is never touched, so it takes no memory.
  arcs.numbers.reserve(Math.ceil((reader.bytes.length - reader.at) / 3));
  do {
    readArc(reader, arcs);
    if (arcs.arcCount % ARCS_A_SLICE === 0) yield;
  } while (reader.more(CLOSE_ARRAY, 'arcs'));
}

function readArc(reader: ByteReader, arcs: ArcBuilder): void {
  const path = (): string => `arcs[${arcs.arcCount - 1}]`;
  arcs.beginArc();
  reader.demand(OPEN_ARRAY, path, 'an arc: an array of positions');
  do {
    if (readShortPositions(reader, arcs)) return;
    if (arcs.arcLength === 0 && reader.peek() === CLOSE_ARRAY) throw new RkError('invalid', { path: path(), got: 'array of 0', expected: 'positions' });
    readPosition(reader, arcs);
  } while (reader.more(CLOSE_ARRAY, path));
}

/**
 * Positions as nearly every file writes them, `[12,-345],[6,7]]`: no white space, whole numbers of at most 9 digits.
 * Most bytes of a file are here, hence one loop without a call. True when the arc has been read to its closing
 * bracket; false at a position that is written otherwise, none of which has been passed.
 */
function readShortPositions(reader: ByteReader, arcs: ArcBuilder): boolean {
  const { bytes } = reader;
  const { numbers } = arcs;
  let { values, length } = numbers;
  let at = reader.at;
  let next = 0;
  do {
    const start = at;
    if (bytes[at++] !== OPEN_ARRAY) { at = start; break; }
    let digit: number;

    const xNegative = bytes[at] === MINUS;
    if (xNegative) at++;
    const xFrom = at;
    let x = 0;
    while ((digit = bytes[at]! - 0x30) >= 0 && digit <= 9) { x = x * 10 + digit; at++; }
    const xDigits = at - xFrom;
    if (bytes[at++] !== COMMA) { at = start; break; }

    const yNegative = bytes[at] === MINUS;
    if (yNegative) at++;
    const yFrom = at;
    let y = 0;
    while ((digit = bytes[at]! - 0x30) >= 0 && digit <= 9) { y = y * 10 + digit; at++; }
    const yDigits = at - yFrom;
    if (bytes[at++] !== CLOSE_ARRAY) { at = start; break; }

    next = bytes[at++]!;
    if ((next !== COMMA && next !== CLOSE_ARRAY) || xDigits < 1 || xDigits > 9 || yDigits < 1 || yDigits > 9) { at = start; next = 0; break; }
    if (length + 2 > values.length) {
      numbers.length = length;
      numbers.reserve(2);
      values = numbers.values;
    }
    values[length++] = xNegative ? -x : x;
    values[length++] = yNegative ? -y : y;
  } while (next === COMMA);
  numbers.length = length;
  reader.at = at;
  return next === CLOSE_ARRAY;
}

/** Any position: two numbers, and more (a height) that are passed over. */
function readPosition(reader: ByteReader, arcs: ArcBuilder): void {
  const path = (): string => `arcs[${arcs.arcCount - 1}][${arcs.arcLength}]`;
  reader.demand(OPEN_ARRAY, path, 'a position: an array of two numbers');
  const x = reader.number(path);
  reader.demand(COMMA, path, 'a second number');
  const y = reader.number(path);
  while (reader.more(CLOSE_ARRAY, path)) reader.number(path);
  arcs.addVertex(x, y);
}
