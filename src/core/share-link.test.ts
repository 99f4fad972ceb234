import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { randomQuestion } from '../../test/fixtures/random-question.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseQuestion, type Question } from './question.js';
import { fragmentWith, fragmentWithout, requireVersion, sharedIn } from './share-fragment.js';
import { linkContent, parseLinkContent, questionOfLink } from './share-link.js';

const checked = randomQuestion.filter(({ layers }) => !layers).map((given) => parseQuestion(JSON.parse(JSON.stringify(given))));
const travelled = (content: unknown) => parseLinkContent(JSON.parse(JSON.stringify(content)));
const plain = (question: Question): unknown => JSON.parse(JSON.stringify(question));

const least = parseQuestion({
  format: 'rk-question/1', id: 'eenzaamheid', title: 'Waar is de kans op eenzaamheid het grootst?', explanation: 'Een lange tekst. '.repeat(40),
  areas: { src: 'pc6.topojson' }, data: ['indicatoren.json'], inputs: [{ indicator: 'alleenstaand-aandeel' }],
});

describe('what a link holds', () => {
  it('gives back any question whole', () => {
    fc.assert(fc.property(checked, (question) => void expect(plain(questionOfLink(travelled(linkContent(question))))).to.deep.equal(plain(question))));
  });

  it('gives back any question from any other as its file', () => {
    fc.assert(fc.property(checked, checked, (question, file) => {
      const content = travelled(linkContent(question, { src: 'vraag.json', question: file }));
      expect(plain(questionOfLink(content, file))).to.deep.equal(plain(question));
    }));
  });

  it('is only what differs from the file', () => {
    const base = { src: 'vragen/eenzaamheid.json', question: least };
    expect(linkContent(least, base)).to.deep.equal({ src: 'vragen/eenzaamheid.json' });
    expect(linkContent({ ...least, view: { period: '2023' } }, base)).to.deep.equal({ src: 'vragen/eenzaamheid.json', set: { view: { period: '2023' } } });
  });

  it('is refused when it is no question, with the place', () => {
    for (const broken of [null, 1, 'a', [], {}, { src: 1 }, { src: '' }, { format: 'rk-question/1' }]) expect(thrown(() => parseLinkContent(broken)).code).to.equal('broken-link');
    const refusal = (set: unknown) => thrown(() => questionOfLink({ src: 'a', set }, least));
    expect(refusal({ inputs: [] }).code).to.equal('broken-link');
    expect(refusal({ analysis: { method: 'eval' } }).details.path).to.equal('analysis.method');
    expect(refusal({ data: null }).details.path).to.equal('data');
    expect(refusal('niets').code).to.equal('broken-link');
    expect(thrown(() => questionOfLink({ question: { ...least, format: 'rk-question/9' } })).details.path).to.equal('format');
  });

  it('is never more than a question: what the format does not have is dropped', () => {
    const question = questionOfLink({ src: 'a', set: JSON.parse('{"values":{"a":[1]},"__proto__":{"evil":1},"view":{"evil":2,"zoom":12}}') }, least);
    expect(question).to.not.have.any.keys('values', 'evil', '__proto__');
    expect([question.view, ({} as Record<string, unknown>)['evil']]).to.deep.equal([{ zoom: 12 }, undefined]);
  });
});

describe('a fragment with a shared question', () => {
  const code = fc.stringMatching(/^[\w-]{1,40}$/);
  const target = fc.string();
  const fragment = fc.constantFrom('', '#', '#Lindewaard/eenzaamheid', '#a=1&b=2', '#mark=1');

  it('is found again, and leaves what the page had there alone', () => {
    fc.assert(fc.property(fragment, target, code, code, (before, id, one, other) => {
      const after = fragmentWith(fragmentWith(before, 'eerder', one), id, other);
      expect(sharedIn(after)).to.deep.equal({ target: id, version: '1', code: other });
      expect(fragmentWithout(after)).to.equal(before === '#' ? '' : before);
      expect(new URL(`https://example.org/${after}`).hash).to.equal(after);
    }));
  });

  it('is not seen in anything else', () => {
    for (const other of ['', '#', '#rk', '#rk=', '#rk=a', '#mark=a:1.b', '#a/rk=b:1.c']) expect(sharedIn(other)).to.equal(undefined);
  });

  it('is read however broken it is, and refused when its version is another', () => {
    expect(sharedIn('#rk=%E0%A4%A:1.x')).to.deep.equal({ target: '%E0%A4%A', version: '1', code: 'x' });
    expect(sharedIn('#rk=:')).to.deep.equal({ target: '', version: '', code: '' });
    expect(thrown(() => requireVersion({ target: '', version: '2', code: 'x' })).details).to.include({ got: 'version 2', expected: 'version 1' });
  });
});
