/** For the map, which does not know the room of the data: long work in slices between frames. */
export { inSlices } from '../data/worker/slices.js';
