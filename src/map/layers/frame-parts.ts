import type { Frame } from './frame.js';

/** A rectangle of a picture, in CSS pixels from its corner. */
export interface Part { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** All of a view. */
export function wholeOf({ width, height }: Frame): Part {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** A view with room around it on every side, in CSS pixels: what may come in sight soon. */
export function withRoom(frame: Frame, room: { readonly x: number; readonly y: number }): Frame {
  return { ...frame, originX: frame.originX - room.x, originY: frame.originY - room.y, width: frame.width + 2 * room.x, height: frame.height + 2 * room.y };
}

/** Whether a view lies within another of the same zoom. */
export function isWithin(view: Frame, other: Frame): boolean {
  const [dx, dy] = [view.originX - other.originX, view.originY - other.originY];
  return view.zoom === other.zoom && dx >= 0 && dy >= 0 && dx + view.width <= other.width && dy + view.height <= other.height;
}

/**
 * The parts of a view that are not in the one before, when what both have can be taken over: same zoom and size, whole pixels of
 * the screen apart (`ratio` of them to a CSS pixel), with something in common. `undefined` when all is to be painted.
 */
export function newParts(frame: Frame, before: Frame, ratio: number): readonly Part[] | undefined {
  const { width, height } = frame;
  const [dx, dy] = [frame.originX - before.originX, frame.originY - before.originY];
  const isWhole = Number.isInteger(dx * ratio) && Number.isInteger(dy * ratio);
  if (!isWhole || frame.zoom !== before.zoom || width !== before.width || height !== before.height || Math.abs(dx) >= width || Math.abs(dy) >= height) return undefined;
  const [top, bottom] = [Math.max(0, -dy), Math.min(height, height - dy)];
  return [
    { left: 0, top: 0, right: width, bottom: top },
    { left: 0, top: bottom, right: width, bottom: height },
    { left: 0, top, right: -dx, bottom },
    { left: width - dx, top, right: width, bottom },
  ].filter((part) => part.left < part.right && part.top < part.bottom);
}
