import type { IndicatorFile } from '../indicator-file.js';

/**
 * A checksum over everything in a file that disclosure depends on: areas, periods, what indicators declare, figures and
 * markers. Titles, sources and the order of members are not in it. It tells that a file was changed by hand or broken
 * on the way; it does not keep out who means to deceive, who could write another (ITU-T V.42: CRC-32).
 */
export function digestOf({ level, areas = [], periods, indicators, values = {}, suppressed = {} }: IndicatorFile): string {
  const declared = indicators.map(({ id, kind, sensitivity, threshold, numerator, denominator, population, partOf, n, ...more }) =>
    [id, kind, sensitivity, threshold, numerator, denominator, population, partOf, n, ...[more.division, more.alsoPartOf, more.overTime, more.runningTotalOf].filter((said) => said !== undefined)]);
  const columns = indicators.map(({ id }) => periods.map((period) => [values[id]?.[period], suppressed[id]?.[period]]));
  return `crc32-${crc32(JSON.stringify([level, areas, periods, declared, columns])).toString(16).padStart(8, '0')}`;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 of a text, two bytes a character. */
function crc32(text: string): number {
  let rest = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    rest = table[(rest ^ code) & 0xff]! ^ (rest >>> 8);
    rest = table[(rest ^ (code >>> 8)) & 0xff]! ^ (rest >>> 8);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
