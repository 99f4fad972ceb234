import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { decodeText, decodeUtf16, isUtf16 } from './decode-text.js';

/** As the Encoding Standard has it. */
function oracle(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

describe('decodeText', () => {
  it('reads UTF-8, and what is no UTF-8 as Windows-1252', () => {
    const every = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(decodeText(every, 0, 256)).to.equal(oracle(every));
    const letters = fc.constantFrom(0x41, 0x62, 0xc3, 0xa9, 0xe9, 0xef, 0xbf, 0xbd, 0xf0, 0x9f, 0x8f, 0x98, 0x80);
    fc.assert(fc.property(fc.array(letters, { maxLength: 80 }), (values) => {
      const bytes = Uint8Array.from(values);
      expect(decodeText(bytes, 0, bytes.length)).to.equal(oracle(bytes));
    }), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(decodeText(bytes, 0, bytes.length)).to.equal(oracle(bytes));
    }));
  });
});

describe('decodeUtf16', () => {
  it('reads either order of bytes, at any length', () => {
    for (const length of [0, 1, 4095, 4096, 4097, 10000]) {
      const text = 'Súdwest-Fryslân \u{1f3d8} '.repeat(length).slice(0, length);
      for (const littleEndian of [true, false]) {
        const bytes = new Uint8Array(2 * length + 2);
        [...Array.from('\ufeff'), ...text.split('')].forEach((unit, i) => new DataView(bytes.buffer).setUint16(2 * i, unit.charCodeAt(0), littleEndian));
        expect(isUtf16(bytes)).to.equal(true);
        expect(decodeUtf16(bytes)).to.equal(text);
      }
    }
    expect(isUtf16(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).to.equal(false);
  });
});
