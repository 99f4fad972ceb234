import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { applyDifference, differenceOf } from './merge-patch.js';

const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const leaf = fc.oneof(fc.boolean(), fc.integer(), fc.string());
const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  // As JSON.parse makes it: `__proto__` is a member like any other.
  object: fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
})).object;
const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)) : each)) ?? 'undefined';

describe('a difference between two values of JSON', () => {
  it('makes the one into the other, after a journey as text', () => {
    fc.assert(fc.property(json, json, (before, after) => {
      const change = differenceOf(before, after);
      const travelled: unknown = change === undefined ? {} : JSON.parse(JSON.stringify(change));
      expect(same(applyDifference(before, travelled), after)).to.equal(true);
    }));
  });

  it('is nothing for what is the same, and small for what is almost the same', () => {
    fc.assert(fc.property(json, (value) => void expect(differenceOf(value, structuredClone(value))).to.equal(undefined)));
    expect(differenceOf({ a: { b: 1, c: [1] }, d: 2 }, { a: { b: 1, c: [1, 2] } })).to.deep.equal({ a: { c: [1, 2] }, d: null });
  });

  it('changes neither the value nor what all objects have', () => {
    const before = Object.freeze({ a: Object.freeze({ b: 1 }) });
    const after = applyDifference(before, JSON.parse('{"__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}},"a":{"__proto__":{"evil":1}}}')) as { a: object };
    expect([before.a.b, ({} as Record<string, unknown>)['evil'], Object.getPrototypeOf(after), Object.getPrototypeOf(after.a)]).to.deep.equal([1, undefined, Object.prototype, Object.prototype]);
  });

  it('refuses what is deeper than any question, without running out of stack', () => {
    expect(thrown(() => applyDifference({}, JSON.parse('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)))).code).to.equal('broken-link');
  });
});
