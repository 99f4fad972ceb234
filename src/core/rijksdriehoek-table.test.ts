import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { toWgs84 } from './rijksdriehoek.js';
import { RijksdriehoekTable } from './rijksdriehoek-table.js';

const table = new RijksdriehoekTable();

/** Metres between what the table and what the formula give for a position. */
function error(x: number, y: number): number {
  const out = new Float64Array(2);
  table.convert(x, y, out, 0);
  const [lon, lat] = toWgs84(x, y);
  return Math.hypot((out[0]! - lon) * 111320 * Math.cos((lat * Math.PI) / 180), (out[1]! - lat) * 111250);
}

describe('RijksdriehoekTable', () => {
  it('errs by less than two millimetres all over the area where RD is defined', () => {
    let worst = 0;
    for (let x = -7000; x <= 300000; x += 613) for (let y = 289000; y <= 629000; y += 617) worst = Math.max(worst, error(x, y));
    expect(worst).to.be.below(0.002);
    fc.assert(fc.property(fc.double({ min: -7000, max: 300000, noNaN: true }), fc.double({ min: 289000, max: 629000, noNaN: true }), (x, y) => {
      expect(error(x, y)).to.be.below(0.002);
    }), { numRuns: 1000 });
  });

  it('is exact outside it', () => {
    for (const [x, y] of [[-90000, 700000], [400000, 400000], [0, 0], [-8192.1, 300000], [1e7, 1e7]] as const) expect(error(x, y)).to.equal(0);
  });

  it('has no seam between cells', () => {
    for (let edge = 8192; edge < 290000; edge += 8192) {
      const out = new Float64Array(4);
      table.convert(edge - 1e-6, 463000.5, out, 0);
      table.convert(edge, 463000.5, out, 2);
      expect(Math.abs(out[0]! - out[2]!)).to.be.below(1e-10);
      expect(Math.abs(out[1]! - out[3]!)).to.be.below(1e-10);
    }
  });
});
