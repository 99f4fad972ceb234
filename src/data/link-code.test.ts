import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { rejected } from '../../test/fixtures/thrown.js';
import { packText, unpackText } from './link-code.js';

describe('the code of a link', () => {
  it('gives back any text, in letters that need no escape in an address', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
      const code = await packText(text);
      expect(code).to.match(/^[\w-]*$/);
      expect(await unpackText(code)).to.equal(new TextDecoder().decode(new TextEncoder().encode(text)));
    }));
  });

  it('is short for what a question says again and again', async () => {
    const inputs = Array.from({ length: 10 }, (_, index) => ({ indicator: `kenmerk-${index}-aandeel`, selected: true, weight: 1, direction: 'high' }));
    expect((await packText(JSON.stringify({ inputs }))).length).to.be.below(JSON.stringify({ inputs }).length / 4);
  });

  it('is refused when it is broken, whatever is broken about it', async () => {
    const code = await packText('{"src":"vragen/eenzaamheid.json","set":{"view":{"period":"2024"}}}');
    for (const broken of ['', '!', '%', 'a', 'AAAA', code.slice(0, -6), `${code.slice(0, 9)}~${code.slice(9)}`, 'é'.repeat(9)]) {
      expect((await rejected(unpackText(broken))).code, broken).to.equal('broken-link');
    }
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 60 }), async (noise) => {
      const outcome: unknown = await unpackText(noise).catch((error: unknown) => (error as { code: string }).code);
      expect(outcome).to.be.a('string');
    }));
  });

  it('is refused when it is too long, or becomes too much', async () => {
    expect((await rejected(unpackText('A'.repeat(40_000)))).details.expected).to.equal('a shorter link');
    const bomb = await packText('a'.repeat(5_000_000));
    expect(bomb.length).to.be.below(32_768);
    expect((await rejected(unpackText(bomb))).details.expected).to.equal('a shorter link');
  });
});
