import type { Target, Verdict } from './judge.js';
import type { Asked } from './solver.js';
import { tolerance, type Statement } from './statement.js';

/**
 * The arithmetic by which a reader reaches a verdict: the constraints that the linear program used, each as often as its
 * dual value says, added up (linear programming duality). Published figures are on the left, what is hidden on the right.
 */
export function howOf(statement: Statement, asked: Asked, { lo, hi, impossible = [] }: Verdict, { cell, class: bounds }: Target): string {
  const column = asked.system.index.get(cell)!;
  // A gap inside the interval is a matter of whole numbers, which no linear program explains.
  if (impossible.some((value) => value >= lo && value <= hi)) return `no whole numbers fit ${cell} = ${impossible.join(', ')}`;
  const high = bounds ? hi < bounds[1] : Number.isFinite(hi);
  const proof = asked.proof(column, high);
  if (!proof) return '';
  const { constraints, cells } = statement;
  const used = Array.from(proof).flatMap((times, row) => (Math.abs(times) > tolerance ? [{ ...constraints[asked.system.constraintOf[row]!]!, times }] : []));
  const shown = new Map(cells.map((one) => [one.id, one.shown]));
  const total = new Map<string, number>();
  let constant = 0;
  for (const { terms, rhs, times } of used) {
    constant += times * rhs;
    for (const [id, coefficient] of Object.entries(terms)) total.set(id, (total.get(id) ?? 0) + times * coefficient);
  }
  const parts = [...total].map(([id, times]) => ({ id, times })).filter(({ times }) => Math.abs(times) > tolerance);
  const published = parts.filter(({ id }) => shown.get(id) !== undefined).map(({ id, times }) => ({ times: -times, text: `${shown.get(id)}` }));
  const hidden = parts.filter(({ id }) => shown.get(id) === undefined).map(({ id, times }) => ({ times, text: id }));
  const value = rounded(constant + published.reduce((sum, { times, text }) => sum + times * Number(text), 0));
  const numbers = written([...(rounded(constant) === 0 ? [] : [{ times: 1, text: `${rounded(constant)}` }]), ...published]);
  const equals = used.every(({ rel }) => rel === '=') ? '=' : high ? '≥' : '≤';
  return [...(numbers === '' || numbers === `${value}` ? [] : [`${numbers} =`]), value, equals, written(hidden) || cell].join(' ');
}

/** Four decimals, or four digits when it is smaller; adding 0 makes −0 an ordinary 0. */
const rounded = (value: number): number => (Math.abs(value) < 0.1 ? Number(value.toPrecision(4)) : Math.round(value * 1e4) / 1e4) + 0;

function written(terms: readonly { times: number; text: string }[]): string {
  const shown = [...terms].sort((a, b) => b.times - a.times).slice(0, 8);
  const text = shown.map(({ times, text: name }, i) => {
    const sign = times < 0 ? (i > 0 ? ' − ' : '− ') : i > 0 ? ' + ' : '';
    return sign + (rounded(Math.abs(times)) === 1 ? '' : `${rounded(Math.abs(times))} × `) + name;
  });
  return text.join('') + (terms.length > shown.length ? ' + …' : '');
}
