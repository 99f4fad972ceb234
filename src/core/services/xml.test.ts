import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { needSharedData, sharedText } from '../../../test/fixtures/shared-data.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { RkError } from '../errors.js';
import { parseXml, type XmlElement } from './xml.js';

interface Plain { name: string; attributes: Record<string, string>; text: string; children: Plain[] }

/** Independent oracle: the browser's own reader. */
function byBrowser(text: string): Plain {
  const read = (element: Element): Plain => ({
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].filter(({ name }) => !/^xmlns(:|$)/.test(name)).map(({ localName, value }) => [localName, value])),
    text: [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE).map(({ nodeValue }) => nodeValue).join('').trim(),
    children: [...element.children].map(read),
  });
  return read(new DOMParser().parseFromString(text, 'text/xml').documentElement);
}

const plain = ({ name, attributes, text, children }: XmlElement): Plain => ({ name, attributes: { ...attributes }, text, children: children.map(plain) });

const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9._-]{0,8}$/).filter((name) => !/^xml/i.test(name));
const content = fc.array(fc.constantFrom('a', ' ', 'é', '&amp;', '&lt;', '&#233;', '&#x2022;', '"', "'", '<![CDATA[<b> & ]]>', '<!-- <a> -->', '<?pi <x>?>', '\n'), { maxLength: 8 }).map((parts) => parts.join(''));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.tuple(word, fc.uniqueArray(word, { maxLength: 3, selector: (name) => name }), fc.array(fc.oneof({ maxDepth: 4 }, content, tie('element')), { maxLength: 4 })).map(([name, attributes, parts]) => {
    const written = attributes.map((attribute, index) => ` ${attribute}=${index % 2 ? `"a&amp;'b"` : `'c"&#100;'`}`).join('');
    return parts.length > 0 ? `<${name}${written}>${parts.join('')}</${name} >` : `<${name}${written} />`;
  }),
}));

describe('parseXml', () => {
  it('reads what the browser reads, for any document', () => {
    fc.assert(fc.property(element, (body) => {
      expect(plain(parseXml(`<?xml version="1.0"?>\n<!-- first -->${body}\n`))).to.deep.equal(byBrowser(body));
    }), { numRuns: 400 });
  });

  it('drops prefixes and name spaces', () => {
    const root = parseXml('<wfs:A xmlns:wfs="http://x" xmlns="http://y" xlink:href="z"><wfs:B/></wfs:A>');
    expect([root.name, { ...root.attributes }, root.children[0]!.name]).to.deep.equal(['A', { href: 'z' }, 'B']);
  });

  it('passes over a document type, and never expands what it defines', () => {
    const text = '<!DOCTYPE a SYSTEM "http://elsewhere/x.dtd" [ <!ENTITY b "boom"> <!ENTITY c SYSTEM "file:///etc/passwd"> ]><a>&b;&c;&lt;</a>';
    expect(parseXml(text).text).to.equal('&b;&c;<');
  });

  it('takes names of Object for what they are', () => {
    expect(parseXml('<a>&constructor;&__proto__;</a>').text).to.equal('&constructor;&__proto__;');
  });

  it('says where a document is wrong', () => {
    expect(thrown(() => parseXml('<a>\n<b>\n</c></a>')).details).to.deep.include({ path: 'line 3', got: '</c>', expected: '</b>' });
    expect(thrown(() => parseXml('<a><b>')).details).to.deep.include({ got: 'the end of the file', expected: '</b>' });
    for (const text of ['', 'not xml', '{"a":1}', '<a/><b/>', 'x<a/>', '<a b=c/>', '<', '</a>', '<a <b>', '<a/>x']) expect(thrown(() => parseXml(text)).code).to.equal('invalid');
  });

  it('refuses elements inside each other without end', () => {
    expect(thrown(() => parseXml('<a>'.repeat(100_000))).details.got).to.match(/^more than/);
  });

  it('needs time in step with the length, whatever is in it', () => {
    for (const piece of ['<a b="c">&amp;</a>', '&', '<!-- x -->', '<a\n b=\'\' ', ' =', ']]>']) {
      const start = performance.now();
      try {
        parseXml(`<r>${piece.repeat(100_000)}</r>`);
      } catch (error) {
        expect(error instanceof RkError).to.equal(true);
      }
      expect(performance.now() - start, piece).to.be.below(2000);
    }
  });

  describe('on real files', () => {
    before(async function () { await needSharedData(this); });

    for (const file of ['wms_1_3_0_capabilities.xml', 'dov_wms_1_3_0_capabilities.xml', 'wfs_2_0_0_capabilities.xml', 'dov_wfs_2_0_0_capabilities.xml', 'wmts_1_0_0_capabilities.xml', 'top10nl_voorbeeld.gml']) {
      it(`reads ${file} as the browser does`, async () => {
        const text = await sharedText(`services/${file}`);
        expect(JSON.stringify(plain(parseXml(text))) === JSON.stringify(byBrowser(text))).to.equal(true);
      });
    }

    it('refuses every document that was cut, and survives every one that was spoilt', async () => {
      const text = (await sharedText('services/wms_1_3_0_capabilities.xml')).trimEnd();
      fc.assert(fc.property(fc.integer({ min: 0, max: text.length - 1 }), (end) => {
        expect(thrown(() => parseXml(text.slice(0, end))).code).to.equal('invalid');
      }), { numRuns: 300 });
      fc.assert(fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.constantFrom('<', '>', '&', '"', '/', '!', '\0'), (at, sign) => {
        try {
          parseXml(text.slice(0, at) + sign + text.slice(at + 1));
        } catch (error) {
          expect(error instanceof RkError).to.equal(true);
        }
      }), { numRuns: 500 });
    });
  });
});
