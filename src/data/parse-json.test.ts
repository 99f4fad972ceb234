import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseJson } from './parse-json.js';

const details = (text: string) => thrown(() => parseJson(text)).details;

describe('parseJson', () => {
  it('reads JSON, also with a byte order mark', () => {
    expect(parseJson('\ufeff {"a":[1]} ')).to.deep.equal({ a: [1] });
  });

  for (const [what, text, path, got, expected] of [
    ['a file that stops in a list', '{"a":[1,2', 'line 1, column 10', 'the end of the file', '"," or "]"'],
    ['a file that stops in an object', '{"a":1', 'line 1, column 7', 'the end of the file', '"," or "}"'],
    ['a file that stops in a text', '{"a":"bu', 'line 1, column 6', 'a text that does not end', 'a value'],
    ['an empty file', '', 'line 1, column 1', 'the end of the file', 'a value'],
    ['NaN', '{\n "a": [1, NaN]\n}', 'line 2, column 11', 'NaN', 'a value'],
    ['-Infinity', '[-Infinity]', 'line 1, column 2', '-Infinity', 'a value'],
    ['undefined', '[undefined]', 'line 1, column 2', 'undefined', 'a value'],
    ['a comma too many', '[1,]', 'line 1, column 4', '"]"', 'a value'],
    ['a comma too few', '[1\n2]', 'line 2, column 1', 'a number that is none', '"," or "]"'],
    ['a name without quotes', '{a:1}', 'line 1, column 2', 'a', 'a name in double quotes'],
    ['a name without a value', '{"a"}', 'line 1, column 5', '"}"', '":"'],
    ['something after the end', '{} x', 'line 1, column 4', 'x', 'the end of the file'],
    ['a number with a zero in front', '[012]', 'line 1, column 2', 'a number that is none', 'a value'],
  ] as const) {
    it(`says where ${what} is wrong`, () => expect(details(text)).to.deep.include({ path, got, expected }));
  }

  it('knows a web page', () => {
    expect(details('<!DOCTYPE html><html>')).to.deep.include({ got: 'HTML page' });
  });

  it('keeps the figures of a broken file out of the message', () => {
    const error = thrown(() => parseJson('{"values":[3,4,2,oops]}'));
    expect(error.message).to.not.match(/[342]\b.*oops|\[3/);
    expect(error.cause).to.equal(undefined);
  });

  it('points where the engine points, when the engine says where', () => {
    const text = fc.json({ maxDepth: 3 });
    const change = fc.record({ at: fc.nat(), cut: fc.nat(3), add: fc.constantFrom('', ',', '}', ']', '{', '[', ':', 'x', '1', '"', ' ') });
    let compared = 0;
    fc.assert(fc.property(text, change, (json, { at, cut, add }) => {
      const place = at % (json.length + 1);
      const broken = json.slice(0, place) + add + json.slice(place + cut);
      let message = '';
      try { JSON.parse(broken); } catch (error) { message = (error as Error).message; }
      if (!message) return;
      const error = thrown(() => parseJson(broken));
      expect(error.code).to.equal('not-json');
      const position = /at position (\d+)/.exec(message)?.[1];
      // Inside texts, numbers and words the engine points at the character, we at the whole.
      if (position === undefined || /string|number|escape|control/i.test(message) || /text that|number that|^-?\w+$/.test(error.details.got!)) return;
      compared++;
      expect(error.details.path).to.equal(`line 1, column ${Number(position) + 1}`);
    }), { numRuns: 2000 });
    expect(compared).to.be.above(50);
  });

  it('says something about every file that is cut off', () => {
    const whole = JSON.stringify({ a: [1, 'twee', null], b: { c: -1.5e3, d: '"\\' } });
    for (let length = 0; length < whole.length; length++) {
      expect(thrown(() => parseJson(whole.slice(0, length))).details.path).to.match(/^line 1, column \d+$/);
    }
  });
});
