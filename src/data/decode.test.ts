import { expect } from '@esm-bundle/chai';
import { decode, looksLikeHtml } from './decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(utf8('Súdwest'))).to.equal('Súdwest');
    expect(decode(utf8('\ufeffSúdwest'))).to.equal('Súdwest');
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(decode(utf16('\ufeffSúdwest', true))).to.equal('Súdwest');
    expect(decode(utf16('\ufeffSúdwest', false))).to.equal('Súdwest');
  });

  it('reads Windows-1252 when it is no UTF-8', () => {
    expect(decode(Uint8Array.of(0x53, 0xfa, 0x64, 0x20, 0x80, 0x93))).to.equal('Súd €“');
  });

  it('reads nothing as nothing', () => {
    expect(decode(new Uint8Array())).to.equal('');
  });
});

describe('looksLikeHtml', () => {
  it('knows a web page', () => {
    for (const text of ['<!doctype html><p>', '\ufeff\n <HTML lang="nl">', '<!-- 404 -->\n<html>', '<head></head>']) expect(looksLikeHtml(text)).to.equal(true);
  });

  it('does not take data for one', () => {
    for (const text of ['{"a":"<html>"}', 'code;naam', '<?xml version="1.0"?>', '', '<5;3']) expect(looksLikeHtml(text)).to.equal(false);
  });
});
