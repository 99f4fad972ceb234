import type { CompareMessages } from './nl.js';

/** Texts of comparing in English. */
export const enCompare: CompareMessages = {
  side: (number) => `Map ${number}`,
  invite: 'Point at an area or choose one. Its figures then stand here side by side.',
  inviteEach: 'Choose an area on each map. Their figures then stand here side by side.',
  when: (value, period, day) => `${value} ${day ? 'on' : 'in'} ${period}`,
  absent: 'not on this map',
  figures: (area, figures) => `${area === '' ? '' : `${area}: `}${figures.join(', ')}.`,
  beside: (figure, difference) => `${figure} (${difference})`,
  difference: (difference) => `That is ${difference}.`,
  more: (size) => `${size} more`,
  less: (size) => `${size} less`,
  higher: (size) => `${size} higher`,
  lower: (size) => `${size} lower`,
  points: 'percentage points',
  same: 'just as much',
  sameHeight: 'just as high',
  noDifference: 'A difference cannot be given then.',
  handle: (left, right) => `Slide between ${left} and ${right}`,
  seen: (percent, left) => `${percent}% ${left}`,
};
