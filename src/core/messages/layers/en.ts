import type { LayerMessages } from './nl.js';

/** Texts of layers of points, lines and services in English. */
export const enLayers: LayerMessages = {
  rest: { other: 'other', missing: 'no data', hidden: 'not shown (privacy)' },
  objects: { points: ['point', 'points'], lines: ['line', 'lines'], areas: ['area', 'areas'] },
  unnamed: { points: 'Point', lines: 'Line', areas: 'Area' },
  untitled: { features: 'Layer', service: 'Map service', tiles: 'Background' },
  picture: (title) => `Legend of ${title}`,
  list: (count) => `List of what is in view (${count})`,
  nothingInView: 'There is nothing in view. Move the map or zoom out.',
  nearestOfList: (shown, count) => `These are the ${shown} nearest to the middle of the map, of ${count}. Zoom in to see fewer.`,
  place: 'At this place',
  asking: (layer) => `${layer}: being asked…`,
  notTold: (layer, why) => `${layer}: not known. ${why}`,
  nothingHere: 'Nothing was found here.',
  more: (count) => `And ${count} more.`,
  close: 'Close',
  visit: 'View on site',
  visitHint: 'Opens another website in a new window',
};
