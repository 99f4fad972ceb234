import type { Direction } from '../../map/walk.js';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The direction that an arrow key points in; `undefined` for another key. */
export function directionOf(key: string): Direction | undefined {
  return Object.hasOwn(directions, key) ? directions[key] : undefined;
}
