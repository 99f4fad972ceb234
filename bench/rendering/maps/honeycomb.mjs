// The plan of a synthetic map: a honeycomb with moved corners, cut to a ragged outline and drawn together into towns.
// Moving corners of a honeycomb keeps it planar, which random points with a Voronoi diagram would need a library for.

/** Distance between rows, and from a cell's centre to its upper corner, where neighbours in a row stand at distance 1. */
const ROW = Math.sqrt(3) / 2;
const CORNER = 1 / Math.sqrt(3);
/** The region is wider than high, as the map it is shown on. */
const ASPECT = 1.35;
/** Room around the region in the grid; the outline is at most a quarter further out than its mean. */
const ROOM = 1.4;

/**
 * A plan of `count` cells. `cells` are grid indexes, near ones near each other in the list, as in real lists of codes.
 * Every grid cell has an upper (`2 * cell`) and a lower corner (`2 * cell + 1`) in `x` and `y`; `y` grows to the south.
 */
export function planHoneycomb(count, random) {
  const radius = Math.sqrt((count * ROW) / (Math.PI * ASPECT));
  const columns = Math.ceil(2 * radius * ASPECT * ROOM) + 4;
  const rows = Math.ceil((2 * radius * ROOM) / ROW) + 4;
  const grid = { columns, rows, centre: (cell) => centreOf(cell, columns, rows) };
  const cells = cutOut(grid, { count, radius, random });
  const { x, y } = placeCorners(grid, random);
  drawTogether(x, y, { radius, count, random });
  return { ...grid, radius, cells, x, y, neighbours: (cell) => neighboursOf(cell, columns) };
}

function centreOf(cell, columns, rows) {
  const row = Math.floor(cell / columns);
  return [(cell % columns) + (row % 2) / 2 - columns / 2, (row - rows / 2) * ROW];
}

/** The cells that meet this one: to the right and left in its row, above and below at either side. */
function neighboursOf(cell, columns) {
  const shift = Math.floor(cell / columns) % 2;
  return {
    right: cell + 1, left: cell - 1,
    upRight: cell - columns + shift, upLeft: cell - columns + shift - 1,
    downRight: cell + columns + shift, downLeft: cell + columns + shift - 1,
  };
}

/** Takes the cells that lie deepest within a ragged outline: that gives the number asked for, exactly. */
function cutOut({ columns, rows, centre }, { count, radius, random }) {
  const phases = [random(), random(), random()].map((part) => part * 2 * Math.PI);
  const depth = new Float64Array(columns * rows);
  for (let cell = 0; cell < depth.length; cell++) {
    const [x, y] = centre(cell);
    const angle = Math.atan2(y, x / ASPECT);
    const outline = 1 + 0.12 * Math.sin(2 * angle + phases[0]) + 0.08 * Math.sin(3 * angle + phases[1]) + 0.05 * Math.sin(7 * angle + phases[2]);
    depth[cell] = Math.hypot(x / ASPECT, y) / (radius * outline);
  }
  const inside = Uint32Array.from(depth.keys()).sort((a, b) => depth[a] - depth[b]).subarray(0, count);
  const block = (cell) => (Math.floor(cell / columns) >> 4) * columns + ((cell % columns) >> 4);
  return inside.sort((a, b) => block(a) - block(b) || a - b);
}

/** Corners of all grid cells, each moved a little at random. */
function placeCorners({ columns, rows, centre }, random) {
  const x = new Float64Array(2 * columns * rows);
  const y = new Float64Array(2 * columns * rows);
  const moved = () => (random() - 0.5) * 0.45 * CORNER;
  for (let corner = 0; corner < x.length; corner++) {
    const [centreX, centreY] = centre(corner >> 1);
    x[corner] = centreX + moved();
    y[corner] = centreY + (corner % 2 ? CORNER : -CORNER) + moved();
  }
  return { x, y };
}

/** Pulls corners towards town centres one after another. Each pull maps the plane onto itself without folding it. */
function drawTogether(x, y, { radius, count, random }) {
  const towns = Math.min(40, Math.max(6, Math.round(Math.sqrt(count) / 12)));
  for (let town = 0; town < towns; town++) {
    const [angle, distance] = [random() * 2 * Math.PI, Math.sqrt(random()) * 0.85 * radius];
    const [townX, townY] = [Math.cos(angle) * distance * ASPECT, Math.sin(angle) * distance];
    const reach = radius * (0.06 + 0.12 * random());
    const pull = 0.35 + 0.3 * random();
    for (let corner = 0; corner < x.length; corner++) {
      const [fromX, fromY] = [x[corner] - townX, y[corner] - townY];
      const squared = (fromX * fromX + fromY * fromY) / (2 * reach * reach);
      if (squared > 12) continue;
      const nearer = pull * Math.exp(-squared);
      x[corner] -= nearer * fromX;
      y[corner] -= nearer * fromY;
    }
  }
}
