import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Frame } from './frame.js';
import { isWithin, newParts, wholeOf, withRoom, type Part } from './frame-parts.js';

const frame = (originX: number, originY: number, width = 20): Frame => ({ zoom: 10, scale: 256 * 2 ** 10, originX, originY, width, height: 15 });
const holds = ({ left, top, right, bottom }: Part, x: number, y: number): boolean => x >= left && x < right && y >= top && y < bottom;
const steps = fc.integer({ min: -30, max: 30 });

describe('the parts of a view that come in sight', () => {
  it('have every pixel once that was not in sight, and none that was', () => {
    fc.assert(fc.property(steps, steps, (dx, dy) => {
      const now = frame(100 + dx, 200 + dy);
      const before = frame(100, 200);
      const parts = newParts(now, before, 1);
      expect(parts === undefined).to.equal(Math.abs(dx) >= 20 || Math.abs(dy) >= 15);
      if (!parts) return;
      for (let y = 0; y < 15; y++) {
        for (let x = 0; x < 20; x++) {
          const wasInSight = holds(wholeOf(before), x + dx, y + dy);
          expect(parts.filter((part) => holds(part, x, y)).length).to.equal(wasInSight ? 0 : 1);
        }
      }
    }));
  });

  it('are all of it at another zoom or size, and between pixels of the screen', () => {
    const before = frame(100, 200);
    expect(newParts({ ...before, zoom: 11 }, before, 1)).to.equal(undefined);
    expect(newParts(frame(100, 200, 21), before, 1)).to.equal(undefined);
    expect(newParts(frame(101, 200), before, 1.5)).to.equal(undefined);
    expect(newParts(frame(102, 200), before, 1.5)).to.have.length(1);
  });

  it('are none as long as the view stays within its room', () => {
    fc.assert(fc.property(steps, steps, fc.nat(20), fc.nat(20), (dx, dy, x, y) => {
      const wide = withRoom(frame(0, 0), { x, y });
      expect(isWithin(frame(dx, dy), wide)).to.equal(Math.abs(dx) <= x && Math.abs(dy) <= y);
    }));
  });
});
