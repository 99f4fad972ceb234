import { decode } from '../decode.js';

/** Upper halves of the two code pages of DOS in which Dutch files were written, which no browser knows (Unicode's mapping tables CP437 and CP850). */
const upperHalves: Readonly<Record<string, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** Encodings by the language byte of a `.dbf` (dBASE, with what ESRI adds); others are found out. */
const byLanguage: Readonly<Record<number, string>> = {
  0x01: '437', 0x02: '850', 0x03: '1252', 0x57: '1252', 0x58: '1252', 0x59: '1252', 0x0f: '437', 0x10: '850', 0x09: '437', 0x0a: '850',
  0x13: 'shift_jis', 0x4d: 'gbk', 0x4e: 'euc-kr', 0x4f: 'big5', 0x65: 'ibm866', 0xc8: '1250', 0xc9: '1251', 0xca: '1254', 0xcb: '1253',
};

/**
 * How texts of a `.dbf` are read: by the name in a `.cpg` (`UTF-8`, `1252`, `ANSI 1252`, `ISO 88591`, `OEM 850`), else by its
 * language byte, else as UTF-8 where a text is that and as Windows-1252 where it is not.
 */
export function textReader(cpg: string | undefined, language: number): (bytes: Uint8Array) => string {
  const name = nameOf(cpg ?? '') ?? byLanguage[language];
  if (name === undefined) return shortcut(decode);
  const upper = upperHalves[name];
  if (upper !== undefined) return (bytes) => Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128]!)).join('');
  try {
    const decoder = new TextDecoder(/^125\d$/.test(name) ? `windows-${name}` : name);
    const read = (bytes: Uint8Array): string => decoder.decode(bytes);
    return /^(125\d|utf-8|iso-8859-\d+)$/.test(name) ? shortcut(read) : read;
  } catch {
    return shortcut(decode);
  }
}

/** Reads ASCII, which most cells are, without a decoder: that takes ten times as long for a short text. `read` must read ASCII as itself. */
function shortcut(read: (bytes: Uint8Array) => string): (bytes: Uint8Array) => string {
  return (bytes) => {
    let text = '';
    for (const byte of bytes) {
      if (byte > 127) return read(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  };
}

function nameOf(cpg: string): string | undefined {
  const plain = cpg.replace(/\ufeff/g, '').trim().toLowerCase();
  if (plain === '') return undefined;
  if (/utf-?8|65001/.test(plain)) return 'utf-8';
  const iso = /8859[-_ ]?(\d{1,2})$/.exec(plain);
  if (iso) return `iso-8859-${iso[1]}`;
  return /\b(?:cp|oem|ansi|windows|ibm)?[-_ ]?(437|850|125\d)$/.exec(plain)?.[1] ?? plain;
}
