import { expect } from '@esm-bundle/chai';
import { decodeUtf8 } from './utf8.js';

describe('decodeUtf8', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  it('reads one to four bytes a character', () => {
    const text = 'Súdwest-Fryslân, ’s-Hertogenbosch, 東京, 🌷';
    const bytes = new TextEncoder().encode(`x${text}x`);
    expect(decodeUtf8(bytes, 1, bytes.length - 1)).to.equal(text);
  });

  it('does with broken bytes what TextDecoder does', () => {
    const broken = [[0xff], [0xc3], [0xc3, 0x28], [0xe2, 0x82], [0xe2, 0x28, 0xa1], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf0, 0x9f, 0x8c, 0x41],
      [0xe0, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80], [0x80, 0x80]];
    for (const bytes of broken) {
      const array = Uint8Array.from([0x41, ...bytes, 0x42]);
      expect(decodeUtf8(array, 0, array.length), bytes.join(' ')).to.equal(decoder.decode(array));
    }
  });
});
